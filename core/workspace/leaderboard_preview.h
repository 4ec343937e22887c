#pragma once

#include "core/leaderboard/leaderboard_check.h"
#include "core/workspace/leaderboards.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// A board's file, or what it will say once it is saved.
struct LeaderboardText {
  std::string name; ///< of the board
  std::string toml = {};
  std::optional<std::int64_t> savedAt = {}; ///< in seconds since 1970; nothing: it never was

  friend bool operator==(const LeaderboardText&, const LeaderboardText&) = default;
};

/// What a board's text would show.
struct PreviewedLeaderboard {
  BuiltLeaderboard board = {}; ///< of a text that cannot be read the name alone, and why
  bool isReadable = false;
  std::vector<LeaderboardFinding> findings = {};
};

/// The boards of a workspace while somebody edits them: each look builds only what differs from the one
/// before, and what falls back on it. Safe on any thread; looks come one after the other.
class LeaderboardPreview {
public:
  explicit LeaderboardPreview(std::shared_ptr<LeaderboardWorkbench> workbench)
      : workbench_(std::move(workbench)) {}

  LeaderboardWorkbench& workbench() const { return *workbench_; }
  LeaderboardColumns& columns() const { return workbench_->columns(); }
  const Workspace& workspace() const { return workbench_->workspace(); }

  /// One answer a text, in their order. Errors: Cancelled. A text that cannot be read or built says why and
  /// hides no other.
  Result<std::vector<PreviewedLeaderboard>> look(const std::vector<LeaderboardText>& texts,
                                                 const JobControl& job = {});

private:
  struct Known {
    std::string toml = {};
    BuiltLeaderboard board;
    bool isReadable = false;
  };

  bool isFresh(const LeaderboardText& text) const;
  Status buildStale(const std::vector<LeaderboardText>& texts, const JobControl& job);

  std::shared_ptr<LeaderboardWorkbench> workbench_;
  std::mutex looking_;
  std::map<std::string, Known, std::less<>> known_; ///< of the last look, by the board's name
};

} // namespace rankwright
