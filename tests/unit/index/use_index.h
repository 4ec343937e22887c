#pragma once

#include "core/index/index_comparison.h"
#include "core/index/index_statistics.h"
#include "core/index/inverted_index.h"
#include "core/index/key_query.h"

namespace rankwright {

/// Asks an index for everything that it can be asked. False where an answer names an item at or above
/// `itemCount`, or is no answer at all.
inline bool useIndex(const InvertedIndex& index, std::uint32_t itemCount) {
  const auto isKnown = [itemCount](ItemId item) { return item.value() < itemCount; };
  for (std::uint32_t key = 0; key < index.keyCount(); key += 7) {
    const auto list = index.postingsAt(key);
    if (list.size() > 0) (void)list.at(list.size() - 1);
    for (PostingCursor cursor(list); cursor.valid(); cursor.next())
      if (!isKnown(cursor.item())) return false;
    (void)index.find(index.keyAt(key));
  }
  for (const char* key : {"key1", "key17", "", "none", "\xFF"}) {
    (void)index.find(key);
    const auto range = index.keysWithPrefix(key);
    if (range.first > range.last || range.last > index.keyCount()) return false;
  }
  const bool isMeasured = measureIndex(index).has_value() && keysOfItem(index, ItemId(3)).has_value() &&
                          compareIndexes(index, index, 5).has_value();
  const auto query = KeyQuery::parse("key1* & !key17 | key2").value();
  const auto answer = query.run(index, {itemCount});
  return isMeasured && (!answer || std::ranges::all_of(answer->items, isKnown));
}

} // namespace rankwright
