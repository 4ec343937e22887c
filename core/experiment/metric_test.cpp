#include "core/experiment/metric_test.h"

#include "core/experiment/confidence_sequence.h"
#include "core/experiment/cuped.h"
#include "core/experiment/power.h"
#include "core/experiment/proportions.h"
#include "core/experiment/ratio_metric.h"
#include "core/experiment/relative_lift.h"
#include "core/experiment/welch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

/// The test of one metric, and what is needed to go on from it.
struct Tested {
  ArmEstimate control;
  ArmEstimate treated;
  EffectTest test;
  double controlUsers = 0;
  double treatedUsers = 0;
  std::optional<double> varianceReduction = {};
};

struct Arms {
  const ExperimentMoments& moments;
  std::size_t metric;
  const std::string& control;
  const std::string& treated;
  double alpha;

  template <std::size_t K>
  JointMoments<K> a() const {
    return moments.of<K>(metric, control);
  }
  template <std::size_t K>
  JointMoments<K> b() const {
    return moments.of<K>(metric, treated);
  }
};

Result<Tested> testMean(const Arms& arms) {
  const auto a = summaryOf(arms.a<1>());
  const auto b = summaryOf(arms.b<1>());
  RW_ASSIGN(const auto test, welchTest(a, b, arms.alpha));
  return Tested{estimateOf(a), estimateOf(b), test, a.count, b.count};
}

Result<Tested> testAdjustedMean(const Arms& arms) {
  RW_ASSIGN(const auto test, cupedTest(arms.a<2>(), arms.b<2>(), arms.alpha));
  return Tested{estimateOf(test.a), estimateOf(test.b), test.adjusted,
                test.a.count,       test.b.count,       test.varianceReduction()};
}

ArmEstimate estimateOf(const RatioSummary& arm) {
  return {arm.ratio, arm.standardError()};
}

Result<Tested> testRatio(const Arms& arms) {
  RW_ASSIGN(const auto a, ratioSummary(arms.a<2>()));
  RW_ASSIGN(const auto b, ratioSummary(arms.b<2>()));
  RW_ASSIGN(const auto test, ratioTest(a, b, arms.alpha));
  return Tested{estimateOf(a), estimateOf(b), test, a.count, b.count};
}

Result<Tested> testAdjustedRatio(const Arms& arms) {
  RW_ASSIGN(const auto test, cupedRatioTest(arms.a<4>(), arms.b<4>(), arms.alpha));
  return Tested{estimateOf(test.a), estimateOf(test.b), test.adjusted,
                test.a.count,       test.b.count,       test.varianceReduction()};
}

Proportion proportionOf(const SampleMoments& moments) {
  return {static_cast<std::uint64_t>(std::llround(moments.sum())), moments.count()};
}

ArmEstimate estimateOf(const Proportion& arm) {
  return {arm.share(), std::sqrt(arm.share() * (1 - arm.share()) / static_cast<double>(arm.trials))};
}

double pooledError(const Proportion& a, const Proportion& b) {
  const auto trialsA = static_cast<double>(a.trials);
  const auto trialsB = static_cast<double>(b.trials);
  const auto share = static_cast<double>(a.successes + b.successes) / (trialsA + trialsB);
  return std::sqrt(share * (1 - share) * (1 / trialsA + 1 / trialsB));
}

/// The z of pooled shares, with Newcombe's interval.
Result<Tested> testShare(const Arms& arms) {
  const auto a = proportionOf(arms.a<1>());
  const auto b = proportionOf(arms.b<1>());
  RW_ASSIGN(const auto shares, proportionTest(a, b, arms.alpha));
  RW_ASSIGN(auto test, testEffect(shares.difference, pooledError(a, b), kNormalDegrees, arms.alpha));
  test.interval = shares.newcombe;
  return Tested{estimateOf(a), estimateOf(b), test, static_cast<double>(a.trials),
                static_cast<double>(b.trials)};
}

Result<Tested> testOf(const MetricDefinition& metric, const Arms& arms) {
  if (metric.kind == MetricKind::Share) return testShare(arms);
  if (metric.kind == MetricKind::Ratio) return metric.lookBack ? testAdjustedRatio(arms) : testRatio(arms);
  return metric.lookBack ? testAdjustedMean(arms) : testMean(arms);
}

void addRelative(const Tested& tested, double alpha, MetricEffect& effect) {
  const auto fieller = fiellerLift(tested.control, tested.treated, tested.test.df, alpha);
  if (!fieller) return;
  effect.lift = fieller->lift;
  effect.relative = fieller->interval;
}

Status addAlwaysValid(const Tested& tested, const ExperimentDefinition& definition, MetricEffect& effect) {
  RW_ASSIGN(const auto sequence, ConfidenceSequence::create(definition.expectedUsers, definition.alpha));
  const auto users = tested.controlUsers + tested.treatedUsers;
  const auto& test = tested.test;
  const auto half = sequence.halfWidth(test.standardError, users);
  effect.alwaysValid = {test.effect - half, test.effect + half};
  effect.alwaysValidP = sequence.p(test.effect, test.standardError, users);
  return {};
}

Status addBelief(const Tested& tested, bool lessIsBetter, MetricEffect& effect) {
  const auto gain = lessIsBetter ? -tested.test.effect : tested.test.effect;
  RW_ASSIGN(const auto posterior, normalPosterior(gain, tested.test.standardError));
  effect.chanceToWin = posterior.chanceToWin();
  effect.lossOfShipping = posterior.lossOfShipping();
  effect.lossOfKeeping = posterior.lossOfKeeping();
  return {};
}

/// H0: the arm is worse than the control by the margin or more.
void addGuardrail(const Tested& tested, const MetricDefinition& metric, MetricEffect& effect) {
  if (!metric.margin) return;
  const auto gain = metric.lessIsBetter ? -tested.test.effect : tested.test.effect;
  effect.guardrailP = testUpperTail((gain + *metric.margin) / tested.test.standardError, tested.test.df);
}

void addPower(const Tested& tested, const ExperimentDefinition& definition, MetricEffect& effect) {
  const auto users = std::min(tested.controlUsers, tested.treatedUsers);
  const auto sd = tested.control.standardError * std::sqrt(tested.controlUsers);
  const auto lift = detectableLift(users, tested.control.value, sd, {.alpha = definition.alpha});
  effect.detectableLift = lift.value_or(std::numeric_limits<double>::infinity());
}

} // namespace

Result<MetricEffect> testMetric(const ExperimentDefinition& definition, const ExperimentMoments& moments,
                                std::size_t metric, const std::string& variant) {
  const auto& declared = definition.metrics[metric];
  const Arms arms{moments, metric, definition.arms.front().variant, variant, definition.alpha};
  RW_ASSIGN(const auto tested, testOf(declared, arms));
  MetricEffect effect{.control = tested.control.value,
                      .treated = tested.treated.value,
                      .controlUsers = static_cast<std::uint64_t>(tested.controlUsers),
                      .treatedUsers = static_cast<std::uint64_t>(tested.treatedUsers),
                      .absolute = tested.test,
                      .varianceReduction = tested.varianceReduction};
  effect.adjustedP = tested.test.p;
  addRelative(tested, definition.alpha, effect);
  RW_CHECK(addAlwaysValid(tested, definition, effect));
  RW_CHECK(addBelief(tested, declared.lessIsBetter, effect));
  addGuardrail(tested, declared, effect);
  addPower(tested, definition, effect);
  return effect;
}

} // namespace rankwright
