#pragma once

#include "core/base/result.h"
#include "core/document/toml_edit.h"
#include "core/leaderboard/leaderboard_config.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One edit of a board's file.
struct LeaderboardEdit {
  TomlPlace place = {}; ///< of the table
  std::string key = {}; ///< empty: the whole table is taken out
  std::optional<std::string> literal =
      {}; ///< the key's new value as TOML writes it; nothing: it is taken out

  friend bool operator==(const LeaderboardEdit&, const LeaderboardEdit&) = default;
};

/// What makes a finding go away.
struct LeaderboardFix {
  std::string description; ///< what is done, e.g. "take the pin out"
  std::vector<LeaderboardEdit> edits;
};

/// The file's text with the edits made one after the other, comments and spelling of the rest kept. Errors:
/// those of `withTomlValue` and its like.
Result<std::string> withEdits(std::string_view toml, const std::vector<LeaderboardEdit>& edits);

/// The file's text with these pins instead of those that it has. Errors: as `withEdits`.
Result<std::string> withPins(std::string_view toml, const std::vector<LeaderboardPin>& pins);

/// The file's text with these pins behind all that it has.
std::string withPinsAtEnd(std::string toml, const std::vector<LeaderboardPin>& pins);

/// The edit that sets a key that stands before all tables.
LeaderboardEdit setKey(std::string key, std::string literal);

/// The edit that takes such a key out.
LeaderboardEdit removeKey(std::string key);

/// The edit that takes the pin of that number, from 0, out: numbers of later ones fall by 1.
LeaderboardEdit removePin(std::size_t number);

/// The edit that sets a key of the pin of that number, from 0.
LeaderboardEdit setPinKey(std::size_t number, std::string key, std::string literal);

/// The edit that excludes these items and no others.
LeaderboardEdit setExclusions(const std::vector<std::string>& items);

} // namespace rankwright
