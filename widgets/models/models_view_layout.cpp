// The parts of the Models view and where they stand.
#include "widgets/common/empty_page.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/models/calibration_page.h"
#include "widgets/models/curves_page.h"
#include "widgets/models/embeddings_page.h"
#include "widgets/models/experts_page.h"
#include "widgets/models/models_view.h"
#include "widgets/models/roc_page.h"
#include "widgets/models/run_details_page.h"
#include "widgets/models/run_name_bar.h"
#include "widgets/models/run_segments_page.h"
#include "widgets/models/training_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// What the table and the pages have of each other at first.
constexpr int kTableHeight = 40 * kUnit;
constexpr int kPageHeight = 125 * kUnit;

} // namespace

void ModelsView::makeActions() {
  actions_.add("models.new", "list-add", tr("&Train a model…"),
               tr("Choose data, fields, a kind of model and its options, and train it"));
  actions_.add("models.like", "edit-copy", tr("Train another &like this…"),
               tr("Start from the configuration of the selected run"));
  actions_.add("models.start", "media-playback-start", tr("&Train"),
               tr("Train the model that the form describes"));
  actions_.add("models.pause", "media-playback-pause", tr("Pa&use"),
               tr("Keep a checkpoint and stop: the run goes on from there to the same weights"));
  actions_.add("models.resume", "media-playback-start", tr("Go &on training"),
               tr("Train the selected paused run to its end"));
  actions_.add("models.stop", "process-stop", tr("S&top"), tr("Stop what is being trained or compared"));
  actions_.add("models.pin", "pin", tr("&Pin as baseline"),
               tr("Keep the run on top and tell how all others differ from it"));
  actions_.add("models.rename", "edit-rename", tr("Rena&me…"), tr("Give the run another name"));
  actions_.add("models.remove", "edit-delete", tr("Re&move…"),
               tr("Remove the selected runs with all their files"));
  actions_.add("models.export", "document-export", tr("&Export…"),
               tr("Copy weights (safetensors), card, figures and predictions to a folder"));
  actions_.add("models.use", "emblem-default", tr("Use in the pi&peline"),
               tr("Rank with this run's model from now on; the one before it is kept"));
  actions_.add("models.undoUse", "edit-undo", tr("Back to the model &before"),
               tr("Rank with the model that the pipeline had before the last change"));
  actions_.add("models.experiment", "office-chart-line", tr("Compare in an &A/B…"),
               tr("Make a pipeline that ranks with this run, and simulate it against the present one"));
  actions_.add("models.list", "go-previous", tr("&All runs"), tr("Back to the table of runs"));
  actions_.add("models.reread", "view-refresh", tr("Look a&gain"), tr("Look for runs that came or went"));
}

void ModelsView::addPages() {
  addPage({QStringLiteral("curves"), tr("Curves"), tr("How the runs became what they are")},
          new CurvesPage(jobs_));
  addPage({QStringLiteral("roc"), tr("ROC and PR"), tr("How well positives and negatives are told apart")},
          new RocPage(jobs_));
  addPage({QStringLiteral("calibration"), tr("Calibration"), tr("Whether probabilities come true")},
          new CalibrationPage(jobs_));
  addPage({QStringLiteral("segments"), tr("Segments"), tr("For whom the model is good")},
          new RunSegmentsPage(jobs_));
  addPage({QStringLiteral("embeddings"), tr("Embeddings"), tr("What the vectors of values are like")},
          new EmbeddingsPage(jobs_));
  addPage({QStringLiteral("experts"), tr("Experts"), tr("What gates and experts do")},
          new ExpertsPage(jobs_));
  addPage({QStringLiteral("details"), tr("Details"), tr("Data, cost, versions and configuration")},
          new RunDetailsPage(jobs_));
}

void ModelsView::addPage(const PageTab& tab, RunPage* page) {
  deck_->add(tab, page, [this, page] { page->setSelection(selection_, reason()); });
}

