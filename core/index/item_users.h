#pragma once

#include "core/base/id.h"
#include "core/feature/interaction.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// For each item its distinct users, ascending; for each user the distinct items, ascending. Repeated use
/// counts once.
struct ItemUsers {
  std::vector<std::vector<UserId>> usersOfItem; ///< [items]
  std::vector<std::vector<ItemId>> itemsOfUser; ///< [users]
};

/// `itemCount` and `userCount` bound the ids in `interactions`.
ItemUsers groupByItemAndUser(std::span<const Interaction> interactions, std::uint32_t itemCount,
                             std::uint32_t userCount);

} // namespace rankwright
