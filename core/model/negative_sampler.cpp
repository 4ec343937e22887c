#include "core/model/negative_sampler.h"

#include "core/model/uniform_draw.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

// A weighted draw that meets used items this often in a row falls back to a uniform one.
constexpr int kMostRejections = 64;

// The item that has `rank` unused items before it. `used[j] - j` unused items lie before used item j and
// never decrease.
std::uint32_t unusedItem(std::uint32_t rank, const std::vector<std::uint32_t>& used) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(used.size());
  while (low < high) {
    const auto middle = (low + high) / 2;
    if (used[middle] - middle <= rank)
      low = middle + 1;
    else
      high = middle;
  }
  return rank + low;
}

} // namespace

NegativeSampler::NegativeSampler(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                 double power, std::uint64_t seed)
    : itemCount_(itemCount), random_(seed) {
  for (const auto& each : interactions)
    usedItems_[each.user.value()].push_back(each.item.value());
  std::vector<std::uint32_t> users(itemCount, 0);
  for (auto& [user, items] : usedItems_) {
    std::ranges::sort(items);
    const auto repeated = std::ranges::unique(items);
    items.erase(repeated.begin(), repeated.end());
    for (const auto item : items)
      ++users[item];
  }
  if (power == 0) return;
  double sum = 0;
  for (const auto count : users)
    cumulative_.push_back(sum += std::pow(count + 1.0, power));
}

std::uint32_t NegativeSampler::uniformUnused(const Items& used) {
  const auto unused = itemCount_ - static_cast<std::uint32_t>(used.size());
  return unusedItem(static_cast<std::uint32_t>(uniformBelow(random_, unused)), used);
}

std::uint32_t NegativeSampler::weighted() {
  const double point = uniformReal(random_) * cumulative_.back();
  const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), point);
  return std::min(static_cast<std::uint32_t>(found - cumulative_.begin()), itemCount_ - 1);
}

std::uint32_t NegativeSampler::unusedBy(UserId user) const {
  const auto found = usedItems_.find(user.value());
  return itemCount_ - (found == usedItems_.end() ? 0 : static_cast<std::uint32_t>(found->second.size()));
}

std::optional<ItemId> NegativeSampler::draw(UserId user) {
  static const Items kNone;
  const auto found = usedItems_.find(user.value());
  const auto& used = found == usedItems_.end() ? kNone : found->second;
  if (used.size() >= itemCount_) return std::nullopt;
  if (cumulative_.empty()) return ItemId(uniformUnused(used));
  for (int attempt = 0; attempt < kMostRejections; ++attempt) {
    const auto item = weighted();
    if (!std::ranges::binary_search(used, item)) return ItemId(item);
  }
  return ItemId(uniformUnused(used));
}

} // namespace rankwright
