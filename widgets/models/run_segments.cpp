#include "widgets/models/run_segments.h"

#include "core/table/doorway_table.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/models/model_words.h"
#include "widgets/models/run_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RunSegments)
};

using Entry = DoorwayTable::Entry;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr int kDifferenceDecimals = 5;
constexpr double kShownUnit = 1e4; ///< beside the plot

QString valueName(const std::string& value) {
  return value.empty() ? Texts::tr("(not known)") : toQt(value);
}

double rounded(double value) {
  return std::round(value * kShownUnit) / kShownUnit;
}

std::vector<const SegmentMetrics*> drawable(const RunSegments& segments, ModelMetric metric) {
  std::vector<const SegmentMetrics*> found;
  for (const auto& segment : segments.metrics.segments)
    if (valueOf(segment.metrics, metric) && found.size() < kRunSegmentsDrawn) found.push_back(&segment);
  return found;
}

ForestPlot forestOf(const std::vector<const SegmentMetrics*>& segments, ModelMetric metric) {
  ForestPlot plot{.name = Texts::tr("%1, 95 % interval").arg(metricTitle(metric)), .rows = {}};
  for (const auto* segment : segments) {
    const auto value = *valueOf(segment->metrics, metric);
    const auto interval = intervalOf(segment->metrics, metric).value_or(Estimate{value, value, value});
    plot.rows.push_back(
        {valueName(segment->value), rounded(value), rounded(interval.low), rounded(interval.high)});
  }
  return plot;
}

std::vector<TableColumn> columnsOf(const RunSegments& segments) {
  std::vector<TableColumn> columns = {
      describedColumn("value", CellType::Text, toQt(segments.metrics.field),
                      Texts::tr("What the rows have in common")),
      describedColumn("rows", CellType::Integer, Texts::tr("Rows"),
                      Texts::tr("Held-out rows of the segment")),
      describedColumn("positives", CellType::Integer, Texts::tr("Positives"), Texts::tr("Of these rows")),
      describedColumn("users", CellType::Integer, Texts::tr("Users"), Texts::tr("Of these rows"))};
  if (segments.difference) {
    auto column = describedColumn("difference", CellType::Real,
                                  Texts::tr("Δ %1").arg(metricTitle(segments.difference->metric)),
                                  Texts::tr("The run − the baseline, over the rows of the segment"));
    column.decimals = kDifferenceDecimals;
    columns.push_back(std::move(column));
  }
  for (const auto metric : modelMetrics()) {
    auto column = describedColumn(std::string(describe(metric)).c_str(), CellType::Real, metricTitle(metric),
                                  metricHelp(metric, segments.judging));
    column.decimals = decimalsOf(metric);
    columns.push_back(std::move(column));
  }
  return columns;
}

/// nullptr where the baseline's segments lack it.
const SegmentDifference* differenceOf(const RunSegments& segments, const std::string& value) {
  if (!segments.difference) return nullptr;
  const auto& all = segments.difference->segments;
  const auto found = std::ranges::find(all, value, &SegmentDifference::value);
  return found == all.end() ? nullptr : &*found;
}

std::vector<Entry> rowOf(const RunSegments& segments, const QString& name, const OutputMetrics& metrics,
                         const SegmentDifference* difference) {
  std::vector<Entry> row = {{name.toStdString()},
                            countEntry(metrics.rows),
                            countEntry(metrics.positives),
                            countEntry(metrics.users)};
  if (segments.difference) {
    const auto value = difference ? difference->difference() : std::nullopt;
    row.push_back(
        figureEntry(value.value_or(kMissing),
                    value ? Texts::tr("%1 − %2").arg(figureText(*difference->b), figureText(*difference->a))
                          : QString()));
  }
  for (const auto metric : modelMetrics())
    row.push_back(figureEntry(valueOf(metrics, metric).value_or(kMissing),
                              metricFormula(metrics, metric, segments.judging)));
  return row;
}

} // namespace

ChartPtr runSegmentChart(const RunSegments& segments, ModelMetric metric) {
  const auto shown = drawable(segments, metric);
  if (shown.empty()) return nullptr;
  ChartSpec spec{.title = Texts::tr("%1 by %2 · %3")
                              .arg(metricTitle(metric), toQt(segments.metrics.field),
                                   outputTitle(segments.metrics.overall.output)),
                 .x = {.label = metricTitle(metric)},
                 .series = {forestOf(shown, metric)}};
  if (const auto all = valueOf(segments.metrics.overall, metric))
    spec.references.push_back({Qt::Vertical, *all, Texts::tr("all rows")});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

std::shared_ptr<const TableSource> runSegmentTable(const RunSegments& segments) {
  auto table = std::make_shared<DoorwayTable>(columnsOf(segments));
  table->addRow(rowOf(segments, Texts::tr("(all rows)"), segments.metrics.overall,
                      segments.difference ? &segments.difference->overall : nullptr));
  for (const auto& segment : segments.metrics.segments)
    table->addRow(
        rowOf(segments, valueName(segment.value), segment.metrics, differenceOf(segments, segment.value)));
  return table;
}

QString runSimpsonText(const RunSegments& segments) {
  if (!segments.difference || !segments.difference->isReversed) return {};
  const auto& difference = *segments.difference;
  const auto overall = difference.overall.difference();
  return Texts::tr(
             "Simpson's paradox: over all rows the difference of %1 is %2, in every segment it has the other "
             "sign; their mean is %3. Trust the segments, not the whole.")
      .arg(metricTitle(difference.metric), signedText(overall.value_or(kMissing)),
           signedText(difference.within.value_or(kMissing)));
}

} // namespace rankwright
