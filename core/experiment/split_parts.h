#pragma once

#include "core/experiment/trust_report.h"

#include <vector>

namespace rankwright {

/// Users by arm and day of first exposure, each day also with all before it. Errors: those of the store.
Result<std::vector<SplitPart>> splitByDay(const ExperimentDefinition& definition, EventStore& store,
                                          const AnalysisScope& scope, const JobControl& job);

/// Users by arm and value of each dimension of the log. Errors: those of the store.
Result<std::vector<SplitPart>> splitByDimension(const ExperimentDefinition& definition, EventStore& store,
                                                const AnalysisScope& scope, const JobControl& job);

} // namespace rankwright
