#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/view.h"
#include "widgets/experiments/experiment_list.h"
#include "widgets/experiments/experiment_page.h"
#include "widgets/pages/action_list.h"
#include "widgets/pages/page_deck.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace rankwright {

class DataTable;
class EventImportForm;
class ExperimentAnalyser;
class ExperimentExport;
class ExperimentMaker;
class MessageBar;
class MetricsPage;
class ScopeBar;
class SimulationForm;
class TrustPage;
class VerdictBanner;
struct MadeExperiment;

/// Is B better than A, and can one tell? The experiments of the workspace with what is seen of each at one
/// glance; of one of them the verdict, every metric, the effect over time and by segment, whether the figures
/// may be believed, and how long it must run. Home of `experiment:<name>`.
class ExperimentsView final : public View {
  Q_OBJECT

public:
  explicit ExperimentsView(JobRunner& jobs, QWidget* parent = nullptr);
  ~ExperimentsView() override;

  QString id() const override { return QStringLiteral("experiments"); }
  QString title() const override { return tr("Experiments"); }
  QString iconName() const override { return QStringLiteral("office-chart-line"); }
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override { return {experimentKind()}; }
  void goTo(const Address& address) override;
  /// The experiment that is open.
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;
  QAction* action(const QString& id) const;

  /// Keeps what is simulated and imported in this folder instead of in the workspace; what lies there is
  /// listed.
  void keepIn(const QString& folder);
  /// Opens an experiment of the list.
  void open(const QString& name);
  /// Back to the list.
  void showList();
  /// Shows the page of that id, e.g. "trust"; an unknown id changes nothing.
  void showPage(const QString& id);
  QString currentPage() const;
  /// Makes another metric or arm the one that pages are about.
  void choose(const EffectChoice& choice);

  /// What is shown; nullptr while no experiment is.
  const SharedCase& shown() const { return shown_; }
  const EffectChoice& choice() const { return choice_; }
  /// Whether anything is being listed or analysed.
  bool isBusy() const;

  DataTable* list() const { return list_; }
  SimulationForm* simulation() const { return simulation_; }
  EventImportForm* importForm() const { return import_; }
  VerdictBanner* verdict() const { return verdict_; }
  ScopeBar* scopeBar() const { return scope_; }
  QTabBar* tabs() const { return deck_->tabs(); }
  QComboBox* metrics() const { return metrics_; }
  QComboBox* arms() const { return arms_; }
  MetricsPage* metricsPage() const { return metricsPage_; }
  TrustPage* trustPage() const { return trustPage_; }
  ExperimentPage* page(const QString& id) const;
  MessageBar* messageBar() const { return message_; }

signals:
  /// An experiment is shown, or another question about it.
  void caseShown();
  /// Something could not be shown; `details` is the message in place.
  void failed(const QString& details);

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum State { Overview, Experiment };
  enum OverviewState { NoExperiments, List };

  // Parts and their places: experiments_view_layout.cpp.
  void makeActions();
  void addPages();
  void addPage(const PageTab& tab, ExperimentPage* page);
  void nameParts();
  void buildLayout();
  QWidget* buildEmpty();
  QWidget* buildOverview();
  QWidget* buildExperiment();
  QWidget* buildExperimentHead();

  // Where experiments come from: experiments_view_list.cpp.
  void connectParts();
  void comeForward();
  void look();
  void showExperiments();
  void showOverview();
  void openListed();
  void take(const MadeExperiment& made);
  void editDefinition();
  std::vector<ChartPtr> reportCharts() const;
  void saveReport();

  void showCase(SharedCase shown);
  QString scopeLine() const;
  void forget(const QString& reason);
  void askScope();
  void fillChoices();
  void showState();
  void enable();
  void cancel();
  void showError(const QString& title, const Error& error, std::function<void()> retry);

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  ExperimentAnalyser* analyser_;
  ExperimentMaker* maker_;
  ExperimentExport* export_;
  QString open_; ///< name of the experiment that is open, or is to be once it is there; empty for the list
  SharedCase shown_;
  QString reason_; ///< why nothing is shown
  QString said_;   ///< what was made last, until something else is shown
  EffectChoice choice_;
  ActionList actions_{*this};
  MessageBar* message_;
  QStackedWidget* states_;
  QStackedWidget* overview_;
  DataTable* list_;
  SimulationForm* simulation_;
  EventImportForm* import_;
  QLabel* state_;
  QLabel* title_;
  QLabel* scopeText_;
  VerdictBanner* verdict_;
  ScopeBar* scope_;
  QComboBox* metrics_;
  QComboBox* arms_;
  PageDeck* deck_;
  MetricsPage* metricsPage_;
  TrustPage* trustPage_;
};

} // namespace rankwright
