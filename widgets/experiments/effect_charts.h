#pragma once

#include "core/experiment/experiment_analysis.h"
#include "widgets/chart/chart_data.h"

#include <optional>
#include <vector>

namespace rankwright {

/// The true lift of a row of a report, where it is known.
using TrueLifts = std::vector<std::optional<double>>;

/// The lift of every metric and arm in percent, with the interval for one look, the always-valid one, and the
/// truth where it is known, [rows of the report] or empty. nullptr where no metric has a lift.
ChartPtr liftForest(const ExperimentDefinition& definition, const ExperimentReport& report,
                    const TrueLifts& truth = {});

} // namespace rankwright
