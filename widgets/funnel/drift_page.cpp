#include "widgets/funnel/drift_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/funnel_charts.h"
#include "widgets/table/data_table.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString tableKey() {
  return QStringLiteral("table");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

} // namespace

DriftPage::DriftPage(JobRunner& jobs, QWidget* parent)
    : FunnelPage(parent),
      turns_(new StepQueue(this)),
      table_(new DataTable(tr("Drift of features"), jobs)),
      chart_(new ChartPanel(jobs)),
      splitter_(new QSplitter(Qt::Vertical)) {
  nameParts();
  splitter_->addWidget(table_);
  splitter_->addWidget(chart_);
  splitter_->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2 * kUnit, 0, 0);
  column->addWidget(splitter_, 1);
  connect(table_, &DataTable::currentRowChanged, this, [this] {
    turns_->clear();
    turns_->add([this] { showChart(); });
  });
}

void DriftPage::nameParts() {
  table_->setObjectName(QStringLiteral("funnelDrift"));
  table_->setEmptyTexts(tr("No features"), tr("The log knows no feature of the candidates."));
  chart_->setObjectName(QStringLiteral("driftChart"));
  setHelp(this, QStringLiteral("funnel-view#drift"));
  setHelp(table_, QStringLiteral("funnel-view#drift"),
          tr("How the candidates before a step differ from those behind it, feature by feature, those that "
             "differ most first. The chart below shows the values of the selected one."));
}

void DriftPage::setFigures(SharedFigures figures, const QString& reason) {
  figures_ = std::move(figures);
  reason_ = reason;
  turns_->clear();
  turns_->add([this] { showTable(); });
  turns_->add([this] { showChart(); });
}

void DriftPage::showTable() {
  table_->setSource(figures_ ? figures_->drift : nullptr);
  if (figures_ && !figures_->report.drift.empty() && !table_->currentRow()) table_->selectRow(0);
}

void DriftPage::showChart() {
  if (!figures_) return chart_->setNoData(reason_);
  const auto row = table_->currentRow();
  const auto& drift = figures_->report.drift;
  auto chart = row && *row < drift.size() ? driftChart(figures_->report, drift[*row]) : nullptr;
  if (chart) return chart_->setChart(std::move(chart));
  chart_->setNoData(tr("Select a feature to see how its values shift."));
}

std::vector<std::pair<QAction*, CommandSpec>> DriftPage::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("drift"), tr("Chart of a feature's drift"));
  return all;
}

QJsonObject DriftPage::saveState() const {
  return {{tableKey(), table_->saveState()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void DriftPage::restoreState(const QJsonObject& state) {
  table_->restoreState(state.value(tableKey()).toObject());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
