#include "core/metrics/estimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr double kNormalQuantile = 1.959963984540054; // 0.975

} // namespace

double studentQuantile(std::size_t degreesOfFreedom) {
  if (degreesOfFreedom <= 1) return 12.706204736432095;
  if (degreesOfFreedom == 2) return 4.302652729911275;
  const double n = static_cast<double>(degreesOfFreedom);
  const double x = kNormalQuantile;
  const double x2 = x * x;
  const double g1 = x * (x2 + 1) / 4;
  const double g2 = x * ((5 * x2 + 16) * x2 + 3) / 96;
  const double g3 = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
  const double g4 = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
  return x + (g1 + (g2 + (g3 + g4 / n) / n) / n) / n;
}

Estimate meanEstimate(std::span<const double> values) {
  if (values.empty()) return {};
  const double n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  if (values.size() == 1) return {mean, mean, mean};
  double squares = 0;
  for (const double value : values)
    squares += (value - mean) * (value - mean);
  const double half = studentQuantile(values.size() - 1) * std::sqrt(squares / (n - 1) / n);
  return {mean, mean - half, mean + half};
}

Estimate shareEstimate(std::size_t hits, std::size_t count) {
  if (count == 0) return {0, 0, 1};
  const double n = static_cast<double>(count);
  const double share = static_cast<double>(hits) / n;
  const double z2 = kNormalQuantile * kNormalQuantile;
  const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormalQuantile / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  return {share, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace rankwright
