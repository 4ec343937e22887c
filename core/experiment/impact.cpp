#include "core/experiment/impact.h"

namespace rankwright {

double falsePositiveRisk(double successRate, double alpha, double power) {
  const auto falseWins = alpha / 2 * (1 - successRate);
  return falseWins / (falseWins + power * successRate);
}

double scaledImpactPerDay(double effect, double users, double armShare, double days) {
  return effect * users / armShare / days;
}

} // namespace rankwright
