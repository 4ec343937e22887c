#include "core/experiment/effect_over_time.h"

#include "core/experiment/moment_parts.h"

#include <algorithm>
#include <functional>
#include <map>

namespace rankwright {

namespace {

/// One metric of an experiment, and whom it is asked of.
struct TimedMetric {
  const ExperimentDefinition& definition; ///< with the metric alone
  EventStore& store;
  const AnalysisScope& scope;
  const JobControl& job;

  const MetricDefinition& metric() const { return definition.metrics.front(); }
};

void merge(ArmMoments& into, const ArmMoments& cohort) {
  into.users += cohort.users;
  std::ranges::transform(into.sums, cohort.sums, into.sums.begin(), std::plus());
  std::ranges::transform(into.products, cohort.products, into.products.begin(), std::plus());
}

/// Retention of the cohorts whose days had passed by each day.
Result<std::vector<MomentPart>> readCohorts(const TimedMetric& timed, const MomentPlan& plan) {
  auto query = plan.query;
  query.split = MomentSplit::FirstDay;
  RW_ASSIGN(const auto report, timed.store.moments(query, timed.job));
  RW_ASSIGN(const auto span, timed.store.span());
  std::vector<MomentPart> parts;
  std::map<std::string, ArmMoments> arms;
  if (report.arms.empty() || !span.lastDay) return parts;
  const auto last = std::min(timed.scope.lastDay.value_or(*span.lastDay), *span.lastDay);
  auto cohort = report.arms.begin();
  for (auto day = cohort->day + std::int64_t{timed.metric().days.to}; day <= last; ++day) {
    for (; cohort != report.arms.end() && cohort->day + std::int64_t{timed.metric().days.to} <= day; ++cohort)
      if (const auto [arm, isNew] = arms.try_emplace(cohort->variant, *cohort); !isNew)
        merge(arm->second, *cohort);
    auto& part = parts.emplace_back(MomentPart{{}, day, ExperimentMoments(plan)});
    for (const auto& [variant, arm] : arms)
      part.moments.add(arm);
  }
  return parts;
}

/// A quantile needs all values anew for each day.
Result<std::vector<MomentPart>> readUpToEachDay(const TimedMetric& timed) {
  std::vector<MomentPart> parts;
  RW_ASSIGN(const auto span, timed.store.span());
  auto query = queryOf(timed.definition, timed.scope);
  query.split = MomentSplit::FirstDay;
  RW_ASSIGN(const auto cohorts, timed.store.moments(query, timed.job));
  if (cohorts.arms.empty() || !span.lastDay) return parts;
  const auto first =
      std::max(timed.scope.firstDay.value_or(cohorts.arms.front().day), cohorts.arms.front().day);
  const auto last = std::min(timed.scope.lastDay.value_or(*span.lastDay), *span.lastDay);
  for (auto day = first; day <= last; ++day) {
    timed.job.report("days", static_cast<double>(day - first), static_cast<double>(last - first + 1));
    auto scope = timed.scope;
    scope.lastDay = day;
    RW_ASSIGN(auto moments, ExperimentMoments::read(timed.definition, timed.store, scope, timed.job));
    if (!moments.variants().empty()) parts.push_back({{}, day, std::move(moments)});
  }
  return parts;
}

MomentSplit splitOf(TimeBasis basis) {
  if (basis == TimeBasis::Daily) return MomentSplit::Day;
  return basis == TimeBasis::DaysSinceFirst ? MomentSplit::DaysSinceFirst : MomentSplit::UpToDay;
}

Result<std::vector<MomentPart>> readParts(const TimedMetric& timed, TimeBasis basis) {
  const auto kind = timed.metric().kind;
  if (basis == TimeBasis::Cumulative && kind == MetricKind::Quantile) return readUpToEachDay(timed);
  RW_ASSIGN(const auto plan, MomentPlan::make(timed.definition, timed.store, timed.scope, timed.job));
  if (kind == MetricKind::Retention) return readCohorts(timed, plan);
  auto query = plan.query;
  query.split = splitOf(basis);
  return readMomentParts(timed.definition, plan, query, timed.store, timed.job);
}

EffectPoint pointOf(const TimedMetric& timed, const MomentPart& part, const std::string& variant) {
  auto analysed = effectOf(timed.definition, part.moments, variant);
  return {.day = part.day,
          .controlUsers = part.usersOf(timed.definition.arms.front().variant),
          .treatedUsers = part.usersOf(variant),
          .effect = std::move(analysed.effect),
          .undefined = std::move(analysed.undefined)};
}

void addSmallestP(std::vector<EffectPoint>& points) {
  double smallest = 1;
  for (auto& point : points) {
    if (point.effect) smallest = std::min(smallest, point.effect->alwaysValidP);
    point.smallestP = smallest;
  }
}

void addNovelty(EffectOverTime& result) {
  std::vector<double> days, effects, errors;
  for (const auto& point : result.points) {
    if (!point.effect) continue;
    days.push_back(static_cast<double>(point.day));
    effects.push_back(point.effect->absolute.effect);
    errors.push_back(point.effect->absolute.standardError);
  }
  if (auto slope = noveltySlope(days, effects, errors))
    result.novelty = *slope;
  else
    result.noveltyUndefined = slope.error().message;
}

} // namespace

Result<EffectOverTime> effectOverTime(const ExperimentDefinition& definition, EventStore& store,
                                      const AnalysisScope& scope, const std::string& metric,
                                      const std::string& variant, TimeBasis basis, const JobControl& job) {
  RW_ASSIGN(const auto position, comparableMetric(definition, metric, variant));
  const auto one = withMetric(definition, position);
  const TimedMetric timed{one, store, scope, job};
  if (timed.metric().kind == MetricKind::Retention && basis != TimeBasis::Cumulative)
    return fail(ErrorKind::InvalidArgument, "retention has no effect by day, only a cumulative one: {}",
                metric);
  RW_ASSIGN(const auto parts, readParts(timed, basis));
  EffectOverTime result{.basis = basis, .metric = metric, .variant = variant};
  for (const auto& part : parts)
    result.points.push_back(pointOf(timed, part, variant));
  if (basis == TimeBasis::Cumulative)
    addSmallestP(result.points);
  else
    addNovelty(result);
  return result;
}

} // namespace rankwright
