#pragma once

#include "core/base/hot_swap.h"
#include "core/leaderboard/leaderboard_signals.h"
#include "core/pipeline/board_shelf.h"
#include "core/workspace/leaderboards.h"

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

/// How a board is kept in a simulation.
struct BoardKeeping {
  LeaderboardWorkbench& workbench;
  const LeaderboardConfig& board;
  std::span<const PublishedBoard> others; ///< that are published; one of the board's name is left out
  ModelScores modelScores;                ///< for `board_model_score`
  CalendarDay firstDay = 0; ///< of the simulation: what the logs have from then on does not count
};

/// A board through the days of a simulation, made anew every so many of them from the workspace's logs and
/// from what its people did until the evening before. For one thread at a time, but for `shelf`.
class KeptBoard {
public:
  /// What `keeping` borrows must outlive it. `everyDays` 0: the first list stays.
  KeptBoard(BoardKeeping keeping, std::uint32_t everyDays)
      : keeping_(std::move(keeping)), everyDays_(everyDays) {}

  /// Makes the list of the day with that number, from 0, if it is due. Errors: those of `buildLeaderboard`.
  Status keep(std::uint32_t number, CalendarDay day, const JobControl& job);

  /// What the people of this board did with an item, anywhere in the store and on the board.
  void add(ItemId item, const DayCounts& counts) { added_.emplace_back(item, counts); }
  void addOnBoard(ItemId item, const DayCounts& counts) { onBoard_.emplace_back(item, counts); }

  const std::vector<ItemId>& items() const { return items_; }
  std::shared_ptr<const BoardShelf> shelf() const { return shelf_.current(); }
  /// How often the list was another one than before.
  std::uint32_t changes() const { return changes_; }
  /// What happened on the board.
  ItemDayCounts countsOnBoard() const;

private:
  using Counted = std::vector<std::pair<ItemId, DayCounts>>;

  ItemDayCounts countsOfStore(CalendarDay day) const;
  Result<std::vector<ItemId>> listOf(CalendarDay day, const JobControl& job) const;
  Status publish();

  BoardKeeping keeping_;
  std::uint32_t everyDays_;
  Counted added_;
  Counted onBoard_;
  std::vector<ItemId> items_;
  HotSwap<BoardShelf> shelf_;
  std::uint32_t changes_ = 0;
};

} // namespace rankwright
