#include "core/leaderboard/refresh_due.h"

#include "core/leaderboard/leaderboard_config.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfAnHour = 3600;

std::int64_t builtAt(const ShelfContent& shelf, const BoardVersion& version) {
  const auto confirmed = shelf.confirmed.find(version.board);
  return confirmed == shelf.confirmed.end() ? version.time : std::max(version.time, confirmed->second);
}

} // namespace

std::vector<ListAge> listAges(const ShelfContent& shelf, CalendarDay today) {
  std::vector<ListAge> ages;
  for (const auto& content : shelf.boards) {
    const auto& version = content.version;
    const auto config = parseLeaderboardToml(content.toml, version.board, version.board);
    if (!config || !config->days.contains(today)) continue;
    const auto built = builtAt(shelf, version);
    ages.push_back({version.board, version.number, built, built + config->refreshHours * kSecondsOfAnHour});
  }
  std::ranges::sort(ages, {}, [](const ListAge& age) { return std::tie(age.dueAt, age.board); });
  return ages;
}

std::vector<ListAge> dueLists(const ShelfContent& shelf, CalendarDay today, std::int64_t now) {
  auto ages = listAges(shelf, today);
  std::erase_if(ages, [now](const ListAge& age) { return age.dueAt > now; });
  return ages;
}

} // namespace rankwright
