#pragma once

#include "core/leaderboard/leaderboard_templates.h"
#include "core/workspace/workspace.h"

#include <string_view>
#include <vector>

namespace rankwright {

/// The templates that the workspace's items can fill. "Category top" is of the category, or else of the first
/// app's that has one.
std::vector<LeaderboardTemplate> templatesFor(const Workspace& workspace, std::string_view category = {});

} // namespace rankwright
