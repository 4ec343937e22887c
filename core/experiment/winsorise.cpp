#include "core/experiment/winsorise.h"

#include "core/experiment/quantile.h"

#include <algorithm>

namespace rankwright {

Result<double> pooledCap(std::span<const double> a, std::span<const double> b, double share, CapOf users) {
  RW_CHECK(checkProbability(share));
  std::vector<double> pooled;
  for (const auto arm : {a, b})
    std::ranges::copy_if(arm, std::back_inserter(pooled),
                         [users](double value) { return users == CapOf::AllUsers || value > 0; });
  if (pooled.empty())
    return fail(ErrorKind::InvalidArgument, "a quantile needs at least one value, but there are {}",
                pooled.size());
  std::ranges::sort(pooled);
  return quantileOf(pooled, share);
}

std::vector<double> winsorised(std::span<const double> values, double cap) {
  std::vector<double> result(values.size());
  std::ranges::transform(values, result.begin(), [cap](double value) { return std::min(value, cap); });
  return result;
}

} // namespace rankwright
