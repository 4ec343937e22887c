#include "core/leaderboard/leaderboard_check.h"

#include "core/leaderboard/check_context.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 30> kKinds = {"broken",
                                                     "audience broken",
                                                     "empty list",
                                                     "short list",
                                                     "minimum too large",
                                                     "rule meets nothing",
                                                     "rule meets nearly all",
                                                     "score missing",
                                                     "pin missing",
                                                     "pin withdrawn",
                                                     "pin excluded",
                                                     "pin beyond slots",
                                                     "pin slot taken",
                                                     "pinned twice",
                                                     "pin expired",
                                                     "exclusion missing",
                                                     "board expired",
                                                     "board not started",
                                                     "row taken",
                                                     "overlap",
                                                     "duplicate",
                                                     "fallback missing",
                                                     "fallback cycle",
                                                     "fallback unused",
                                                     "stale data",
                                                     "no data",
                                                     "age rating",
                                                     "title too long",
                                                     "name too long",
                                                     "name twice"};

const LeaderboardList kNoList;

std::vector<const LeaderboardList*> listsOf(std::span<const BuiltLeaderboard> boards) {
  std::vector<const LeaderboardList*> lists;
  for (const auto& board : boards)
    lists.push_back(board.list ? &*board.list : &kNoList);
  return lists;
}

void checkBoard(CheckContext& context, std::size_t board) {
  checkDefinition(context, board);
  checkSchedule(context, board);
  checkFallback(context, board);
  checkPins(context, board);
  checkExclusions(context, board);
  if (!context.boards[board].list) return;
  checkList(context, board);
  checkData(context, board);
  checkOthers(context, board);
  checkAgeRatings(context, board);
  checkTexts(context, board);
  checkNamesakes(context, board);
}

} // namespace

std::string_view describe(FindingSeverity severity) {
  switch (severity) {
  case FindingSeverity::Error:
    return "error";
  case FindingSeverity::Warning:
    return "warning";
  case FindingSeverity::Note:
    break;
  }
  return "note";
}

std::string_view describe(FindingKind kind) {
  static_assert(kKinds.size() == static_cast<std::size_t>(FindingKind::NameTwice) + 1);
  return kKinds[static_cast<std::size_t>(kind)];
}

std::vector<LeaderboardFinding> checkLeaderboards(const LeaderboardColumns& columns,
                                                  std::span<const BuiltLeaderboard> boards,
                                                  const CheckLimits& limits) {
  const auto lists = listsOf(boards);
  CheckContext context{.columns = columns,
                       .boards = boards,
                       .limits = limits,
                       .today = dayOf(columns.sources().clock).value_or(0),
                       .overlap = OverlapMatrix(lists)};
  for (std::size_t board = 0; board < boards.size(); ++board)
    checkBoard(context, board);
  return std::move(context.findings);
}

} // namespace rankwright
