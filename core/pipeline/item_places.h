#pragma once

#include "core/base/id.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace rankwright {

/// Which place (or other number) each of some items has. A table of open addressing that forgets everything
/// at once, so that a request finds the memory of the one before: it is asked for each of thousands of items.
class ItemPlaces {
public:
  /// Forgets all items and makes room for `count`.
  void reset(std::size_t count) {
    const auto size = std::bit_ceil(std::max<std::size_t>(2 * count, 16));
    if (slots_.size() < size) {
      slots_.assign(size, {});
      generation_ = 0;
    }
    mask_ = size - 1;         // few items stay close together in memory, however many there once were
    if (++generation_ == 0) { // after 2^32 requests old slots would look new
      std::ranges::fill(slots_, Slot());
      generation_ = 1;
    }
    shift_ = static_cast<std::uint32_t>(32 - std::countr_zero(size));
  }

  /// The place of the item, which is `place` if it had none before, and whether it had none.
  std::pair<std::uint32_t, bool> tryPut(ItemId item, std::uint32_t place) {
    for (auto at = firstSlot(item);; at = (at + 1) & mask_) {
      auto& slot = slots_[at];
      if (slot.generation != generation_) {
        slot = {item, place, generation_};
        return {place, true};
      }
      if (slot.item == item) return {slot.place, false};
    }
  }

  /// The place of the item; nothing when it has none. There must have been a `reset`.
  std::optional<std::uint32_t> find(ItemId item) const {
    for (auto at = firstSlot(item);; at = (at + 1) & mask_) {
      const auto& slot = slots_[at];
      if (slot.generation != generation_) return std::nullopt;
      if (slot.item == item) return slot.place;
    }
  }

private:
  std::size_t firstSlot(ItemId item) const {
    constexpr std::uint32_t kGolden = 0x9E3779B9; // 2^32 / φ: multiplying by it spreads neighbouring ids
    return (item.value() * kGolden) >> shift_;
  }

  struct Slot {
    ItemId item;
    std::uint32_t place = 0;
    std::uint32_t generation = 0;
  };

  std::vector<Slot> slots_; ///< the first mask_ + 1 are in use
  std::size_t mask_ = 0;
  std::uint32_t generation_ = 0;
  std::uint32_t shift_ = 0;
};

} // namespace rankwright
