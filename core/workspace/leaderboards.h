#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/leaderboard/leaderboard_check.h"
#include "core/leaderboard/leaderboard_columns.h"
#include "core/leaderboard/leaderboard_set.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// One file of a workspace's folder `leaderboards`.
struct LeaderboardFile {
  std::filesystem::path file;
  std::string name;                             ///< of the board: the file's without its ending
  std::string text = {};                        ///< of the file
  std::optional<LeaderboardConfig> config = {}; ///< nothing where the file has an error
  std::optional<Error> error = {};
};

/// The boards of the workspace in that folder, `leaderboards/*.toml`, by name; none without such a folder. A
/// file with an error says it and does not hide the others. Errors: Io for a folder that cannot be read.
Result<std::vector<LeaderboardFile>> readLeaderboards(const std::filesystem::path& workspace);

/// What is needed to build a workspace's boards: its items with what the logs tell of them, counted once.
/// Building is safe on any thread.
class LeaderboardWorkbench {
public:
  /// Counts what the logs have. Boards are told as of the time of `clock`. Errors: those of `countItemDays`
  /// and `LeaderboardColumns::create`; Cancelled.
  static Result<std::shared_ptr<LeaderboardWorkbench>> open(std::shared_ptr<const Workspace> workspace,
                                                            const RequestClock& clock, const JobControl& job);

  const Workspace& workspace() const { return *workspace_; }
  LeaderboardColumns& columns() { return *columns_; }
  const LeaderboardSignals& itemSignals() const { return *signals_; }

  /// The boards of the files that could be read. Errors: Cancelled.
  Result<std::vector<BuiltLeaderboard>> build(const std::vector<LeaderboardFile>& files,
                                              const JobControl& job);

  /// All findings, those about files that cannot be read first. `boards` are what `build` made of `files`.
  std::vector<LeaderboardFinding> check(const std::vector<LeaderboardFile>& files,
                                        const std::vector<BuiltLeaderboard>& boards,
                                        const CheckLimits& limits = {}) const;

private:
  explicit LeaderboardWorkbench(std::shared_ptr<const Workspace> workspace)
      : workspace_(std::move(workspace)) {}

  std::shared_ptr<const Workspace> workspace_;
  Schema request_;
  RowFlags servable_;
  std::unique_ptr<LeaderboardSignals> signals_;
  std::unique_ptr<LeaderboardColumns> columns_;
};

} // namespace rankwright
