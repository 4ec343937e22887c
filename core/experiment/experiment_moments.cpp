#include "core/experiment/experiment_moments.h"

#include <set>
#include <utility>

namespace rankwright {

namespace {

using ByVariant = std::map<std::string, ArmMoments>;

ByVariant byVariant(MomentReport report) {
  ByVariant arms;
  for (auto& arm : report.arms)
    arms.insert_or_assign(arm.variant, std::move(arm));
  return arms;
}

/// What the store is asked for of one metric, in the order of the moments.
std::vector<UserMetric> askedOf(const MetricDefinition& metric) {
  std::vector<UserMetric> asked = {
      {.measure = metric.measure, .any = metric.kind == MetricKind::Share, .cap = metric.cap}};
  if (metric.kind == MetricKind::Ratio) asked.push_back({.measure = metric.per});
  if (!metric.lookBack) return asked;
  for (std::size_t i = 0, count = asked.size(); i < count; ++i) {
    asked.push_back(asked[i]);
    asked.back().lookBack = true;
  }
  return asked;
}

} // namespace

Result<ExperimentMoments> ExperimentMoments::read(const ExperimentDefinition& definition, EventStore& store,
                                                  const JobControl& job) {
  ExperimentMoments moments;
  MomentQuery query{.experiment = definition.experiment, .lookBackDays = definition.lookBackDays};
  for (const auto& metric : definition.metrics) {
    auto& places = moments.places_.emplace_back();
    auto& given = moments.given_.emplace_back();
    if (!metric.given.empty()) {
      RW_ASSIGN(auto report, store.givenMoments(definition.experiment, {metric.given}, job));
      moments.usersOfSeveral_ = std::max(moments.usersOfSeveral_, report.usersOfSeveral);
      given = byVariant(std::move(report));
      places = {0};
      continue;
    }
    for (const auto& asked : askedOf(metric)) {
      places.push_back(query.metrics.size());
      query.metrics.push_back(asked);
    }
  }
  RW_ASSIGN(auto report, store.moments(query, job));
  moments.usersOfSeveral_ = std::max(moments.usersOfSeveral_, report.usersOfSeveral);
  moments.measured_ = byVariant(std::move(report));
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

const ArmMoments* ExperimentMoments::armOf(std::size_t metric, const std::string& variant) const {
  const auto& arms = given_[metric].empty() ? measured_ : given_[metric];
  const auto arm = arms.find(variant);
  return arm == arms.end() ? nullptr : &arm->second;
}

} // namespace rankwright
