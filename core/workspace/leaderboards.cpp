#include "core/workspace/leaderboards.h"

#include "core/base/file.h"
#include "core/base/folder_files.h"
#include "core/workspace/item_counts.h"
#include "core/workspace/item_model_scores.h"
#include "core/workspace/leaderboard_texts.h"
#include "core/workspace/servable_items.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

LeaderboardFile readBoard(const fs::path& file) {
  LeaderboardFile board{.file = file, .name = file.stem().string()};
  auto text = readTextFile(file);
  if (!text) {
    board.error = std::move(text.error());
    return board;
  }
  board.text = std::move(*text);
  auto config = parseLeaderboardToml(board.text, board.name, file.string());
  if (config)
    board.config = std::move(*config);
  else
    board.error = std::move(config.error());
  return board;
}

} // namespace

Result<std::vector<LeaderboardFile>> readLeaderboards(const fs::path& workspace) {
  RW_ASSIGN(const auto files, filesIn(leaderboardFolder(workspace), kLeaderboardExtension));
  std::vector<LeaderboardFile> boards;
  for (const auto& file : files)
    boards.push_back(readBoard(file));
  return boards;
}

Result<std::shared_ptr<LeaderboardWorkbench>>
LeaderboardWorkbench::open(std::shared_ptr<const Workspace> workspace, const RequestClock& clock,
                           const JobControl& job) {
  std::shared_ptr<LeaderboardWorkbench> bench(new LeaderboardWorkbench(std::move(workspace)));
  const auto& items = bench->workspace_->items();
  RW_ASSIGN(const auto today, dayOf(clock));
  RW_ASSIGN(bench->request_,
            unionOf({&bench->workspace_->contextSchema(), &bench->workspace_->users().features().schema()}));
  RW_ASSIGN(bench->servable_, servableItems(items, job));
  RW_ASSIGN(auto counts, countItemDays(*bench->workspace_, job));
  bench->signals_ = std::make_unique<LeaderboardSignals>(
      items, std::move(counts), today, [workspace = bench->workspace_.get()](const JobControl& scoring) {
        return scoreItems(*workspace, scoring);
      });
  RW_ASSIGN(bench->columns_, LeaderboardColumns::create({.items = &items,
                                                         .rules = &bench->workspace_->rules(),
                                                         .request = &bench->request_,
                                                         .itemSignals = bench->signals_.get(),
                                                         .servable = &bench->servable_,
                                                         .clock = clock}));
  return bench;
}

Result<std::vector<BuiltLeaderboard>> LeaderboardWorkbench::build(const std::vector<LeaderboardFile>& files,
                                                                  const JobControl& job) {
  std::vector<LeaderboardConfig> configs;
  for (const auto& file : files)
    if (file.config) configs.push_back(*file.config);
  return buildLeaderboards(*columns_, std::move(configs), job);
}

std::vector<LeaderboardFinding> LeaderboardWorkbench::check(const std::vector<LeaderboardFile>& files,
                                                            const std::vector<BuiltLeaderboard>& boards,
                                                            const CheckLimits& limits) const {
  std::vector<LeaderboardFinding> findings;
  for (const auto& file : files)
    if (file.error)
      findings.push_back({file.name,
                          FindingKind::Broken,
                          FindingSeverity::Error,
                          file.error->span,
                          file.error->message,
                          {}});
  std::ranges::move(checkLeaderboards(*columns_, boards, limits), std::back_inserter(findings));
  return findings;
}

} // namespace rankwright
