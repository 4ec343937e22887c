#pragma once

#include "core/experiment/analysis_scope.h"
#include "core/experiment/experiment_definition.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// Which days of users a plan asks for.
enum class PlannedDays : std::uint8_t {
  During, ///< as metrics are declared
  Before, ///< the days of the look-back instead of the period, and no look back beyond them
};

/// What a store is asked for an experiment's metrics.
struct MomentPlan {
  MomentQuery query;                             ///< without a split
  std::vector<std::vector<std::size_t>> places;  ///< of each metric, among the query's; none where given
  std::vector<std::optional<std::int64_t>> caps; ///< of each metric, in the unit of the measure

  /// Asks the store where metrics that are cut at a percentile are cut. Errors: those of the store.
  static Result<MomentPlan> make(const ExperimentDefinition& definition, EventStore& store,
                                 const AnalysisScope& scope, const JobControl& job,
                                 PlannedDays days = PlannedDays::During);
};

/// A query of the scope, without metrics.
MomentQuery queryOf(const ExperimentDefinition& definition, const AnalysisScope& scope);

/// The smallest value that a share of the users of the definition's arms do not exceed; nothing where there
/// are no users to take it of.
std::optional<double> capOf(const ExperimentDefinition& definition, const MetricDefinition& metric,
                            const std::vector<ArmDistribution>& arms);

/// The definition with one of its metrics alone.
ExperimentDefinition withMetric(const ExperimentDefinition& definition, std::size_t metric);

} // namespace rankwright
