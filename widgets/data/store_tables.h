#pragma once

#include "widgets/data/table_view.h"

namespace rankwright {

/// All apps with their features; home of `item:<key>`.
TableViewSpec appsTable();

/// All users with their features; a user's home is their list.
TableViewSpec usersTable();

} // namespace rankwright
