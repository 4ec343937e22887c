#pragma once

#include "core/workspace/workspace.h"
#include "widgets/common/appearance.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QLabel;
class QSettings;
class QStackedWidget;

namespace rankwright {

class GuessYouLike;
class JobRunner;
class JobStatus;
class MessageBar;
class OpeningPage;
class WelcomePage;
class WindowMemory;
struct TrainingReport;

/// The workbench: one workspace, the list in the middle, the panels around it.
class MainWindow final : public QMainWindow {
  Q_OBJECT

public:
  /// `settings` is what the window remembers itself in; nullptr: it remembers nothing.
  MainWindow(Appearance& appearance, std::unique_ptr<QSettings> settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a workspace folder (or its workspace.toml) as a job, then selects the user, or else the
  /// workspace's sample user.
  void openWorkspace(const QString& path, const QString& user = {});
  void openLastWorkspace();

  JobRunner& jobs() { return *jobs_; }
  JobStatus& jobStatus() { return *jobStatus_; }
  GuessYouLike& view() { return *view_; }
  MessageBar& messageBar() { return *message_; }
  QDockWidget& whyNotDock() { return *whyNotDock_; }
  QDockWidget& traceDock() { return *traceDock_; }

signals:
  void workspaceOpened();
  void workspaceNotOpened();

protected:
  void closeEvent(QCloseEvent* event) override;

private:
  void buildCentre();
  void buildWelcome();
  void buildDocks();
  QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
  void setDefaultSizes();
  void buildMenus();
  void buildWorkspaceMenu();
  void buildViewMenu();
  void buildHelpMenu();
  QAction* addMenuAction(QMenu* menu, const QString& icon, const QString& text, const QKeySequence& shortcut);

  void chooseWorkspace();
  void openSample();
  void importStore();
  void reload();
  void trainModel();
  void showTrained(const TrainingReport& report);
  void showWorkspace(std::shared_ptr<const Workspace> workspace, const QString& user);
  void showOpenError(const Error& error, const QString& path, const QString& user);
  void showSummary();
  void showDocks(bool shown);
  void copyList();

  Appearance& appearance_;
  std::unique_ptr<WindowMemory> memory_;
  JobRunner* jobs_;
  JobStatus* jobStatus_;
  QLabel* summary_;
  std::shared_ptr<const Workspace> workspace_;

  MessageBar* message_;
  QStackedWidget* pages_;
  WelcomePage* welcome_ = nullptr;
  OpeningPage* opening_;
  GuessYouLike* view_;
  QDockWidget* usersDock_ = nullptr;
  QDockWidget* contextDock_ = nullptr;
  QDockWidget* traceDock_ = nullptr;
  QDockWidget* whyNotDock_ = nullptr;
  QAction* open_ = nullptr;
  QAction* reload_ = nullptr;
  QAction* train_ = nullptr;
  QAction* copyList_ = nullptr;
};

} // namespace rankwright
