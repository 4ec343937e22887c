#pragma once

#include "core/leaderboard/item_day_counts.h"
#include "core/leaderboard/leaderboard_release.h"
#include "core/leaderboard/refresh_due.h"
#include "core/workspace/leaderboard_preview.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// How a board's draft stands to what was published last.
enum class DraftState : std::uint8_t {
  NeverPublished,
  Published, ///< the draft says what is on the shelf
  Edited,    ///< the definition differs
  Moved,     ///< the definition is the same, and now gives another list
  Withdrawn, ///< the board was taken off the shelf
  NoDraft,   ///< it is on the shelf, and the workspace has no such file
  Unreadable,
};

/// A board of a workspace with all that an operator wants to know at a glance.
struct LeaderboardStatus {
  std::string name;
  std::string toml = {};               ///< of the draft; of the version for `NoDraft`
  PreviewedLeaderboard preview = {};   ///< of the draft; no list for `NoDraft`
  std::vector<std::string> items = {}; ///< keys of the draft's list
  DraftState state = DraftState::NeverPublished;
  std::optional<BoardVersion> version = {}; ///< the latest
  std::optional<std::int64_t> savedAt = {}; ///< of the file, in seconds since 1970
  DayCounts counts = {}; ///< of the list's items over the whole log, wherever they were shown

  /// The board's title; its name where no text can be read.
  const std::string& title() const;
  std::size_t count(FindingSeverity severity) const;
};

/// All boards of a workspace.
struct LeaderboardOverview {
  std::vector<LeaderboardStatus> boards = {}; ///< those that have a draft in its order, then the others
  ReleaseMark mark = {};                      ///< the latest release when it was read
  std::optional<CalendarDay> lastLoggedDay = {};
  CalendarDay today = 0;
  bool hasExposures = false; ///< the logs tell what was shown
  std::vector<ListAge> ages =
      {}; ///< of the lists that users see today, the one that is due first before others

  /// nullptr when there is none of that name.
  const LeaderboardStatus* find(std::string_view name) const;
};

/// Looks at all texts and at what the store has of them; `store` need not exist. Errors: those of the store;
/// Cancelled.
Result<LeaderboardOverview> overviewOf(LeaderboardPreview& preview, const std::vector<LeaderboardText>& texts,
                                       const std::filesystem::path& store, const JobControl& job = {});

} // namespace rankwright
