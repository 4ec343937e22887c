#include "core/index/posting_encoder.h"

#include "core/index/posting_bytes.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>

namespace rankwright {

namespace {

using posting_bytes::BlockHead;
using posting_bytes::kMaxRuns;

template <class T>
void appendValue(std::vector<std::byte>& to, const T& value) {
  const auto bytes = std::as_bytes(std::span(&value, 1));
  to.insert(to.end(), bytes.begin(), bytes.end());
}

/// A number that rises as the weight falls.
std::uint32_t fallingKey(float weight) {
  const auto bits = std::bit_cast<std::uint32_t>(weight);
  constexpr std::uint32_t kSign = 0x80000000;
  return (bits & kSign) != 0 ? bits : ~bits & ~kSign;
}

/// How the items of a block are written: whichever is smaller.
struct ItemPlan {
  std::uint32_t width = 0;
  std::uint32_t base = 0;
  std::array<std::uint32_t, kPackedBlock> values;
  std::array<std::uint8_t, kMaxRuns> starts{};
  std::uint32_t runs = 0; ///< 0: offsets from `base`

  std::size_t bytes(std::size_t count) const {
    const auto heads = runs == 0 ? sizeof(base) : runs * sizeof(base) + runs - 1;
    return heads + packedBytes(count, width);
  }
};

ItemPlan offsetsOf(std::span<const Posting> postings) {
  const auto [least, most] = std::minmax_element(
      postings.begin(), postings.end(), [](const auto& a, const auto& b) { return a.item < b.item; });
  ItemPlan plan;
  plan.base = least->item.value();
  plan.width = widthOf(most->item.value() - plan.base);
  for (std::size_t i = 0; i < postings.size(); ++i)
    plan.values[i] = postings[i].item.value() - plan.base;
  return plan;
}

std::optional<ItemPlan> runsOf(std::span<const Posting> postings) {
  ItemPlan plan;
  plan.runs = 1;
  plan.values[0] = 0;
  std::uint32_t largest = 0;
  for (std::size_t i = 1; i < postings.size(); ++i) {
    plan.values[i] = 0;
    if (postings[i].item > postings[i - 1].item) {
      plan.values[i] = postings[i].item.value() - postings[i - 1].item.value() - 1;
      largest = std::max(largest, plan.values[i]);
      continue;
    }
    if (plan.runs == kMaxRuns) return std::nullopt;
    plan.starts[plan.runs++] = static_cast<std::uint8_t>(i);
  }
  plan.width = widthOf(largest);
  return plan;
}

ItemPlan planOf(std::span<const Posting> postings) {
  const auto offsets = offsetsOf(postings);
  const auto runs = runsOf(postings);
  return runs && runs->bytes(postings.size()) < offsets.bytes(postings.size()) ? *runs : offsets;
}

void appendItems(std::vector<std::byte>& to, const ItemPlan& plan, std::span<const Posting> postings) {
  if (plan.runs == 0) appendValue(to, plan.base);
  for (std::uint32_t run = 0; run < plan.runs; ++run)
    appendValue(to, postings[plan.starts[run]].item.value());
  for (std::uint32_t run = 1; run < plan.runs; ++run)
    appendValue(to, plan.starts[run]);
  appendPacked(to, std::span(plan.values).first(postings.size()), plan.width);
}

bool equalBits(const Posting& a, const Posting& b) {
  return std::bit_cast<std::uint32_t>(a.weight) == std::bit_cast<std::uint32_t>(b.weight);
}

} // namespace

void PostingOrder::addUp(std::vector<Posting>& postings) {
  const auto rises = [](const Posting& a, const Posting& b) { return a.item < b.item; };
  if (!std::is_sorted(postings.begin(), postings.end(), rises)) {
    order_.clear();
    for (std::size_t i = 0; i < postings.size(); ++i)
      order_.push_back(std::uint64_t{postings[i].item.value()} << 32 | i);
    std::sort(order_.begin(), order_.end());
    moved_.clear();
    for (const auto each : order_)
      moved_.push_back(postings[static_cast<std::uint32_t>(each)]);
    postings.swap(moved_);
  }
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    if (distinct > 0 && postings[distinct - 1].item == postings[i].item)
      postings[distinct - 1].weight += postings[i].weight;
    else
      postings[distinct++] = postings[i];
  }
  postings.resize(distinct);
}

void PostingOrder::sortByWeight(std::vector<Posting>& postings) {
  const auto falls = [](const Posting& a, const Posting& b) { return a.weight > b.weight; };
  if (std::is_sorted(postings.begin(), postings.end(), falls)) return;
  order_.clear();
  for (std::size_t i = 0; i < postings.size(); ++i)
    order_.push_back(std::uint64_t{fallingKey(postings[i].weight)} << 32 | i);
  std::sort(order_.begin(), order_.end());
  moved_.clear();
  for (const auto each : order_)
    moved_.push_back(postings[static_cast<std::uint32_t>(each)]);
  postings.swap(moved_);
}

