#include "core/experiment/uplift_users.h"

#include "core/experiment/moment_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rankwright {

namespace {

constexpr std::size_t kMostValues = 64;

/// The most frequent values of a dimension on the users' first days.
std::vector<std::string> mostFrequent(const std::map<std::string, std::uint64_t>& users, std::size_t most) {
  std::vector<std::pair<std::uint64_t, std::string>> ordered;
  for (const auto& [value, count] : users)
    ordered.emplace_back(count, value);
  std::ranges::stable_sort(ordered, std::ranges::greater(), [](const auto& each) { return each.first; });
  ordered.resize(std::min(ordered.size(), most));
  std::vector<std::string> values;
  for (auto& [count, value] : ordered)
    values.push_back(std::move(value));
  return values;
}

/// Reads the users of one experiment.
class Reader {
public:
  Reader(const ExperimentDefinition& definition, const std::string& variant, EventStore& store,
         const AnalysisScope& scope, const JobControl& job)
      : definition_(definition), variant_(variant), store_(store), scope_(scope), job_(job) {}

  Status readUsers(std::size_t metric, UpliftUsers& read) {
    const auto one = withMetric(definition_, metric);
    RW_ASSIGN(const auto plan, MomentPlan::make(one, store_, scope_, job_));
    auto query = queryOf(definition_, scope_);
    query.metrics = {plan.query.metrics.front()};
    for (std::size_t i = 0; i < kMeasureCount; ++i)
      query.metrics.push_back({.measure = static_cast<Measure>(i), .lookBack = true});
    const bool retention = one.metrics.front().kind == MetricKind::Retention;
    if (retention) query.metrics.push_back(plan.query.metrics.back());
    const auto take = [&](const UserValues& values) {
      if (retention && values.values.back() == 0) return true; // not yet known
      if (values.variant != variant_ && values.variant != definition_.arms.front().variant) return true;
      UpliftUser user{
          .user = values.user, .treated = values.variant == variant_, .outcome = values.values[0] > 0};
      for (std::size_t i = 0; i < kMeasureCount; ++i)
        user.before[i] = static_cast<float>(std::log1p(std::max(0.0, values.values[1 + i])));
      read.users.push_back(user);
      return true;
    };
    RW_CHECK(store_.userValues(query, take, job_));
    std::ranges::sort(read.users, {}, &UpliftUser::user);
    return {};
  }

  /// Two passes: which values are frequent, then whose they are.
  Status readDimension(const std::string& dimension, std::size_t most, UpliftUsers& read) {
    auto query = firstDayQuery(dimension);
    RW_ASSIGN(const auto report, store_.moments(query, job_));
    std::map<std::string, std::uint64_t> users;
    for (const auto& arm : report.arms)
      users[arm.values.front()] += arm.users;
    const auto first = read.values.size();
    const auto values = mostFrequent(users, std::min(most, kMostValues - first));
    if (values.size() < 2) return {};
    for (const auto& value : values)
      read.values.push_back(dimension + " = " + value);
    const auto take = [&](const UserValues& told) {
      const auto value = std::ranges::find(values, told.dimensions.front());
      const auto user = std::ranges::lower_bound(read.users, told.user, {}, &UpliftUser::user);
      const bool isKnown = user != read.users.end() && user->user == told.user;
      if (!isKnown || value == values.end() || told.values[0] + told.values[1] == 0) return true;
      user->values |= std::uint64_t{1} << (first + static_cast<std::size_t>(value - values.begin()));
      return true;
    };
    return store_.userValues(query, take, job_);
  }

private:
  /// What showed users anything on their first day.
  MomentQuery firstDayQuery(const std::string& dimension) const {
    auto query = queryOf(definition_, scope_);
    query.split = MomentSplit::Dimensions;
    query.splitDimensions = {dimension};
    query.metrics = {{.measure = Measure::Exposures, .since = DaysSinceFirst{0, 0}},
                     {.measure = Measure::Cached, .since = DaysSinceFirst{0, 0}}};
    return query;
  }

  const ExperimentDefinition& definition_;
  const std::string& variant_;
  EventStore& store_;
  const AnalysisScope& scope_;
  const JobControl& job_;
};

} // namespace

std::string UpliftUsers::featureName(std::size_t feature) const {
  if (feature >= kMeasureCount) return values[feature - kMeasureCount];
  return "before: " + std::string(nameOf(static_cast<Measure>(feature)));
}

std::span<const SparseFeature> UpliftUsers::featuresOf(const UpliftUser& user) {
  row_.clear();
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    if (user.before[i] != 0) row_.push_back({i, user.before[i]});
  for (std::size_t i = 0; i < values.size(); ++i)
    if ((user.values >> i & 1) != 0) row_.push_back({kMeasureCount + i, 1});
  return row_;
}

Result<UpliftUsers> UpliftUsers::read(const ExperimentDefinition& definition, std::size_t metric,
                                      const std::string& variant, EventStore& store,
                                      const AnalysisScope& scope, std::size_t valuesOfDimension,
                                      const JobControl& job) {
  UpliftUsers read;
  Reader reader(definition, variant, store, scope, job);
  RW_CHECK(reader.readUsers(metric, read));
  RW_ASSIGN(const auto span, store.span());
  for (const auto& dimension : span.dimensions)
    RW_CHECK(reader.readDimension(dimension, valuesOfDimension, read));
  return read;
}

} // namespace rankwright
