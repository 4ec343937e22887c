#include "core/experiment/metric_distribution.h"

#include "core/experiment/moment_plan.h"
#include "core/experiment/quantile_of_counts.h"

#include "core/events/exact_moments.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace rankwright {

namespace {

Result<std::vector<ArmDistribution>> givenDistribution(const std::string& experiment,
                                                       const std::string& metric, EventStore& store,
                                                       const JobControl& job) {
  std::map<std::string, std::map<double, std::uint64_t>, std::less<>> arms;
  RW_CHECK(store.givenValues(
      experiment, metric,
      [&](const UserValues& user) {
        ++arms[std::string(user.variant)][user.values.front()];
        return true;
      },
      job));
  std::vector<ArmDistribution> result;
  for (const auto& [variant, counts] : arms) {
    result.push_back({variant, {}, 0, {}});
    for (const auto& [value, users] : counts)
      result.back().counts.push_back({value, users});
  }
  return result;
}

Result<std::vector<ArmDistribution>> armsOf(const ExperimentDefinition& definition,
                                            const MetricDefinition& metric, EventStore& store,
                                            const AnalysisScope& scope, const JobControl& job) {
  if (!metric.given.empty() && !scope.isWhole())
    return fail(ErrorKind::InvalidArgument,
                "a metric that was given from outside has no days and dimensions: {}", metric.given);
  if (!metric.given.empty()) return givenDistribution(definition.experiment, metric.given, store, job);
  auto query = queryOf(definition, scope);
  query.metrics = {{.measure = metric.measure}};
  return store.distribution(query, job);
}

ArmSpread spreadOf(ArmDistribution arm) {
  ArmSpread spread{.variant = std::move(arm.variant), .counts = std::move(arm.counts)};
  double sum = 0;
  std::uint64_t zero = 0;
  for (const auto& [value, users] : spread.counts) {
    spread.users += users;
    sum += value * static_cast<double>(users);
    if (value == 0) zero += users;
  }
  if (spread.users == 0) return spread;
  spread.shareAtZero = static_cast<double>(zero) / static_cast<double>(spread.users);
  spread.mean = sum / static_cast<double>(spread.users);
  spread.median = quantileOf(spread.counts, 0.5);
  spread.p90 = quantileOf(spread.counts, 0.9);
  spread.p99 = quantileOf(spread.counts, 0.99);
  spread.largest = spread.counts.back().value;
  return spread;
}

std::optional<double> capIn(const ExperimentDefinition& definition, const MetricDefinition& metric,
                            const std::vector<ArmDistribution>& arms) {
  if (metric.capShare) return capOf(definition, metric, arms);
  if (!metric.cap) return std::nullopt;
  return static_cast<double>(*metric.cap) / scaleOf({.measure = metric.measure});
}

/// What bins lie between.
struct Range {
  double low = 0;
  double high = 0;
  bool whole = true; ///< all values are whole
};

Range rangeOf(const MetricDistribution& distribution, BinScale scale) {
  Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const auto& arm : distribution.arms)
    for (const auto& [value, users] : arm.counts) {
      if (scale == BinScale::Logarithmic && value <= 0) continue;
      range.low = std::min(range.low, value);
      range.high = std::max(range.high, value);
      range.whole = range.whole && value == std::floor(value);
    }
  return range;
}

std::vector<double> linearEdges(const Range& range, std::size_t bins) {
  std::vector<double> edges;
  if (range.whole && range.high - range.low < static_cast<double>(bins)) {
    for (auto value = range.low; value <= range.high + 1; ++value)
      edges.push_back(value - 0.5);
    return edges;
  }
  const auto width = (range.high - range.low) / static_cast<double>(bins);
  for (std::size_t i = 0; i <= bins; ++i)
    edges.push_back(range.low + width * static_cast<double>(i));
  return edges;
}

/// The first bin is of values at or below 0.
std::vector<double> logarithmicEdges(const Range& range, std::size_t bins) {
  std::vector<double> edges = {0, range.low};
  const auto steps = std::max<std::size_t>(1, bins - 1);
  const auto ratio =
      range.high > range.low ? std::pow(range.high / range.low, 1.0 / static_cast<double>(steps)) : 2;
  for (std::size_t i = 1; i < steps && range.high > range.low; ++i)
    edges.push_back(range.low * std::pow(ratio, static_cast<double>(i)));
  edges.push_back(range.high > range.low ? range.high : range.low * ratio);
  return edges;
}

std::vector<std::uint64_t> countIn(const std::vector<double>& edges, const ArmSpread& arm) {
  std::vector<std::uint64_t> users(edges.size() - 1);
  for (const auto& [value, count] : arm.counts) {
    const auto above = std::ranges::upper_bound(edges, value) - edges.begin();
    const auto bin = std::clamp<std::ptrdiff_t>(above - 1, 0, static_cast<std::ptrdiff_t>(users.size()) - 1);
    users[static_cast<std::size_t>(bin)] += count;
  }
  return users;
}

} // namespace

Result<MetricDistribution> metricDistribution(const ExperimentDefinition& definition, EventStore& store,
                                              const AnalysisScope& scope, const std::string& metric,
                                              const JobControl& job) {
  RW_ASSIGN(const auto position, metricNamed(definition, metric));
  const auto& declared = definition.metrics[position];
  RW_ASSIGN(auto arms, armsOf(definition, declared, store, scope, job));
  MetricDistribution result{.metric = metric, .measure = declared.measure};
  result.cap = capIn(definition, declared, arms);
  for (const auto& arm : definition.arms) {
    const auto found = std::ranges::find(arms, arm.variant, &ArmDistribution::variant);
    if (found != arms.end()) result.arms.push_back(spreadOf(std::move(*found)));
  }
  return result;
}

DistributionBins binsOf(const MetricDistribution& distribution, std::size_t bins, BinScale scale) {
  DistributionBins result;
  bins = std::max<std::size_t>(1, bins);
  const auto range = rangeOf(distribution, scale);
  if (range.low > range.high)
    result.edges = {0, 1}; // no values, or none above 0
  else
    result.edges = scale == BinScale::Linear ? linearEdges(range, bins) : logarithmicEdges(range, bins);
  if (result.edges.front() == result.edges.back()) result.edges.back() += 1;
  for (const auto& arm : distribution.arms)
    result.users.push_back(countIn(result.edges, arm));
  return result;
}

} // namespace rankwright
