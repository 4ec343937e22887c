#pragma once

#include "core/leaderboard/leaderboard_fix.h"
#include "core/leaderboard/leaderboard_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How bad a finding is.
enum class FindingSeverity : std::uint8_t {
  Error,   ///< the board must not be published so
  Warning, ///< it probably does not do what was meant
  Note,    ///< worth knowing
};

/// "error", "warning", "note".
std::string_view describe(FindingSeverity severity);

/// What is found about a board.
enum class FindingKind : std::uint8_t {
  Broken,         ///< the board cannot be read or built
  AudienceBroken, ///< its audience is no condition over user and context
  EmptyList,
  ShortList,        ///< fewer items than slots
  MinimumTooLarge,  ///< more items are asked for than there are slots
  RuleMeetsNothing, ///< no item meets the candidates' rule
  RuleMeetsAll,     ///< nearly every item meets it
  ScoreMissing,     ///< the order has no value for items that stand there
  PinMissing,       ///< no such item
  PinWithdrawn,     ///< the catalogue has it no more
  PinExcluded,      ///< the board excludes it as well
  PinBeyondSlots,
  PinSlotTaken,     ///< two pins for one slot
  PinnedTwice,      ///< one item at two slots
  PinExpired,       ///< its last day is over
  ExclusionMissing, ///< an excluded item that does not exist
  BoardExpired,
  BoardNotStarted,
  RowTaken,        ///< two boards at one row of the page
  Overlap,         ///< many items stand on another board as well
  Duplicate,       ///< another board shows the same list
  FallbackMissing, ///< no such board
  FallbackCycle,   ///< its fallbacks lead back to it
  FallbackUnused,  ///< a fallback without a minimum
  StaleData,       ///< the logs are older than the refresh interval
  NoData,          ///< the order reads logs, and there are none
  AgeRating,       ///< items that are not for everybody in the audience
  TitleTooLong,
  NameTooLong, ///< names of items that a slot cuts
  NameTwice,   ///< items that are called alike
};

/// Its name in reports: "empty list", "pin excluded" …
std::string_view describe(FindingKind kind);

/// One finding about a board.
struct LeaderboardFinding {
  std::string board;
  FindingKind kind = FindingKind::Broken;
  FindingSeverity severity = FindingSeverity::Error;
  std::optional<SourceSpan> place = {}; ///< in the board's file
  std::string message;                  ///< a sentence that ends with what it is about
  std::optional<LeaderboardFix> fix = {};
};

/// From when on something counts as wrong.
struct CheckLimits {
  double mostOverlap = 0.5;             ///< of the smaller board's items, with one other board
  double nearlyAll = 0.95;              ///< of the items that can be served
  std::uint32_t longestTitle = 30;      ///< code points that a phone shows of a board's title
  std::uint32_t longestName = 30;       ///< and of an item's name
  std::uint32_t ageOfUnknownUsers = 17; ///< where users have no age: ratings from here on are told
};

/// All that is wrong with boards, board by board in their order: what each says by itself, against the items
/// and logs, and against the other boards. `boards` are those of `buildLeaderboards`.
std::vector<LeaderboardFinding> checkLeaderboards(const LeaderboardColumns& columns,
                                                  std::span<const BuiltLeaderboard> boards,
                                                  const CheckLimits& limits = {});

} // namespace rankwright
