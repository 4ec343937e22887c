#include "core/workspace/leaderboard_freshness.h"

namespace rankwright {

DaySpan lastDaysOf(const LeaderboardWorkbench& workbench, std::uint32_t days) {
  const auto last = workbench.itemSignals().lastDay();
  return {last - CalendarDay{days} + 1, last};
}

Result<Freshness> replayFreshness(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                  const DaySpan& days, const JobControl& job) {
  return replayFreshness(workbench.columns().sources(), workbench.itemSignals().counts(), board, days, job);
}

std::vector<ExposureWait> waitsForExposures(const LeaderboardWorkbench& workbench, const DaySpan& came,
                                            std::uint64_t exposures) {
  const auto& signals = workbench.itemSignals();
  std::vector<std::optional<CalendarDay>> firstDays;
  for (std::uint32_t row = 0; row < workbench.workspace().items().size(); ++row)
    firstDays.push_back(signals.firstDayOf(ItemId(row)));
  return waitsForExposures(signals.counts(), firstDays, came, signals.lastDay(), exposures);
}

} // namespace rankwright
