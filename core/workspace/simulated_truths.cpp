#include "core/workspace/simulated_truths.h"

#include "core/workspace/simulated_log.h"

#include <algorithm>

namespace rankwright {

namespace {

void add(const std::vector<ExpectedSums>& sums, ExperimentTruth& truth) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!sums[i].shownAnything()) continue;
    auto& variant = truth.variants[i];
    ++variant.users;
    for (std::size_t measure = 0; measure < kMeasureCount; ++measure) {
      variant.measures[measure].mean += sums[i].sum(static_cast<Measure>(measure));
      if (sums[i].any(static_cast<Measure>(measure))) variant.measures[measure].share += 1;
    }
  }
}

ExperimentTruth averaged(ExperimentTruth truth) {
  for (auto& variant : truth.variants) {
    const auto users = static_cast<double>(std::max<std::uint64_t>(variant.users, 1));
    for (auto& measure : variant.measures) {
      measure.mean /= users;
      measure.share /= users;
    }
  }
  return truth;
}

} // namespace

SimulatedTruths::SimulatedTruths(const SimulatedWorld& world, const ExperimentSimulationOptions& options)
    : options_(options) {
  arms_.experiment = world.experiment();
  treatment_.experiment = options.treatment;
  arms_.seed = treatment_.seed = options.seed;
  for (const auto& arm : world.arms())
    arms_.variants.push_back({.variant = arm.variant});
  for (const auto name : kTreatmentVariants)
    treatment_.variants.push_back({.variant = std::string(name)});
}

void SimulatedTruths::add(const PersonOutcome& person) {
  rankwright::add(person.arms, arms_);
  rankwright::add(person.treatments, treatment_);
}

std::vector<ExperimentTruth> SimulatedTruths::finish() const {
  if (!options_.truth) return {};
  std::vector<ExperimentTruth> truths = {averaged(arms_)};
  if (!options_.treatment.empty()) truths.push_back(averaged(treatment_));
  return truths;
}

} // namespace rankwright
