#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_kind.h"
#include "core/events/measure.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Days counted from that on which a user was first shown anything of the experiment, which is 0; both count.
struct DaysSinceFirst {
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  friend bool operator==(const DaysSinceFirst&, const DaysSinceFirst&) = default;
};

/// What is told of each user: a measure summed over the events of the period.
struct UserMetric {
  Measure measure = Measure::Exposures;
  bool any = false;                     ///< 1 for a sum above 0, else 0: of shares of users
  bool lookBack = false;                ///< of the days before the period instead of those in it
  std::optional<std::int64_t> cap = {}; ///< larger sums count as this, in the unit of the measure
  /// Of these days alone, and 0 for users of whom one of them lies outside of the period: of retention. Not
  /// with `lookBack`.
  std::optional<DaysSinceFirst> since = {};
  bool observed = false; ///< whether `since` lies in the period, 1 or 0, instead of a sum

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
  UpToDay,        ///< each day with all before it, from the first of the period on: the whole as it grew
};

/// What rare values of a dimension are gathered under.
inline constexpr std::string_view kOtherValues = "(other)";

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
  /// Of each dimension of the split the values that are told apart, others are `kOtherValues`; none: all are.
  std::vector<std::vector<std::string>> splitValues = {};
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

/// For stores: whether moments of a query are defined. What is known of users only at the end is not known of
/// days in between. Errors: InvalidArgument for `since` by `MomentSplit::UpToDay`.
Status checkMomentSplit(const MomentQuery& query);

/// The same of values of users. Errors: InvalidArgument for no metric, or `MomentSplit::UpToDay`.
Status checkValueQuery(const MomentQuery& query);

/// Moments by day or values of dimensions, then by variant; parts without users are left out.
struct MomentReport {
  std::vector<ArmMoments> arms;
  std::uint64_t usersOfSeveral = 0; ///< of the experiment, who were in several variants

  friend bool operator==(const MomentReport&, const MomentReport&) = default;
};

/// How many users of a variant have each value of a metric, in one part of a split.
struct ArmDistribution {
  std::string variant;
  std::vector<std::string> values; ///< of the dimensions of the split
  std::int64_t day = 0;            ///< as in `ArmMoments`
  struct Count {
    double value = 0; ///< amounts in units of the currency
    std::uint64_t users = 0;

    friend bool operator==(const Count&, const Count&) = default;
  };
  std::vector<Count> counts; ///< ascending by value

  friend bool operator==(const ArmDistribution&, const ArmDistribution&) = default;
};

/// One user of a query, in one part of its split. Texts and values live until the next one.
struct UserValues {
  std::int64_t user = 0; ///< the log's number, the same in a copy of it
  std::string_view variant;
  std::span<const std::string> dimensions; ///< values of the split's
  std::int64_t day = 0;                    ///< of the split, as in `ArmMoments`
  std::span<const double> values;          ///< of the metrics; amounts in units of the currency
};

/// What an event log spans.
struct EventStoreSpan {
  std::vector<std::string> dimensions;       ///< in the log's order
  std::optional<std::int64_t> firstDay = {}; ///< of any event; nothing for a log without one
  std::optional<std::int64_t> lastDay = {};
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

  /// Dimensions and days of the log. Errors: Io.
  virtual Result<EventStoreSpan> span() = 0;

  /// Sufficient statistics, from the rollups alone: no event is read. Errors: NotFound for an unknown
  /// experiment or dimension; InvalidArgument for `since` by `MomentSplit::UpToDay`; Io, Cancelled.
  virtual Result<MomentReport> moments(const MomentQuery& query, const JobControl& job = {}) = 0;

  /// The distribution of the query's first metric, parts and variants in the order of `moments`. Errors: as
  /// above; InvalidArgument for a query without a metric or by `MomentSplit::UpToDay`.
  virtual Result<std::vector<ArmDistribution>> distribution(const MomentQuery& query,
                                                            const JobControl& job = {}) = 0;

  /// All users of a query with their values, in no order that counts; ends early when `take` says false.
  /// Errors: as `distribution`.
  virtual Status userValues(const MomentQuery& query, const std::function<bool(const UserValues&)>& take,
                            const JobControl& job = {}) = 0;

  /// The users of a metric that was given from outside, but for those of several variants. Errors: as
  /// `givenMoments`.
  virtual Status givenValues(const std::string& experiment, const std::string& metric,
                             const std::function<bool(const UserValues&)>& take,
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
