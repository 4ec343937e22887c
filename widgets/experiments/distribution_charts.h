#pragma once

#include "core/experiment/metric_distribution.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// The share of each arm's users whose value lies in a bin, and the cap where the metric has one. nullptr
/// without users. An empty bin of users at or below zero is left out.
ChartPtr distributionChart(const MetricDistribution& distribution, const DistributionBins& bins,
                           BinScale scale);

/// The same without users at or below zero, who still count as users: the others are seen beside many of
/// them.
MetricDistribution withoutZeros(MetricDistribution distribution);

/// How the metric is spread over the users of each arm, a row each.
FactTable spreadFacts(const MetricDistribution& distribution);

} // namespace rankwright
