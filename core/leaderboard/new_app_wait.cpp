#include "core/leaderboard/new_app_wait.h"

namespace rankwright {

namespace {

std::uint64_t countOf(const DayCounts& day, SeenBy by) {
  switch (by) {
  case SeenBy::Clicks:
    return day.clicks;
  case SeenBy::Installs:
    return day.installs;
  case SeenBy::Exposures:
    break;
  }
  return day.exposures;
}

std::optional<CalendarDay> dayOfAim(const ItemDayCounts& counts, ItemId item, CalendarDay first,
                                    const SeenAim& aim) {
  std::uint64_t sum = 0;
  for (const auto& day : counts.of(item)) {
    if (day.day < first) continue;
    sum += countOf(day, aim.by);
    if (sum >= aim.count) return day.day;
  }
  return std::nullopt;
}

} // namespace

std::string_view describe(SeenBy seenBy) {
  switch (seenBy) {
  case SeenBy::Clicks:
    return "clicks";
  case SeenBy::Installs:
    return "installs";
  case SeenBy::Exposures:
    break;
  }
  return "exposures";
}

std::optional<SeenBy> seenByOf(std::string_view text) {
  for (const auto each : {SeenBy::Exposures, SeenBy::Clicks, SeenBy::Installs})
    if (text == describe(each)) return each;
  return std::nullopt;
}

std::uint64_t usualCount(SeenBy seenBy) {
  return seenBy == SeenBy::Exposures ? 100 : 10;
}

std::vector<NewAppWait> waitsOfNewApps(const ItemDayCounts& counts,
                                       std::span<const std::optional<CalendarDay>> firstDays,
                                       const DaySpan& came, CalendarDay last, const SeenAim& aim) {
  std::vector<NewAppWait> waits;
  for (std::uint32_t row = 0; row < firstDays.size(); ++row) {
    const auto first = firstDays[row];
    if (!first || !came.contains(*first) || *first > last) continue;
    const auto reached = dayOfAim(counts, ItemId(row), *first, aim);
    const bool isReached = reached && *reached <= last;
    waits.push_back(
        {ItemId(row), static_cast<std::uint32_t>((isReached ? *reached : last) - *first), isReached});
  }
  return waits;
}

} // namespace rankwright
