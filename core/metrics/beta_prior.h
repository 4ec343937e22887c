#pragma once

#include <span>

namespace rankwright {

/// How often something happened, and how often it could have. Neither needs to be whole.
struct HitRate {
  double hits = 0;
  double trials = 0;
};

/// What is known of a rate before it is seen: Beta(alpha, beta).
struct BetaPrior {
  double alpha = 1;
  double beta = 1;

  /// Mean and variance of Beta(alpha + hits, beta + trials − hits); hits above the trials count as these.
  double mean(const HitRate& seen) const;
  double variance(const HitRate& seen) const;
};

/// The prior of many rates that were drawn from one distribution, by its first two moments (Kleinman 1973,
/// weights by trials): mean μ = Σ hits / Σ trials, and as many trials' worth of it as leave the scatter of
/// the rates that the binomial does not explain. Where they scatter no more than that, it counts as much as
/// all trials together; where all trials are hits or none is, it is Beta(1, 1) after these.
BetaPrior fitBetaPrior(std::span<const HitRate> rates);

} // namespace rankwright
