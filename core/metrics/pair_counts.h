#pragma once

#include "core/metrics/labels.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// The pairs of a positive and a negative row, and how many of them the scores order rightly.
struct PairCounts {
  std::uint64_t twiceWins =
      0; ///< 2 for a pair whose positive row scores higher, 1 for a tie: 2U of Mann–Whitney
  LabelCounts labels = {};

  /// Area under the ROC curve. Both labels have rows.
  double auc() const;
};

/// Counts exactly, in whole numbers, on the machine's cores where rows are many. O(n). Errors:
/// InvalidArgument as `checkScoredRows`, and when all rows have the same label.
Result<PairCounts> countPairs(std::span<const float> scores, std::span<const std::uint8_t> labels);
Result<PairCounts> countPairs(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// The failure that one label alone is.
Status checkBothLabels(const LabelCounts& labels);

} // namespace rankwright
