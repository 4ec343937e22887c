#pragma once

#include "app/cli/command.h"
#include "app/cli/report_format.h"
#include "core/workspace/leaderboards.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright::cli {

/// The subcommands of `boards`.
void addBoardsList(CLI::App& boards, Action& action);
void addBoardsCheck(CLI::App& boards, Action& action);
void addBoardsPreview(CLI::App& boards, Action& action);
void addBoardsDiff(CLI::App& boards, Action& action);
void addBoardsImport(CLI::App& boards, Action& action);
void addBoardsExport(CLI::App& boards, Action& action);
void addBoardTemplates(CLI::App& boards, Action& action);

/// The options of every subcommand that builds boards.
struct BoardsOption {
  std::string folder;
  std::optional<std::int64_t> time = {};

  void addTo(CLI::App& command);

  /// The workspace with its boards. Errors: those of opening.
  Result<std::shared_ptr<LeaderboardWorkbench>> open(Console& console) const;
};

/// A workspace's boards, read and built.
struct OpenedBoards {
  std::shared_ptr<LeaderboardWorkbench> bench;
  std::vector<LeaderboardFile> files;
  std::vector<BuiltLeaderboard> boards;

  /// Errors: NotFound, with the nearest name there is; the board's own where it cannot be read or built.
  Result<const BuiltLeaderboard*> board(const std::string& name) const;
  Result<const LeaderboardFile*> file(const std::string& name) const;
};

/// "FILE:LINE:COLUMN: error: empty list: …", with what mends it.
std::string textOf(const LeaderboardFinding& finding);

/// Errors: those of opening and reading; Cancelled.
Result<OpenedBoards> openBoards(const BoardsOption& option, Console& console);

} // namespace rankwright::cli
