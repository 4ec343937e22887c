#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_diff.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <optional>
#include <span>
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

/// What differs between two versions of a board, or a version and a draft.
struct VersionDiff {
  std::vector<SettingChange> settings = {}; ///< of the definition, in the order of the file
  std::vector<ListChange> list = {};        ///< new and moved apps, then those that are gone
  std::string text = {};                    ///< of the definition's lines, as `patch` reads it; "" for none
  std::optional<Error> unreadable = {};     ///< a definition that cannot be read: no settings are compared

  bool isEmpty() const { return settings.empty() && list.empty() && text.empty(); }
};

/// `diffLists` of keys, which need not be of apps that there still are. A key that a list has twice counts at
/// its first slot.
std::vector<ListChange> diffKeys(std::span<const std::string> before, std::span<const std::string> after);

/// From the one to the other. A version of number 0 is a draft, or nothing at all; nothing and a withdrawn
/// version have an empty list and the definition of a board about which nothing is said.
VersionDiff diffVersions(const VersionContent& before, const VersionContent& after);

} // namespace rankwright
