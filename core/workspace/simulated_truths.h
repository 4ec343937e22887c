#pragma once

#include "core/experiment/experiment_truth.h"
#include "core/workspace/simulated_world.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Adds up what everybody would have done in each arm, and with and without the treatment. For one thread at
/// a time, in the order of the people, so that sums are the same whoever lived first.
class SimulatedTruths {
public:
  /// `options` must outlive it.
  SimulatedTruths(const SimulatedWorld& world, const ExperimentSimulationOptions& options);

  void add(const PersonOutcome& person);

  /// Of the arms, then of the treatment where there is one; none when the options ask for none.
  std::vector<ExperimentTruth> finish() const;

private:
  const ExperimentSimulationOptions& options_;
  ExperimentTruth arms_; ///< sums, until they are divided by the users
  ExperimentTruth treatment_;
};

} // namespace rankwright
