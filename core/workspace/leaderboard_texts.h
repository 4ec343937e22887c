#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/leaderboard_preview.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Texts that are open in an editor, by the board's name: they stand for the files.
using OpenLeaderboardTexts = std::map<std::string, std::string, std::less<>>;

/// What the names of boards' files end with.
inline constexpr std::string_view kLeaderboardExtension = ".toml";

/// Where a workspace has its boards.
std::filesystem::path leaderboardFolder(const std::filesystem::path& workspace);

/// Where a board's file lies, relative to the workspace: "leaderboards/NAME.toml".
std::string leaderboardPath(std::string_view name);

/// The name of the board whose file lies there, relative to the workspace; "" for any other file.
std::string leaderboardNameOf(std::string_view path);

/// The boards of the workspace in `folder` by name; none without a folder `leaderboards`. Files whose names
/// no board may have are left out. Errors: those of `filesIn`; Io; Cancelled.
Result<std::vector<LeaderboardText>> readLeaderboardTexts(const std::filesystem::path& folder,
                                                          const OpenLeaderboardTexts& open,
                                                          const JobControl& job = {});

} // namespace rankwright
