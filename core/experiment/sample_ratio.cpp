#include "core/experiment/sample_ratio.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace rankwright {

namespace {

Status checkDesign(std::span<const std::uint64_t> users, std::span<const double> weights) {
  if (users.size() != weights.size())
    return fail(ErrorKind::InvalidArgument, "there are {} arms, but the number of weights is {}",
                users.size(), weights.size());
  for (const auto weight : weights)
    if (!(weight >= 0 && std::isfinite(weight)))
      return fail(ErrorKind::InvalidArgument, "the weight of an arm must be at least 0: {}", weight);
  if (const auto arms = std::ranges::count_if(weights, [](double weight) { return weight > 0; }); arms < 2)
    return fail(ErrorKind::InvalidArgument, "a split needs at least 2 arms with a weight, but there are {}",
                arms);
  return {};
}

} // namespace

Result<SampleRatioTest> sampleRatioTest(std::span<const std::uint64_t> users,
                                        std::span<const double> weights) {
  RW_CHECK(checkDesign(users, weights));
  const auto total = static_cast<double>(std::accumulate(users.begin(), users.end(), std::uint64_t{0}));
  if (total == 0) return fail(ErrorKind::InvalidArgument, "a split needs users, but there are {}", total);
  const auto weight = std::accumulate(weights.begin(), weights.end(), 0.0);
  SampleRatioTest test{.df = -1};
  for (std::size_t arm = 0; arm < users.size(); ++arm) {
    const auto observed = static_cast<double>(users[arm]);
    const auto expected = total * weights[arm] / weight;
    test.df += expected > 0;
    if (expected == 0 && observed > 0) test.chiSquared = std::numeric_limits<double>::infinity();
    if (expected == 0) continue;
    test.chiSquared += (observed - expected) * (observed - expected) / expected;
    test.largestDeviation = std::max(test.largestDeviation, std::abs(observed / expected - 1));
  }
  test.p = chiSquaredUpperTail(test.chiSquared, test.df);
  return test;
}

Result<double> sampleRatioExact(std::span<const std::uint64_t> users, std::span<const double> weights) {
  RW_CHECK(checkDesign(users, weights));
  if (users.size() != 2)
    return fail(ErrorKind::InvalidArgument, "the exact test of a split is for 2 arms, but there are {}",
                users.size());
  if (users[0] + users[1] == 0)
    return fail(ErrorKind::InvalidArgument, "a split needs users, but there are {}", 0);
  return binomialTwoSided(users[0], users[0] + users[1], weights[0] / (weights[0] + weights[1]));
}

} // namespace rankwright
