#pragma once

#include "core/base/result.h"
#include "core/events/event_store.h"
#include "core/experiment/multiplicity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What is told of the users of a variant.
enum class MetricKind : std::uint8_t {
  Mean,      ///< of a number per user; Welch's test
  Share,     ///< of users who did it; pooled z, Newcombe's interval
  Ratio,     ///< of two sums over users; delta method
  Quantile,  ///< of a number per user; normal, by the quantiles beside it
  Retention, ///< share of users who did it on some days after their first; as shares
};

std::string_view describe(MetricKind kind);

/// Below this total in the larger arm no result is shown (GrowthBook's default).
inline constexpr double kLeastTotal = 150;

/// One metric of an experiment.
struct MetricDefinition {
  std::string name;
  MetricKind kind = MetricKind::Mean;
  std::string given = {};                    ///< a metric that the log was given from outside; else
  Measure measure = Measure::Installs;  ///< what is counted of each user
  Measure per = Measure::Exposures;     ///< the denominator of a ratio
  std::optional<std::int64_t> cap = {}; ///< larger sums of a user count as this (winsorised)
  /// The cap is this percentile of the users of all arms together: the smallest sum that so many of them do
  /// not exceed, so that it is a sum somebody has.
  std::optional<double> capShare = {};
  bool capAboveZero = false; ///< users with 0 do not enter the percentile
  double share = 0.5;        ///< of a quantile
  /// Days of retention, 0 for that of a user's first exposure; users count whose days lie in the period.
  DaysSinceFirst days = {1, 1};
  /// The least total of the larger arm with which a result is shown: of events; of users who did it for
  /// shares and retention; of users for quantiles, amounts and given means.
  double minimum = kLeastTotal;
  bool lookBack = false; ///< adjusted by what users did before (CUPED); not for shares
  bool lessIsBetter = false;
  std::optional<double> margin = {}; ///< of a guardrail: how much worse is tolerated, in the metric's unit

  friend bool operator==(const MetricDefinition&, const MetricDefinition&) = default;
};

/// An arm and the share of users that it was designed to get.
struct DesignedArm {
  std::string variant;
  double weight = 1;
};

/// What an experiment is to show, as `experiments/NAME.toml` declares it. The first arm is the control, the
/// first metric the main one.
struct ExperimentDefinition {
  std::string experiment; ///< as the log calls it
  std::string title = {}; ///< for people; "" shows the experiment's name
  std::string log = {};   ///< path of the event log, relative to the workspace's folder; "" for none
  std::vector<DesignedArm> arms = {};
  std::vector<MetricDefinition> metrics = {};
  double alpha = 0.05;
  Adjustment adjustment = Adjustment::BenjaminiHochberg;
  double expectedUsers = 5000; ///< of both arms at the decision: always-valid intervals are tightest there
  std::uint32_t lookBackDays = 14; ///< of metrics that look back
};

/// Reads a definition. Errors, all with the place: Parse, Type, NotFound for a missing key, InvalidArgument
/// for unknown keys and words and for values out of range, Conflict for a name that occurs twice.
Result<ExperimentDefinition> parseExperimentToml(std::string_view toml, std::string source);

/// The definition as TOML that reads as the same; defaults are left out.
std::string toToml(const ExperimentDefinition& definition);

/// The position of a metric. Errors: NotFound.
Result<std::size_t> metricNamed(const ExperimentDefinition& definition, std::string_view name);

/// Whether the definition has an arm for the variant.
bool hasArm(const ExperimentDefinition& definition, std::string_view variant);

} // namespace rankwright
