#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_days.h"
#include "core/pipeline/config_places.h"
#include "core/pipeline/constraint_config.h"
#include "core/pipeline/expression_text.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The most slots that a board may have.
inline constexpr std::uint32_t kMostSlots = 1000;

/// One `[[pin]]`: an item that stands at a slot, whatever its score.
struct LeaderboardPin {
  std::string item;       ///< its key
  std::uint32_t slot = 1; ///< from 1
  DaySpan days = {};      ///< `from` to `until`
  ConfigPlaces places = {};

  friend bool operator==(const LeaderboardPin&, const LeaderboardPin&) = default;
};

/// `[new_apps]`: slots that are kept for apps that are too young to have earned one, chosen by the upper
/// confidence bound of what they may become (`board_potential`).
struct NewAppsQuota {
  double share = 0;                   ///< of the slots, in [0, 1]
  std::uint32_t youngerThanDays = 30; ///< since the release, or else the first day in the logs

  friend bool operator==(const NewAppsQuota&, const NewAppsQuota&) = default;
};

/// A board as an operator defines it, `leaderboards/NAME.toml` of a workspace: which items stand in which
/// order on one row of the home page, for whom, and when.
struct LeaderboardConfig {
  std::string name;       ///< of the file, without its ending
  std::string title = {}; ///< as users read it; the name when the file gives none
  std::uint32_t row = 0;  ///< of the page, from 1; 0: it has no place
  std::uint32_t slotCount = 20;
  ExpressionText audience = {};   ///< a condition over user and context; empty: everybody
  ExpressionText candidates = {}; ///< a condition over the item; empty: all items
  ExpressionText order = {}; ///< a number of the item, the greatest first; empty: pins and fallback alone
  std::uint32_t halfLifeDays = 7; ///< of the decay of `board_installs_decayed`
  std::uint32_t recentDays = 7;   ///< that `board_trending` compares with as many before
  std::vector<LeaderboardPin> pins = {};
  std::vector<std::string> exclude = {};          ///< keys of items
  std::vector<ConstraintConfig> constraints = {}; ///< Scatter and Cap alone
  NewAppsQuota newApps = {};
  std::uint32_t minimum = 0;       ///< with fewer items the fallback fills the slots
  std::string fallback = {};       ///< name of another board; may be empty
  DaySpan days = {};               ///< `start` to `end`
  std::uint32_t refreshHours = 24; ///< how old its data may be
  std::string owner = {};
  std::string note = {};
  ConfigPlaces places = {};

  friend bool operator==(const LeaderboardConfig&, const LeaderboardConfig&) = default;
};

/// Whether a board may be called so: letters, digits, '_' and '-', at most 64 of them.
bool isLeaderboardName(std::string_view name);

/// Reads the TOML of the board `name`; `source` labels the text in errors. Errors, with the place:
/// InvalidArgument for a name that no board may have; those of `TomlTable`; InvalidArgument for values out of
/// range, dates that do not exist and constraints of another kind; Conflict for an item that is excluded
/// twice.
Result<LeaderboardConfig> parseLeaderboardToml(std::string_view toml, std::string name, std::string source);

/// Reads the file; the board is called like it. Errors: NotFound, Io, and those above.
Result<LeaderboardConfig> loadLeaderboard(const std::filesystem::path& file);

} // namespace rankwright
