#pragma once

#include "core/workspace/workspace.h"
#include "widgets/shell/shell_services.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace rankwright {

class CommandPalette;
class CommandRegistry;
class DocumentsView;
class ExperimentsView;
class LeaderboardsView;
class ModelsView;
class FunnelView;
class GuessYouLike;
class HelpDesk;
class IndexView;
class JobStatus;
class Layouts;
class MessageBar;
class Navigator;
class NoticeBar;
class OpeningPage;
class RecentWorkspaces;
class RulesView;
class SessionKeeper;
class SingleInstance;
class StepQueue;
class TableView;
class View;
class ViewDeck;
class WelcomePage;
class WorkspaceAccess;
class WorkspaceOpener;
struct OpenedWorkspace;
struct TrainingReport;

/// The workbench: one workspace, one view at a time in the middle, panels around it.
class MainWindow final : public QMainWindow {
  Q_OBJECT

public:
  explicit MainWindow(const ShellServices& services, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a workspace folder (or its workspace.toml) as a job, then selects the user, or else what the
  /// session or the workspace says.
  void openWorkspace(const QString& path, const QString& user = {});
  void openLastWorkspace();
  /// The folder of the open workspace; empty when there is none.
  QString workspaceFolder() const;
  /// Writes down what is shown: before the window is built anew.
  void keepSession();

  JobRunner& jobs() { return services_.jobs; }
  CommandRegistry& commands() { return *commands_; }
  CommandPalette& palette() { return *palette_; }
  ViewDeck& deck() { return *deck_; }
  Navigator& navigator() { return *navigator_; }
  Layouts& layouts() { return *layouts_; }
  HelpDesk& help() { return *help_; }
  GuessYouLike& view() { return *list_; }
  TableView& apps() { return *apps_; }
  TableView& users() { return *users_; }
  IndexView& keys() { return *keys_; }
  RulesView& rules() { return *rules_; }
  DocumentsView& documents() { return *documents_; }
  FunnelView& funnel() { return *funnel_; }
  ExperimentsView& experiments() { return *experiments_; }
  ModelsView& models() { return *models_; }
  LeaderboardsView& leaderboards() { return *leaderboards_; }
  MessageBar& messageBar() { return *message_; }
  QDockWidget& whyNotDock() { return *dock("whyNot"); }
  QDockWidget& traceDock() { return *dock("trace"); }

signals:
  void workspaceOpened();
  void workspaceNotOpened();

protected:
  void closeEvent(QCloseEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QDockWidget* dock(const char* id) const;
  void buildCentre();
  void buildViews();
  void buildStatusBar();
  void connectNavigation();
  void connectTour();
  void connectWorkspace();
  void simulateAgainst(const QString& pipeline);
  void connectWelcome();

  // Commands and menus: main_window_menus.cpp.
  void buildMenus();
  void buildWorkspaceMenu();
  void buildEditMenu();
  void buildViewMenu();
  void addPanels(QMenu& menu);
  void addToolBars(QMenu& menu);
  QToolBar* makeToolBar(const QString& id, const QString& title, QMenu& menu);
  void addBaseline(QMenu& menu);
  void addWhatIf(QMenu& menu);
  void addAppearance(QMenu& menu);
  void adoptViewCommands();
  void enableCommands();
  void markCurrentView();

  void chooseWorkspace();
  void openSample();
  void importData();
  void showPreferences();
  void showWorkspace(const OpenedWorkspace& opened);
  void deliver(const OpenedWorkspace& opened);
  void giveTo(View& view, const OpenedWorkspace& opened);
  void deliverSession(const OpenedWorkspace& opened);
  void openDocuments();
  bool isFirstViewWanted(const QString& wanted) const;
  void showFirstView(const QString& wanted);
  void showOpenError(const Error& error, const std::function<void()>& retry);
  void showTrained(const TrainingReport& report);
  void showSummary();
  void showAccess();
  void showRecent();
  void copyList();
  void copyAddress();
  void keepPicture();
  bool mayClose();

  ShellServices services_;
  std::shared_ptr<const Workspace> workspace_;
  CommandRegistry* commands_;
  QStackedWidget* pages_;
  ViewDeck* deck_;
  MessageBar* message_;
  QString openError_; ///< what the bar says of a workspace that could not be opened, until one is
  NoticeBar* notice_;
  GuessYouLike* list_;
  TableView* apps_;
  TableView* users_;
  IndexView* keys_;
  RulesView* rules_;
  DocumentsView* documents_;
  FunnelView* funnel_;
  ExperimentsView* experiments_;
  ModelsView* models_;
  LeaderboardsView* leaderboards_;
  WelcomePage* welcome_ = nullptr;
  OpeningPage* opening_;
  StepQueue* delivery_; ///< what an opened workspace still has to be given to
  Navigator* navigator_ = nullptr;
  SessionKeeper* sessions_ = nullptr;
  WorkspaceOpener* opener_ = nullptr;
  WorkspaceAccess* access_;
  SingleInstance* instance_;
  Layouts* layouts_ = nullptr;
  HelpDesk* help_ = nullptr;
  CommandPalette* palette_ = nullptr;
  JobStatus* jobStatus_;
  QLabel* summary_;
  QLabel* selection_;
  std::unique_ptr<RecentWorkspaces> recent_;
  StepQueue* preparation_ = nullptr; ///< of what is hidden for its first use, once the window was shown
};

} // namespace rankwright
