#include "core/index/popularity_index.h"

#include "core/index/inverted_index_builder.h"
#include "core/index/item_users.h"
#include "core/index/use_decay.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

std::vector<float> distinctUserCounts(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                      std::uint32_t userCount) {
  const auto groups = groupByItemAndUser(interactions, itemCount, userCount);
  std::vector<float> counts;
  counts.reserve(itemCount);
  for (const auto& users : groups.usersOfItem)
    counts.push_back(static_cast<float>(users.size()));
  return counts;
}

Result<std::vector<float>> fadedUserCounts(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                           double halfLifeDays) {
  RW_ASSIGN(const auto decay, UseDecay::of(interactions, halfLifeDays));
  std::vector<std::tuple<ItemId, UserId, std::int64_t>> uses; // of one user the earliest first
  for (const auto& each : interactions)
    uses.emplace_back(each.item, each.user, each.time.value_or(0));
  std::sort(uses.begin(), uses.end());
  std::vector<float> counts(itemCount, 0);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const auto& [item, user, time] = uses[i];
    const bool isLatest =
        i + 1 == uses.size() || std::get<0>(uses[i + 1]) != item || std::get<1>(uses[i + 1]) != user;
    if (isLatest) counts[item.value()] += decay.weightAt(time);
  }
  return counts;
}

Status putPopularityIndex(std::span<const float> userCounts, PostingSink& to) {
  for (std::uint32_t row = 0; row < userCounts.size(); ++row)
    if (userCounts[row] > 0) RW_CHECK(to.put(kPopularityKey, ItemId(row), userCounts[row]));
  return {};
}

InvertedIndex buildPopularityIndex(std::span<const float> userCounts) {
  InvertedIndexBuilder builder;
  for (std::uint32_t row = 0; row < userCounts.size(); ++row)
    if (userCounts[row] > 0) builder.add(kPopularityKey, ItemId(row), userCounts[row]);
  return builder.finish();
}

} // namespace rankwright
