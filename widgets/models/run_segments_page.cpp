#include "widgets/models/run_segments_page.h"

#include "core/runs/run_comparison.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/warning_frame.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/models/run_words.h"
#include "widgets/table/data_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kPart = 100 * kUnit;

QString fieldKey() {
  return QStringLiteral("field");
}
QString metricKey() {
  return QStringLiteral("metric");
}
QString chartKey() {
  return QStringLiteral("chart");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

/// Nothing where the baseline was judged on other rows: there is nothing to compare.
Result<std::optional<DifferenceBySegment>> differenceOf(const OpenRun& baseline, const Predictions& rows,
                                                        const std::string& output, const std::string& field,
                                                        ModelMetric metric, const JobControl& job) {
  RW_ASSIGN(const auto before, baseline.predictions(job));
  if (!checkSameRows(*before, rows) || !before->output(output) || !before->segment(field))
    return std::optional<DifferenceBySegment>();
  const auto options = baseline.listed().info ? baseline.listed().info->judging : JudgingOptions();
  RW_ASSIGN(auto difference, differenceBySegment(*before, rows, output, field, metric, options, 100, job));
  return std::optional(std::move(difference));
}

} // namespace

RunSegmentsPage::RunSegmentsPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Judging by segment"), parent),
      fields_(new QComboBox),
      metrics_(new QComboBox),
      warning_(new WarningFrame),
      warningText_(new WrappedLabel),
      chart_(new ChartPanel(jobs)),
      table_(new DataTable(tr("Segments of a model's rows"), jobs)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildParts();
  connect(fields_, &QComboBox::activated, this, [this] {
    field_ = fields_->currentText().toStdString();
    if (!selection().isEmpty()) askEngine();
  });
  connect(metrics_, &QComboBox::activated, this, [this] {
    if (!selection().isEmpty()) askEngine();
  });
}

void RunSegmentsPage::nameParts() {
  fields_->setObjectName(QStringLiteral("segmentField"));
  fields_->setAccessibleName(tr("Field"));
  fields_->setToolTip(tr("The field whose values make the segments"));
  fields_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  metrics_->setObjectName(QStringLiteral("segmentMetric"));
  metrics_->setAccessibleName(tr("Metric"));
  metrics_->setToolTip(tr("What the chart shows, and what is compared with the baseline"));
  for (const auto metric : modelMetrics())
    metrics_->addItem(metricTitle(metric), int(metric));
  warning_->setObjectName(QStringLiteral("modelSimpsonWarning"));
  warning_->hide();
  warningText_->setWordWrap(true);
  chart_->setObjectName(QStringLiteral("modelSegmentChart"));
  table_->setObjectName(QStringLiteral("modelSegments"));
  setHelp(this, QStringLiteral("models-view#segments"),
          tr("For whom the current run is good. Look at the counts first: few rows have wide intervals."));
}

void RunSegmentsPage::buildParts() {
  auto* row = new QHBoxLayout(warning_);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->addWidget(warningText_);
  halves_->addWidget(chart_);
  halves_->addWidget(table_);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart});
  auto* choices = new QHBoxLayout;
  choices->addWidget(labelled(tr("&By:"), fields_));
  choices->addWidget(labelled(tr("M&etric:"), metrics_));
  buildPage(choices, {warning_}, halves_);
}

ModelMetric RunSegmentsPage::metric() const {
  return static_cast<ModelMetric>(metrics_->currentData().toInt());
}

Result<RunSegmentsPage::Answer> RunSegmentsPage::work(const Question& question, const JobControl& job) {
  RW_ASSIGN(const auto rows, question.run->predictions(job));
  Answer answer;
  for (const auto& segment : rows->segments)
    answer.fields << toQt(segment.name);
  if (rows->segments.empty()) return answer;
  const auto field = rows->segment(question.field) ? question.field : rows->segments.front().name;
  auto made = std::make_shared<RunSegments>();
  if (const auto& info = question.run->listed().info) made->judging = info->judging;
  RW_ASSIGN(made->metrics, metricsBySegment(*rows, question.output, field, made->judging, 100, job));
  if (question.baseline && question.baseline != question.run) {
    RW_ASSIGN(made->difference,
              differenceOf(*question.baseline, *rows, question.output, field, question.metric, job));
  }
  answer.segments = std::move(made);
  return answer;
}

void RunSegmentsPage::askEngine() {
  if (!selection().current()->metrics(selection().output))
    return showNothing(tr("The run was not judged on this output."));
  const Question asked{selection().current(), selection().baseline, selection().output, field_, metric()};
  question().ask([asked](const JobControl& job) { return work(asked, job); },
                 [this](const Answer& answer) { showAnswer(answer); });
}

void RunSegmentsPage::offerFields(const QStringList& fields) {
  const QSignalBlocker quiet(fields_);
  fields_->clear();
  fields_->addItems(fields);
  fields_->setCurrentIndex(std::max(0, fields_->findText(toQt(field_))));
}

void RunSegmentsPage::showAnswer(const Answer& answer) {
  offerFields(answer.fields);
  if (!answer.segments)
    return showNothing(tr("The held-out rows of this run have no field to be told apart by."));
  const auto warning = runSimpsonText(*answer.segments);
  warningText_->setText(warning);
  warning_->setAccessibleName(warning);
  warning_->setVisible(!warning.isEmpty());
  table_->setPinnedRows(1);
  table_->setSource(runSegmentTable(*answer.segments));
  if (auto chart = runSegmentChart(*answer.segments, metric())) return chart_->setChart(std::move(chart));
  chart_->setNoData(tr("No segment has this metric; the table has the others."));
}

void RunSegmentsPage::showNothing(const QString& reason) {
  warning_->hide();
  chart_->setNoData(reason);
  table_->setEmptyTexts(tr("No segments"), reason);
  table_->setSource(nullptr);
}

QString RunSegmentsPage::warningText() const {
  return warning_->isVisible() ? warningText_->text() : QString();
}

std::vector<std::pair<QAction*, CommandSpec>> RunSegmentsPage::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("model-segments"), tr("Chart of a model by segment"));
  return all;
}

QJsonObject RunSegmentsPage::saveState() const {
  return {{fieldKey(), toQt(field_)},
          {metricKey(), metrics_->currentIndex()},
          {chartKey(), chart_->saveState()},
          {tableKey(), table_->saveState()},
          {halvesKey(), stateOf(*halves_)}};
}

void RunSegmentsPage::restoreState(const QJsonObject& state) {
  field_ = state.value(fieldKey()).toString().toStdString();
  metrics_->setCurrentIndex(std::max(0, state.value(metricKey()).toInt()));
  chart_->restoreState(state.value(chartKey()).toObject());
  table_->restoreState(state.value(tableKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
