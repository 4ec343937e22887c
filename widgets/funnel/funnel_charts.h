#pragma once

#include "core/funnel/funnel_report.h"
#include "widgets/chart/chart_data.h"

#include <QString>

namespace rankwright {

/// What of value reaches each stage: the share of the items taken that survive, and R/R*, in percent. nullptr
/// where the log knows neither.
ChartPtr stageValueChart(const FunnelReport& report);

/// Mean candidates of a request at each stage, on a logarithmic axis. nullptr without requests.
ChartPtr stageCountChart(const FunnelReport& report);

/// What the cells of the matrix of channels count.
enum class OverlapMeasure { Jaccard, Common, CommonTaken };

/// The channels against each other. nullptr without channels.
ChartPtr overlapChart(const FunnelReport& report, OverlapMeasure measure);

/// How far consecutive orders agree, with intervals. nullptr where there is nothing to compare.
ChartPtr orderChart(const FunnelReport& report);

/// The shares of a feature's values before and behind a step, in percent. nullptr without values.
ChartPtr driftChart(const FunnelReport& report, const FeatureDrift& drift);

} // namespace rankwright
