#include "core/experiment/quantile_of_counts.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

std::uint64_t usersIn(std::span<const ArmDistribution::Count> counts) {
  std::uint64_t users = 0;
  for (const auto& each : counts)
    users += each.users;
  return users;
}

/// The value at a place of all users in order, from 0.
double valueAt(std::span<const ArmDistribution::Count> counts, std::uint64_t place) {
  for (const auto& each : counts) {
    if (place < each.users) return each.value;
    place -= each.users;
  }
  return counts.back().value;
}

} // namespace

double quantileOf(std::span<const ArmDistribution::Count> counts, double share) {
  const auto users = usersIn(counts);
  if (users == 0) return std::numeric_limits<double>::quiet_NaN();
  const auto place = std::clamp(share, 0.0, 1.0) * static_cast<double>(users - 1);
  const auto below = static_cast<std::uint64_t>(place);
  const auto low = valueAt(counts, below);
  const auto high = valueAt(counts, std::min(below + 1, users - 1));
  return low + (place - static_cast<double>(below)) * (high - low);
}

Result<QuantileSummary> quantileSummary(std::span<const ArmDistribution::Count> counts, double share,
                                        double alpha) {
  RW_CHECK(checkProbability(share));
  RW_CHECK(checkProbability(alpha));
  const auto users = usersIn(counts);
  if (users == 0)
    return fail(ErrorKind::InvalidArgument, "a quantile needs at least one value, but there are {}", users);
  return quantileSummaryBy([&](double at) { return quantileOf(counts, at); }, static_cast<double>(users),
                           share, alpha);
}

} // namespace rankwright
