#pragma once

#include "core/index/index_comparison.h"
#include "core/index/index_statistics.h"
#include "core/index/inverted_index.h"
#include "core/index/key_query.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// Whether keys that are looked up together are found as each is alone.
inline bool agreeTogether(const InvertedIndex& index, std::span<const std::string_view> keys) {
  std::vector<std::optional<PostingList>> lists(keys.size());
  index.findAll(keys, lists);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto alone = index.find(keys[i]);
    if (alone.has_value() != lists[i].has_value() || (alone && alone->size() != lists[i]->size()))
      return false;
  }
  return true;
}

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
  constexpr std::array<std::string_view, 5> kKeys{"key1", "key17", "", "none", "\xFF"};
  if (!agreeTogether(index, kKeys)) return false;
  for (const auto key : kKeys) {
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
