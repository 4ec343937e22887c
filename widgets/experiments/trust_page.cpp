#include "widgets/experiments/trust_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/trust_charts.h"
#include "widgets/experiments/trust_tables.h"
#include "widgets/table/data_table.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// Of charts and of tables: smaller ones cannot be read, and the page must fit a small window.
constexpr int kLeastHeight = 40 * kUnit;

/// At first; people drag what is between.
constexpr int kChartsHeight = 70 * kUnit;
constexpr int kTablesHeight = 45 * kUnit;

QString splitsKey() {
  return QStringLiteral("splits");
}
QString biasKey() {
  return QStringLiteral("bias");
}
QString splitChartKey() {
  return QStringLiteral("splitChart");
}
QString replayChartKey() {
  return QStringLiteral("replayChart");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}
QString tabKey() {
  return QStringLiteral("tab");
}

} // namespace

TrustPage::TrustPage(JobRunner& jobs, QWidget* parent)
    : ExperimentPage(parent),
      turns_(new StepQueue(this)),
      facts_(new FactView(tr("Checks"))),
      splitChart_(new ChartPanel(jobs)),
      replayChart_(new ChartPanel(jobs)),
      splits_(new DataTable(tr("Splits of users"), jobs)),
      bias_(new DataTable(tr("Before the experiment"), jobs)),
      tables_(new QTabWidget),
      splitter_(new QSplitter(Qt::Vertical)) {
  nameParts();
  buildLayout();
}

void TrustPage::nameParts() {
  facts_->setObjectName(QStringLiteral("trustFacts"));
  splitChart_->setObjectName(QStringLiteral("splitChart"));
  replayChart_->setObjectName(QStringLiteral("replayChart"));
  splits_->setObjectName(QStringLiteral("splitTable"));
  splits_->setEmptyTexts(tr("No parts"), tr("The log tells no days and no dimensions of these users."));
  bias_->setObjectName(QStringLiteral("biasTable"));
  bias_->setEmptyTexts(tr("Nothing of the days before"),
                       tr("The log begins with the experiment, or the metrics were given from outside."));
  tables_->setDocumentMode(true);
  tables_->setAccessibleName(tr("Tables of the trust page"));
  setHelp(this, QStringLiteral("experiments#trust"));
}

void TrustPage::buildLayout() {
  auto* charts = new QSplitter(Qt::Horizontal);
  charts->addWidget(splitChart_);
  charts->addWidget(replayChart_);
  charts->setChildrenCollapsible(false);
  charts->setMinimumHeight(kLeastHeight);
  tables_->setMinimumHeight(kLeastHeight);
  tables_->addTab(splits_, tr("Split by day and value"));
  tables_->addTab(bias_, tr("Before the experiment"));
  splitter_->addWidget(charts);
  splitter_->addWidget(tables_);
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({kChartsHeight, kTablesHeight});
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 1);
  auto* top = new QWidget;
  auto* inset = new QVBoxLayout(top);
  inset->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  inset->addWidget(facts_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(top);
  column->addWidget(splitter_, 1);
}

void TrustPage::setCase(SharedCase shown, const EffectChoice&, const QString& reason) {
  reason_ = reason;
  // The choice of a metric changes nothing here.
  if (shown && shown == case_) return;
  case_ = std::move(shown);
  turns_->clear();
  turns_->add([this] { facts_->setTable(case_ ? trustFacts(case_->trust) : FactTable()); });
  turns_->add([this] { showCharts(); });
  turns_->add(
      [this] { splits_->setSource(case_ ? splitTable(case_->definition(), case_->trust) : nullptr); });
  turns_->add([this] { bias_->setSource(case_ ? biasTable(case_->trust) : nullptr); });
}

void TrustPage::showCharts() {
  if (!case_) {
    splitChart_->setNoData(reason_);
    return replayChart_->setNoData(reason_);
  }
  if (auto chart = splitByDayChart(case_->trust))
    splitChart_->setChart(std::move(chart));
  else
    splitChart_->setNoData(tr("The log tells no days of these users."));
  if (auto chart = rankwright::replayChart(case_->trust))
    replayChart_->setChart(std::move(chart));
  else
    replayChart_->setNoData(engineText(case_->trust.replayUndefined));
}

std::vector<std::pair<QAction*, CommandSpec>> TrustPage::commands() const {
  Commands all;
  splitChart_->addCommandsTo(all, QStringLiteral("splits"), tr("Chart of splits"));
  replayChart_->addCommandsTo(all, QStringLiteral("replays"), tr("Chart of A/A replays"));
  return all;
}

QJsonObject TrustPage::saveState() const {
  return {{splitsKey(), splits_->saveState()},
          {biasKey(), bias_->saveState()},
          {splitChartKey(), splitChart_->saveState()},
          {replayChartKey(), replayChart_->saveState()},
          {tabKey(), tables_->currentIndex()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void TrustPage::restoreState(const QJsonObject& state) {
  splits_->restoreState(state.value(splitsKey()).toObject());
  bias_->restoreState(state.value(biasKey()).toObject());
  splitChart_->restoreState(state.value(splitChartKey()).toObject());
  replayChart_->restoreState(state.value(replayChartKey()).toObject());
  tables_->setCurrentIndex(state.value(tabKey()).toInt());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
