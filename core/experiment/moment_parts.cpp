#include "core/experiment/moment_parts.h"

#include "core/experiment/metric_test.h"

#include <algorithm>

namespace rankwright {

namespace {

/// Parts come in order, so that the one wanted is mostly the last.
MomentPart& partFor(std::vector<MomentPart>& parts, const MomentPlan& plan,
                    const std::vector<std::string>& values, std::int64_t day) {
  const auto found = std::find_if(parts.rbegin(), parts.rend(), [&](const MomentPart& part) {
    return part.day == day && part.values == values;
  });
  if (found != parts.rend()) return *found;
  return parts.emplace_back(MomentPart{values, day, ExperimentMoments(plan)});
}

} // namespace

Result<std::vector<MomentPart>> readMomentParts(const ExperimentDefinition& definition,
                                                const MomentPlan& plan, const MomentQuery& query,
                                                EventStore& store, const JobControl& job) {
  std::vector<MomentPart> parts;
  RW_ASSIGN(auto report, store.moments(query, job));
  for (auto& arm : report.arms)
    partFor(parts, plan, arm.values, arm.day).moments.add(std::move(arm));
  if (definition.metrics.front().kind != MetricKind::Quantile) return parts;
  RW_ASSIGN(auto arms, store.distribution(query, job));
  for (auto& arm : arms)
    partFor(parts, plan, arm.values, arm.day).moments.add(0, std::move(arm));
  return parts;
}

Result<std::size_t> comparableMetric(const ExperimentDefinition& definition, const std::string& metric,
                                     const std::string& variant) {
  RW_ASSIGN(const auto position, metricNamed(definition, metric));
  if (!hasArm(definition, variant))
    return fail(ErrorKind::NotFound, "the experiment has no arm: {}", variant);
  if (definition.arms.front().variant == variant)
    return fail(ErrorKind::InvalidArgument, "the control is not compared with itself: {}", variant);
  if (!definition.metrics[position].given.empty())
    return fail(ErrorKind::InvalidArgument,
                "a metric that was given from outside has no days and dimensions: {}", metric);
  return position;
}

AnalysedMetric effectOf(const ExperimentDefinition& definition, const ExperimentMoments& moments,
                        const std::string& variant) {
  AnalysedMetric analysed{definition.metrics.front().name, variant};
  if (auto effect = testMetric(definition, moments, 0, variant))
    analysed.effect = *effect;
  else
    analysed.undefined = effect.error().message;
  return analysed;
}

} // namespace rankwright
