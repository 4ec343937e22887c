#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/leaderboard/version_diff.h"
#include "core/workspace/leaderboard_overview.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// A board's draft beside what was published last.
struct LeaderboardReview {
  std::string title;
  BoardDraft draft;                       ///< what would be published
  std::optional<BoardVersion> shelf = {}; ///< the latest version
  VersionDiff difference = {};
  std::vector<LeaderboardFinding> findings = {};
  std::string obstacle = {}; ///< why it cannot be published, a sentence; "" when it can

  bool isPublishable() const { return obstacle.empty() && !difference.isEmpty(); }
};

/// One review a board of the overview that has a draft and is among the names. Errors: those of the store.
Result<std::vector<LeaderboardReview>> reviewDrafts(const LeaderboardOverview& overview,
                                                    const std::vector<std::string>& names,
                                                    const std::filesystem::path& store);

/// What came of publishing or of going back.
struct PublishOutcome {
  BoardRelease release = {};
  std::optional<Error> conflict = {}; ///< somebody else published in between, and nothing was written
};

/// Errors: those of `LeaderboardStore::publish` but for Conflict.
Result<PublishOutcome> publishDrafts(const std::filesystem::path& store,
                                     const std::vector<BoardDraft>& drafts, const Signature& signature);

/// The same for `LeaderboardStore::rollBack`.
Result<PublishOutcome> rollBackBoards(const std::filesystem::path& store,
                                      const std::vector<VersionChoice>& choices, const Signature& signature);

/// The same for `LeaderboardStore::withdraw`.
Result<PublishOutcome> withdrawBoards(const std::filesystem::path& store,
                                      const std::vector<VersionChoice>& choices, const Signature& signature);

} // namespace rankwright
