#include "core/leaderboard/published_boards.h"

#include "core/expr/time_zone.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/leaderboard_store.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfADay = 86'400;

/// When the day begins there.
std::int64_t beginOf(CalendarDay day, const TimeZone& zone) {
  const auto local = day * kSecondsOfADay;
  return local - zone.offsetAtLocal(local);
}

} // namespace

Result<PublishedBoard> publishedBoard(const VersionContent& content, const std::string& zone) {
  RW_ASSIGN(const auto clocks, TimeZone::named(zone));
  const auto& version = content.version;
  PublishedBoard board{version.board, version.number, version.release, content.items};
  auto config = parseLeaderboardToml(content.toml, version.board,
                                     fmt::format("{}, version {}", version.board, version.number));
  if (!config) {
    board.problem = std::move(config.error());
    return board;
  }
  board.audience = std::move(config->audience);
  if (config->days.first) board.from = beginOf(*config->days.first, clocks);
  if (config->days.last) board.until = beginOf(*config->days.last + 1, clocks);
  return board;
}

Result<ShelfContent> readShelf(const std::filesystem::path& store) {
  const auto opened = LeaderboardStore::open(store);
  if (!opened && opened.error().kind == ErrorKind::NotFound) return ShelfContent();
  if (!opened) return tl::unexpected<Error>(opened.error());
  return opened->shelf();
}

Result<PublishedBoards> readPublishedBoards(const std::filesystem::path& store, const std::string& zone) {
  RW_ASSIGN(const auto shelf, readShelf(store));
  PublishedBoards published{.mark = shelf.mark};
  for (const auto& each : shelf.boards) {
    RW_ASSIGN(auto board, publishedBoard(each, zone));
    published.boards.push_back(std::move(board));
  }
  return published;
}

} // namespace rankwright
