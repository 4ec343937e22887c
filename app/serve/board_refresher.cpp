#include "app/serve/board_refresher.h"

#include "core/leaderboard/leaderboard_store.h"

#include <algorithm>
#include <utility>

namespace rankwright::serve {

namespace {

constexpr std::int64_t kSecondsToNextTry = 3600;

} // namespace

BoardRefresher::BoardRefresher(const ServedWorkspace& workspace, RefresherOptions options)
    : workspace_(workspace),
      options_(std::move(options)),
      watch_([this] { return look(); }, options_.failures, options_.interval) {}

Result<bool> BoardRefresher::look() {
  auto refreshed = refresh(workspace_.current());
  if (!refreshed && refreshed.error().kind == ErrorKind::Cancelled) return false; // the server ends
  return refreshed;
}

Result<bool> BoardRefresher::refresh(const std::shared_ptr<const Workspace>& workspace) {
  const auto clock = workspace->presentClock();
  const auto now = clock.now.value_or(0);
  const auto store = leaderboardStoreFile(workspace->folder());
  RW_ASSIGN(const auto due, dueLeaderboards(store, clock));
  const auto names = worthTrying(due, now);
  if (names.empty()) return false;
  const JobControl job{stop_.get_token()};
  RW_ASSIGN(const auto workbench, LeaderboardWorkbench::open(workspace, clock, job));
  RW_ASSIGN(auto refreshed, refreshLists(*workbench, store, names, job));
  RW_ASSIGN(const auto outcome, publishRefresh(store, std::move(refreshed), now));
  remember(outcome.kept, due, now);
  if (options_.news) options_.news(outcome);
  return outcome.release.number > 0;
}

std::vector<std::string> BoardRefresher::worthTrying(const std::vector<ListAge>& due,
                                                     std::int64_t now) const {
  std::vector<std::string> names;
  for (const auto& age : due) {
    const auto kept = kept_.find(age.board);
    if (kept == kept_.end() || kept->second.version != age.version ||
        now - kept->second.triedAt >= kSecondsToNextTry)
      names.push_back(age.board);
  }
  return names;
}

void BoardRefresher::remember(const std::vector<HeldBoard>& kept, const std::vector<ListAge>& due,
                              std::int64_t now) {
  for (const auto& board : kept)
    if (const auto age = std::ranges::find(due, board.board, &ListAge::board); age != due.end())
      kept_[board.board] = {age->version, now};
}

} // namespace rankwright::serve
