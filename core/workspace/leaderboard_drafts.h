#pragma once

#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboards.h"

#include <string>
#include <vector>

namespace rankwright {

/// What publishing boards of a workspace would put on the shelf.
struct LeaderboardDrafts {
  std::vector<BoardDraft> drafts = {};
  std::vector<LeaderboardFinding> findings = {}; ///< about these boards, or the files of these

  /// Whether a finding says that its board must not be published so.
  bool hasErrors() const;
};

/// Drafts of the boards of these names, of all when there are none, on top of the versions that the workspace
/// has when the function is called: who publishes while it builds the lists is found by `publish`. Errors:
/// NotFound for a name that no file has; those of reading and building, with the board's place; those of the
/// store; Cancelled.
Result<LeaderboardDrafts> draftLeaderboards(LeaderboardWorkbench& workbench,
                                            const std::vector<std::string>& names, const JobControl& job);

} // namespace rankwright
