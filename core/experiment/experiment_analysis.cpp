#include "core/experiment/experiment_analysis.h"

#include "core/experiment/experiment_moments.h"
#include "core/experiment/metric_test.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<ArmUsers> armsOf(const ExperimentDefinition& definition, const ExperimentMoments& moments) {
  std::vector<ArmUsers> arms;
  for (const auto& arm : definition.arms)
    arms.push_back({arm.variant, moments.usersOf(arm.variant)});
  return arms;
}

void testSplit(const ExperimentDefinition& definition, ExperimentReport& report) {
  std::vector<std::uint64_t> users;
  std::vector<double> weights;
  for (std::size_t i = 0; i < report.arms.size(); ++i) {
    users.push_back(report.arms[i].users);
    weights.push_back(definition.arms[i].weight);
  }
  if (auto split = sampleRatioTest(users, weights))
    report.split = *split;
  else
    report.splitUndefined = split.error().message;
}

std::vector<std::string> variantsWithoutArm(const ExperimentDefinition& definition,
                                            const ExperimentMoments& moments) {
  auto variants = moments.variants();
  std::erase_if(variants, [&](const std::string& variant) {
    return std::ranges::find(definition.arms, variant, &DesignedArm::variant) != definition.arms.end();
  });
  return variants;
}

AnalysedMetric analyse(const ExperimentDefinition& definition, const ExperimentMoments& moments,
                       const AnalysisScope& scope, std::size_t metric, const std::string& variant) {
  AnalysedMetric analysed{definition.metrics[metric].name, variant};
  if (!definition.metrics[metric].given.empty() && !scope.isWhole())
    analysed.undefined = "a metric that was given from outside has no days and dimensions: " +
                         definition.metrics[metric].given;
  else if (auto effect = testMetric(definition, moments, metric, variant))
    analysed.effect = *effect;
  else
    analysed.undefined = effect.error().message;
  return analysed;
}

/// All metrics and arms are one family.
Status adjust(const ExperimentDefinition& definition, ExperimentReport& report) {
  std::vector<double> p;
  for (const auto& each : report.metrics)
    if (each.effect) p.push_back(each.effect->absolute.p);
  RW_ASSIGN(const auto adjusted, adjustedP(p, definition.adjustment));
  auto next = adjusted.begin();
  for (auto& each : report.metrics)
    if (each.effect) each.effect->adjustedP = *next++;
  return {};
}

} // namespace

Result<ExperimentReport> analyseExperiment(const ExperimentDefinition& definition, EventStore& store,
                                           const JobControl& job) {
  return analyseExperiment(definition, store, {}, job);
}

Result<ExperimentReport> analyseExperiment(const ExperimentDefinition& definition, EventStore& store,
                                           const AnalysisScope& scope, const JobControl& job) {
  RW_ASSIGN(const auto moments, ExperimentMoments::read(definition, store, scope, job));
  ExperimentReport report;
  report.arms = armsOf(definition, moments);
  report.usersOfSeveral = moments.usersOfSeveral();
  report.otherVariants = variantsWithoutArm(definition, moments);
  testSplit(definition, report);
  for (std::size_t metric = 0; metric < definition.metrics.size(); ++metric)
    for (std::size_t arm = 1; arm < definition.arms.size(); ++arm)
      report.metrics.push_back(analyse(definition, moments, scope, metric, definition.arms[arm].variant));
  RW_CHECK(adjust(definition, report));
  return report;
}

} // namespace rankwright
