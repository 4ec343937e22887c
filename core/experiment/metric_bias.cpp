#include "core/experiment/metric_bias.h"

#include "core/experiment/metric_test.h"

namespace rankwright {

namespace {

ExperimentDefinition asBefore(const ExperimentDefinition& definition) {
  auto before = definition;
  for (auto& metric : before.metrics) {
    metric.lookBack = false;
    metric.minimum = 0;
    metric.margin.reset();
  }
  return before;
}

MetricBias biasOf(const ExperimentDefinition& before, const ExperimentMoments& moments, std::size_t metric,
                  const std::string& variant) {
  const auto& declared = before.metrics[metric];
  MetricBias bias{.metric = declared.name, .variant = variant};
  if (declared.kind == MetricKind::Retention) {
    bias.undefined = "retention has no days before the experiment: " + declared.name;
    return bias;
  }
  if (!declared.given.empty()) {
    bias.undefined = "a metric that was given from outside has no days and dimensions: " + declared.given;
    return bias;
  }
  const auto effect = testMetric(before, moments, metric, variant);
  if (!effect) {
    bias.undefined = effect.error().message;
    return bias;
  }
  bias.test = effect->absolute;
  bias.control = effect->control;
  bias.treated = effect->treated;
  return bias;
}

Status adjust(std::vector<MetricBias>& biases) {
  std::vector<double> p;
  for (const auto& bias : biases)
    if (bias.test) p.push_back(bias.test->p);
  RW_ASSIGN(const auto adjusted, adjustedP(p, Adjustment::Holm));
  auto next = adjusted.begin();
  for (auto& bias : biases)
    if (bias.test) bias.adjustedP = *next++;
  return {};
}

} // namespace

Result<std::vector<MetricBias>> biasBefore(const ExperimentDefinition& definition, EventStore& store,
                                           const AnalysisScope& scope, const JobControl& job) {
  const auto before = asBefore(definition);
  RW_ASSIGN(const auto moments, ExperimentMoments::read(before, store, scope, job, PlannedDays::Before));
  std::vector<MetricBias> biases;
  for (std::size_t metric = 0; metric < before.metrics.size(); ++metric)
    for (std::size_t arm = 1; arm < before.arms.size(); ++arm)
      biases.push_back(biasOf(before, moments, metric, before.arms[arm].variant));
  RW_CHECK(adjust(biases));
  return biases;
}

} // namespace rankwright
