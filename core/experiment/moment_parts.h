#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/experiment_moments.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One metric of an experiment in one part of a split.
struct MomentPart {
  std::vector<std::string> values; ///< of the dimensions of the split
  std::int64_t day = 0;            ///< of a split by days
  ExperimentMoments moments;

  std::uint64_t usersOf(const std::string& variant) const { return moments.usersOf(variant); }
};

/// The parts of a split, in the order of the store. The definition has one metric, the plan is of it, and
/// `query` is the plan's with a split. Errors: those of the store.
Result<std::vector<MomentPart>> readMomentParts(const ExperimentDefinition& definition,
                                                const MomentPlan& plan, const MomentQuery& query,
                                                EventStore& store, const JobControl& job);

/// The position of a metric that has parts, whose arm can be compared with the control. Errors: NotFound for
/// a metric or variant that the definition does not have; InvalidArgument for the control itself, and for a
/// metric that was given from outside.
Result<std::size_t> comparableMetric(const ExperimentDefinition& definition, const std::string& metric,
                                     const std::string& variant);

/// The metric of a part: an effect, or why there is none. The p is not adjusted.
AnalysedMetric effectOf(const ExperimentDefinition& definition, const ExperimentMoments& moments,
                        const std::string& variant);

} // namespace rankwright
