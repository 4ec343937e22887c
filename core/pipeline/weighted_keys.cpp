#include "core/pipeline/weighted_keys.h"

#include "core/pipeline/key_lists.h"

#include <algorithm>

namespace rankwright {

namespace {

/// Calls `visit(item, weight, position)` for the heaviest `depth` postings.
template <class Visit>
void forHeaviest(const PostingList& postings, std::uint32_t depth, const Visit& visit) {
  PostingBlock block;
  std::uint32_t position = 0;
  for (std::uint32_t number = 0; number < postings.blockCount() && position < depth; ++number) {
    if (!postings.decode(number, block)) return;
    for (std::uint32_t i = 0; i < block.count && position < depth; ++i, ++position)
      visit(ItemId(block.items[i]), block.weights[i], position);
  }
}

std::size_t mostItems(std::span<const KeyTrace> keys, std::uint32_t depth) {
  std::size_t most = 0;
  for (const auto& key : keys)
    most += std::min(key.postings, depth);
  return most;
}

} // namespace

void WeightedKeys::add(const InvertedIndex& index, std::span<KeyTrace> keys, std::uint32_t depth) {
  std::vector<PostingList> lists;
  findLists(index, keys, lists);
  const auto most = mostItems(keys, depth);
  sums_.clear();
  sums_.reserve(most);
  places_.reset(most);
  for (std::uint32_t key = 0; key < keys.size(); ++key)
    addPostings(lists[key], keys[key].weight, key, depth);
  std::ranges::make_heap(sums_, isBehind);
}

void WeightedKeys::addPostings(const PostingList& postings, float weight, std::uint32_t key,
                               std::uint32_t depth) {
  forHeaviest(postings, depth, [&](ItemId item, float own, std::uint32_t position) {
    const auto next = static_cast<std::uint32_t>(sums_.size());
    const auto [place, isNew] = places_.tryPut(item, next);
    if (isNew)
      sums_.push_back({item, weight * own, weight * own, key, position});
    else
      addTo(sums_[place], weight * own, key, position);
  });
}

void WeightedKeys::addTo(Sum& sum, float part, std::uint32_t key, std::uint32_t position) {
  sum.total += part;
  if (part <= sum.most) return;
  sum.most = part;
  sum.key = key;
  sum.position = position;
}

bool WeightedKeys::isBehind(const Sum& a, const Sum& b) {
  return a.total != b.total ? a.total < b.total : a.item > b.item;
}

std::optional<Proposal> WeightedKeys::next() {
  if (sums_.empty()) return std::nullopt;
  std::ranges::pop_heap(sums_, isBehind);
  const auto& sum = sums_.back();
  const Proposal proposal{sum.item, 0, sum.key, sum.position, sum.total};
  sums_.pop_back();
  return proposal;
}

std::vector<Proposal> furtherParts(const InvertedIndex& index, std::span<const KeyTrace> keys,
                                   std::uint32_t depth, std::span<const Proposal> proposals) {
  ItemPlaces ranks;
  ranks.reset(proposals.size());
  for (const auto& proposal : proposals)
    ranks.tryPut(proposal.item, proposal.rank);
  std::vector<Proposal> parts;
  const auto lists = listsOf(index, keys);
  for (std::uint32_t key = 0; key < keys.size(); ++key)
    forHeaviest(lists[key], depth, [&](ItemId item, float weight, std::uint32_t position) {
      const auto rank = ranks.find(item);
      if (!rank || proposals[*rank].key == key) return;
      parts.push_back({item, *rank, key, position, keys[key].weight * weight});
    });
  return parts;
}

} // namespace rankwright
