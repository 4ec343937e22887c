#pragma once

#include "core/leaderboard/leaderboard_config.h"
#include "core/workspace/leaderboard_overview.h"
#include "widgets/leaderboards/board_changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The edits of boards that are made by hand on a page: each is one step of `BoardChanges`.

/// The text with the item pinned at that slot, from 1: its first pin keeps its dates, further ones of it and
/// its exclusion go. Pins of others that stand there on the same days move to the next free slot, or else to
/// one before. Errors: those of `withEdits`.
Result<std::string> pinnedAt(std::string_view toml, const LeaderboardConfig& board, const std::string& item,
                             std::uint32_t slot);
BoardChange pinAt(const QString& board, const std::string& item, std::uint32_t slot);
BoardChange unpin(const QString& board, const std::string& item);
BoardChange exclude(const QString& board, const std::string& item);

/// An item from one board to a slot of another, where it is pinned. Unless it is a copy, `from` excludes it.
/// On one and the same board it is pinned there alone.
struct ItemMove {
  std::string item;
  QString from; ///< empty: it comes from no board
  QString to;
  std::uint32_t slot = 1;
  bool isCopy = false;
};
std::vector<BoardChange> moveItem(const ItemMove& move);

/// Puts the board at that row of the page, from 1, or 0 for no place. Boards that stand there move down a
/// row, and push those below them as far as the next row that is free.
std::vector<BoardChange> setRow(const LeaderboardOverview& overview, const std::string& board,
                                std::uint32_t row);

/// The same for a board that moves down: those between move up, into the row that it leaves, unless another
/// board stands there too.
std::vector<BoardChange> moveToRow(const LeaderboardOverview& overview, const std::string& board,
                                   std::uint32_t row);

} // namespace rankwright
