#pragma once

#include "core/leaderboard/leaderboard_list.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// One of a set of boards with its list, or why it has none.
struct BuiltLeaderboard {
  LeaderboardConfig config;
  std::optional<LeaderboardList> list = {};
  std::optional<Error> error = {};
};

/// The position of the board of that name, or nothing.
std::optional<std::size_t> findLeaderboard(std::span<const BuiltLeaderboard> boards, std::string_view name);

/// Whether the board's fallback, its fallback and so on lead back to it.
bool hasFallbackCycle(std::span<const LeaderboardConfig> boards, const LeaderboardConfig& board);

/// Builds all boards, each after its fallback. A fallback that does not exist, has no list or stands in a
/// cycle fills nothing. A board that cannot be built says why and does not hide the others. Errors:
/// Cancelled.
Result<std::vector<BuiltLeaderboard>> buildLeaderboards(LeaderboardColumns& columns,
                                                        std::vector<LeaderboardConfig> boards,
                                                        const JobControl& job = {});

} // namespace rankwright
