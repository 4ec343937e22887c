#pragma once

#include "core/experiment/experiment_analysis.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// How a metric is spread over the users of a variant, before any cap.
struct ArmSpread {
  std::string variant = {};
  std::uint64_t users = 0;
  std::vector<ArmDistribution::Count> counts = {}; ///< ascending by value
  double shareAtZero = 0;
  double mean = 0;
  double median = 0;
  double p90 = 0;
  double p99 = 0;
  double largest = 0;
};

struct MetricDistribution {
  std::string metric = {};
  Measure measure = Measure::Installs; ///< that is told: the numerator of a ratio
  std::vector<ArmSpread> arms = {};    ///< in the order of the definition, those with users
  std::optional<double> cap = {};      ///< at which the metric cuts, in its unit
};

/// The per-user values behind a metric: sums, also where the metric is the share of users with any. Errors:
/// NotFound for a metric that the definition or the log does not have; Io, Cancelled.
Result<MetricDistribution> metricDistribution(const ExperimentDefinition& definition, EventStore& store,
                                              const AnalysisScope& scope, const std::string& metric,
                                              const JobControl& job = {});

enum class BinScale : std::uint8_t {
  Linear,
  Logarithmic, ///< of values above 0; those at or below it stand in a bin of their own, the first
};

/// Bins of equal width, the same for all arms.
struct DistributionBins {
  std::vector<double> edges = {}; ///< rising, one more than bins; the last value lies inside
  std::vector<std::vector<std::uint64_t>> users = {}; ///< [arms, bins]
};

/// For charts: at most so many bins, at least one. Whole values of a small range get a bin each.
DistributionBins binsOf(const MetricDistribution& distribution, std::size_t bins, BinScale scale);

} // namespace rankwright
