#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_kind.h"
#include "core/events/measure.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What is told of each user: a measure summed over the events of the period.
struct UserMetric {
  Measure measure = Measure::Exposures;
  bool any = false;                     ///< 1 for a sum above 0, else 0: of shares of users
  bool lookBack = false;                ///< of the days before the period instead of those in it
  std::optional<std::int64_t> cap = {}; ///< larger sums count as this, in the unit of the measure

  friend bool operator==(const UserMetric&, const UserMetric&) = default;
};

/// Events that count are of one of these values of a dimension.
struct DimensionFilter {
  std::string dimension;
  std::vector<std::string> values;
};

/// By what figures are told apart beside variants.
enum class MomentSplit : std::uint8_t {
  None,
  Day,            ///< of the events; a user counts on each day that shows them anything
  FirstDay,       ///< on which the user was first shown anything of the experiment
  DaysSinceFirst, ///< of the events, 0 for the first day
  Dimensions,     ///< of the events; a user counts under each value that shows them anything
};

/// Which users and events an analysis is about. A user belongs to the variant of an experiment under which
/// the log has exposures of theirs, and counts when at least one exposure, from the cache or not, lies in the
/// chosen days and values. Of such a user all events in these days and values count, from the day of the
/// first exposure of the experiment on, whatever assignments the events themselves name.
struct MomentQuery {
  std::string experiment;
  std::optional<std::int64_t> firstDay = {}; ///< days since 1970-01-01 in the log's zone; the log's first
  std::optional<std::int64_t> lastDay = {};  ///< the day itself counts; the log's last
  std::uint32_t lookBackDays = 14;           ///< before `firstDay`, or before the experiment's first exposure
  std::vector<DimensionFilter> filters = {};
  MomentSplit split = MomentSplit::None;
  std::vector<std::string> splitDimensions = {}; ///< all at once, for `MomentSplit::Dimensions`
  std::vector<UserMetric> metrics = {};
  /// Users that were in several variants count in the one that showed them something first, instead of not at
  /// all.
  bool keepUsersOfSeveral = false;
};

/// What statistics need of the users of one variant, in one part of a split.
struct ArmMoments {
  std::string variant;
  std::vector<std::string> values; ///< of the dimensions of the split
  std::int64_t day = 0;            ///< of a split by days, or the number of days since the first
  std::uint64_t users = 0;
  std::vector<double> sums; ///< Σx of each metric; amounts in units of the currency, not millionths
  /// Σxy of each two metrics: 0 with 0, 0 with 1, …, 1 with 1, …
  std::vector<double> products;

  friend bool operator==(const ArmMoments&, const ArmMoments&) = default;
};

/// Where Σxy of two metrics stands in `ArmMoments::products`.
constexpr std::size_t productPlace(std::size_t a, std::size_t b, std::size_t metrics) {
  const auto low = a < b ? a : b;
  const auto high = a < b ? b : a;
  return low * metrics - low * (low + 1) / 2 + high;
}

/// Moments by day or values of dimensions, then by variant; parts without users are left out.
struct MomentReport {
  std::vector<ArmMoments> arms;
  std::uint64_t usersOfSeveral = 0; ///< of the experiment, who were in several variants

  friend bool operator==(const MomentReport&, const MomentReport&) = default;
};

/// How many users of a variant have each value of a metric.
struct ArmDistribution {
  std::string variant;
  struct Count {
    double value = 0; ///< amounts in units of the currency
    std::uint64_t users = 0;

    friend bool operator==(const Count&, const Count&) = default;
  };
  std::vector<Count> counts; ///< ascending by value

  friend bool operator==(const ArmDistribution&, const ArmDistribution&) = default;
};

/// An exposure and what came of it, for estimates of other policies and for training. Texts live until the
/// next row.
struct ExposureOutcome {
  std::string_view variant, user, item;
  std::int64_t time = 0; ///< milliseconds since 1970, UTC
  std::int64_t slot = -1;
  bool cached = false;
  std::optional<double> score, clickProbability, installProbability, propensity;
  std::uint32_t actions = 0; ///< bit k for the kind k of `EventKind`, of the same request and item

  bool has(EventKind kind) const { return (actions >> static_cast<unsigned>(kind) & 1) != 0; }
};

/// An event log as analyses see it: figures that were worked out where the data is. For one thread at a time.
class EventStore {
public:
  virtual ~EventStore() = default;

  /// Sufficient statistics, from the rollups alone: no event is read. Errors: NotFound for an unknown
  /// experiment or dimension; Io, Cancelled.
  virtual Result<MomentReport> moments(const MomentQuery& query, const JobControl& job = {}) = 0;

  /// The distribution of the query's first metric by variant; its split does not count. Errors: as above;
  /// InvalidArgument for a query without a metric.
  virtual Result<std::vector<ArmDistribution>> distribution(const MomentQuery& query,
                                                            const JobControl& job = {}) = 0;

  /// The moments of metrics that were given from outside, over the users who have a value of each. Errors:
  /// NotFound for an unknown experiment or metric; Io, Cancelled.
  virtual Result<MomentReport> givenMoments(const std::string& experiment,
                                            const std::vector<std::string>& metrics,
                                            const JobControl& job = {}) = 0;

  /// All exposures of an experiment with requests that have names, in the order of the requests; those
  /// without a variant of it are left out. Ends early when `take` says false. Errors: NotFound for an unknown
  /// experiment; Io, Cancelled.
  virtual Status exposures(const std::string& experiment,
                           const std::function<bool(const ExposureOutcome&)>& take,
                           const JobControl& job = {}) = 0;
};

} // namespace rankwright
