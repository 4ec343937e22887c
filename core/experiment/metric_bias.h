#pragma once

#include "core/experiment/trust_report.h"

#include <vector>

namespace rankwright {

/// Each metric and arm on the days of the look-back, before anybody was shown anything; p adjusted by Holm.
/// Retention and given metrics have no days before. Errors: those of the store.
Result<std::vector<MetricBias>> biasBefore(const ExperimentDefinition& definition, EventStore& store,
                                           const AnalysisScope& scope, const JobControl& job);

} // namespace rankwright
