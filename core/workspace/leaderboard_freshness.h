#pragma once

#include "core/leaderboard/exposure_start.h"
#include "core/leaderboard/freshness.h"
#include "core/workspace/leaderboards.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// The last so many days of a workspace's logs.
DaySpan lastDaysOf(const LeaderboardWorkbench& workbench, std::uint32_t days);

/// What the board's rule gave on each of these days. Errors: those of `replayFreshness`.
Result<Freshness> replayFreshness(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                  const DaySpan& days, const JobControl& job = {});

/// How long the apps that came on these days waited for their first `exposures`.
std::vector<ExposureWait> waitsForExposures(const LeaderboardWorkbench& workbench, const DaySpan& came,
                                            std::uint64_t exposures);

} // namespace rankwright