void PostingOrder::arrange(std::vector<Posting>& postings, std::size_t maxPostings) {
  addUp(postings);
  constexpr float kMost = std::numeric_limits<float>::max();
  for (auto& posting : postings) // a sum stays finite, and there is but one zero
    posting.weight = std::clamp(posting.weight, -kMost, kMost) + 0.0F;
  sortByWeight(postings);
  if (postings.size() > maxPostings) postings.resize(maxPostings);
}

void PostingEncoder::quantise(std::vector<Posting>& postings) {
  const double lowest = postings.back().weight;
  const double levels = (1U << format_.weightBits) - 1;
  const double step = (postings.front().weight - lowest) / levels;
  levels_.clear();
  for (const auto& posting : postings) {
    const auto level = step > 0 ? std::llround((posting.weight - lowest) / step) : 0;
    levels_.push_back(static_cast<std::uint32_t>(level));
    const auto read = static_cast<float>(lowest + step * static_cast<double>(level));
    maxWeightError_ = std::max(maxWeightError_, std::abs(posting.weight - read));
  }
  const auto rises = [](const Posting& a, const Posting& b) { return a.item < b.item; };
  for (std::size_t first = 0; first < postings.size();) {
    auto last = first + 1;
    while (last < postings.size() && levels_[last] == levels_[first])
      ++last;
    std::sort(postings.begin() + static_cast<std::ptrdiff_t>(first),
              postings.begin() + static_cast<std::ptrdiff_t>(last), rises);
    first = last;
  }
}

std::uint8_t PostingEncoder::appendWeights(std::span<const Posting> postings,
                                           std::span<const std::uint32_t> levels) {
  weights_.clear();
  if (format_.weightBits < 32) {
    const auto base = levels.back();
    std::array<std::uint32_t, kPackedBlock> above;
    std::transform(levels.begin(), levels.end(), above.begin(), [base](auto level) { return level - base; });
    const auto width = widthOf(above.front());
    appendValue(weights_, static_cast<std::uint16_t>(base));
    appendPacked(weights_, std::span(above).first(levels.size()), width);
    return static_cast<std::uint8_t>(width);
  }
  const bool equal = std::all_of(postings.begin(), postings.end(),
                                 [&](const auto& each) { return equalBits(each, postings.front()); });
  for (const auto& posting : equal ? postings.first(1) : postings)
    appendValue(weights_, posting.weight);
  return equal ? 0 : 32;
}

void PostingEncoder::appendBlock(std::vector<std::byte>& to, std::span<const Posting> postings,
                                 std::span<const std::uint32_t> levels) {
  const auto items = planOf(postings);
  BlockHead head{static_cast<std::uint8_t>(items.width), static_cast<std::uint8_t>(items.runs), 0, 0};
  head.weight = appendWeights(postings, levels);
  std::array<std::uint32_t, kPackedBlock> positions;
  if (format_.positions) {
    std::transform(postings.begin(), postings.end(), positions.begin(),
                   [](const auto& each) { return each.position; });
    head.position = static_cast<std::uint8_t>(widthOf(*std::max_element(
        positions.begin(), positions.begin() + static_cast<std::ptrdiff_t>(postings.size()))));
  }
  appendValue(to, head);
  appendItems(to, items, postings);
  to.insert(to.end(), weights_.begin(), weights_.end());
  if (format_.positions) appendPacked(to, std::span(positions).first(postings.size()), head.position);
}

bool PostingEncoder::append(std::vector<std::byte>& to, std::vector<Posting>& postings) {
  assert(!postings.empty());
  const bool levelled = format_.weightBits < 32;
  const auto start = to.size();
  const auto blocks = (postings.size() + kPackedBlock - 1) / kPackedBlock;
  to.resize(start + (blocks - 1) * sizeof(std::uint32_t));
  if (levelled) {
    appendValue(to, postings.front().weight);
    appendValue(to, postings.back().weight);
    quantise(postings);
  }
  const auto body = to.size();
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto offset = to.size() - body;
    if (offset > UINT32_MAX) {
      to.resize(start);
      return false;
    }
    const auto skip = static_cast<std::uint32_t>(offset);
    if (block > 0) std::memcpy(to.data() + start + (block - 1) * sizeof(std::uint32_t), &skip, sizeof(skip));
    const auto first = block * kPackedBlock;
    const auto count = std::min(kPackedBlock, postings.size() - first);
    appendBlock(to, std::span(postings).subspan(first, count),
                levelled ? std::span<const std::uint32_t>(levels_).subspan(first, count)
                         : std::span<const std::uint32_t>());
  }
  return true;
}

} // namespace rankwright
