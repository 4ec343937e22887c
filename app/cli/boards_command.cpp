#include "app/cli/boards_command.h"

#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/workspace_option.h"
#include "core/expr/nearest_name.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rankwright::cli {

void BoardsOption::addTo(CLI::App& command) {
  addWorkspaceFolder(command, folder);
  addTimeOption(command, time);
}

Result<std::shared_ptr<LeaderboardWorkbench>> BoardsOption::open(Console& console) const {
  RW_ASSIGN(auto workspace, (WorkspaceOption{folder, false}.open(console)));
  auto clock = workspace->presentClock();
  if (time) clock.now = time;
  ProgressLine line;
  return LeaderboardWorkbench::open(std::move(workspace), clock, console.job(line));
}

Result<const LeaderboardFile*> OpenedBoards::file(const std::string& name) const {
  const auto found = std::ranges::find(files, name, &LeaderboardFile::name);
  if (found != files.end()) return &*found;
  NearestName nearest(name);
  for (const auto& each : files)
    nearest.offer(each.name);
  if (nearest.name().empty()) return fail(ErrorKind::NotFound, "no such board: {}", name);
  return fail(ErrorKind::NotFound, "no such board (did you mean '{}'?): {}", nearest.name(), name);
}

Result<const BuiltLeaderboard*> OpenedBoards::board(const std::string& name) const {
  RW_ASSIGN(const auto* read, file(name));
  if (read->error) return tl::unexpected<Error>(*read->error);
  const auto& built = boards[*findLeaderboard(boards, name)];
  if (built.error) return tl::unexpected<Error>(*built.error);
  return &built;
}

Result<OpenedBoards> openBoards(const BoardsOption& option, Console& console) {
  OpenedBoards opened;
  RW_ASSIGN(opened.bench, option.open(console));
  RW_ASSIGN(opened.files, readLeaderboards(opened.bench->workspace().folder()));
  ProgressLine line;
  RW_ASSIGN(opened.boards, opened.bench->build(opened.files, console.job(line)));
  return opened;
}

void addBoardsCommand(CLI::App& app, Action& action) {
  auto* boards = app.add_subcommand(
      "boards", "The leaderboards of a workspace: what they show, what is wrong, and what is published");
  boards->require_subcommand(1);
  addBoardTemplates(*boards, action);
  addBoardsList(*boards, action);
  addBoardsCheck(*boards, action);
  addBoardsPreview(*boards, action);
  addBoardsDiff(*boards, action);
  addBoardsImport(*boards, action);
  addBoardsExport(*boards, action);
  addBoardPublishing(*boards, action);
  addBoardReleases(*boards, action);
  addBoardRefresh(*boards, action);
  addBoardFreshness(*boards, action);
  addBoardPrediction(*boards, action);
  addBoardSimulation(*boards, action);
}

} // namespace rankwright::cli
