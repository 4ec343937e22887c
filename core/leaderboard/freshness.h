#pragma once

#include "core/leaderboard/leaderboard_list.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What a board's rule gave on one day.
struct FreshnessDay {
  CalendarDay day = 0;
  std::vector<ItemId> items = {}; ///< the first slot first
  std::uint32_t entered = 0;      ///< that did not stand there the day before; 0 on the first day
  std::uint32_t left = 0;         ///< that stood there the day before, and do not now; 0 on the first day
  std::uint32_t newApps = 0;      ///< by the age that the board's quota says

  /// The share of the day's items that entered; 0 for an empty list.
  double turnover() const;
};

/// How a board moves by itself.
struct Freshness {
  std::vector<FreshnessDay> days = {};
  std::uint32_t differentItems = 0; ///< that stood there on any of the days

  /// The mean share of a day's slots whose item was not there the day before; 0 for a single day.
  double turnover() const;
};

/// Counts of days up to that one alone: what was known in its evening.
ItemDayCounts countsUntil(const ItemDayCounts& counts, CalendarDay last);

/// What the board's rule would have given on each of the days, both ends included, from what the logs had by
/// then. Features of items other than the signals are those of today, and so is what can be served: nobody
/// kept how they were. The board's fallback is left out. A list that somebody keeps by hand has pins alone,
/// and moves with their dates. `counts` are of the items of `sources`, whose signals and clock are not looked
/// at. Errors: InvalidArgument for days without an end; those of `buildLeaderboard`; Cancelled.
Result<Freshness> replayFreshness(const LeaderboardSources& sources, const ItemDayCounts& counts,
                                  const LeaderboardConfig& board, const DaySpan& days,
                                  const JobControl& job = {});

} // namespace rankwright
