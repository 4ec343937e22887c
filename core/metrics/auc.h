#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Area under the ROC curve: the probability that a positive row (label 1) scores higher than a negative one,
/// ties counted half (Mann–Whitney U over the number of pairs). In [0, 1]; 0.5 is chance. O(n). Errors:
/// InvalidArgument for no rows, unequal lengths, scores that are not finite, labels other than 0 and 1, or
/// when all rows have the same label, for which there is no pair to compare.
Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels);
Result<double> auc(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// The same with a weight for each row: a pair counts the product of its weights.
/// Errors: as above; InvalidArgument also for weights that are negative or not finite, or leave a label no
/// weight.
Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels,
                   std::span<const float> weights);

/// What rank a program gives to rows that tie. Only `Mid` gives the AUC; the others are what one finds in
/// programs that use a row number or a rank without ties, to tell where another figure comes from.
enum class TieRank : std::uint8_t {
  Mid,     ///< the mean of the ranks that the group takes
  Ordinal, ///< the rows' own order
  Lowest,
  Highest,
};

/// (Σ ranks of the positive rows − P (P + 1) / 2) / (P N) for ranks from 1. Errors: as `auc`.
Result<double> aucOfRanks(std::span<const double> scores, std::span<const std::uint8_t> labels, TieRank rank);

} // namespace rankwright
