#pragma once

#include "core/experiment/metric_distribution.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// The share of each arm's users whose value lies in a bin, and the cap where the metric has one. nullptr
/// without users.
ChartPtr distributionChart(const MetricDistribution& distribution, const DistributionBins& bins,
                           BinScale scale);

/// How the metric is spread over the users of each arm, a row each.
FactTable spreadFacts(const MetricDistribution& distribution);

} // namespace rankwright
