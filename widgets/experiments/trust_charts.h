#pragma once

#include "core/experiment/experiment_definition.h"
#include "core/experiment/trust_report.h"
#include "widgets/chart/chart_data.h"

namespace rankwright {

/// The p of the split of all users up to each day, on a logarithmic axis: one that falls and stays low is a
/// fault, one that bounces is chance. nullptr where no day has a test.
ChartPtr splitByDayChart(const TrustReport& trust);

/// How often p of users who were split at random lies in each twentieth. nullptr where there is no replay.
ChartPtr replayChart(const TrustReport& trust);

} // namespace rankwright
