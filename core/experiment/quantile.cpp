#include "core/experiment/quantile.h"

#include "core/experiment/ratio_metric.h"
#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// For each user the events up to the quantile and all of them.
PairMoments eventsUpTo(double quantile, std::span<const double> values,
                       std::span<const std::uint32_t> users) {
  std::vector<PairMoments::Values> counts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (users[i] >= counts.size()) counts.resize(users[i] + std::size_t{1});
    counts[users[i]][0] += values[i] <= quantile;
    ++counts[users[i]][1];
  }
  PairMoments moments;
  for (const auto& user : counts)
    if (user[1] > 0) moments.add(user);
  return moments;
}

} // namespace

double quantileOf(std::span<const double> sorted, double share) {
  const auto place = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double QuantileSummary::standardError() const {
  return std::sqrt(variance);
}

Result<QuantileSummary> quantileSummary(std::span<const double> sorted, double share, double alpha) {
  RW_CHECK(checkProbability(share));
  RW_CHECK(checkProbability(alpha));
  if (sorted.empty())
    return fail(ErrorKind::InvalidArgument, "a quantile needs at least one value, but there are {}",
                sorted.size());
  return quantileSummaryBy([&](double at) { return quantileOf(sorted, at); },
                           static_cast<double>(sorted.size()), share, alpha);
}

Result<ClusteredQuantile> clusteredQuantile(std::span<const double> values,
                                            std::span<const std::uint32_t> users, double share,
                                            double alpha) {
  if (values.size() != users.size())
    return fail(ErrorKind::InvalidArgument, "there are {} events, but the number of their users is {}",
                values.size(), users.size());
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  ClusteredQuantile result;
  RW_ASSIGN(result.independent, quantileSummary(sorted, share, alpha));
  RW_ASSIGN(const auto indicator, ratioSummary(eventsUpTo(result.independent.value, values, users)));
  result.indicatorVariance = share * (1 - share) / result.independent.count;
  result.clusteredIndicatorVariance = indicator.unitVariance / indicator.count;
  result.inflation = result.clusteredIndicatorVariance / result.indicatorVariance;
  result.variance = result.independent.variance * result.inflation;
  return result;
}

} // namespace rankwright
