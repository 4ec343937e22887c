#include "core/experiment/experiment_moments.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

/// Given metrics have no days and dimensions: of a part of the log nothing is known of them.
bool isTold(const MetricDefinition& metric, const AnalysisScope& scope, PlannedDays days) {
  return metric.given.empty() || (scope.isWhole() && days == PlannedDays::During);
}

} // namespace

Result<ExperimentMoments> ExperimentMoments::read(const ExperimentDefinition& definition, EventStore& store,
                                                  const AnalysisScope& scope, const JobControl& job,
                                                  PlannedDays days) {
  RW_ASSIGN(const auto plan, MomentPlan::make(definition, store, scope, job, days));
  ExperimentMoments moments(plan);
  for (std::size_t i = 0; i < definition.metrics.size(); ++i) {
    const auto& metric = definition.metrics[i];
    if (!metric.given.empty() && isTold(metric, scope, days)) {
      RW_ASSIGN(auto report, store.givenMoments(definition.experiment, {metric.given}, job));
      moments.usersOfSeveral_ = std::max(moments.usersOfSeveral_, report.usersOfSeveral);
      for (auto& arm : report.arms)
        moments.addGiven(i, std::move(arm));
    }
    if (metric.kind != MetricKind::Quantile) continue;
    auto query = plan.query;
    query.metrics = {plan.query.metrics[plan.places[i].front()]};
    RW_ASSIGN(auto arms, store.distribution(query, job));
    for (auto& arm : arms)
      moments.add(i, std::move(arm));
  }
  RW_ASSIGN(auto report, store.moments(plan.query, job));
  moments.usersOfSeveral_ = std::max(moments.usersOfSeveral_, report.usersOfSeveral);
  for (auto& arm : report.arms)
    moments.add(std::move(arm));
  return moments;
}

std::uint64_t ExperimentMoments::usersOf(const std::string& variant) const {
  if (const auto arm = measured_.find(variant); arm != measured_.end()) return arm->second.users;
  std::uint64_t users = 0;
  for (const auto& arms : given_)
    if (const auto arm = arms.find(variant); arm != arms.end()) users = std::max(users, arm->second.users);
  return users;
}

std::vector<std::string> ExperimentMoments::variants() const {
  std::set<std::string> names;
  for (const auto& [variant, arm] : measured_)
    names.insert(variant);
  for (const auto& arms : given_)
    for (const auto& [variant, arm] : arms)
      names.insert(variant);
  return {names.begin(), names.end()};
}

const ExperimentMoments::Counts& ExperimentMoments::countsOf(std::size_t metric,
                                                             const std::string& variant) const {
  static const Counts kNone;
  const auto arm = counts_[metric].find(variant);
  return arm == counts_[metric].end() ? kNone : arm->second;
}

const ArmMoments* ExperimentMoments::armOf(std::size_t metric, const std::string& variant) const {
  if (places_[metric].empty()) return nullptr; // given, and nothing is told of it
  const auto& arms = given_[metric].empty() ? measured_ : given_[metric];
  const auto arm = arms.find(variant);
  return arm == arms.end() ? nullptr : &arm->second;
}

} // namespace rankwright
