#include "core/leaderboard/leaderboard_shelf.h"

#include "core/leaderboard/leaderboard_store.h"
#include "core/leaderboard/published_boards.h"

#include <utility>

namespace rankwright {

LeaderboardShelf::LeaderboardShelf(ShelfSources sources) : sources_(std::move(sources)) {
  if (auto first = refreshAlone(); !first)
    shelf_.swap(std::make_shared<const BoardShelf>(std::move(first.error())));
}

Result<bool> LeaderboardShelf::refresh() {
  const std::lock_guard lock(refreshing_);
  return refreshAlone();
}

Result<ReleaseMark> LeaderboardShelf::latestMark() const {
  const auto store = LeaderboardStore::open(sources_.store);
  if (!store && store.error().kind == ErrorKind::NotFound) return ReleaseMark();
  if (!store) return tl::unexpected<Error>(store.error());
  return store->latestRelease();
}

Result<bool> LeaderboardShelf::refreshAlone() {
  PublishedBoards published;
  if (!sources_.store.empty()) {
    RW_ASSIGN(const auto latest, latestMark());
    if (mark_ == latest) return false;
    RW_ASSIGN(published, readPublishedBoards(sources_.store, sources_.zone));
  } else if (mark_) {
    return false;
  }
  shelf_.swap(std::make_shared<const BoardShelf>(published.mark.number, published.boards, *sources_.items,
                                                 *sources_.rules, *sources_.request));
  mark_ = published.mark;
  return true;
}

} // namespace rankwright
