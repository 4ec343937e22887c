#pragma once

#include "core/feature/item_pool.h"

#include <cstddef>

namespace rankwright {

/// Reads everything that a pool has, so that a sanitizer sees every access; gives a number that hangs on all.
inline std::size_t readEverything(const ItemPool& pool) {
  std::size_t sum = 0;
  for (std::uint32_t row = 0; row < pool.size(); ++row) {
    const auto key = pool.keyOf(ItemId(row));
    sum += key.size() + (pool.find(key) ? 1 : 0);
    for (std::size_t i = 0; i < pool.features().schema().size(); ++i)
      sum += toText(pool.features().column(i).valueAt(row)).size();
  }
  return sum + (pool.find("absent") ? 1 : 0);
}

} // namespace rankwright
