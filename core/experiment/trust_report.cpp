#include "core/experiment/trust_report.h"

#include "core/experiment/aa_replay.h"
#include "core/experiment/metric_bias.h"
#include "core/experiment/split_parts.h"

#include <algorithm>

namespace rankwright {

namespace {

using enum TrustReason;

/// The split of all users, as an analysis tells it.
Status readArms(const ExperimentDefinition& definition, EventStore& store, const AnalysisScope& scope,
                const JobControl& job, TrustReport& report) {
  auto users = definition;
  // Given metrics know users of experiments that the events do not have; no other metric is asked for.
  std::erase_if(users.metrics, [](const MetricDefinition& metric) { return metric.given.empty(); });
  RW_ASSIGN(auto analysed, analyseExperiment(users, store, scope, job));
  report.arms = std::move(analysed.arms);
  report.split = analysed.split;
  report.splitUndefined = std::move(analysed.splitUndefined);
  report.usersOfSeveral = analysed.usersOfSeveral;
  report.otherVariants = std::move(analysed.otherVariants);
  return {};
}

/// Users of several variants among all of the experiment, whatever the scope.
Status readSeveral(const ExperimentDefinition& definition, EventStore& store, const JobControl& job,
                   TrustReport& report) {
  std::uint64_t others = 0;
  RW_ASSIGN(const auto whole, store.moments({.experiment = definition.experiment}, job));
  for (const auto& arm : whole.arms)
    others += arm.users;
  for (const auto& arm : report.arms)
    if (whole.arms.empty()) others += arm.users;
  if (report.usersOfSeveral == 0) return {};
  const auto several = static_cast<double>(report.usersOfSeveral);
  report.severalShare = several / (several + static_cast<double>(others));
  report.severalPasses =
      report.usersOfSeveral < kSeveralVariantsUsers || report.severalShare < kSeveralVariantsShare;
  return {};
}

void judgeSplit(TrustReport& report) {
  std::uint64_t users = 0;
  for (const auto& arm : report.arms) {
    users += arm.users;
    if (arm.users == 0) report.findings.push_back({NoUsers, 0, arm.variant});
  }
  if (users < kLeastUsersOfSplit)
    report.findings.push_back({TooFewUsers, static_cast<double>(users)});
  else if (report.split && report.split->alarms())
    report.findings.push_back({SplitAlarms, report.split->p});
  else if (report.split && report.split->warns())
    report.findings.push_back({SplitWarns, report.split->p});
}

void judgeParts(TrustReport& report) {
  for (const auto& part : report.byDay)
    if (part.test && part.adjustedP < kSampleRatioAlarm)
      report.findings.push_back({SplitByDayAlarms, part.adjustedP, {}, part.day});
  for (const auto& part : report.byDimension)
    if (part.test && part.adjustedP < kSampleRatioAlarm)
      report.findings.push_back({SplitByValueAlarms, part.adjustedP, part.dimension + " = " + part.value});
}

void judgeUsers(TrustReport& report) {
  if (!report.severalPasses) report.findings.push_back({UsersOfSeveral, report.severalShare});
  for (const auto& variant : report.otherVariants)
    report.findings.push_back({VariantsWithoutArm, 0, variant});
}

void judgeMetrics(TrustReport& report) {
  for (const auto& bias : report.bias)
    if (bias.test && bias.adjustedP < kSampleRatioAlarm)
      report.findings.push_back({BiasBefore, bias.adjustedP, bias.metric + ", " + bias.variant});
  if (report.replay && report.replay->uniform.p < kSampleRatioAlarm)
    report.findings.push_back({ReplayNotUniform, report.replay->uniform.p, report.replay->metric});
}

void shine(TrustReport& report) {
  std::ranges::stable_sort(report.findings, std::ranges::greater(), &TrustFinding::light);
  if (!report.findings.empty()) report.light = report.findings.front().light();
}

Result<TrustReport> readSplit(const ExperimentDefinition& definition, EventStore& store,
                              const AnalysisScope& scope, const JobControl& job) {
  TrustReport report;
  RW_CHECK(readArms(definition, store, scope, job, report));
  RW_CHECK(readSeveral(definition, store, job, report));
  RW_ASSIGN(report.byDay, splitByDay(definition, store, scope, job));
  RW_ASSIGN(report.byDimension, splitByDimension(definition, store, scope, job));
  judgeSplit(report);
  judgeParts(report);
  judgeUsers(report);
  return report;
}

Status addReplay(const ExperimentDefinition& definition, EventStore& store, const AnalysisScope& scope,
                 const TrustOptions& options, const JobControl& job, TrustReport& report) {
  auto replay = replayAa(definition, 0, store, scope, options.replays, options.seed, job);
  if (replay)
    report.replay = std::move(*replay);
  else if (replay.error().kind == ErrorKind::InvalidArgument)
    report.replayUndefined = replay.error().message;
  else
    return failureOf(replay);
  return {};
}

} // namespace

TrustLight lightOf(TrustReason reason) {
  return reason == SplitAlarms || reason == NoUsers ? TrustLight::Red : TrustLight::Yellow;
}

Result<TrustReport> splitReport(const ExperimentDefinition& definition, EventStore& store,
                                const AnalysisScope& scope, const JobControl& job) {
  RW_ASSIGN(auto report, readSplit(definition, store, scope, job));
  shine(report);
  return report;
}

Result<TrustReport> trustReport(const ExperimentDefinition& definition, EventStore& store,
                                const AnalysisScope& scope, const TrustOptions& options,
                                const JobControl& job) {
  RW_ASSIGN(auto report, readSplit(definition, store, scope, job));
  if (options.bias) {
    RW_ASSIGN(report.bias, biasBefore(definition, store, scope, job));
  }
  if (options.replays > 0) RW_CHECK(addReplay(definition, store, scope, options, job, report));
  judgeMetrics(report);
  shine(report);
  return report;
}

} // namespace rankwright
