#include "core/experiment/bootstrap.h"

#include "core/experiment/quantile.h"
#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace rankwright {

namespace {

Status checkValues(std::span<const double> a, std::span<const double> b) {
  if (!a.empty() && !b.empty()) return {};
  return fail(ErrorKind::InvalidArgument, "a test of two arms needs values in both, but an arm has {}", 0);
}

double resampledMean(std::span<const double> values, const DrawBelow& below) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    sum += values[below(static_cast<std::uint32_t>(values.size()))];
  return sum / static_cast<double>(values.size());
}

/// Nothing when no user weighs anything.
std::optional<double> weightedMean(std::span<const double> values, const DrawBelow& below,
                                   std::span<const std::uint32_t> thresholds) {
  double sum = 0;
  double weights = 0;
  for (const auto value : values) {
    const auto weight = poissonWeight(below(1'000'000), thresholds);
    sum += weight * value;
    weights += weight;
  }
  if (weights == 0) return std::nullopt;
  return sum / weights;
}

/// Skew of the estimate by how much each user moves it.
double acceleration(std::span<const double> leftOut) {
  const auto mean = std::accumulate(leftOut.begin(), leftOut.end(), 0.0) /
                    static_cast<double>(std::max<std::size_t>(leftOut.size(), 1));
  double squares = 0;
  double cubes = 0;
  for (const auto each : leftOut) {
    squares += (mean - each) * (mean - each);
    cubes += (mean - each) * (mean - each) * (mean - each);
  }
  return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

Status checkReplicates(std::span<const double> replicates, double alpha) {
  RW_CHECK(checkProbability(alpha));
  if (replicates.size() >= 2) return {};
  return fail(ErrorKind::InvalidArgument, "a bootstrap needs at least 2 replicates, but there are {}",
              replicates.size());
}

} // namespace

std::uint32_t poissonWeight(std::uint32_t draw, std::span<const std::uint32_t> thresholds) {
  const auto found =
      std::ranges::find_if(thresholds, [draw](std::uint32_t threshold) { return draw < threshold; });
  return static_cast<std::uint32_t>(found - thresholds.begin());
}

Result<std::vector<double>> bootstrapDifferences(std::span<const double> a, std::span<const double> b,
                                                 std::uint32_t replicates, const DrawBelow& below) {
  RW_CHECK(checkValues(a, b));
  std::vector<double> differences;
  for (std::uint32_t i = 0; i < replicates; ++i) {
    const auto meanA = resampledMean(a, below);
    differences.push_back(resampledMean(b, below) - meanA);
  }
  return differences;
}

Result<std::vector<double>> poissonBootstrapDifferences(std::span<const double> a, std::span<const double> b,
                                                        std::uint32_t replicates, const DrawBelow& below,
                                                        std::span<const std::uint32_t> thresholds) {
  RW_CHECK(checkValues(a, b));
  std::vector<double> differences;
  for (std::uint32_t i = 0; i < replicates; ++i) {
    const auto meanA = weightedMean(a, below, thresholds);
    const auto meanB = weightedMean(b, below, thresholds);
    if (meanA && meanB) differences.push_back(*meanB - *meanA);
  }
  return differences;
}

Result<BootstrapSummary> bootstrapSummary(std::span<const double> replicates, double alpha) {
  RW_CHECK(checkReplicates(replicates, alpha));
  SampleMoments moments;
  for (const auto each : replicates)
    moments.add({each});
  std::vector<double> sorted(replicates.begin(), replicates.end());
  std::ranges::sort(sorted);
  return BootstrapSummary{moments.mean(),
                          std::sqrt(moments.variance()),
                          {quantileOf(sorted, alpha / 2), quantileOf(sorted, 1 - alpha / 2)}};
}

Result<Interval> correctedInterval(std::span<const double> replicates, double estimate,
                                   std::span<const double> leftOut, double alpha) {
  RW_CHECK(checkReplicates(replicates, alpha));
  std::vector<double> sorted(replicates.begin(), replicates.end());
  std::ranges::sort(sorted);
  const auto below = static_cast<double>(std::ranges::lower_bound(sorted, estimate) - sorted.begin());
  const auto bias = normalQuantile(below / static_cast<double>(sorted.size()));
  if (!std::isfinite(bias))
    return fail(ErrorKind::InvalidArgument, "all replicates lie on one side of the estimate {}", estimate);
  const auto skew = acceleration(leftOut);
  const auto at = [&](double p) {
    const auto z = bias + normalQuantile(p);
    return quantileOf(sorted, normalLowerTail(bias + z / (1 - skew * z)));
  };
  return Interval{at(alpha / 2), at(1 - alpha / 2)};
}

} // namespace rankwright
