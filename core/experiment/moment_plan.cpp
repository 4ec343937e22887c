#include "core/experiment/moment_plan.h"

#include "core/events/exact_moments.h"

#include <cmath>
#include <map>

namespace rankwright {

namespace {

/// What the store is asked of one metric, in the order of the moments.
std::vector<UserMetric> askedOf(const MetricDefinition& metric, std::optional<std::int64_t> cap,
                                PlannedDays days) {
  const bool any = metric.kind == MetricKind::Share || metric.kind == MetricKind::Retention;
  std::vector<UserMetric> asked = {{.measure = metric.measure, .any = any, .cap = cap}};
  if (metric.kind == MetricKind::Ratio) asked.push_back({.measure = metric.per});
  if (days == PlannedDays::Before) {
    for (auto& each : asked)
      each.lookBack = true;
    return asked;
  }
  if (metric.kind == MetricKind::Retention) {
    asked.front().since = metric.days;
    asked.push_back({.since = metric.days, .observed = true});
  }
  for (std::size_t i = 0, count = asked.size(); metric.lookBack && i < count; ++i) {
    asked.push_back(asked[i]);
    asked.back().lookBack = true;
  }
  return asked;
}

Result<std::optional<std::int64_t>> plannedCap(const ExperimentDefinition& definition,
                                               const MetricDefinition& metric, EventStore& store,
                                               const AnalysisScope& scope, const JobControl& job) {
  if (!metric.capShare) return metric.cap;
  auto query = queryOf(definition, scope);
  query.metrics = {{.measure = metric.measure}};
  RW_ASSIGN(const auto arms, store.distribution(query, job));
  const auto cap = capOf(definition, metric, arms);
  if (!cap) return std::optional<std::int64_t>();
  return std::optional(std::llround(*cap * scaleOf(query.metrics.front())));
}

} // namespace

MomentQuery queryOf(const ExperimentDefinition& definition, const AnalysisScope& scope) {
  return {.experiment = definition.experiment,
          .firstDay = scope.firstDay,
          .lastDay = scope.lastDay,
          .lookBackDays = definition.lookBackDays,
          .filters = scope.filters,
          .keepUsersOfSeveral = scope.keepUsersOfSeveral};
}

std::optional<double> capOf(const ExperimentDefinition& definition, const MetricDefinition& metric,
                            const std::vector<ArmDistribution>& arms) {
  std::map<double, std::uint64_t> counts;
  std::uint64_t users = 0;
  for (const auto& arm : arms) {
    if (!hasArm(definition, arm.variant)) continue;
    for (const auto& [value, count] : arm.counts) {
      if (metric.capAboveZero && value <= 0) continue;
      counts[value] += count;
      users += count;
    }
  }
  const auto wanted = metric.capShare.value_or(1) * static_cast<double>(users);
  std::uint64_t below = 0;
  for (const auto& [value, count] : counts)
    if (below += count; static_cast<double>(below) >= wanted) return value;
  return std::nullopt;
}

Result<MomentPlan> MomentPlan::make(const ExperimentDefinition& definition, EventStore& store,
                                    const AnalysisScope& scope, const JobControl& job, PlannedDays days) {
  MomentPlan plan;
  plan.query = queryOf(definition, scope);
  for (const auto& metric : definition.metrics) {
    auto& places = plan.places.emplace_back();
    RW_ASSIGN(const auto cap, plannedCap(definition, metric, store, scope, job));
    plan.caps.push_back(cap);
    if (!metric.given.empty()) continue;
    for (const auto& asked : askedOf(metric, cap, days)) {
      places.push_back(plan.query.metrics.size());
      plan.query.metrics.push_back(asked);
    }
  }
  return plan;
}

ExperimentDefinition withMetric(const ExperimentDefinition& definition, std::size_t metric) {
  auto one = definition;
  one.metrics = {definition.metrics[metric]};
  return one;
}

} // namespace rankwright
