#include "core/leaderboard/check_context.h"

#include "core/base/toml_text.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

using enum FindingKind;

bool showTheSame(const LeaderboardList& a, const LeaderboardList& b) {
  return !a.entries.empty() &&
         std::ranges::equal(a.entries, b.entries, {}, &LeaderboardEntry::item, &LeaderboardEntry::item);
}

std::vector<LeaderboardConfig> configsOf(std::span<const BuiltLeaderboard> boards) {
  std::vector<LeaderboardConfig> configs;
  for (const auto& board : boards)
    configs.push_back(board.config);
  return configs;
}

LeaderboardFix takeFallbackOut() {
  return {"take the fallback out", {removeKey("fallback")}};
}

void checkPair(CheckContext& context, std::size_t board, std::size_t other) {
  const auto& a = context.boards[board];
  const auto& b = context.boards[other];
  if (!a.config.days.meets(b.config.days)) return;
  if (showTheSame(*a.list, *b.list)) {
    context.add(a.config, "", Duplicate, FindingSeverity::Warning,
                fmt::format("the list is the same as of board: {}", b.config.name));
    return;
  }
  const auto share = context.overlap.shareOfSmaller(board, other).value_or(0);
  const auto shared = context.overlap.shared(board, other);
  if (share > context.limits.mostOverlap)
    context.add(a.config, "", Overlap, FindingSeverity::Warning,
                fmt::format("{} of the {} items of the smaller board stand there as well: {}", shared,
                            std::lround(shared / share), b.config.name));
}

} // namespace

void checkOthers(CheckContext& context, std::size_t board) {
  for (std::size_t other = 0; other < context.boards.size(); ++other)
    if (other != board && context.boards[other].list) checkPair(context, board, other);
}

void checkFallback(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  if (config.fallback.empty()) return;
  if (!findLeaderboard(context.boards, config.fallback))
    context
        .add(config, "fallback", FallbackMissing, FindingSeverity::Error,
             fmt::format("no such board: {}", config.fallback))
        .fix = takeFallbackOut();
  else if (hasFallbackCycle(configsOf(context.boards), config))
    context
        .add(config, "fallback", FallbackCycle, FindingSeverity::Error,
             fmt::format("its fallbacks lead back to the board itself: {}", config.fallback))
        .fix = takeFallbackOut();
  else if (config.minimum == 0)
    context
        .add(config, "fallback", FallbackUnused, FindingSeverity::Warning,
             fmt::format("without a minimum no list is short enough for the fallback: {}", config.fallback))
        .fix = LeaderboardFix{fmt::format("fill up to {} slots", config.slotCount),
                              {setKey("minimum", std::to_string(config.slotCount))}};
}

} // namespace rankwright
