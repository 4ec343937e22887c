#include "core/index/popularity_index.h"

#include "core/index/inverted_index_builder.h"
#include "core/index/item_users.h"

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

InvertedIndex buildPopularityIndex(std::span<const float> userCounts) {
  InvertedIndexBuilder builder;
  for (std::uint32_t row = 0; row < userCounts.size(); ++row)
    if (userCounts[row] > 0) builder.add(kPopularityKey, ItemId(row), userCounts[row]);
  return builder.finish();
}

} // namespace rankwright
