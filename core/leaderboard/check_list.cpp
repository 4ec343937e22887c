#include "core/leaderboard/check_context.h"

#include <algorithm>

namespace rankwright {

namespace {

using enum FindingKind;

void checkLength(CheckContext& context, const LeaderboardConfig& board, const LeaderboardList& list) {
  const auto count = list.entries.size();
  if (count == 0) {
    context.add(board, "candidates", EmptyList, FindingSeverity::Error,
                fmt::format("nothing stands on the board: {}", board.name));
    return;
  }
  if (count >= board.slotCount) return;
  const auto severity = count < board.minimum ? FindingSeverity::Error : FindingSeverity::Warning;
  context
      .add(board, "slots", ShortList, severity,
           fmt::format("{} of {} slots are filled: {}", count, board.slotCount, board.name))
      .fix = LeaderboardFix{fmt::format("show {} slots", count), {setKey("slots", std::to_string(count))}};
}

/// Items that can be served, of all.
std::uint64_t servableCount(const CheckContext& context) {
  return static_cast<std::uint64_t>(std::ranges::count(*context.columns.sources().servable, 1));
}

void checkRule(CheckContext& context, const LeaderboardConfig& board, const LeaderboardList& list) {
  if (board.candidates.empty()) return;
  const auto meeting = static_cast<std::uint64_t>(std::ranges::count(*list.flags, 1));
  const auto all = servableCount(context);
  if (meeting == 0)
    context.add(board, "candidates", RuleMeetsNothing, FindingSeverity::Error,
                fmt::format("no item meets the rule: {}", board.candidates.text));
  else if (static_cast<double>(meeting) >= context.limits.nearlyAll * static_cast<double>(all))
    context
        .add(board, "candidates", RuleMeetsAll, FindingSeverity::Warning,
             fmt::format("{} of {} items meet the rule: {}", meeting, all, board.candidates.text))
        .fix = LeaderboardFix{"take the rule out", {removeKey("candidates")}};
}

void checkScores(CheckContext& context, const LeaderboardConfig& board, const LeaderboardList& list) {
  const auto missing = std::ranges::count_if(list.entries, [](const LeaderboardEntry& entry) {
    return entry.placedBy == PlacedBy::Rank && !entry.score;
  });
  if (missing > 0)
    context.add(board, "order", ScoreMissing, FindingSeverity::Warning,
                fmt::format("{} of {} items stand there without a value of the order: {}", missing,
                            list.entries.size(), board.order.text));
}

} // namespace

void checkDefinition(CheckContext& context, std::size_t board) {
  const auto& built = context.boards[board];
  if (built.error)
    context.findings.push_back(
        {built.config.name, Broken, FindingSeverity::Error, built.error->span, built.error->message, {}});
  if (const auto audience = context.columns.checkAudience(built.config.audience); !audience)
    context.findings.push_back({built.config.name,
                                AudienceBroken,
                                FindingSeverity::Error,
                                audience.error().span,
                                audience.error().message,
                                {}});
  if (built.config.minimum > built.config.slotCount)
    context
        .add(built.config, "minimum", MinimumTooLarge, FindingSeverity::Warning,
             fmt::format("at least {} items are asked for, but the slots are: {}", built.config.minimum,
                         built.config.slotCount))
        .fix = LeaderboardFix{fmt::format("ask for {}", built.config.slotCount),
                              {setKey("minimum", std::to_string(built.config.slotCount))}};
}

void checkList(CheckContext& context, std::size_t board) {
  const auto& built = context.boards[board];
  checkLength(context, built.config, *built.list);
  checkRule(context, built.config, *built.list);
  checkScores(context, built.config, *built.list);
}

} // namespace rankwright