void ModelsView::nameParts() {
  table_->setObjectName(QStringLiteral("runTable"));
  state_->setObjectName(QStringLiteral("modelsState"));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  outputs_->setObjectName(QStringLiteral("modelOutput"));
  outputs_->setAccessibleName(tr("Output"));
  outputs_->setToolTip(tr("Which output of the models the figures and pages are of"));
  outputs_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  tabs()->setObjectName(QStringLiteral("modelPages"));
  tabs()->setAccessibleName(tr("Pages of the selected runs"));
  following_->setSingleShot(true);
  following_->setInterval(0);
  setHelp(this, QStringLiteral("models-view"),
          tr("Which models were trained, how good each is, which is better, and what to do with it."));
  setHelp(table_, QStringLiteral("models-view#runs"),
          tr("The runs of the workspace. Point at a figure to see its formula with the run's numbers; select "
             "several "
             "rows to compare their curves."));
}

void ModelsView::buildLayout() {
  runs_->addWidget(buildEmpty());
  runs_->addWidget(buildRuns());
  states_->addWidget(runs_);
  states_->addWidget(buildTraining());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(buildHead());
  column->addWidget(states_, 1);
  QList<QAction*> cellActions;
  for (const auto* id : {"models.pin", "models.use", "models.experiment", "models.like", "models.resume",
                         "models.rename", "models.export", "models.remove"})
    cellActions << action(QLatin1String(id));
  table_->setCellActions(cellActions);
}

QWidget* ModelsView::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(state_, 1);
  row->addWidget(makeTextButton(action(QStringLiteral("models.stop"))));
  return head;
}

QWidget* ModelsView::buildEmpty() {
  auto* empty = new EmptyPage(iconName());
  empty->setObjectName(QStringLiteral("noRuns"));
  empty->setTexts(
      tr("No runs yet"),
      tr("A run is a model that was trained on the workspace's logs, with its figures, its curves and "
         "its files. Train one: the form begins with what model.toml says."));
  for (const auto* id : {"models.new", "models.reread"})
    empty->addButton(action(QLatin1String(id)));
  return empty;
}

QWidget* ModelsView::buildTools() {
  auto* tools = new QWidget;
  auto* flow = new FlowLayout(tools, 2 * kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  flow->addWidget(labelled(tr("&Output:"), outputs_));
  for (const auto* id : {"models.new", "models.pin", "models.use", "models.experiment", "models.resume"})
    flow->addWidget(makeTextButton(action(QLatin1String(id))));
  for (const auto* id :
       {"models.like", "models.rename", "models.export", "models.remove", "models.undoUse", "models.reread"})
    flow->addWidget(makeToolButton(action(QLatin1String(id))));
  return tools;
}

QWidget* ModelsView::buildRuns() {
  auto* upper = new QWidget;
  auto* above = new QVBoxLayout(upper);
  above->setContentsMargins(0, 0, 0, 0);
  above->setSpacing(0);
  above->addWidget(nameBar_);
  above->addWidget(table_, 1);
  halves_->addWidget(upper);
  halves_->addWidget(buildPages());
  halves_->setChildrenCollapsible(false);
  halves_->setStretchFactor(0, 1);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({kTableHeight, kPageHeight});
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  column->addWidget(halves_, 1);
  return page;
}

QWidget* ModelsView::buildPages() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* tabRow = new QWidget;
  auto* row = new QHBoxLayout(tabRow);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(tabs(), 1);
  column->addWidget(tabRow);
  column->addWidget(deck_->stack(), 1);
  return part;
}

QWidget* ModelsView::buildTraining() {
  for (const auto* id : {"models.start", "models.pause", "models.stop"})
    training_->addButton(action(QLatin1String(id)));
  auto* page = new QWidget;
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  auto* title = new QLabel(tr("Train a model"));
  title->setFont(titleFont());
  row->addWidget(makeTextButton(action(QStringLiteral("models.list"))));
  row->addWidget(title, 1);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(head);
  column->addWidget(training_, 1);
  return page;
}

} // namespace rankwright
