#pragma once

#include "core/pipeline/board_shelf.h"
#include "core/workspace/leaderboard_prediction.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// A version of a board, ready to be shown: its items by their position among those of all boards.
struct ComparedVersion {
  std::shared_ptr<const ShelvedBoard> board = {}; ///< nullptr: nobody sees it
  std::vector<std::uint32_t> places = {};
};

/// A board before and after a change.
struct ComparedBoard {
  std::string name;
  std::array<ComparedVersion, 2> lists = {};
  std::vector<std::uint8_t> isNew = {}; ///< [items], by the later definition's age
};

/// The boards of a prediction and the apps on them.
class ComparedBoards {
public:
  /// Keys that the catalogue lacks take no slot. Errors: those of the later versions' definitions and
  /// audiences; an earlier one that cannot be read is one that nobody sees.
  static Result<ComparedBoards> of(LeaderboardWorkbench& workbench, std::span<const VersionChange> changes);

  const std::vector<ComparedBoard>& boards() const { return boards_; }
  const std::vector<ItemId>& items() const { return items_; }
  std::uint32_t mostSlots() const;

  /// Whether the user sees each list, [boards, 2].
  std::vector<std::uint8_t> audiencesOf(const InputTables& tables, const RequestClock& clock) const;

private:
  Status add(LeaderboardWorkbench& workbench, const VersionChange& change);
  Status markNew(LeaderboardWorkbench& workbench, std::span<const VersionChange> changes);
  std::vector<std::uint32_t> slotsOf(const std::vector<std::string>& keys, const ItemPool& pool);

  std::vector<ComparedBoard> boards_;
  std::vector<ItemId> items_;
  std::unordered_map<std::uint32_t, std::uint32_t> positions_; ///< in `items_`, by row
};

} // namespace rankwright
