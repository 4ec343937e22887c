#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// Slots of a list that is being made, of which some are given away before others.
class SlotPlan {
public:
  explicit SlotPlan(std::uint32_t slotCount) : slots_(slotCount) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }
  std::uint32_t taken() const { return taken_; }
  const std::vector<std::optional<std::uint32_t>>& candidates() const { return slots_; }

  /// Gives the slot, from 0, to a candidate by its number; a slot that is taken or behind the end gives way
  /// to the next free one, or else to the one before. False when none is free.
  bool give(std::uint32_t wanted, std::uint32_t candidate);

private:
  std::optional<std::uint32_t> freeSlot(std::uint32_t wanted) const;

  std::vector<std::optional<std::uint32_t>> slots_;
  std::uint32_t taken_ = 0;
};

/// Where the `i`-th of `count` slots lies, from 0, that are spread evenly over a list and end with it.
std::uint32_t evenSlot(std::uint32_t i, std::uint32_t count, std::uint32_t slotCount);

} // namespace rankwright
