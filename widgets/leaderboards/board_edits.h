#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The edits of a board's text that controls make: what is as usual is taken out instead of being written.

LeaderboardEdit textEdit(const char* key, std::string_view text);
LeaderboardEdit countEdit(const char* key, std::uint32_t count, std::uint32_t usual);
/// Of `[new_apps]`.
LeaderboardEdit newAppsShareEdit(double share);
LeaderboardEdit newAppsAgeEdit(std::uint32_t days);

/// The text with a table, which begins with an empty line, at its end.
std::string withTable(std::string_view toml, std::string_view table);
/// The text with a pin at its end. `board` is what the text says.
std::string withPin(std::string_view toml, const LeaderboardConfig& board, std::string_view item,
                    std::uint32_t slot);
/// The edits that exclude one more item, and take its pins out.
std::vector<LeaderboardEdit> exclusionEdits(const LeaderboardConfig& board, const std::string& item);
/// The edits that exclude it no more.
std::vector<LeaderboardEdit> inclusionEdits(const LeaderboardConfig& board, const std::string& item);
/// The edits that take the item's pins out.
std::vector<LeaderboardEdit> unpinEdits(const LeaderboardConfig& board, std::string_view item);
/// The first slot from `from` on that no pin has.
std::uint32_t freeSlot(const LeaderboardConfig& board, std::uint32_t from = 1);

} // namespace rankwright
