#pragma once

#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// For every user the items in the profile feature `used_items`, ascending by id. Keys that the pool lacks
/// are left out.
class UsedItems {
public:
  UsedItems() = default;
  UsedItems(const UserStore& users, const ItemPool& items);

  /// Nothing for a user who has no row.
  std::span<const ItemId> of(UserId user) const;

private:
  std::vector<std::uint64_t> offsets_; ///< [users + 1] into items_; empty when users have no such feature
  std::vector<ItemId> items_;
};

} // namespace rankwright
