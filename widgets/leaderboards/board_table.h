#pragma once

#include "core/table/table_source.h"
#include "core/workspace/leaderboard_overview.h"

#include <memory>

namespace rankwright {

/// The boards as a table, a row each in the order of the overview. `now` in seconds since 1970.
std::shared_ptr<const TableSource> boardTable(const LeaderboardOverview& overview, std::int64_t now);

} // namespace rankwright
