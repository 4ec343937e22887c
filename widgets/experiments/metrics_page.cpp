#include "widgets/experiments/metrics_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// At first; people drag what is between.
constexpr int kForestHeight = 110 * kUnit;
constexpr int kTableHeight = 70 * kUnit;

QString tableKey() {
  return QStringLiteral("table");
}
QString chartKey() {
  return QStringLiteral("chart");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

} // namespace

MetricsPage::MetricsPage(JobRunner& jobs, QWidget* parent)
    : ExperimentPage(parent),
      turns_(new StepQueue(this)),
      forest_(new ChartPanel(jobs)),
      table_(new DataTable(tr("Metrics"), jobs)),
      formula_(new MutedLabel),
      splitter_(new QSplitter(Qt::Vertical)) {
  nameParts();
  buildLayout();
  connect(table_, &DataTable::currentRowChanged, this, &MetricsPage::chooseRow);
  connect(table_->grid()->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &MetricsPage::showFormula);
}

void MetricsPage::nameParts() {
  forest_->setObjectName(QStringLiteral("liftForest"));
  table_->setObjectName(QStringLiteral("metricTable"));
  table_->setEmptyTexts(tr("No metrics"), tr("The experiment declares none."));
  formula_->setObjectName(QStringLiteral("metricFormula"));
  formula_->setTextFormat(Qt::PlainText);
  formula_->setWordWrap(true);
  formula_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  formula_->setAccessibleName(tr("How the figure of the current cell comes about"));
  setHelp(this, QStringLiteral("experiments#metrics"));
  setHelp(table_, QStringLiteral("experiments#metrics"),
          tr("All figures of each metric and arm. Pointing at a figure shows its formula with the row's "
             "numbers; that of the current cell stands below the table."));
}

void MetricsPage::buildLayout() {
  auto* lower = new QWidget;
  auto* below = new QVBoxLayout(lower);
  below->setContentsMargins(0, 0, 0, 0);
  below->setSpacing(0);
  below->addWidget(table_, 1);
  auto* inset = new QWidget;
  auto* line = new QVBoxLayout(inset);
  line->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  line->addWidget(formula_);
  below->addWidget(inset);
  splitter_->addWidget(forest_);
  splitter_->addWidget(lower);
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({kForestHeight, kTableHeight});
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2 * kUnit, 0, 0);
  column->addWidget(splitter_, 1);
}

void MetricsPage::setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) {
  case_ = std::move(shown);
  choice_ = choice;
  reason_ = reason;
  turns_->clear();
  turns_->add([this] { showForest(); });
  turns_->add([this] { showTable(); });
}

void MetricsPage::showForest() {
  if (!case_) return forest_->setNoData(reason_);
  if (auto chart = liftForest(case_->definition(), case_->report, case_->truth))
    return forest_->setChart(std::move(chart));
  forest_->setNoData(tr("No metric has a lift: see the notes in the table."));
}

void MetricsPage::showTable() {
  if (!case_) {
    table_->setSource(nullptr);
    return formula_->clear();
  }
  if (table_->source() != case_->metrics) table_->setSource(case_->metrics);
  const auto& rows = case_->report.metrics;
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    if (EffectChoice{rows[row].metric, rows[row].variant} == choice_ && table_->currentRow() != row)
      table_->selectRow(row);
  showFormula();
}

/// The row is the metric that all pages are about.
void MetricsPage::chooseRow() {
  const auto row = table_->currentRow();
  if (!case_ || !row || *row >= case_->report.metrics.size()) return;
  const auto& chosen = case_->report.metrics[*row];
  const EffectChoice choice{chosen.metric, chosen.variant};
  if (choice == choice_) return;
  choice_ = choice;
  emit effectChosen(choice_);
}

void MetricsPage::showFormula() {
  const auto index = table_->grid()->currentIndex();
  const auto* model = qobject_cast<const DataModel*>(table_->grid()->model());
  if (!case_ || !index.isValid()) return formula_->setText(tr("Select a figure to see how it comes about."));
  const auto how = model->explanation(index.row(), index.column());
  const auto& column = model->column(index.column());
  const auto explanation = how.isEmpty() ? QString::fromStdString(column.explanation) : how;
  formula_->setText(QStringLiteral("%1: %2").arg(QString::fromStdString(column.title), explanation));
}

QString MetricsPage::formula() const {
  return formula_->text();
}

std::vector<std::pair<QAction*, CommandSpec>> MetricsPage::commands() const {
  Commands all;
  forest_->addCommandsTo(all, QStringLiteral("lifts"), tr("Chart of lifts"));
  return all;
}

QJsonObject MetricsPage::saveState() const {
  return {{tableKey(), table_->saveState()},
          {chartKey(), forest_->saveState()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void MetricsPage::restoreState(const QJsonObject& state) {
  table_->restoreState(state.value(tableKey()).toObject());
  forest_->restoreState(state.value(chartKey()).toObject());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
