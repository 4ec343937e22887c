#include "core/simulate/slot_exploration.h"

#include <numeric>
#include <utility>

namespace rankwright {

std::vector<std::uint32_t> SlotExploration::orderOf(std::uint32_t items, const DrawPlace& place) const {
  std::vector<std::uint32_t> order(items);
  std::iota(order.begin(), order.end(), 0U);
  auto at = place;
  at.item = 0;
  if (!random_.at(DrawPurpose::Exploration, at).chance(0, share_)) return order;
  for (auto left = items; left > 1; --left) {
    at.item = left; // from 2 on: 0 has decided whether to shuffle
    const auto draw = random_.at(DrawPurpose::Exploration, at).uniform(0);
    std::swap(order[left - 1], order[static_cast<std::uint32_t>(draw * left)]);
  }
  return order;
}

double SlotExploration::propensity(std::uint32_t slot, std::uint32_t place, std::uint32_t items) const {
  return (slot == place ? 1 - share_ : 0) + share_ / items;
}

} // namespace rankwright
