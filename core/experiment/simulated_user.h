#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace rankwright {

/// Users of an experiment whose true effect is known.
struct SimulatedPopulation {
  std::uint64_t seed = 1;
  double lift = 0; ///< by which the treatment raises everybody's click rate, relative

  /// Means over all users of a variant.
  double clicksPerUser(bool treated) const;
  double clickRate(bool treated) const;
};

/// What a user did before the experiment and during it.
struct SimulatedUser {
  bool treated = false;
  double clicks = 0;
  double impressions = 0; ///< at least 1
  double earlierClicks = 0;
  double earlierImpressions = 0;
};

/// User number `user` of run number `run`: the same on every machine and in any order. Activity is
/// log-normal, the click rate differs between users, and both stay with a user from before the experiment on,
/// so that impressions of a user are not independent and the past says something of the future. A coin gives
/// the variant.
SimulatedUser simulateUser(const SimulatedPopulation& population, std::uint64_t run, std::uint64_t user);

/// Errors: InvalidArgument for a lift that leaves click rates outside [0, 1].
Status checkPopulation(const SimulatedPopulation& population);

} // namespace rankwright
