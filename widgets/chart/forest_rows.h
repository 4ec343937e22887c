#pragma once

#include "widgets/chart/chart_data.h"

#include <optional>

namespace rankwright {

/// A row of a forest plot in percent with two decimals: more say nothing beside the intervals. Shares; bounds
/// may be NaN.
ForestRow percentRow(const QString& label, double share, double low, double high);

/// A row without an interval, as of a truth; no share makes a row without a mark.
ForestRow percentRow(const QString& label, const std::optional<double>& share);

/// Whether any row has an estimate.
bool hasEstimate(const ForestPlot& forest);

} // namespace rankwright
