#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/experiment_moments.h"

#include <cstddef>
#include <string>

namespace rankwright {

/// A metric of one arm against the control, but for the p that is adjusted for all of them. Errors:
/// InvalidArgument where it is not defined for the data, or its total is too small to be shown.
Result<MetricEffect> testMetric(const ExperimentDefinition& definition, const ExperimentMoments& moments,
                                std::size_t metric, const std::string& variant);

} // namespace rankwright
