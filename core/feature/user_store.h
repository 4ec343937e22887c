#pragma once

#include "core/base/id.h"
#include "core/feature/keyed_table.h"

namespace rankwright {

/// All users and their profile features at one moment. `UserId` is the row number.
class UserStore final : public KeyedTable<UserId> {
public:
  using KeyedTable::KeyedTable;
};

} // namespace rankwright
