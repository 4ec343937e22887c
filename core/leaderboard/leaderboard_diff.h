#pragma once

#include "core/base/id.h"
#include "core/leaderboard/leaderboard_config.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// An item that a list and its successor do not have at the same slot.
struct SlotChange {
  ItemId item;
  std::uint32_t before = 0; ///< slot from 1; 0: it is new
  std::uint32_t after = 0;  ///< slot from 1; 0: it is gone

  bool isNew() const { return before == 0; }
  bool isGone() const { return after == 0; }
  friend bool operator==(const SlotChange&, const SlotChange&) = default;
};

/// New and moved items in the order of `after`, then those that are gone in the order of `before`. No item
/// stands in a list twice.
std::vector<SlotChange> diffLists(std::span<const ItemId> before, std::span<const ItemId> after);

/// A part of a board's definition that two versions do not share.
struct SettingChange {
  std::string key; ///< as in the file: "slots", "new_apps.share"; "pin 54", "exclude 7", "constraint cap 1"
  std::string before; ///< as people read it; "" where there is none
  std::string after;

  friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

/// What differs, in the order of the file. Pins are told apart by item, constraints by name.
std::vector<SettingChange> diffConfigs(const LeaderboardConfig& before, const LeaderboardConfig& after);

} // namespace rankwright
