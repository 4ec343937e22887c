#include "widgets/funnel/stages_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/funnel_charts.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stage_facts.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// What the table of losses and the chart share out, 3 to 2.
constexpr int kHalf = 40 * kUnit;

QString scaleKey() {
  return QStringLiteral("logarithmic");
}
QString lostKey() {
  return QStringLiteral("lost");
}
QString chartsKey() {
  return QStringLiteral("chart");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

} // namespace

StagesPage::StagesPage(JobRunner& jobs, QWidget* parent)
    : FunnelPage(parent),
      turns_(new StepQueue(this)),
      bars_(new StageBars),
      splitter_(new QSplitter(Qt::Horizontal)),
      lost_(new DataTable(tr("Where candidates were lost"), jobs)),
      charts_(new QTabBar),
      chart_(new ChartPanel(jobs)) {
  makeActions();
  nameParts();
  buildLayout();
  connect(bars_, &StageBars::followed, this, &FunnelPage::followed);
  connect(lost_, &DataTable::activated, this, &FunnelPage::followed);
  connect(charts_, &QTabBar::currentChanged, this, &StagesPage::showChart);
}

void StagesPage::makeActions() {
  logScale_ =
      new QAction(QIcon::fromTheme(QStringLiteral("office-chart-bar")), tr("&Logarithmic bars"), this);
  logScale_->setObjectName(QStringLiteral("funnel.logScale"));
  logScale_->setToolTip(tr("Draw the bars on a logarithmic scale, so that ten million and twenty can both be "
                           "seen"));
  logScale_->setCheckable(true);
  connect(logScale_, &QAction::triggered, this, &StagesPage::takeScale);
}

void StagesPage::nameParts() {
  lost_->setObjectName(QStringLiteral("funnelLost"));
  lost_->setEmptyTexts(tr("Nothing was lost"), tr("No candidate of these requests was dropped by a stage."));
  charts_->setObjectName(QStringLiteral("stageCharts"));
  charts_->setAccessibleName(tr("Which chart of the stages is shown"));
  charts_->addTab(tr("Value"));
  charts_->addTab(tr("Candidates"));
  charts_->setTabToolTip(0, tr("What of value reaches each stage"));
  charts_->setTabToolTip(1, tr("How many candidates a request has at each stage"));
  charts_->setExpanding(false);
  charts_->setDrawBase(false);
  chart_->setObjectName(QStringLiteral("stageChart"));
  setHelp(this, QStringLiteral("funnel-view#stages"));
  setHelp(bars_, QStringLiteral("funnel-view#stages"),
          tr("Each bar is a stage: how many candidates reach it over all requests. Enter or a double click "
             "shows the requests behind it."));
  setHelp(lost_, QStringLiteral("funnel-view#lost"),
          tr("Where candidates were lost and why. The bar counts the apps that users finally took and that "
             "went no further here. Enter shows these requests."));
}

void StagesPage::buildLayout() {
  splitter_->addWidget(buildLost());
  splitter_->addWidget(buildChart());
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->setSizes({3 * kHalf, 2 * kHalf});
  splitter_->setChildrenCollapsible(false);
  auto* top = new QWidget;
  auto* inset = new QVBoxLayout(top);
  inset->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  inset->setSpacing(kUnit);
  inset->addWidget(bars_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(top);
  column->addWidget(splitter_, 1);
}

QWidget* StagesPage::buildLost() {
  auto* title = new QLabel(tr("Where the taken app was lost"));
  title->setFont(strongFont());
  title->setBuddy(lost_);
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 2 * kUnit, 0, 0);
  column->setSpacing(kUnit);
  title->setContentsMargins(2 * kUnit, 0, 0, 0);
  column->addWidget(title);
  column->addWidget(lost_, 1);
  return part;
}

QWidget* StagesPage::buildChart() {
  auto* part = new QWidget;
  auto* head = new QHBoxLayout;
  head->addWidget(charts_);
  head->addStretch(1);
  head->addWidget(makeToolButton(logScale_));
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, kUnit, kUnit, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(chart_, 1);
  return part;
}

void StagesPage::setFigures(SharedFigures figures, const QString& reason) {
  figures_ = std::move(figures);
  reason_ = reason;
  if (figures_ && !choseScale_) logScale_->setChecked(needsLogScale(figures_->report));
  turns_->clear();
  turns_->add([this] { showBars(); });
  turns_->add([this] { lost_->setSource(figures_ ? figures_->lost : nullptr); });
  turns_->add([this] { showChart(); });
}

void StagesPage::takeScale() {
  choseScale_ = true;
  showBars();
}

void StagesPage::showBars() {
  bars_->setTable(figures_ ? stageFacts(figures_->report, logScale_->isChecked()) : FactTable());
}

void StagesPage::showChart() {
  if (!figures_) return chart_->setNoData(reason_);
  auto chart =
      charts_->currentIndex() == 0 ? stageValueChart(figures_->report) : stageCountChart(figures_->report);
  if (chart) return chart_->setChart(std::move(chart));
  chart_->setNoData(tr("The log says neither what users took nor what candidates were worth."));
}

std::vector<std::pair<QAction*, CommandSpec>> StagesPage::commands() const {
  Commands all{
      {logScale_,
       {.id = logScale_->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = tr("Funnel")}}};
  for (auto* action : bars_->actions())
    all.emplace_back(
        action,
        CommandSpec{.id = action->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = tr("Facts")});
  chart_->addCommandsTo(all, QStringLiteral("stages"), tr("Chart of stages"));
  return all;
}

QJsonObject StagesPage::saveState() const {
  QJsonObject state{{lostKey(), lost_->saveState()},
                    {chartsKey(), charts_->currentIndex()},
                    {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
  if (choseScale_) state[scaleKey()] = logScale_->isChecked();
  return state;
}

void StagesPage::restoreState(const QJsonObject& state) {
  choseScale_ = state.contains(scaleKey());
  if (choseScale_) logScale_->setChecked(state.value(scaleKey()).toBool());
  lost_->restoreState(state.value(lostKey()).toObject());
  charts_->setCurrentIndex(state.value(chartsKey()).toInt());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
