#include "core/metrics/rank_tests.h"

#include "core/metrics/distributions.h"
#include "core/metrics/mid_ranks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rankwright {

Result<MannWhitneyTest> mannWhitneyTest(std::span<const double> a, std::span<const double> b) {
  if (a.empty() || b.empty())
    return fail(ErrorKind::InvalidArgument, "a test of two arms needs values in both, but an arm has {}", 0);
  std::vector<double> all(b.begin(), b.end());
  all.insert(all.end(), a.begin(), a.end());
  const auto ranked = midRanks(all);
  const auto na = static_cast<double>(a.size());
  const auto nb = static_cast<double>(b.size());
  const auto n = na + nb;
  double rankSum = 0;
  for (std::size_t i = 0; i < b.size(); ++i)
    rankSum += ranked.ranks[i];
  MannWhitneyTest test;
  test.u = rankSum - nb * (nb + 1) / 2;
  test.superiority = test.u / (na * nb);
  const auto sd = std::sqrt(na * nb / 12 * ((n + 1) - ranked.tieCubes / (n * (n - 1))));
  if (!(sd > 0))
    return fail(ErrorKind::InvalidArgument, "a rank test is undefined where all values are equal: {}",
                all[0]);
  const auto distance = std::abs(test.u - na * nb / 2);
  test.p = normalTwoSided(distance / sd);
  test.pWithContinuity = std::min(1.0, 2 * normalUpperTail((distance - 0.5) / sd));
  return test;
}

Result<WilcoxonTest> wilcoxonTest(std::span<const double> differences) {
  std::vector<double> sizes;
  std::vector<bool> positive;
  for (const auto difference : differences) {
    if (difference == 0) continue;
    sizes.push_back(std::abs(difference));
    positive.push_back(difference > 0);
  }
  if (sizes.empty())
    return fail(ErrorKind::InvalidArgument, "a rank test is undefined where all values are equal: {}", 0);
  const auto ranked = midRanks(sizes);
  double positiveSum = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (positive[i]) positiveSum += ranked.ranks[i];
  const auto n = static_cast<double>(sizes.size());
  WilcoxonTest test;
  test.w = std::min(positiveSum, n * (n + 1) / 2 - positiveSum);
  test.z = (test.w - n * (n + 1) / 4) / std::sqrt(n * (n + 1) * (2 * n + 1) / 24 - ranked.tieCubes / 48);
  test.p = normalTwoSided(test.z);
  return test;
}

} // namespace rankwright
