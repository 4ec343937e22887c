#include "core/leaderboard/slot_plan.h"

#include <algorithm>

namespace rankwright {

std::optional<std::uint32_t> SlotPlan::freeSlot(std::uint32_t wanted) const {
  if (slots_.empty()) return std::nullopt;
  const auto target = std::min(wanted, size() - 1);
  for (auto slot = target; slot < size(); ++slot)
    if (!slots_[slot]) return slot;
  for (auto slot = target; slot-- > 0;)
    if (!slots_[slot]) return slot;
  return std::nullopt;
}

bool SlotPlan::give(std::uint32_t wanted, std::uint32_t candidate) {
  const auto slot = freeSlot(wanted);
  if (!slot) return false;
  slots_[*slot] = candidate;
  ++taken_;
  return true;
}

std::uint32_t evenSlot(std::uint32_t i, std::uint32_t count, std::uint32_t slotCount) {
  return static_cast<std::uint32_t>(std::uint64_t{i + 1} * slotCount / count) - 1;
}

} // namespace rankwright
