#include "widgets/chart/forest_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

double percent(double share) {
  return std::round(1e4 * share) / 100;
}

} // namespace

ForestRow percentRow(const QString& label, double share, double low, double high) {
  return {label, percent(share), percent(low), percent(high)};
}

ForestRow percentRow(const QString& label, const std::optional<double>& share) {
  return percentRow(label, share.value_or(kMissing), kMissing, kMissing);
}

bool hasEstimate(const ForestPlot& forest) {
  return std::ranges::any_of(forest.rows, [](const auto& row) { return !std::isnan(row.estimate); });
}

} // namespace rankwright
