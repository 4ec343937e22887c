#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/view.h"
#include "widgets/funnel/funnel_figures.h"
#include "widgets/pages/action_list.h"
#include "widgets/pages/page_deck.h"

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace rankwright {

class ChannelsPage;
class DriftPage;
class EmptyPage;
class FunnelFilterBar;
class FunnelPage;
class MessageBar;
class OrderPage;
class RequestsPanel;
class StageLogBox;
class StageLogMaker;
class StagesPage;
struct MadeLog;

/// How many candidates live through each stage of many requests, and what value was lost there: the stages as
/// bars, the channels, the orders that stages give, the drift of features, and beside them the requests
/// behind what is opened. Home of `requests:<choice>`, see requests_address.h.
class FunnelView final : public View {
  Q_OBJECT

public:
  explicit FunnelView(JobRunner& jobs, QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("funnel"); }
  QString title() const override { return tr("Funnel"); }
  QString iconName() const override { return QStringLiteral("view-filter"); }
  std::vector<ViewPanel> panels() const override;
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override;
  void goTo(const Address& address) override;
  /// The bar or cell whose requests are shown.
  Address place() const override { return opened_; }
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;
  QAction* action(const QString& id) const;

  /// Looks at a log, wherever it lies; says in place when it cannot be read, and goes on showing the one
  /// before.
  void openLog(const QString& path);
  /// Keeps logs that are made in this folder instead of in the workspace; those in it are offered.
  void keepLogsIn(const QString& folder);
  /// Shows the page of that id, e.g. "channels"; an unknown id changes nothing.
  void showPage(const QString& id);
  QString currentPage() const;

  /// What is shown; nullptr while nothing is.
  const SharedFigures& figures() const { return figures_; }
  bool isReading() const { return reading_ != 0; }
  /// Whether the logs that there are are being looked for.
  bool isLooking() const { return jobs_.isRunning(slot("list")); }

  StageLogBox* logs() const { return logs_; }
  QSpinBox* users() const { return users_; }
  QComboBox* pipelines() const { return pipelines_; }
  FunnelFilterBar* filters() const { return filters_; }
  QTabBar* tabs() const { return deck_->tabs(); }
  StagesPage* stagesPage() const { return stages_; }
  ChannelsPage* channelsPage() const { return channels_; }
  OrderPage* orderPage() const { return orders_; }
  DriftPage* driftPage() const { return drift_; }
  RequestsPanel* requests() const { return requests_; }
  MessageBar* messageBar() const { return message_; }

signals:
  /// The figures of a log are shown.
  void figuresShown();
  /// Something could not be shown; `details` is the message in place.
  void failed(const QString& details);

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  // Parts and their places: funnel_view_layout.cpp.
  void makeActions();
  void addPages();
  void addPage(const PageTab& tab, FunnelPage* page);
  void nameParts();
  void buildLayout();
  QWidget* buildHead();
  QWidget* buildEmpty();
  QWidget* buildBody();

  // Where logs come from: funnel_view_logs.cpp.
  void connectParts();
  void fillPipelines();
  void look();
  void takeLogs(const std::vector<std::filesystem::path>& logs);
  void nameSimulation();
  void simulate();
  void askForLog();
  void askForImport();
  void askForFeedback();
  void take(const MadeLog& made);
  void cancel();

  void read();
  void showFigures(SharedFigures figures);
  void forget(const QString& reason);
  void follow(const Address& address);
  void followFilter();
  void showRequests();
  void showState();
  void enable();
  void showError(const QString& title, const Error& error, std::function<void()> retry);
  QString slot(const char* part) const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  StageLogMaker* maker_;
  std::filesystem::path log_;                 ///< that is looked at, or is to be once it is there
  std::filesystem::path asked_;               ///< that was read last, or is being read
  std::vector<std::filesystem::path> others_; ///< logs from elsewhere that were opened
  SharedFigures figures_;
  QString reason_;    ///< why there are none
  QString said_;      ///< what was made last, until something else is shown
  Address opened_;    ///< whose requests are shown; empty for none
  JobId reading_ = 0; ///< 0: none
  ActionList actions_{*this};
  MessageBar* message_;
  StageLogBox* logs_;
  QLabel* state_;
  QSpinBox* users_;
  QComboBox* pipelines_;
  QStackedWidget* states_;
  FunnelFilterBar* filters_;
  PageDeck* deck_;
  StagesPage* stages_;
  ChannelsPage* channels_;
  OrderPage* orders_;
  DriftPage* drift_;
  RequestsPanel* requests_;
};

} // namespace rankwright
