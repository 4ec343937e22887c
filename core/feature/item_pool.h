#pragma once

#include "core/base/id.h"
#include "core/feature/keyed_table.h"

namespace rankwright {

/// All items and their features at one moment: "here is my item, give me its feature". `ItemId` is the row
/// number. Shared as `std::shared_ptr<const ItemPool>`; a reload builds another one.
class ItemPool final : public KeyedTable<ItemId> {
public:
  using KeyedTable::KeyedTable;
};

} // namespace rankwright
