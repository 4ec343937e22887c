#pragma once

#include "core/leaderboard/leaderboard_check.h"
#include "core/leaderboard/leaderboard_overlap.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// What the checks of boards look at, and where they write what they find.
struct CheckContext {
  const LeaderboardColumns& columns;
  std::span<const BuiltLeaderboard> boards;
  const CheckLimits& limits;
  CalendarDay today = 0;
  OverlapMatrix overlap;
  std::vector<LeaderboardFinding> findings = {};

  /// Adds a finding about the board, at the place of one of its keys; "" for the board as a whole.
  LeaderboardFinding& add(const LeaderboardConfig& board, std::string_view key, FindingKind kind,
                          FindingSeverity severity, std::string message) {
    findings.push_back({board.name, kind, severity, board.places.of(key), std::move(message), {}});
    return findings.back();
  }

  /// The same about one of its pins.
  LeaderboardFinding& addOfPin(const LeaderboardConfig& board, const LeaderboardPin& pin,
                               std::string_view key, FindingKind kind, FindingSeverity severity,
                               std::string message) {
    findings.push_back({board.name, kind, severity, pin.places.of(key), std::move(message), {}});
    return findings.back();
  }
};

// Each is about the board at that position, which has a list but for those of definitions.
void checkDefinition(CheckContext& context, std::size_t board);
void checkList(CheckContext& context, std::size_t board);
void checkPins(CheckContext& context, std::size_t board);
void checkExclusions(CheckContext& context, std::size_t board);
void checkSchedule(CheckContext& context, std::size_t board);
void checkFallback(CheckContext& context, std::size_t board);
void checkData(CheckContext& context, std::size_t board);
void checkOthers(CheckContext& context, std::size_t board);
void checkAgeRatings(CheckContext& context, std::size_t board);
void checkNamesakes(CheckContext& context, std::size_t board);
void checkTexts(CheckContext& context, std::size_t board);

} // namespace rankwright
