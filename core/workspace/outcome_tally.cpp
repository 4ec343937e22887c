#include "core/workspace/outcome_tally.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kUsersTold = 1000;

/// Of Σ weight · factor, for factors that err independently.
double varianceOf(const std::vector<double>& weights, const std::vector<UncertainFactor>& factors,
                  double users) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(weights.size(), factors.size()); ++i)
    sum += weights[i] / users * (weights[i] / users) * factors[i].variance;
  return sum;
}

} // namespace

void OutcomeTally::endUser() {
  moments_.add({before_, after_ - before_});
  before_ = 0;
  after_ = 0;
}

PredictedOutcome OutcomeTally::finish(const std::vector<UncertainFactor>& slots,
                                      const std::vector<UncertainFactor>& items) const {
  const auto users = static_cast<double>(std::max<std::uint64_t>(1, moments_.count()));
  const auto variance =
      moments_.variance(1) / users + varianceOf(slots_, slots, users) + varianceOf(items_, items, users);
  const auto degrees = moments_.count() > 1 ? moments_.count() - 1 : 1'000'000;
  const auto half = studentQuantile(degrees) * std::sqrt(variance);
  PredictedOutcome outcome;
  outcome.before = kUsersTold * moments_.mean(0);
  outcome.after = kUsersTold * (moments_.mean(0) + moments_.mean(1));
  outcome.change = {kUsersTold * moments_.mean(1), kUsersTold * (moments_.mean(1) - half),
                    kUsersTold * (moments_.mean(1) + half)};
  return outcome;
}

} // namespace rankwright
