#pragma once

#include "core/base/hot_swap.h"
#include "core/base/result.h"
#include "core/leaderboard/leaderboard_release.h"
#include "core/pipeline/board_shelf.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace rankwright {

/// What a shelf is put together from.
struct ShelfSources {
  std::filesystem::path store = {}; ///< of the leaderboards; empty: there are none
  std::string zone = {};            ///< in which start and end of boards are days; "" for UTC
  const ItemPool* items = nullptr;
  const RuleSet* rules = nullptr;
  const Schema* request = nullptr; ///< the features of user and context
};

/// The boards that requests find, and how those of the next release take their place: aside, so that no
/// request waits, and each sees one release from beginning to end. Safe on any thread.
class LeaderboardShelf {
public:
  /// Everything is borrowed. A store that cannot be read leaves a shelf that says so in place of each board.
  explicit LeaderboardShelf(ShelfSources sources);

  /// Never nullptr. Takes no lock.
  std::shared_ptr<const BoardShelf> current() const { return shelf_.current(); }

  /// Looks whether something was published since, and puts it in use; true when there was something. Errors:
  /// those of `readPublishedBoards`; what is in use stays.
  Result<bool> refresh();

private:
  Result<ReleaseMark> latestMark() const;
  Result<bool> refreshAlone();

  ShelfSources sources_;
  HotSwap<BoardShelf> shelf_;
  std::mutex refreshing_;
  std::optional<ReleaseMark> mark_; ///< of what is in use; nothing: the store could not be read
};

} // namespace rankwright
