#include "core/experiment/aa_replay.h"

#include "core/experiment/metric_test.h"
#include "core/experiment/moment_plan.h"
#include "core/experiment/replay_sums.h"

#include <algorithm>

namespace rankwright {

namespace {

const std::string kControl = "a";
const std::string kTreated = "b";

/// An experiment of the halves, on the one metric.
ExperimentDefinition halvesOf(const ExperimentDefinition& definition, std::size_t metric) {
  auto halves = withMetric(definition, metric);
  halves.arms = {{kControl, 1}, {kTreated, 1}};
  halves.metrics.front().minimum = 0;
  return halves;
}

Status checkReplayed(const MetricDefinition& metric, const AnalysisScope& scope) {
  if (metric.kind == MetricKind::Quantile)
    return fail(ErrorKind::InvalidArgument, "a quantile is not replayed, since it has no sums: {}",
                metric.name);
  if (!metric.given.empty() && !scope.isWhole())
    return fail(ErrorKind::InvalidArgument,
                "a metric that was given from outside has no days and dimensions: {}", metric.given);
  return {};
}

/// The sums of all replays. Users of variants without an arm are none of the experiment's.
Result<ReplaySums> readSums(const ExperimentDefinition& definition, const MetricDefinition& metric,
                            const MomentPlan& plan, EventStore& store, ReplaySums sums,
                            const JobControl& job) {
  const auto take = [&](const UserValues& user) {
    if (hasArm(definition, user.variant)) sums.add(user.user, user.values);
    return true;
  };
  if (metric.given.empty()) {
    RW_CHECK(store.userValues(plan.query, take, job));
  } else {
    RW_CHECK(store.givenValues(definition.experiment, metric.given, take, job));
  }
  return sums;
}

Status summarise(AaReplay& replay, double alpha) {
  RW_ASSIGN(replay.uniform, uniformityTest(replay.p));
  std::size_t significant = 0;
  for (const auto p : replay.p) {
    significant += p < alpha;
    const auto bin = static_cast<std::size_t>(p * static_cast<double>(AaReplay::kBins));
    ++replay.bins[std::min(bin, AaReplay::kBins - 1)];
  }
  replay.significantShare = static_cast<double>(significant) / static_cast<double>(replay.p.size());
  return {};
}

} // namespace

Result<AaReplay> replayAa(const ExperimentDefinition& definition, std::size_t metric, EventStore& store,
                          const AnalysisScope& scope, std::uint32_t replays, std::uint64_t seed,
                          const JobControl& job) {
  const auto& declared = definition.metrics[metric];
  RW_CHECK(checkReplayed(declared, scope));
  const auto one = withMetric(definition, metric);
  RW_ASSIGN(const auto plan, MomentPlan::make(one, store, scope, job));
  const auto metrics = std::max<std::size_t>(1, plan.query.metrics.size());
  RW_ASSIGN(const auto sums,
            readSums(definition, declared, plan, store, ReplaySums(metrics, replays, seed), job));
  const auto halves = halvesOf(definition, metric);
  AaReplay replay{.metric = declared.name};
  for (std::size_t i = 0; i < replays; ++i) {
    RW_CHECK(job.check());
    ExperimentMoments moments(plan);
    auto [treated, control] = sums.halves(i);
    treated.variant = kTreated;
    control.variant = kControl;
    for (auto* arm : {&treated, &control})
      declared.given.empty() ? moments.add(std::move(*arm)) : moments.addGiven(0, std::move(*arm));
    if (const auto effect = testMetric(halves, moments, 0, kTreated)) replay.p.push_back(effect->absolute.p);
  }
  RW_CHECK(summarise(replay, definition.alpha));
  return replay;
}

} // namespace rankwright
