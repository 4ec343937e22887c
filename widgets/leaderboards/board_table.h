#pragma once

#include "core/table/table_source.h"
#include "core/workspace/leaderboard_overview.h"
#include "widgets/leaderboards/board_groups.h"
#include "widgets/table/row_place.h"

#include <memory>

namespace rankwright {

struct BoardTable {
  std::shared_ptr<const TableSource> source;
  std::shared_ptr<const RowGroups> groups = {}; ///< nullptr where nothing is grouped
};

/// The boards as a table, a row each in the order of the overview, and behind them a heading for each group.
/// `now` in seconds since 1970.
BoardTable boardTable(const LeaderboardOverview& overview, std::int64_t now, BoardGrouping grouping);

} // namespace rankwright
