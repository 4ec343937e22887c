#include "core/leaderboard/check_context.h"

#include "core/pipeline/row_expressions.h"

#include <algorithm>

namespace rankwright {

namespace {

using enum FindingKind;

constexpr CalendarDay kHoursOfADay = 24;

bool standsAt(const LeaderboardConfig& board, std::uint32_t row, const DaySpan& days) {
  return board.row == row && board.days.meets(days);
}

std::uint32_t freeRow(const CheckContext& context) {
  std::uint32_t row = 0;
  for (const auto& board : context.boards)
    row = std::max(row, board.config.row);
  return row + 1;
}

void checkRow(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  if (config.row == 0) return;
  for (std::size_t other = 0; other < board; ++other) {
    const auto& before = context.boards[other].config;
    if (!standsAt(before, config.row, config.days)) continue;
    const auto row = freeRow(context);
    context
        .add(config, "row", RowTaken, FindingSeverity::Warning,
             fmt::format("board '{}' stands at that row of the page already: {}", before.name, config.row))
        .fix = LeaderboardFix{fmt::format("put it at row {}", row), {setKey("row", std::to_string(row))}};
    return;
  }
}

/// Whether the board's order or rule reads what logs tell, other than by rules of the workspace.
bool readsSignals(const LeaderboardConfig& board) {
  const auto signals = LeaderboardSignals::schema();
  const auto reads = [&](const ExpressionText& expression) {
    return std::ranges::any_of(referencesOf(expression),
                               [&](const auto& name) { return signals.find(name).has_value(); });
  };
  return reads(board.order) || reads(board.candidates) || board.newApps.share > 0;
}

} // namespace

void checkSchedule(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  if (config.days.isOver(context.today))
    context
        .add(config, "end", BoardExpired, FindingSeverity::Warning,
             fmt::format("the board's last day is over: {}", textOfDay(*config.days.last)))
        .fix = LeaderboardFix{"let it go on without an end", {removeKey("end")}};
  else if (config.days.first && context.today < *config.days.first)
    context
        .add(config, "start", BoardNotStarted, FindingSeverity::Note,
             fmt::format("the board is not shown before: {}", textOfDay(*config.days.first)))
        .fix = LeaderboardFix{"show it at once", {removeKey("start")}};
  checkRow(context, board);
}

void checkData(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  if (!readsSignals(config)) return;
  const auto& counts = context.columns.sources().itemSignals->counts();
  if (counts.empty()) {
    context.add(
        config, "order", NoData, FindingSeverity::Error,
        fmt::format("the board reads what happened to items, and no log tells it: {}", config.order.text));
    return;
  }
  const auto last = counts.lastDay();
  if (!last) return;
  const auto hours = (context.today - *last) * kHoursOfADay;
  if (hours > std::max(kHoursOfADay, CalendarDay{config.refreshHours}))
    context.add(
        config, "refresh_hours", StaleData, FindingSeverity::Warning,
        fmt::format("the logs end {} hours before today, and the board is to be refreshed every {}; their "
                    "last day is: {}",
                    hours, config.refreshHours, textOfDay(*last)));
}

} // namespace rankwright
