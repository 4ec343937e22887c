#pragma once

#include "core/leaderboard/leaderboard_columns.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/top_items.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Why an item stands in a board's list.
enum class PlacedBy : std::uint8_t {
  Pin,      ///< an operator put it there
  NewApps,  ///< one of the slots that are kept for new apps
  Rank,     ///< the board's order
  Fallback, ///< the list was short, and the fallback board has it
};

/// "pin", "new app", "rank", "fallback".
std::string_view describe(PlacedBy placedBy);

/// One item of a board's list.
struct LeaderboardEntry {
  ItemId item;
  PlacedBy placedBy = PlacedBy::Rank;
  std::optional<float> score = {}; ///< what the order gives it; nothing where there is none
  std::uint32_t rank = 0;          ///< by score among the candidates, from 1; 0: not among the first

  friend bool operator==(const LeaderboardEntry&, const LeaderboardEntry&) = default;
};

/// What a board shows on a day: its items from the first slot on, without gaps, and what an explanation
/// needs.
struct LeaderboardList {
  std::string board;
  bool active = true; ///< the day lies between the board's start and end
  std::vector<LeaderboardEntry> entries = {};
  std::uint64_t candidates = 0;              ///< items that can be served, meet the rule and are not excluded
  std::uint64_t newApps = 0;                 ///< those among `entries` that the quota's age makes new
  std::optional<ScoredItem> lastRanked = {}; ///< the last item that stands there by its rank
  std::shared_ptr<const RowFlags> flags = {};   ///< which items are candidates, before exclusions
  std::shared_ptr<const RowScores> scores = {}; ///< nullptr without an order

  /// The slot of the item, from 1; 0 when it is not there.
  std::uint32_t slotOf(ItemId item) const;
};

/// The board's list on the day of the sources' clock. Pins that are due stand at their slots, where these are
/// free and there are so many items; then the slots for new apps, evenly over the list, get those whose
/// potential is greatest among the candidates that are new and would not stand there by rank; the others go
/// to candidates by falling score, equal ones by number, kept apart by the constraints. Exclusions are
/// stronger than pins. Where fewer items than the minimum remain, `fallback`, which may be nullptr, fills the
/// slots in its order. Errors, with the place: those of the expressions and constraints; Cancelled.
Result<LeaderboardList> buildLeaderboard(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                         const LeaderboardList* fallback, const JobControl& job = {});

/// The keys of its items, the first slot first.
std::vector<std::string> keysOf(const LeaderboardList& list, const ItemPool& items);

/// The items of the board's exclusions that there are, ascending.
std::vector<ItemId> excludedItems(const LeaderboardConfig& board, const ItemPool& items);

} // namespace rankwright
