#include "core/index/key_query_matches.h"

#include "core/index/key_query_parser.h"

#include <algorithm>

namespace rankwright {

namespace {

using Node = KeyQuery::Node;
constexpr std::size_t kKeysBetweenReports = 64;

/// Adds the numbers of the keys that a query asks for, those behind an odd number of `!` left out.
void addKeys(const Node& node, bool isExcluded, const InvertedIndex& index,
             std::vector<std::uint32_t>& keys) {
  switch (node.kind) {
  case Node::Kind::Key:
    if (const auto key = index.numberOf(node.text); key && !isExcluded) keys.push_back(*key);
    return;
  case Node::Kind::Prefix: {
    const auto range = isExcluded ? InvertedIndex::KeyRange() : index.keysWithPrefix(node.text);
    for (auto key = range.first; key < range.last; ++key)
      keys.push_back(key);
    return;
  }
  case Node::Kind::Not:
    return addKeys(*node.left, !isExcluded, index, keys);
  default:
    addKeys(*node.left, isExcluded, index, keys);
    addKeys(*node.right, isExcluded, index, keys);
  }
}

std::vector<std::uint32_t> keysOf(const KeyQuery& query, const InvertedIndex& index) {
  std::vector<std::uint32_t> keys;
  addKeys(query.root(), false, index, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// Notes what stands under one key.
void addPostings(std::uint32_t key, const PostingList& list, std::uint32_t keysOfAnItem,
                 std::vector<KeyQueryMatch>& matches) {
  for (PostingCursor cursor(list); cursor.valid(); cursor.next()) {
    const auto match = std::lower_bound(matches.begin(), matches.end(), cursor.item(),
                                        [](const auto& each, ItemId item) { return each.item < item; });
    if (match == matches.end() || match->item != cursor.item()) continue;
    match->weight = match->keyCount == 0 ? cursor.weight() : std::max(match->weight, cursor.weight());
    if (match->keyCount++ < keysOfAnItem) match->keys.push_back(key);
  }
}

} // namespace

Result<std::vector<KeyQueryMatch>> matchItems(const KeyQuery& query, const InvertedIndex& index,
                                              std::span<const ItemId> items, std::uint32_t keysOfAnItem,
                                              const JobControl& job) {
  std::vector<KeyQueryMatch> matches;
  for (const auto item : items)
    matches.push_back({.item = item});
  const auto keys = keysOf(query, index);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i % kKeysBetweenReports == 0)
      job.report("looking where the items stand", static_cast<double>(i), static_cast<double>(keys.size()));
    RW_CHECK(job.check());
    addPostings(keys[i], index.postingsAt(keys[i]), keysOfAnItem, matches);
  }
  return matches;
}

} // namespace rankwright
