#pragma once

#include "core/index/key_query.h"

#include <span>
#include <vector>

namespace rankwright {

/// Where one item of an answer stands.
struct KeyQueryMatch {
  ItemId item;
  float weight = 0;                     ///< the largest of its postings under these keys
  std::uint32_t keyCount = 0;           ///< keys of the query that it stands under
  std::vector<std::uint32_t> keys = {}; ///< the numbers of the first of them, ascending
};

/// For each of the items, which are ascending, the keys that it stands under: those that the query names or
/// stands for by a prefix, but not those that it excludes. At most `keysOfAnItem` are listed for an item.
/// Errors: Cancelled.
Result<std::vector<KeyQueryMatch>> matchItems(const KeyQuery& query, const InvertedIndex& index,
                                              std::span<const ItemId> items, std::uint32_t keysOfAnItem,
                                              const JobControl& job = {});

} // namespace rankwright
