#pragma once

#include "core/feature/item_pool.h"
#include "core/leaderboard/item_fields.h"
#include "core/leaderboard/leaderboard_list.h"
#include "core/leaderboard/leaderboard_release.h"

#include <string>
#include <vector>

namespace rankwright {

/// Lists of boards for a spreadsheet, a row a slot.
struct BoardCells {
  std::vector<std::vector<std::string>> rows = {}; ///< the first one has the names of the columns
};

/// Cells without rows: board, slot, item, package, name, placed_by, score.
BoardCells boardCells();

/// Adds what a draft shows.
void addList(BoardCells& cells, const LeaderboardList& list, const ItemPool& items, const ItemFields& fields);

/// Adds what a version shows. Who placed an item is not known of it, nor what an item is called that the
/// catalogue has no more.
void addVersion(BoardCells& cells, const VersionContent& version, const ItemPool& items,
                const ItemFields& fields);

/// As RFC 4180 has it.
std::string csvOf(const BoardCells& cells);

/// With tabs, as spreadsheets take pasted cells: a tab or a line's end within a cell becomes a blank.
std::string tabsOf(const BoardCells& cells);

} // namespace rankwright
