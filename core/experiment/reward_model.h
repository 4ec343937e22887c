#pragma once

#include "core/experiment/logged_decisions.h"

#include <cstddef>
#include <vector>

namespace rankwright {

/// Numbers by item and slot.
class ItemSlotTable {
public:
  ItemSlotTable(std::size_t items, std::size_t slots) : slots_(slots), cells_(items * slots) {}

  double& at(std::size_t item, std::size_t slot) { return cells_[item * slots_ + slot]; }
  double at(std::size_t item, std::size_t slot) const { return cells_[item * slots_ + slot]; }

private:
  std::size_t slots_;
  std::vector<double> cells_;
};

/// The mean reward of an item in a slot, pulled to the item's mean, and that to the mean of all, by
/// `shrinkage` decisions' worth; of the decisions that `counts(row)` chooses.
template <class Counts>
ItemSlotTable meanRewards(const LoggedDecisions& decisions, double shrinkage, Counts&& counts) {
  const auto items = decisions.items.size();
  const auto slots = decisions.slots.size();
  ItemSlotTable shown(items, slots), rewarded(items, slots), means(items, slots);
  std::vector<double> itemShown(items), itemRewarded(items);
  double all = 0;
  double allRewarded = 0;
  for (const auto& row : decisions.rows) {
    if (!counts(row)) continue;
    const double reward = row.rewarded ? 1 : 0;
    ++shown.at(row.item, row.slot);
    ++itemShown[row.item];
    ++all;
    rewarded.at(row.item, row.slot) += reward;
    itemRewarded[row.item] += reward;
    allRewarded += reward;
  }
  const auto mean = all > 0 ? allRewarded / all : 0;
  for (std::size_t item = 0; item < items; ++item) {
    const auto ofItem = (itemRewarded[item] + shrinkage * mean) / (itemShown[item] + shrinkage);
    for (std::size_t slot = 0; slot < slots; ++slot)
      means.at(item, slot) =
          (rewarded.at(item, slot) + shrinkage * ofItem) / (shown.at(item, slot) + shrinkage);
  }
  return means;
}

} // namespace rankwright
