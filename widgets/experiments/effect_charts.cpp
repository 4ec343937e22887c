#include "widgets/experiments/effect_charts.h"

#include "widgets/chart/forest_rows.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::EffectCharts)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

QString labelOf(const ExperimentDefinition& definition, const AnalysedMetric& row) {
  const auto metric = std::ranges::find(definition.metrics, row.metric, &MetricDefinition::name);
  auto label = toQt(row.metric);
  if (definition.arms.size() > 2) label = QStringLiteral("%1 · %2").arg(label, toQt(row.variant));
  const bool isReversed = metric != definition.metrics.end() && metric->lessIsBetter;
  return isReversed ? Texts::tr("%1 (less is better)").arg(label) : label;
}

ForestRow rowOf(const QString& label, double estimate, const std::optional<Interval>& interval) {
  return percentRow(label, estimate, interval ? interval->low : kMissing,
                    interval ? interval->high : kMissing);
}

/// The absolute interval in shares of the control.
std::optional<Interval> relativeTo(double control, const Interval& interval) {
  if (control == 0) return {};
  const Interval scaled{interval.low / control, interval.high / control};
  return control > 0 ? scaled : Interval{scaled.high, scaled.low};
}

} // namespace

ChartPtr liftForest(const ExperimentDefinition& definition, const ExperimentReport& report,
                    const TrueLifts& truth) {
  ForestPlot once{.name = Texts::tr("For one look"), .rows = {}};
  ForestPlot always{.name = Texts::tr("Always valid"), .rows = {}};
  ForestPlot known{.name = Texts::tr("Truth"), .rows = {}};
  for (std::size_t i = 0; i < report.metrics.size(); ++i) {
    const auto& row = report.metrics[i];
    if (!row.effect || row.effect->control == 0) continue;
    const auto label = labelOf(definition, row);
    once.rows.push_back(rowOf(label, row.effect->lift, row.effect->relative));
    always.rows.push_back(
        rowOf(label, row.effect->lift, relativeTo(row.effect->control, row.effect->alwaysValid)));
    known.rows.push_back(percentRow(label, i < truth.size() ? truth[i] : std::nullopt));
  }
  if (once.rows.empty()) return nullptr;
  ChartSpec spec{.title = Texts::tr("Lift of each metric"),
                 .x = {.label = Texts::tr("Lift over the control"), .unit = QStringLiteral("%")},
                 .series = {std::move(once), std::move(always)},
                 .references = {{Qt::Vertical, 0}}};
  if (hasEstimate(known)) spec.series.emplace_back(std::move(known));
  return std::make_shared<const ChartSpec>(std::move(spec));
}

} // namespace rankwright
