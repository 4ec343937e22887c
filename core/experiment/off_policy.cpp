#include "core/experiment/off_policy.h"

#include "core/experiment/ratio_metric.h"
#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double weightOf(const LoggedDecision& decision) {
  return decision.targetPropensity / decision.loggedPropensity;
}

Status checkDecisions(std::span<const LoggedDecision> decisions, double alpha) {
  RW_CHECK(checkProbability(alpha));
  if (decisions.size() < 2)
    return fail(ErrorKind::InvalidArgument, "a policy is judged by at least 2 decisions, but there are {}",
                decisions.size());
  for (const auto& decision : decisions) {
    if (!(decision.loggedPropensity > 0 && decision.loggedPropensity <= 1))
      return fail(ErrorKind::InvalidArgument, "a logged propensity is above 0 and at most 1: {}",
                  decision.loggedPropensity);
    if (!(decision.targetPropensity >= 0 && decision.targetPropensity <= 1))
      return fail(ErrorKind::InvalidArgument, "a propensity lies in [0, 1]: {}", decision.targetPropensity);
  }
  return {};
}

PolicyValue valueOf(std::span<const LoggedDecision> decisions, double value, double error, double alpha) {
  const auto half = normalQuantile(1 - alpha / 2) * error;
  PolicyValue result{value, error, {value - half, value + half}, 0, 0};
  double sum = 0;
  double squares = 0;
  for (const auto& decision : decisions) {
    const auto weight = weightOf(decision);
    sum += weight;
    squares += weight * weight;
    result.largestWeight = std::max(result.largestWeight, weight);
  }
  result.effectiveCount = squares > 0 ? sum * sum / squares : 0;
  return result;
}

/// The mean of one term a decision.
template <class Term>
Result<PolicyValue> meanOf(std::span<const LoggedDecision> decisions, double alpha, Term term) {
  RW_CHECK(checkDecisions(decisions, alpha));
  SampleMoments moments;
  for (const auto& decision : decisions)
    moments.add({term(decision)});
  const auto error = std::sqrt(moments.variance() / static_cast<double>(moments.count()));
  return valueOf(decisions, moments.mean(), error, alpha);
}

} // namespace

Result<PolicyValue> inversePropensity(std::span<const LoggedDecision> decisions, double alpha) {
  return meanOf(decisions, alpha, [](const LoggedDecision& each) { return weightOf(each) * each.reward; });
}

Result<PolicyValue> selfNormalised(std::span<const LoggedDecision> decisions, double alpha) {
  RW_CHECK(checkDecisions(decisions, alpha));
  PairMoments moments;
  for (const auto& decision : decisions)
    moments.add({weightOf(decision) * decision.reward, weightOf(decision)});
  RW_ASSIGN(const auto ratio, ratioSummary(moments));
  return valueOf(decisions, ratio.ratio, ratio.standardError(), alpha);
}

Result<PolicyValue> doublyRobust(std::span<const LoggedDecision> decisions, double alpha) {
  return meanOf(decisions, alpha, [](const LoggedDecision& each) {
    return each.predictedTarget + weightOf(each) * (each.reward - each.predictedLogged);
  });
}

} // namespace rankwright
