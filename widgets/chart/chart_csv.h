#pragma once

#include "widgets/chart/chart_data.h"

#include <string>

namespace rankwright {

/// The data of a chart as CSV (RFC 4180, UTF-8, decimal points): a line a point, the series' name first.
/// Numbers read back to the same bits; missing values are empty. Kinds of series with different columns
/// follow each other, an empty line and a header between them.
std::string csvText(const ChartSpec& spec);

} // namespace rankwright
