#pragma once

#include "core/index/index_statistics.h"
#include "widgets/chart/chart_data.h"

namespace rankwright {

/// How many keys have how many postings, in bins that double. nullptr for an index without keys.
ChartPtr postingLengthChart(const IndexStatistics& statistics);

/// How many postings have which weight. nullptr for an index without postings.
ChartPtr weightChart(const IndexStatistics& statistics);

} // namespace rankwright
