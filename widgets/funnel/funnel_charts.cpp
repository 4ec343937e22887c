#include "widgets/funnel/funnel_charts.h"

#include "widgets/common/text.h"
#include "widgets/funnel/funnel_words.h"
#include "widgets/funnel/report_tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FunnelCharts)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
/// More bars than this cannot be told apart.
constexpr std::size_t kValuesShown = 16;

QStringList titlesOf(const FunnelReport& report) {
  QStringList titles;
  for (const auto& stage : report.log.stages)
    titles << stageTitle(stage);
  return titles;
}

/// A bar for each stage.
template <class Value>
BarSeries stageBars(const FunnelReport& report, const QString& name, Value valueOf) {
  BarSeries bars{.name = name, .values = {}, .categories = titlesOf(report)};
  for (const auto& stage : report.stages)
    bars.values.push_back(stage.recorded ? valueOf(stage) : kMissing);
  return bars;
}

bool hasValue(const BarSeries& bars) {
  return std::ranges::any_of(bars.values, [](double value) { return !std::isnan(value); });
}

ChartPtr made(ChartSpec spec) {
  return std::make_shared<const ChartSpec>(std::move(spec));
}

double cellOf(const ChannelOverlap& overlap, std::size_t a, std::size_t b, OverlapMeasure measure) {
  switch (measure) {
  case OverlapMeasure::Common:
    return static_cast<double>(overlap.commonOf(a, b));
  case OverlapMeasure::CommonTaken:
    return static_cast<double>(overlap.commonTakenOf(a, b));
  default:
    const auto jaccard = overlap.jaccard(a, b);
    // A cell has room for few digits.
    return jaccard ? std::round(1000 * *jaccard) / 10 : kMissing;
  }
}

QString labelOf(OverlapMeasure measure) {
  switch (measure) {
  case OverlapMeasure::Common:
    return Texts::tr("candidates in common");
  case OverlapMeasure::CommonTaken:
    return Texts::tr("taken apps in common");
  default:
    return Texts::tr("in common of either (%)");
  }
}

/// More digits than an interval is wide say nothing.
double rounded(double correlation) {
  return std::round(1000 * correlation) / 1000;
}

QString nameOf(const ValueShare& share) {
  if (share.rest) return Texts::tr("(others)");
  return share.value.empty() ? Texts::tr("(none)") : toQt(share.value);
}

} // namespace

ChartPtr stageValueChart(const FunnelReport& report) {
  const auto taken = stageBars(report, Texts::tr("Taken apps"), [&report](const StageFigures& stage) {
    return report.taken == 0 ? kMissing : 100 * stage.takenShare.value;
  });
  const auto value = stageBars(report, Texts::tr("R/R*"), [](const StageFigures& stage) {
    return stage.valueKept ? 100 * stage.valueKept->value : kMissing;
  });
  ChartSpec spec{.title = Texts::tr("Value that reaches each stage"),
                 .x = {.label = Texts::tr("Stage")},
                 .y = {.label = Texts::tr("Kept"), .unit = QStringLiteral("%")}};
  for (const auto& bars : {taken, value})
    if (hasValue(bars)) spec.series.emplace_back(bars);
  return spec.series.empty() ? nullptr : made(std::move(spec));
}

ChartPtr stageCountChart(const FunnelReport& report) {
  if (report.requests == 0) return nullptr;
  auto bars = stageBars(report, Texts::tr("Candidates"), [](const StageFigures& stage) {
    // A logarithmic axis has no place for none.
    return stage.perRequest.value > 0 ? stage.perRequest.value : kMissing;
  });
  return made({.title = Texts::tr("Candidates of a request"),
               .x = {.label = Texts::tr("Stage")},
               .y = {.label = Texts::tr("Mean candidates of a request"), .log = true},
               .series = {std::move(bars)}});
}

ChartPtr overlapChart(const FunnelReport& report, OverlapMeasure measure) {
  const auto count = report.overlap.channels;
  if (count == 0) return nullptr;
  HeatMap map{.name = Texts::tr("Channels"),
              .xLabels = {},
              .yLabels = {},
              .values = {},
              .valueLabel = labelOf(measure)};
  for (std::size_t row = 0; row < count; ++row) {
    map.xLabels << toQt(report.channels[row].name);
    for (std::size_t column = 0; column < count; ++column)
      map.values.push_back(cellOf(report.overlap, row, column, measure));
  }
  map.yLabels = map.xLabels;
  return made({.title = Texts::tr("What channels have in common"), .series = {std::move(map)}});
}

ChartPtr orderChart(const FunnelReport& report) {
  ForestPlot plot{.name = Texts::tr("Agreement of orders"), .rows = {}};
  for (const auto& order : report.correlations)
    if (order.requests > 0)
      plot.rows.push_back({QStringLiteral("%1 → %2").arg(orderTitle(order.from), orderTitle(order.to)),
                           rounded(order.tau.value), rounded(order.tau.low), rounded(order.tau.high)});
  if (plot.rows.empty()) return nullptr;
  return made({.title = Texts::tr("Agreement of consecutive orders"),
               .x = {.label = Texts::tr("Kendall's tau-b, mean over requests")},
               .series = {std::move(plot)},
               .references = {{Qt::Vertical, 0, Texts::tr("no agreement")}}});
}

ChartPtr driftChart(const FunnelReport& report, const FeatureDrift& drift) {
  if (drift.shares.empty()) return nullptr;
  BarSeries before{.name = Texts::tr("Before"), .values = {}, .categories = {}};
  BarSeries after{.name = Texts::tr("After"), .values = {}, .categories = {}};
  for (const auto& share : drift.shares) {
    if (before.values.size() == kValuesShown) break;
    before.categories << nameOf(share);
    before.values.push_back(100 * share.before);
    after.values.push_back(100 * share.after);
  }
  after.categories = before.categories;
  return made({.title = Texts::tr("%1: %2").arg(toQt(drift.feature), stepText(report, drift)),
               .x = {.label = toQt(drift.feature)},
               .y = {.label = Texts::tr("Share"), .unit = QStringLiteral("%")},
               .series = {std::move(before), std::move(after)}});
}

} // namespace rankwright
