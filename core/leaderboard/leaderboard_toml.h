#pragma once

#include "core/leaderboard/leaderboard_config.h"

#include <string>

namespace rankwright {

/// The board as TOML in its canonical form: keys in the order in which people read them, one pin or
/// constraint a table, what is as usual left out. Reading it gives the same board, and boards that say the
/// same have the same text.
std::string toToml(const LeaderboardConfig& board);

/// One pin as it stands there, with an empty line before it.
std::string toToml(const LeaderboardPin& pin);

/// Tells versions of a board apart: 16 hexadecimal digits of the hash of its name and canonical text.
std::string hashOf(const LeaderboardConfig& board);

/// `["a", "b"]` as TOML writes it.
std::string tomlStrings(const std::vector<std::string>& texts);

} // namespace rankwright
