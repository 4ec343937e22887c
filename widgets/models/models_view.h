#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/view.h"
#include "widgets/models/run_page.h"
#include "widgets/models/run_table.h"
#include "widgets/pages/action_list.h"
#include "widgets/pages/page_deck.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace rankwright {

class DataTable;
class MessageBar;
class PageQuestion;
class RunComparer;
class RunList;
class RunNameBar;
class RunTrainer;
class TrainingPage;

/// Which models were trained, how good each is, which is better, and what to do with it: the runs of the
/// workspace as a table with the baseline on top, pages about those selected, and a form that trains another.
/// Home of `model:<name>`.
class ModelsView final : public View {
  Q_OBJECT

public:
  explicit ModelsView(JobRunner& jobs, QWidget* parent = nullptr);
  ~ModelsView() override;

  QString id() const override { return QStringLiteral("models"); }
  QString title() const override { return tr("Models"); }
  QString iconName() const override { return QStringLiteral("office-chart-scatter"); }
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override { return {runKind()}; }
  void goTo(const Address& address) override;
  /// The current run.
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;
  QAction* action(const QString& id) const;

  /// Keeps runs in this folder instead of in the workspace.
  void keepIn(const QString& folder);
  /// Makes a run current; one that is not there is told.
  void select(const QString& name);
  /// Shows the page of that id, e.g. "curves"; an unknown id changes nothing.
  void showPage(const QString& id);
  QString currentPage() const;
  /// Shows the form that trains a model, or the runs.
  void showTraining(bool on);
  bool isShowingTraining() const;
  /// Judges and compares this output, e.g. "pctcvr".
  void setOutput(const std::string& output);

  /// Whether anything is being listed, compared, trained or worked out.
  bool isBusy() const;

  DataTable* table() const { return table_; }
  TrainingPage* training() const { return training_; }
  RunTrainer* trainer() const { return trainer_; }
  RunList* list() const { return list_; }
  RunComparer* comparer() const { return comparer_; }
  RunNameBar* nameBar() const { return nameBar_; }
  QTabBar* tabs() const { return deck_->tabs(); }
  QComboBox* outputs() const { return outputs_; }
  RunPage* page(const QString& id) const;
  const RunSelection& selection() const { return selection_; }
  MessageBar* messageBar() const { return message_; }

signals:
  /// The pipeline ranks with another model: the workspace is to be read again.
  void modelUsed();
  /// There is a pipeline of that name that ranks with a run: it waits to be compared.
  void experimentWanted(const QString& pipeline);
  /// Something could not be shown; `details` is the message in place.
  void failed(const QString& details);

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum State { Runs, Training };
  enum RunsState { NoRuns, List };

  // Parts and their places: models_view_layout.cpp.
  void makeActions();
  void addPages();
  void addPage(const PageTab& tab, RunPage* page);
  void nameParts();
  void buildLayout();
  QWidget* buildHead();
  QWidget* buildEmpty();
  QWidget* buildRuns();
  QWidget* buildTools();
  QWidget* buildPages();
  QWidget* buildTraining();

  // What people do with runs: models_view_actions.cpp.
  void connectParts();
  void connectActions();
  void comeForward();
  void pin();
  void askRemoval();
  void chooseExport();
  void use();
  void takeBack();
  void compareInExperiment();
  void trainLike();
  void resume();
  void takeTrained(const RunInfo& run);

  void look();
  void showRuns();
  void fillOutputs();
  void fillTable();
  void followSelection();
  void showState();
  void enable();
  void cancel();
  void showError(const QString& title, const Error& error, std::function<void()> retry);
  /// Why pages show nothing.
  QString reason() const;
  std::vector<SharedRun> selectedRuns() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path folder_; ///< that runs are kept in instead of the workspace; empty mostly
  RunList* list_;
  RunComparer* comparer_;
  RunTrainer* trainer_;
  PageQuestion* publishing_;
  RunSelection selection_;
  QString wanted_; ///< run to be current once it is listed
  QString said_;   ///< what was done last, until something else is
  std::string output_ = "pctr";
  ActionList actions_{*this};
  MessageBar* message_;
  QLabel* state_;
  QStackedWidget* states_;
  QStackedWidget* runs_;
  DataTable* table_;
  RunNameBar* nameBar_;
  TrainingPage* training_;
  QComboBox* outputs_;
  PageDeck* deck_;
  QSplitter* halves_;
  QTimer* following_;
};

} // namespace rankwright
