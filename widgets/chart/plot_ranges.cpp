#include "widgets/chart/plot_ranges.h"

#include "widgets/chart/prepared_chart.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kAir = 0.05;
constexpr std::size_t kMaxHistory = 100;
/// An axis narrower than this share of its values shows the noise of the last digits.
constexpr double kNarrowest = 1e-11;

/// Widens an extent of a single value, or of none.
AxisRange opened(MinMax extent, bool log) {
  if (extent.isEmpty()) return log ? AxisRange{1, 10} : AxisRange{0, 1};
  if (extent.upper > extent.lower) return {extent.lower, extent.upper};
  if (log) return {extent.lower / 2, extent.upper * 2};
  const auto room = extent.lower == 0 ? 0.5 : std::abs(extent.lower) * 0.1;
  return {extent.lower - room, extent.upper + room};
}

AxisRange withAir(AxisRange range, bool log, bool below, bool above) {
  if (log) {
    const auto factor = std::pow(range.upper / range.lower, kAir);
    return {below ? range.lower / factor : range.lower, above ? range.upper * factor : range.upper};
  }
  const auto air = (range.upper - range.lower) * kAir;
  return {below ? range.lower - air : range.lower, above ? range.upper + air : range.upper};
}

template <class Series>
bool holds(const PreparedChart& chart) {
  return std::ranges::any_of(chart.spec->series,
                             [](const auto& series) { return std::holds_alternative<Series>(series); });
}

MinMax extentOf(const PreparedChart& chart, bool horizontal, bool log) {
  MinMax all;
  for (const auto& series : chart.series) {
    const auto& axis = horizontal ? series.facts.x : series.facts.y;
    all.add(log ? axis.positive : axis.extent);
  }
  const auto orientation = horizontal ? Qt::Vertical : Qt::Horizontal;
  for (const auto& line : chart.spec->references)
    if (line.orientation == orientation && (!log || line.value > 0)) all.add(line.value);
  return all;
}

AxisRange fullX(const PreparedChart& chart, bool log) {
  if (holds<HeatMap>(chart)) return {-0.5, static_cast<double>(chart.xLabels.size()) - 0.5};
  if (!chart.xLabels.isEmpty()) return {-0.6, static_cast<double>(chart.xLabels.size()) - 0.4};
  const auto extent = opened(extentOf(chart, true, log), log);
  const bool air = !holds<Histogram>(chart);
  return withAir(extent, log, air, air);
}

AxisRange fullY(const PreparedChart& chart, bool log) {
  if (!chart.yLabels.isEmpty()) return {-0.5, static_cast<double>(chart.yLabels.size()) - 0.5};
  const auto extent = extentOf(chart, false, log);
  const bool foot = (holds<BarSeries>(chart) || holds<Histogram>(chart)) && !log;
  return withAir(opened(extent, log), log, !(foot && extent.lower >= 0), !(foot && extent.upper <= 0));
}

} // namespace

PlotRanges fullRanges(const PreparedChart& chart, LogAxes log) {
  return {fullX(chart, log.x), fullY(chart, log.y)};
}

AxisRange scaled(const AxisRange& range, double factor, double centre, bool log) {
  if (log)
    return {centre * std::pow(range.lower / centre, factor), centre * std::pow(range.upper / centre, factor)};
  return {centre + (range.lower - centre) * factor, centre + (range.upper - centre) * factor};
}

AxisRange shifted(const AxisRange& range, double share, bool log) {
  if (log) {
    const auto factor = std::pow(range.upper / range.lower, share);
    return {range.lower * factor, range.upper * factor};
  }
  const auto by = (range.upper - range.lower) * share;
  return {range.lower + by, range.upper + by};
}

bool isUsable(const AxisRange& range, bool log) {
  if (!std::isfinite(range.lower) || !std::isfinite(range.upper) || (log && range.lower <= 0)) return false;
  const auto largest = std::max(std::abs(range.lower), std::abs(range.upper));
  return largest < 1e250 && range.upper - range.lower > std::max(largest * kNarrowest, 1e-250);
}

void ZoomHistory::push(const PlotRanges& ranges) {
  if (!earlier_.empty() && earlier_.back() == ranges) return;
  earlier_.push_back(ranges);
  if (earlier_.size() > kMaxHistory) earlier_.erase(earlier_.begin());
}

std::optional<PlotRanges> ZoomHistory::pop() {
  if (earlier_.empty()) return {};
  const auto last = earlier_.back();
  earlier_.pop_back();
  return last;
}

} // namespace rankwright
