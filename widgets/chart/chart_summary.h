#pragma once

#include "widgets/chart/prepared_chart.h"

namespace rankwright {

/// The chart in sentences, for screen readers and for pasting into a report: what the axes are, and for each
/// series its number of points, minimum, maximum, mean, first and last value and trend; every row of a forest
/// plot; the longest bars; the extreme cells of a heat map. In the language of the program.
QString summaryOf(const PreparedChart& chart);

} // namespace rankwright
