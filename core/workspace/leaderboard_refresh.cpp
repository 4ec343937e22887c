#include "core/workspace/leaderboard_refresh.h"

#include "core/expr/request_clock.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/leaderboard/published_boards.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

using Names = std::vector<std::string>;

constexpr std::int64_t kSecondsOfAnHour = 3600;

std::int64_t timeOf(const RequestClock& clock) {
  return clock.now.value_or(presentTime());
}

const VersionContent* contentOf(const ShelfContent& shelf, const std::string& board) {
  const auto found = std::ranges::find(
      shelf.boards, board, [](const auto& each) -> const std::string& { return each.version.board; });
  return found == shelf.boards.end() ? nullptr : &*found;
}

/// The ages of the boards that are named, whatever their age is.
Result<std::vector<ListAge>> agesOf(const ShelfContent& shelf, const Names& names, CalendarDay today) {
  auto ages = listAges(shelf, today);
  std::vector<ListAge> chosen;
  for (const auto& name : names) {
    const auto* content = contentOf(shelf, name);
    if (!content) return fail(ErrorKind::NotFound, "no such board is on the shelf: {}", name);
    const auto age = std::ranges::find(ages, name, &ListAge::board);
    const auto time = content->version.time;
    chosen.push_back(age != ages.end() ? *age : ListAge{name, content->version.number, time, time});
  }
  return chosen;
}

/// The boards as they are published: what a fallback is, too.
std::vector<LeaderboardConfig> publishedConfigs(const ShelfContent& shelf) {
  std::vector<LeaderboardConfig> configs;
  for (const auto& content : shelf.boards)
    if (auto config = parseLeaderboardToml(content.toml, content.version.board, content.version.board))
      configs.push_back(std::move(*config));
  return configs;
}

/// Errors that a definition has whatever the data are: who published it all the same knew them. That a
/// fallback is missing shows in the list.
bool isOfDefinition(FindingKind kind) {
  switch (kind) {
  case FindingKind::PinExcluded:
  case FindingKind::PinBeyondSlots:
  case FindingKind::PinSlotTaken:
  case FindingKind::PinnedTwice:
  case FindingKind::FallbackMissing:
  case FindingKind::FallbackCycle:
    return true;
  default:
    return false;
  }
}

/// Why the board keeps the list that it has; "" when it does not.
std::string obstacleOf(const BuiltLeaderboard& built, const std::vector<LeaderboardFinding>& findings) {
  if (built.error) return built.error->describe();
  if (built.list->entries.empty()) return "its list would be empty";
  for (const auto& finding : findings)
    if (finding.board == built.config.name && finding.severity == FindingSeverity::Error &&
        !isOfDefinition(finding.kind))
      return finding.message;
  return {};
}

BoardDraft draftOf(const BuiltLeaderboard& built, const VersionContent& published, const ItemPool& items) {
  return {built.config.name, published.toml, keysOf(*built.list, items), published.version.number};
}

void addList(RefreshedLists& refreshed, const std::string& board, std::span<const BuiltLeaderboard> built,
             const std::vector<LeaderboardFinding>& findings, const ShelfContent& shelf,
             const ItemPool& items) {
  const auto at = findLeaderboard(built, board);
  if (!at) {
    refreshed.kept.push_back({board, "its published definition cannot be read"});
    return;
  }
  auto obstacle = obstacleOf(built[*at], findings);
  if (!obstacle.empty())
    refreshed.kept.push_back({board, std::move(obstacle)});
  else
    refreshed.lists.push_back(draftOf(built[*at], *contentOf(shelf, board), items));
}

} // namespace

Result<std::vector<ListAge>> dueLeaderboards(const std::filesystem::path& store, const RequestClock& clock) {
  const RequestClock present{timeOf(clock), clock.zone};
  RW_ASSIGN(const auto today, dayOf(present));
  RW_ASSIGN(const auto shelf, readShelf(store));
  return dueLists(shelf, today, *present.now);
}

Result<RefreshedLists> refreshLists(LeaderboardWorkbench& workbench, const std::filesystem::path& store,
                                    const Names& names, const JobControl& job) {
  auto& columns = workbench.columns();
  const auto& clock = columns.sources().clock;
  RW_ASSIGN(const auto today, dayOf(clock));
  RW_ASSIGN(const auto shelf, readShelf(store));
  RefreshedLists refreshed;
  refreshed.ages = dueLists(shelf, today, timeOf(clock));
  if (!names.empty()) {
    RW_ASSIGN(refreshed.ages, agesOf(shelf, names, today));
  }
  if (refreshed.ages.empty()) return refreshed;
  RW_ASSIGN(const auto built, buildLeaderboards(columns, publishedConfigs(shelf), job));
  const auto findings = checkLeaderboards(columns, built);
  for (const auto& age : refreshed.ages)
    addList(refreshed, age.board, built, findings, shelf, workbench.workspace().items());
  return refreshed;
}

std::string refreshReason(const std::vector<ListAge>& ages, std::int64_t now) {
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (const auto& age : ages) {
    const auto hours = std::max<std::int64_t>(0, now - age.builtAt) / kSecondsOfAnHour;
    least = &age == &ages.front() ? hours : std::min(least, hours);
    most = std::max(most, hours);
  }
  if (least == most) return fmt::format("Refreshed after {} {}", most, most == 1 ? "hour" : "hours");
  return fmt::format("Refreshed after {} to {} hours", least, most);
}

Result<RefreshOutcome> publishRefresh(const std::filesystem::path& store, RefreshedLists refreshed,
                                      std::int64_t now) {
  RefreshOutcome outcome{.kept = std::move(refreshed.kept)};
  if (refreshed.lists.empty()) return outcome;
  std::erase_if(refreshed.ages, [&](const ListAge& age) {
    return std::ranges::find(refreshed.lists, age.board, &BoardDraft::board) == refreshed.lists.end();
  });
  RW_ASSIGN(auto open, LeaderboardStore::open(store));
  RW_ASSIGN(outcome.release,
            open.refresh(refreshed.lists, {kRefresher, refreshReason(refreshed.ages, now), now}));
  return outcome;
}

} // namespace rankwright
