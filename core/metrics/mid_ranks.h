#pragma once

#include <span>
#include <vector>

namespace rankwright {

/// Ranks from 1; values that tie share the mean of their ranks.
struct MidRanks {
  std::vector<double> ranks; ///< [values]
  double tieCubes = 0; ///< Σ (t³ − t) over groups of t equal values, for the corrections of rank tests
};

/// Values are finite. O(n).
MidRanks midRanks(std::span<const double> values);

} // namespace rankwright
