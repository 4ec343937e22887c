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

} // namespace rankwright
