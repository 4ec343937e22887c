#pragma once

#include "core/leaderboard/freshness.h"
#include "core/leaderboard/waiting_share.h"
#include "core/workspace/leaderboards.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rankwright {

/// The last so many days of a workspace's logs.
DaySpan lastDaysOf(const LeaderboardWorkbench& workbench, std::uint32_t days);

/// What the board's rule gave on each of these days. Errors: those of `replayFreshness`.
Result<Freshness> replayFreshness(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                  const DaySpan& days, const JobControl& job = {});

/// How long the apps of a workspace that came on some days waited until they were seen.
struct NewAppWaits {
  DaySpan came = {};
  SeenAim aim = {};
  bool isCounted = false; ///< the logs count what the aim is of, of any app
  std::vector<NewAppWait> waits = {};
  std::vector<WaitingShare> shares = {};
  MedianWait median = {};

  /// Apps that had been seen by the end of the logs.
  std::size_t reachedCount() const;
};

/// What is counted of apps where nobody says it: exposures, or clicks where the logs do not tell what was
/// shown.
SeenBy usualSeenBy(const LeaderboardWorkbench& workbench);

/// The waits of the apps that came on these days.
NewAppWaits waitsOfNewApps(const LeaderboardWorkbench& workbench, const DaySpan& came, const SeenAim& aim);

} // namespace rankwright
