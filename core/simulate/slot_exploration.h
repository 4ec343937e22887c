#pragma once

#include "core/base/id.h"
#include "core/simulate/counter_random.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Shows some lists in an order that is drawn uniformly at random, so that logs can tell what another order
/// would have brought.
///
/// With share ε of lists shuffled, K items and the list's own order otherwise, the probability that the item
/// of place p stands in slot k is P(k | p) = (1 - ε) [k = p] + ε / K; over slots and over items it adds up
/// to 1.
class SlotExploration {
public:
  SlotExploration(const CounterRandom& random, double share) : random_(random), share_(share) {}

  /// For each slot the place in the list of the item that it shows.
  std::vector<std::uint32_t> orderOf(std::uint32_t items, const DrawPlace& place) const;

  /// P(slot | place in the list).
  double propensity(std::uint32_t slot, std::uint32_t place, std::uint32_t items) const;

  bool explores() const { return share_ > 0; }

private:
  CounterRandom random_;
  double share_;
};

} // namespace rankwright
