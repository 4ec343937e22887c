#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

/// A ranked list judged by what was relevant: `relevant[i]` is 1 when the item at position i (0 is the top)
/// is relevant. `relevantCount` counts all relevant items, also those that the list does not hold.
struct JudgedList {
  std::span<const std::uint8_t> relevant;
  std::size_t relevantCount = 0;
};

/// Normalised discounted cumulative gain of the first k positions with gain 1: Σ rel_i / log2(i + 2) over its
/// value for a list that starts with all relevant items. In [0, 1]. (Järvelin and Kekäläinen 2002, base 2,
/// binary relevance.) Errors: InvalidArgument for k = 0, entries other than 0 and 1, no relevant item at all,
/// or a `relevantCount` below the number of relevant items in the list.
Result<double> ndcgAt(std::size_t k, const JudgedList& list);

/// The share of all relevant items that stand in the first k positions. In [0, 1]. Errors: as `ndcgAt`.
Result<double> recallAt(std::size_t k, const JudgedList& list);

/// The share of the first k positions that are relevant, over k also where the list is shorter. Errors: as
/// `ndcgAt`.
Result<double> precisionAt(std::size_t k, const JudgedList& list);

/// 1 when one of the first k positions is relevant, else 0. Errors: as `ndcgAt`.
Result<double> hitAt(std::size_t k, const JudgedList& list);

/// 1 / place of the first relevant one of the first k positions, else 0: its mean is MRR. Errors: as
/// `ndcgAt`.
Result<double> reciprocalRankAt(std::size_t k, const JudgedList& list);

/// Σ of the precision at each relevant one of the first k positions, over min(k, `relevantCount`)
/// (RecBole's): its mean is MAP. Errors: as `ndcgAt`.
Result<double> averagePrecisionAt(std::size_t k, const JudgedList& list);

} // namespace rankwright
