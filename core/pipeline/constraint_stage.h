#pragma once

#include "core/expr/input_tables.h"
#include "core/pipeline/constraint_plan.h"
#include "core/pipeline/ranking.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// A fixed constraint's item and the place it got.
struct FixedPlace {
  std::size_t constraint = 0; ///< position in the plan
  std::uint32_t candidate = 0;
  std::uint32_t place = 0;
};

/// A weight constraint and a candidate whose score it changed.
struct WeightedCandidate {
  std::size_t constraint = 0; ///< position in the plan
  std::uint32_t mergePosition = 0;
};

/// How the constraints made a list out of the ranked candidates: all that an explanation needs.
struct ConstraintOutcome {
  std::vector<ScoredCandidate> weighted;     ///< all candidates in the order after weights
  std::vector<float> weights;                ///< [candidates] by merge position; empty: no score was changed
  std::vector<WeightedCandidate> weightedBy; ///< by constraint, then in ranked order
  std::vector<std::optional<std::size_t>>
      excludedBy;                          ///< [candidates] by merge position; empty: nothing is excluded
  std::vector<ScoredCandidate> candidates; ///< those that are not excluded
  std::vector<FixedPlace> fixed;
  std::vector<std::uint32_t> list; ///< positions in `candidates`
  std::string note;                ///< why there are fewer than were wanted; empty when there are not
};

/// Applies the constraints to the ranked candidates, best first, for a list of `wanted` places. `tables` give
/// one row for each candidate in merged order.
ConstraintOutcome applyConstraints(const ConstraintPlan& plan, const InputTables& tables,
                                   std::vector<ScoredCandidate> ranked, std::uint32_t wanted);

} // namespace rankwright
