#include "core/runs/expert_health.h"

#include <algorithm>

namespace rankwright {

double ExpertHealth::largestShare() const {
  double largest = 0;
  for (const auto& gate : gates)
    for (const auto share : gate.shares)
      largest = std::max(largest, share);
  return largest;
}

} // namespace rankwright
