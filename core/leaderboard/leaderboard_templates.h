#pragma once

#include "core/feature/schema.h"
#include "core/leaderboard/leaderboard_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A board to begin with.
struct LeaderboardTemplate {
  std::string title;
  std::string meaning;      ///< one sentence
  LeaderboardConfig config; ///< its name is a proposal
};

/// The templates that items with these features can fill: the rest would only be errors. "Category top" is of
/// the category that is given, and left out where it is empty.
std::vector<LeaderboardTemplate> leaderboardTemplates(const Schema& items, std::string_view category = {});

} // namespace rankwright
