// The parts of the Experiments view and where they stand.
#include "widgets/common/empty_page.h"
#include "widgets/common/labelled.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/distribution_page.h"
#include "widgets/experiments/event_import_form.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/experiments/metrics_page.h"
#include "widgets/experiments/power_page.h"
#include "widgets/experiments/scope_bar.h"
#include "widgets/experiments/segments_page.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/experiments/time_page.h"
#include "widgets/experiments/trust_page.h"
#include "widgets/experiments/uplift_page.h"
#include "widgets/experiments/verdict_banner.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

void ExperimentsView::makeActions() {
  actions_.add(
      "experiments.simulate", "media-playback-start", tr("&Simulate an experiment"),
      tr("Let people whose tastes are known use the store under two pipelines, and analyse what they did"));
  actions_.add("experiments.import", "document-import", tr("&Import events…"),
               tr("Read a CSV or JSON lines file of events into a log, and declare its experiments"));
  actions_.add("experiments.reread", "view-refresh", tr("Look &again"),
               tr("Look for definitions and logs that changed"));
  actions_.add("experiments.list", "go-previous", tr("&All experiments"),
               tr("Back to the list of experiments"));
  actions_.add("experiments.edit", "document-edit", tr("&Edit the definition"),
               tr("Open the file that declares the experiment"));
  actions_.add("experiments.export", "document-export", tr("Save a &report…"),
               tr("Save the verdict, all figures and charts as HTML or PDF, or the figures as CSV or JSON"));
  action(QStringLiteral("experiments.import"))->setCheckable(true);
  auto* adHoc = actions_.add("experiments.adHoc", "view-filter", tr("A&d hoc"),
                             tr("Ask for other days, values or metrics; the experiment stays as it is"));
  adHoc->setCheckable(true);
  actions_.add("experiments.cancel", "process-stop", tr("S&top"),
               tr("Stop what is being simulated or analysed"));
}

void ExperimentsView::addPages() {
  addPage({QStringLiteral("metrics"), tr("Metrics"), tr("The lift of every metric, with all figures")},
          metricsPage_);
  addPage({QStringLiteral("time"), tr("Over time"), tr("How the effect came about")}, new TimePage(jobs_));
  addPage({QStringLiteral("segments"), tr("Segments"), tr("For whom there is an effect")},
          new SegmentsPage(jobs_));
  addPage({QStringLiteral("distribution"), tr("Distribution"), tr("How the metric is spread over users")},
          new DistributionPage(jobs_));
  addPage({QStringLiteral("trust"), tr("Trust"), tr("Whether the figures may be believed")}, trustPage_);
  addPage({QStringLiteral("power"), tr("Power"), tr("How long it must run")}, new PowerPage(jobs_));
  addPage({QStringLiteral("uplift"), tr("Uplift"), tr("Who gains by it")}, new UpliftPage(jobs_));
}

void ExperimentsView::addPage(const PageTab& tab, ExperimentPage* page) {
  connect(page, &ExperimentPage::effectChosen, this, &ExperimentsView::choose);
  connect(page, &ExperimentPage::scopeWanted, this, [this](const AnalysisScope& scope) {
    action(QStringLiteral("experiments.adHoc"))->setChecked(true);
    scope_->setScope(scope);
  });
  deck_->add(tab, page, [this, page] { page->setCase(shown_, choice_, reason_); });
}

void ExperimentsView::nameParts() {
  list_->setObjectName(QStringLiteral("experimentList"));
  state_->setObjectName(QStringLiteral("experimentsState"));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  title_->setObjectName(QStringLiteral("experimentTitle"));
  title_->setFont(titleFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  scopeText_->setObjectName(QStringLiteral("experimentScope"));
  scopeText_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  tabs()->setObjectName(QStringLiteral("experimentPages"));
  tabs()->setAccessibleName(tr("Pages of the experiment"));
  metrics_->setObjectName(QStringLiteral("experimentMetric"));
  metrics_->setAccessibleName(tr("Metric"));
  metrics_->setToolTip(tr("The metric that the pages are about"));
  arms_->setObjectName(QStringLiteral("experimentArm"));
  arms_->setAccessibleName(tr("Arm"));
  arms_->setToolTip(tr("The arm that is compared with the control"));
  for (auto* box : {metrics_, arms_})
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  scope_->hide();
  setHelp(this, QStringLiteral("experiments"),
          tr("Whether B is better than A, by how much, for whom, and whether the figures may be believed."));
  setHelp(list_, QStringLiteral("experiments#list"),
          tr("The experiments of the workspace; Enter on one opens it."));
}

void ExperimentsView::buildLayout() {
  states_->addWidget(buildOverview());
  states_->addWidget(buildExperiment());
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(state_, 1);
  row->addWidget(makeTextButton(action(QStringLiteral("experiments.cancel"))));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(head);
  column->addWidget(states_, 1);
}

QWidget* ExperimentsView::buildEmpty() {
  auto* empty = new EmptyPage(iconName());
  empty->setObjectName(QStringLiteral("noExperiments"));
  empty->setTexts(
      tr("No experiments yet"),
      tr("An experiment is a file in the folder “experiments” of the workspace and an event log that it "
         "names. Simulate one on people whose tastes are known, or import events."));
  for (const auto* id : {"experiments.simulate", "experiments.import"})
    empty->addButton(action(QLatin1String(id)));
  return empty;
}

/// What makes experiments, above those that there are.
QWidget* ExperimentsView::buildOverview() {
  simulation_->addButton(action(QStringLiteral("experiments.simulate")));
  simulation_->addButton(action(QStringLiteral("experiments.import")));
  simulation_->addButton(action(QStringLiteral("experiments.reread")));
  auto* page = new QWidget;
  auto* tools = new QWidget;
  auto* inset = new QVBoxLayout(tools);
  inset->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  inset->addWidget(simulation_);
  inset->addWidget(import_);
  import_->hide();
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(tools);
  column->addWidget(overview_, 1);
  overview_->addWidget(buildEmpty());
  overview_->addWidget(list_);
  return page;
}

QWidget* ExperimentsView::buildExperiment() {
  auto* page = new QWidget;
  auto* tabRow = new QWidget;
  auto* row = new QHBoxLayout(tabRow);
  row->setContentsMargins(0, 0, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(tabs(), 1);
  row->addWidget(labelled(tr("&Metric:"), metrics_));
  row->addWidget(labelled(tr("A&rm:"), arms_));
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildExperimentHead());
  column->addWidget(verdict_);
  column->addWidget(scope_);
  column->addWidget(tabRow);
  column->addWidget(deck_->stack(), 1);
  return page;
}

QWidget* ExperimentsView::buildExperimentHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(makeTextButton(action(QStringLiteral("experiments.list"))));
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(title_);
  texts->addWidget(scopeText_);
  row->addLayout(texts, 1);
  for (const auto* id : {"experiments.adHoc", "experiments.edit", "experiments.export"})
    row->addWidget(makeTextButton(action(QLatin1String(id))));
  return head;
}

} // namespace rankwright
