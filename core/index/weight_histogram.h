#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rankwright {

/// How the weights of an index spread. Bin `b` counts the weights from `edges[b]` on and below `edges[b +
/// 1]`; the last one also those at its end.
struct WeightHistogram {
  std::vector<double> edges; ///< [counts.size() + 1], ascending; empty without weights
  std::vector<std::uint64_t> counts;
  bool isLogarithmic = false; ///< the bins have equal ratios and not equal widths

  /// No weight counted yet. The bins are logarithmic when all weights are above zero and the largest is many
  /// times the smallest.
  static WeightHistogram between(float smallest, float largest, std::size_t bins);

  /// Counts a weight between the outer edges.
  void count(float weight);
};

} // namespace rankwright
