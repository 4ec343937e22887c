#include "core/metrics/beta_prior.h"

#include <algorithm>

namespace rankwright {

namespace {

HitRate posterior(const BetaPrior& prior, const HitRate& seen) {
  const auto trials = std::max(0.0, seen.trials);
  return {prior.alpha + std::clamp(seen.hits, 0.0, trials), prior.alpha + prior.beta + trials};
}

HitRate totalOf(std::span<const HitRate> rates) {
  HitRate total;
  for (const auto& each : rates) {
    total.trials += each.trials;
    total.hits += std::min(each.hits, each.trials);
  }
  return total;
}

} // namespace

double BetaPrior::mean(const HitRate& seen) const {
  const auto after = posterior(*this, seen);
  return after.hits / after.trials;
}

double BetaPrior::variance(const HitRate& seen) const {
  const auto after = posterior(*this, seen);
  const auto mean = after.hits / after.trials;
  return mean * (1 - mean) / (after.trials + 1);
}

BetaPrior fitBetaPrior(std::span<const HitRate> rates) {
  const auto total = totalOf(rates);
  if (total.hits <= 0 || total.hits >= total.trials) return {total.hits + 1, total.trials - total.hits + 1};
  const auto mean = total.hits / total.trials;
  // With weights w_i = n_i: E Σ n_i (p_i − μ)² = μ(1 − μ) [(K − 1) + ρ (N − Σ n_i² / N − K + 1)], where
  // ρ = 1 / (α + β + 1) is the correlation of two trials of one rate.
  double scatter = 0;
  double squares = 0;
  double count = 0;
  for (const auto& each : rates) {
    if (each.trials <= 0) continue;
    const auto distance = std::min(each.hits, each.trials) / each.trials - mean;
    scatter += each.trials * distance * distance;
    squares += each.trials * each.trials;
    ++count;
  }
  const auto binomial = mean * (1 - mean);
  const auto room = total.trials - squares / total.trials - (count - 1);
  const auto correlation = room > 0 ? (scatter / binomial - (count - 1)) / room : 0;
  const auto weight =
      correlation > 0 ? std::clamp(1 / correlation - 1, 1.0, std::max(1.0, total.trials)) : total.trials;
  return {mean * weight, (1 - mean) * weight};
}

} // namespace rankwright
