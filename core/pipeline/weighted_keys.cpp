#include "core/pipeline/weighted_keys.h"

#include "core/pipeline/key_lists.h"

#include <algorithm>
#include <bit>

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

/// One number by which items stand: the greater its total the greater, of equal ones the lesser item first.
/// To compare such numbers takes no branch.
std::uint64_t orderOf(float total, ItemId item) {
  constexpr std::uint32_t kSign = 1U << 31;
  const auto bits = std::bit_cast<std::uint32_t>(total + 0.0F); // −0 is 0
  const auto rising = (bits & kSign) != 0 ? ~bits : bits | kSign;
  return std::uint64_t{rising} << 32 | static_cast<std::uint32_t>(~item.value());
}

ItemId itemIn(std::uint64_t order) {
  return ItemId(~static_cast<std::uint32_t>(order));
}

std::size_t mostItems(std::span<const KeyTrace> keys, std::uint32_t depth) {
  std::size_t most = 0;
  for (const auto& key : keys)
    most += std::min(key.postings, depth);
  return most;
}

} // namespace

void WeightedKeys::add(const InvertedIndex& index, std::span<KeyTrace> keys, std::uint32_t depth,
                       bool explain) {
  std::vector<PostingList> lists;
  findLists(index, keys, lists);
  const auto most = mostItems(keys, depth);
  sums_.clear();
  parts_.clear();
  sums_.reserve(most);
  places_.reset(most);
  for (std::uint32_t key = 0; key < keys.size(); ++key)
    addPostings(lists[key], keys[key].weight, key, depth, explain);
  left_.clear();
  left_.reserve(sums_.size());
  for (const auto& sum : sums_)
    left_.push_back(orderOf(sum.total, sum.item));
  std::ranges::make_heap(left_);
}

void WeightedKeys::addPostings(const PostingList& postings, float weight, std::uint32_t key,
                               std::uint32_t depth, bool explain) {
  forHeaviest(postings, depth, [&](ItemId item, float own, std::uint32_t position) {
    const auto next = static_cast<std::uint32_t>(sums_.size());
    const auto [place, isNew] = places_.tryPut(item, next);
    if (isNew)
      sums_.push_back({item, weight * own, weight * own, key, position});
    else
      addTo(sums_[place], weight * own, key, position);
    if (explain) parts_.push_back({place, key, position, weight * own});
  });
}

void WeightedKeys::addTo(Sum& sum, float part, std::uint32_t key, std::uint32_t position) {
  sum.total += part;
  if (part <= sum.most) return;
  sum.most = part;
  sum.key = key;
  sum.position = position;
}

std::optional<Proposal> WeightedKeys::next() {
  if (left_.empty()) return std::nullopt;
  std::ranges::pop_heap(left_);
  const auto& sum = sums_[*places_.find(itemIn(left_.back()))];
  left_.pop_back();
  return Proposal{sum.item, 0, sum.key, sum.position, sum.total};
}

std::vector<Proposal> WeightedKeys::furtherParts(std::span<const Proposal> proposals) const {
  constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> rankOfSum(sums_.size(), kNone);
  for (const auto& proposal : proposals)
    rankOfSum[*places_.find(proposal.item)] = proposal.rank;
  std::vector<Proposal> further;
  for (const auto& part : parts_) {
    const auto rank = rankOfSum[part.sum];
    if (rank == kNone || proposals[rank].key == part.key) continue;
    further.push_back({proposals[rank].item, rank, part.key, part.position, part.weight});
  }
  return further;
}

} // namespace rankwright
