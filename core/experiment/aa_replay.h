#pragma once

#include "core/experiment/analysis_scope.h"
#include "core/experiment/experiment_definition.h"
#include "core/experiment/trust_report.h"

namespace rankwright {

/// Splits the users of the definition's arms in halves by a hash of seed, replay and user, and tests a metric
/// of them, again and again; in one pass over the users. Errors: those of the store; InvalidArgument for a
/// quantile, a metric given from outside in a scope that is not whole, or where no replay has a test.
Result<AaReplay> replayAa(const ExperimentDefinition& definition, std::size_t metric, EventStore& store,
                          const AnalysisScope& scope, std::uint32_t replays, std::uint64_t seed,
                          const JobControl& job);

} // namespace rankwright
