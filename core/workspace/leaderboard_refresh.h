#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/leaderboard/refresh_due.h"
#include "core/workspace/leaderboards.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// Who makes the releases of kind `refresh`.
inline constexpr const char* kRefresher = "rankwright";

/// A board whose list stays as old as it is.
struct HeldBoard {
  std::string board;
  std::string reason; ///< a sentence

  friend bool operator==(const HeldBoard&, const HeldBoard&) = default;
};

/// The lists that published definitions give by now.
struct RefreshedLists {
  std::vector<ListAge> ages = {};     ///< of the boards that were looked at
  std::vector<BoardDraft> lists = {}; ///< the new lists, also those that are as before
  std::vector<HeldBoard> kept = {};   ///< boards that would be worse off
};

/// What a refresh did.
struct RefreshOutcome {
  BoardRelease release = {};
  std::vector<HeldBoard> kept = {};
};

/// The boards on the workspace's shelf whose lists are older than their refresh interval at the time of the
/// clock; none where there is no store. Errors: those of the store and of `dayOf`.
Result<std::vector<ListAge>> dueLeaderboards(const std::filesystem::path& store, const RequestClock& clock);

/// Builds the lists of these boards from what is published, drafts left aside; of those that are due when
/// there are no names. A board keeps its list when the new one would be empty, or when the check now finds an
/// error that data and not the definition brings. Errors: NotFound for a name that is not on the shelf; those
/// of the store; Cancelled.
Result<RefreshedLists> refreshLists(LeaderboardWorkbench& workbench, const std::filesystem::path& store,
                                    const std::vector<std::string>& names, const JobControl& job);

/// Publishes them as one release of kind `refresh`, signed by the program. Boards that got another version
/// meanwhile are left alone. Errors: those of `LeaderboardStore::refresh`.
Result<RefreshOutcome> publishRefresh(const std::filesystem::path& store, RefreshedLists refreshed,
                                      std::int64_t now);

/// "Refreshed after 24 hours", or "… 6 to 24 hours".
std::string refreshReason(const std::vector<ListAge>& ages, std::int64_t now);

} // namespace rankwright
