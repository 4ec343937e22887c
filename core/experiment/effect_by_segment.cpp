#include "core/experiment/effect_by_segment.h"

#include "core/experiment/moment_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rankwright {

namespace {

/// The values of a dimension with the most users of the definition's arms, where there are too many.
Result<std::vector<std::string>> frequentValues(const ExperimentDefinition& definition, EventStore& store,
                                                MomentQuery query, const std::string& dimension,
                                                const JobControl& job) {
  query.metrics.clear();
  query.split = MomentSplit::Dimensions;
  query.splitDimensions = {dimension};
  RW_ASSIGN(const auto report, store.moments(query, job));
  std::map<std::string, std::uint64_t> users;
  for (const auto& arm : report.arms)
    if (hasArm(definition, arm.variant)) users[arm.values.front()] += arm.users;
  std::vector<std::pair<std::uint64_t, std::string>> ordered;
  for (const auto& [value, count] : users)
    ordered.emplace_back(count, value);
  std::ranges::sort(ordered, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  ordered.resize(std::min(ordered.size(), kSegmentValues));
  std::vector<std::string> kept;
  for (auto& [count, value] : ordered)
    kept.push_back(std::move(value));
  return kept;
}

Status adjust(const ExperimentDefinition& definition, std::vector<SegmentEffect>& segments) {
  std::vector<double> p;
  for (const auto& each : segments)
    if (each.effect) p.push_back(each.effect->absolute.p);
  RW_ASSIGN(const auto adjusted, adjustedP(p, definition.adjustment));
  auto next = adjusted.begin();
  for (auto& each : segments)
    if (each.effect) each.effect->adjustedP = *next++;
  return {};
}

double usersOf(const SegmentEffect& segment) {
  return static_cast<double>(segment.controlUsers + segment.treatedUsers);
}

Result<SegmentCheck> checkOf(const std::vector<const SegmentEffect*>& segments, double pooled) {
  std::vector<double> counts;
  double users = 0;
  for (const auto* segment : segments) {
    counts.push_back(static_cast<double>(segment->controlUsers));
    counts.push_back(static_cast<double>(segment->treatedUsers));
    users += usersOf(*segment);
  }
  SegmentCheck check{.pooled = pooled};
  RW_ASSIGN(check.allocation, independenceTest(counts, 2));
  double variance = 0;
  for (const auto* segment : segments) {
    const auto& test = segment->effect->absolute;
    const auto weight = usersOf(*segment) / users;
    check.stratified += weight * test.effect;
    variance += weight * weight * test.standardError * test.standardError;
  }
  check.stratifiedError = std::sqrt(variance);
  check.reversal = pooled != 0 && std::ranges::all_of(segments, [pooled](const SegmentEffect* segment) {
                     return segment->effect->absolute.effect * pooled < 0;
                   });
  return check;
}

void addChecks(EffectBySegment& result) {
  std::vector<const SegmentEffect*> defined;
  std::vector<double> effects, errors;
  for (const auto& segment : result.segments) {
    if (!segment.effect) continue;
    defined.push_back(&segment);
    effects.push_back(segment.effect->absolute.effect);
    errors.push_back(segment.effect->absolute.standardError);
  }
  if (!result.all.effect)
    result.checkUndefined = result.all.undefined;
  else if (auto check = checkOf(defined, result.all.effect->absolute.effect))
    result.check = *check;
  else
    result.checkUndefined = check.error().message;
  if (auto test = heterogeneityTest(effects, errors))
    result.heterogeneity = *test;
  else
    result.heterogeneityUndefined = test.error().message;
}

/// The plan's query by the dimensions, with rare values gathered.
Result<MomentQuery> segmentQuery(const ExperimentDefinition& definition, EventStore& store,
                                 const MomentPlan& plan, const std::vector<std::string>& dimensions,
                                 const JobControl& job) {
  auto query = plan.query;
  query.split = MomentSplit::Dimensions;
  query.splitDimensions = dimensions;
  for (const auto& dimension : dimensions) {
    RW_ASSIGN(auto values, frequentValues(definition, store, plan.query, dimension, job));
    query.splitValues.push_back(std::move(values));
  }
  return query;
}

} // namespace

Result<EffectBySegment> effectBySegment(const ExperimentDefinition& definition, EventStore& store,
                                        const AnalysisScope& scope, const std::string& metric,
                                        const std::string& variant,
                                        const std::vector<std::string>& dimensions, const JobControl& job) {
  RW_ASSIGN(const auto position, comparableMetric(definition, metric, variant));
  if (dimensions.empty())
    return fail(ErrorKind::InvalidArgument, "segments need a dimension, for the metric: {}", metric);
  const auto one = withMetric(definition, position);
  EffectBySegment result{.dimensions = dimensions, .metric = metric, .variant = variant};
  RW_ASSIGN(const auto whole, ExperimentMoments::read(one, store, scope, job));
  result.all = effectOf(one, whole, variant);
  RW_ASSIGN(const auto plan, MomentPlan::make(one, store, scope, job));
  RW_ASSIGN(const auto query, segmentQuery(one, store, plan, dimensions, job));
  RW_ASSIGN(const auto parts, readMomentParts(one, plan, query, store, job));
  for (const auto& part : parts) {
    const auto control = part.usersOf(one.arms.front().variant);
    const auto treated = part.usersOf(variant);
    if (control + treated == 0) continue;
    auto analysed = effectOf(one, part.moments, variant);
    result.segments.push_back(
        {part.values, control, treated, std::move(analysed.effect), std::move(analysed.undefined)});
  }
  RW_CHECK(adjust(one, result.segments));
  addChecks(result);
  return result;
}

} // namespace rankwright
