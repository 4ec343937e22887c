#pragma once

#include "core/workspace/leaderboard_overview.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace rankwright {

/// What boards are put together by.
enum class BoardGrouping { None, Owner, State, Row };

/// Boards that stand together, and what they are together.
struct BoardGroup {
  QString title;
  std::vector<std::size_t> boards; ///< places in the overview, ascending
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t items = 0; ///< of their lists; an app of two boards counts twice, here and below
  DayCounts counts = {};
};

/// "Row 3", or "No place on the page" for 0.
QString rowText(std::uint32_t row);

/// Every board in one group: owners in alphabetical order and nobody last, states in their order, rows from
/// the top and those without a place last. `None` gives no groups.
std::vector<BoardGroup> groupBoards(const LeaderboardOverview& overview, BoardGrouping grouping);

} // namespace rankwright
