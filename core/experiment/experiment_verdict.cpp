#include "core/experiment/experiment_verdict.h"

#include <algorithm>

namespace rankwright {

namespace {

using enum VerdictReason;

const AnalysedMetric* analysedOf(const ExperimentReport& report, const std::string& metric,
                                 const std::string& variant) {
  const auto found = std::ranges::find_if(report.metrics, [&](const AnalysedMetric& each) {
    return each.metric == metric && each.variant == variant;
  });
  return found == report.metrics.end() ? nullptr : &*found;
}

void decide(ExperimentVerdict& verdict, VerdictKind kind, VerdictReason reason) {
  verdict.kind = kind;
  verdict.reason = reason;
}

bool isSure(const ExperimentDefinition& definition, const ExperimentVerdict& verdict) {
  if (verdict.effect->alwaysValidP <= definition.alpha) return true;
  return verdict.effect->adjustedP <= definition.alpha && verdict.users >= verdict.plannedUsers;
}

/// Worse by more than the margin, for sure.
bool isBroken(const MetricDefinition& metric, const MetricEffect& effect) {
  const auto& interval = effect.absolute.interval;
  return metric.lessIsBetter ? interval.low > *metric.margin : interval.high < -*metric.margin;
}

enum class Guardrails : std::uint8_t { Hold, NotShown, Broken };

/// The first guardrail that is broken decides, else the first that is not shown to hold.
Guardrails lookAtGuardrails(const ExperimentDefinition& definition, const ExperimentReport& report,
                            ExperimentVerdict& verdict) {
  auto state = Guardrails::Hold;
  for (const auto& metric : definition.metrics) {
    if (!metric.margin) continue;
    const auto* analysed = analysedOf(report, metric.name, verdict.variant);
    const bool isTold = analysed && analysed->effect;
    const bool holds = isTold && *analysed->effect->guardrailP <= definition.alpha;
    const bool broken = isTold && isBroken(metric, *analysed->effect);
    if (holds || (!broken && state != Guardrails::Hold)) continue;
    state = broken ? Guardrails::Broken : Guardrails::NotShown;
    verdict.guardrail = metric.name;
    verdict.guardrailP = isTold ? analysed->effect->guardrailP : std::nullopt;
    if (broken) return state;
  }
  return state;
}

void decideByMetric(const ExperimentDefinition& definition, Guardrails guardrails,
                    ExperimentVerdict& verdict) {
  const auto& metric = definition.metrics.front();
  const auto effect = verdict.effect->absolute.effect;
  const bool enough = verdict.users >= verdict.plannedUsers;
  if (!isSure(definition, verdict)) {
    if (enough) return decide(verdict, VerdictKind::NoDifference, NothingFound);
    const bool early = verdict.effect->adjustedP <= definition.alpha;
    return decide(verdict, VerdictKind::Wait, early ? SignificantTooEarly : NotSignificant);
  }
  if (metric.lessIsBetter ? effect > 0 : effect < 0)
    return decide(verdict, VerdictKind::Keep, MainMetricWorse);
  if (guardrails == Guardrails::NotShown) return decide(verdict, VerdictKind::Wait, GuardrailNotShown);
  decide(verdict, VerdictKind::Ship, MainMetricBetter);
}

} // namespace

Result<ExperimentVerdict> verdictOf(const ExperimentDefinition& definition, const ExperimentReport& report,
                                    const TrustReport& trust, const std::string& variant,
                                    std::optional<double> daysToGo) {
  if (!hasArm(definition, variant) || definition.arms.front().variant == variant)
    return fail(ErrorKind::NotFound, "the experiment has no arm beside its control: {}", variant);
  ExperimentVerdict verdict{.light = trust.light,
                            .variant = variant,
                            .metric = definition.metrics.front().name,
                            .plannedUsers = definition.expectedUsers,
                            .daysToGo = daysToGo};
  const auto* main = analysedOf(report, verdict.metric, variant);
  if (main) verdict.effect = main->effect;
  if (main) verdict.undefined = main->undefined;
  if (verdict.effect)
    verdict.users = static_cast<double>(verdict.effect->controlUsers + verdict.effect->treatedUsers);
  const auto guardrails = lookAtGuardrails(definition, report, verdict);
  if (trust.light == TrustLight::Red)
    decide(verdict, VerdictKind::DoNotTrust, LightIsRed);
  else if (guardrails == Guardrails::Broken)
    decide(verdict, VerdictKind::Keep, GuardrailBroken);
  else if (!verdict.effect)
    decide(verdict, VerdictKind::Wait, MainMetricUndefined);
  else
    decideByMetric(definition, guardrails, verdict);
  return verdict;
}

} // namespace rankwright
