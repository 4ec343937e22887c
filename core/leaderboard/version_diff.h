#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_diff.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// An app that two lists of a board do not have at the same slot.
struct KeyChange {
  std::string item;
  std::uint32_t before = 0; ///< slot from 1; 0: it is new
  std::uint32_t after = 0;  ///< slot from 1; 0: it is gone

  friend bool operator==(const KeyChange&, const KeyChange&) = default;
};

/// What differs between two versions of a board, or a version and a draft.
struct VersionDiff {
  std::vector<SettingChange> settings = {}; ///< of the definition, in the order of the file
  std::vector<KeyChange> list = {};         ///< new and moved apps, then those that are gone
  std::string text = {};                    ///< of the definition's lines, as `patch` reads it; "" for none

  bool empty() const { return settings.empty() && list.empty() && text.empty(); }
};

/// `diffLists` of keys, which need not be of apps that there still are.
std::vector<KeyChange> diffKeys(std::span<const std::string> before, std::span<const std::string> after);

/// From the one to the other. A version of number 0 is a draft, or nothing at all; nothing and a withdrawn
/// version have an empty list and the definition of a board about which nothing is said. Errors, with the
/// place: those of `parseLeaderboardToml`.
Result<VersionDiff> diffVersions(const VersionContent& before, const VersionContent& after);

} // namespace rankwright
