#include "core/model/torch/training_course.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rankwright {

const TrainingPhase* TrainingCourse::phaseOf(std::uint32_t epoch) const {
  const TrainingPhase* current = nullptr;
  for (const auto& phase : config_.optimization.phases) {
    current = &phase;
    if (epoch < phase.epochs) break;
    epoch -= phase.epochs;
  }
  return current;
}

StepSettings TrainingCourse::at(std::uint32_t epoch, std::uint64_t step) const {
  const auto& options = config_.optimization;
  StepSettings settings{config_.learningRate};
  const auto share = static_cast<double>(step) / static_cast<double>(config_.epochs * stepsPerEpoch_);
  if (options.schedule == RateSchedule::Linear) settings.rate *= 1 - share;
  if (options.schedule == RateSchedule::Cosine) settings.rate *= (1 + std::cos(std::numbers::pi * share)) / 2;
  if (step < options.warmUpSteps)
    settings.rate *= static_cast<double>(step + 1) / static_cast<double>(options.warmUpSteps);
  if (const auto* phase = phaseOf(epoch)) {
    settings.rate *= phase->learningRate;
    settings.freezeEmbeddings = std::ranges::count(phase->freeze, "embeddings") > 0;
    settings.freezeNetwork = std::ranges::count(phase->freeze, "network") > 0;
  }
  return settings;
}

const std::vector<double>& TrainingCourse::taskWeights(std::uint32_t epoch,
                                                       const std::vector<double>& usual) const {
  const auto* phase = phaseOf(epoch);
  return phase && !phase->taskWeights.empty() ? phase->taskWeights : usual;
}

} // namespace rankwright
