#include "core/workspace/leaderboard_freshness.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<std::optional<CalendarDay>> firstDaysOf(const LeaderboardWorkbench& workbench) {
  std::vector<std::optional<CalendarDay>> firstDays;
  for (std::uint32_t row = 0; row < workbench.workspace().items().size(); ++row)
    firstDays.push_back(workbench.itemSignals().firstDayOf(ItemId(row)));
  return firstDays;
}

} // namespace

DaySpan lastDaysOf(const LeaderboardWorkbench& workbench, std::uint32_t days) {
  const auto last = workbench.itemSignals().lastDay();
  return {last - CalendarDay{days} + 1, last};
}

Result<Freshness> replayFreshness(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                  const DaySpan& days, const JobControl& job) {
  return replayFreshness(workbench.columns().sources(), workbench.itemSignals().counts(), board, days, job);
}

std::size_t NewAppWaits::reachedCount() const {
  return static_cast<std::size_t>(std::ranges::count_if(waits, &NewAppWait::isReached));
}

SeenBy usualSeenBy(const LeaderboardWorkbench& workbench) {
  return workbench.itemSignals().hasExposures() ? SeenBy::Exposures : SeenBy::Clicks;
}

NewAppWaits waitsOfNewApps(const LeaderboardWorkbench& workbench, const DaySpan& came, const SeenAim& aim) {
  const auto& counted = workbench.itemSignals();
  NewAppWaits result{.came = came,
                     .aim = aim,
                     .isCounted =
                         aim.by == SeenBy::Exposures ? counted.hasExposures() : !counted.counts().empty()};
  result.waits = waitsOfNewApps(counted.counts(), firstDaysOf(workbench), came, counted.lastDay(), aim);
  result.shares = waitingShares(result.waits);
  result.median = medianWait(result.shares);
  return result;
}

} // namespace rankwright
