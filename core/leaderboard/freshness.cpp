#include "core/leaderboard/freshness.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfADay = 86'400;

/// Items of the one list that the other does not have.
std::uint32_t countMissing(const std::vector<ItemId>& items, const std::vector<ItemId>& other) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      items, [&](ItemId item) { return std::ranges::find(other, item) == other.end(); }));
}

void compare(const FreshnessDay& before, FreshnessDay& day) {
  day.entered = countMissing(day.items, before.items);
  day.left = countMissing(before.items, day.items);
}

/// The list as of noon: the board says days, and no zone moves noon to another one.
Result<FreshnessDay> listOf(LeaderboardSources sources, const ItemDayCounts& counts,
                            const LeaderboardConfig& board, CalendarDay day, const JobControl& job) {
  const LeaderboardSignals signals(*sources.items, countsUntil(counts, day), day);
  sources.itemSignals = &signals;
  sources.clock = {day * kSecondsOfADay + kSecondsOfADay / 2, ""};
  RW_ASSIGN(const auto columns, LeaderboardColumns::create(sources));
  RW_ASSIGN(const auto list, buildLeaderboard(*columns, board, nullptr, job));
  FreshnessDay result{.day = day, .newApps = static_cast<std::uint32_t>(list.newApps)};
  for (const auto& entry : list.entries)
    result.items.push_back(entry.item);
  return result;
}

} // namespace

double FreshnessDay::turnover() const {
  return items.empty() ? 0 : static_cast<double>(entered) / static_cast<double>(items.size());
}

double Freshness::turnover() const {
  double sum = 0;
  for (std::size_t i = 1; i < days.size(); ++i)
    sum += days[i].turnover();
  return days.size() > 1 ? sum / static_cast<double>(days.size() - 1) : 0;
}

ItemDayCounts countsUntil(const ItemDayCounts& counts, CalendarDay last) {
  ItemDayCountsBuilder builder(counts.itemCount());
  for (std::uint32_t row = 0; row < counts.itemCount(); ++row)
    for (const auto& day : counts.of(ItemId(row)))
      if (day.day <= last) builder.add(ItemId(row), day);
  return builder.finish();
}

Result<Freshness> replayFreshness(const LeaderboardSources& sources, const ItemDayCounts& counts,
                                  const LeaderboardConfig& board, const DaySpan& days,
                                  const JobControl& job) {
  if (!days.first || !days.last || *days.last < *days.first)
    return fail(ErrorKind::InvalidArgument,
                "days that are replayed have a first and a last one, of the board: {}", board.name);
  Freshness freshness;
  std::set<ItemId> different;
  for (auto day = *days.first; day <= *days.last; ++day) {
    job.report("replaying days", static_cast<double>(day - *days.first),
               static_cast<double>(*days.last - *days.first + 1));
    RW_CHECK(job.check());
    RW_ASSIGN(auto next, listOf(sources, counts, board, day, job));
    if (!freshness.days.empty()) compare(freshness.days.back(), next);
    different.insert(next.items.begin(), next.items.end());
    freshness.days.push_back(std::move(next));
  }
  freshness.differentItems = static_cast<std::uint32_t>(different.size());
  return freshness;
}

} // namespace rankwright
