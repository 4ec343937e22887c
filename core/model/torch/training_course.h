#pragma once

#include "core/model/model_config.h"
#include "core/model/torch/weight_mover.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What holds at a step of a training: its phase's and its schedule's settings.
class TrainingCourse {
public:
  TrainingCourse(const ModelConfig& config, std::uint64_t stepsPerEpoch)
      : config_(config), stepsPerEpoch_(stepsPerEpoch) {}

  /// Of step `step`, from 0, in epoch `epoch`, from 0. The step size falls from its full value to 0 over all
  /// epochs, along a line or half a cosine, where the schedule says so; it rises over the warm-up.
  StepSettings at(std::uint32_t epoch, std::uint64_t step) const;

  /// The weights of tasks in an epoch; those of the loss where the phase names none.
  const std::vector<double>& taskWeights(std::uint32_t epoch, const std::vector<double>& usual) const;

private:
  const TrainingPhase* phaseOf(std::uint32_t epoch) const;

  const ModelConfig config_;
  std::uint64_t stepsPerEpoch_;
};

} // namespace rankwright
