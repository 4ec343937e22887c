#pragma once

#include "core/index/vector_index.h"

#include <algorithm>
#include <vector>

namespace rankwright {

/// Asks a vector index for everything that it can be asked. False where an answer names an item at or above
/// `itemCount`.
inline bool useVectors(const VectorIndex& index, std::uint32_t itemCount) {
  const auto isKnown = [itemCount](const NearItem& near) { return near.item.value() < itemCount; };
  std::vector<NearItem> found;
  const std::vector<float> query(index.dimension(), 0.5F);
  index.findNearest(query, 40, found);
  bool isGood = std::ranges::all_of(found, isKnown);
  index.findNearestExactly(query, 40, found);
  isGood = isGood && std::ranges::all_of(found, isKnown);
  for (std::uint32_t item = 0; item < itemCount; item += 50)
    (void)index.vectorOf(ItemId(item));
  return isGood;
}

} // namespace rankwright
