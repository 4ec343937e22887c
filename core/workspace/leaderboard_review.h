#pragma once

#include "core/leaderboard/leaderboard_diff.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// An app that two lists of a board do not have at the same slot.
struct ListChange {
  std::string item;         ///< its key; the catalogue may have it no more
  std::uint32_t before = 0; ///< slot from 1; 0: it is new
  std::uint32_t after = 0;  ///< slot from 1; 0: it is gone

  bool isNew() const { return before == 0; }
  bool isGone() const { return after == 0; }
  friend bool operator==(const ListChange&, const ListChange&) = default;
};

/// As `diffLists`, of keys. A key that a list has twice counts at its first slot.
std::vector<ListChange> diffItems(const std::vector<std::string>& before,
                                  const std::vector<std::string>& after);

/// A board's definition with the list that it gave.
struct BoardContent {
  std::string toml = {};
  std::vector<std::string> items = {};

  friend bool operator==(const BoardContent&, const BoardContent&) = default;
};

/// What differs between two contents of a board.
struct BoardDifference {
  std::vector<SettingChange> settings = {};
  std::vector<ListChange> list = {};
  std::optional<Error> unreadable = {}; ///< a definition that cannot be read: no settings are compared

  bool isEmpty() const { return settings.empty() && list.empty() && !unreadable; }
};

/// The content of an empty board stands for what was never published.
BoardDifference diffBoards(const std::string& name, const BoardContent& before, const BoardContent& after);

/// The name that the system gives the person who runs the program; "unknown" where it gives none.
std::string presentUserName();

} // namespace rankwright
