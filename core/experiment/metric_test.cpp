#include "core/experiment/metric_test.h"

#include "core/events/exact_moments.h"
#include "core/experiment/confidence_sequence.h"
#include "core/experiment/cuped.h"
#include "core/experiment/power.h"
#include "core/experiment/proportions.h"
#include "core/experiment/quantile_of_counts.h"
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
Result<Tested> testShares(const Proportion& a, const Proportion& b, double alpha) {
  RW_ASSIGN(const auto shares, proportionTest(a, b, alpha));
  RW_ASSIGN(auto test, testEffect(shares.difference, pooledError(a, b), kNormalDegrees, alpha));
  test.interval = shares.newcombe;
  return Tested{estimateOf(a), estimateOf(b), test, static_cast<double>(a.trials),
                static_cast<double>(b.trials)};
}

/// Of the users of whom it is known whether they came back.
Proportion retentionOf(const PairMoments& moments) {
  return {static_cast<std::uint64_t>(std::llround(moments.sum(0))),
          static_cast<std::uint64_t>(std::llround(moments.sum(1)))};
}

Result<Tested> testQuantile(const Arms& arms, double share) {
  RW_ASSIGN(const auto a,
            quantileSummary(arms.moments.countsOf(arms.metric, arms.control), share, arms.alpha));
  RW_ASSIGN(const auto b,
            quantileSummary(arms.moments.countsOf(arms.metric, arms.treated), share, arms.alpha));
  RW_CHECK(checkArms(a.count, b.count));
  const auto error = std::sqrt(a.variance + b.variance);
  RW_ASSIGN(const auto test, testEffect(b.value - a.value, error, kNormalDegrees, arms.alpha));
  return Tested{{a.value, a.standardError()}, {b.value, b.standardError()}, test, a.count, b.count};
}

Result<Tested> testOf(const MetricDefinition& metric, const Arms& arms) {
  switch (metric.kind) {
  case MetricKind::Share:
    return testShares(proportionOf(arms.a<1>()), proportionOf(arms.b<1>()), arms.alpha);
  case MetricKind::Retention:
    return testShares(retentionOf(arms.a<2>()), retentionOf(arms.b<2>()), arms.alpha);
  case MetricKind::Quantile:
    return testQuantile(arms, metric.share);
  case MetricKind::Ratio:
    return metric.lookBack ? testAdjustedRatio(arms) : testRatio(arms);
  default:
    return metric.lookBack ? testAdjustedMean(arms) : testMean(arms);
  }
}

/// Of a metric's total in the larger arm, in what `MetricDefinition::minimum` counts.
double totalOf(const MetricDefinition& metric, const Arms& arms, const std::string& variant) {
  if (metric.kind == MetricKind::Quantile) {
    double users = 0;
    for (const auto& [value, count] : arms.moments.countsOf(arms.metric, variant))
      users += static_cast<double>(count);
    return users;
  }
  const auto moments = arms.moments.of<1>(arms.metric, variant);
  const bool isSum =
      metric.given.empty() ? metric.measure != Measure::Amount : metric.kind != MetricKind::Mean;
  const bool isShare = metric.kind == MetricKind::Share || metric.kind == MetricKind::Retention;
  return isSum || isShare ? moments.sum() : static_cast<double>(moments.count());
}

Status checkTotal(const MetricDefinition& metric, const Arms& arms) {
  const auto total = std::max(totalOf(metric, arms, arms.control), totalOf(metric, arms, arms.treated));
  if (total >= metric.minimum) return {};
  return fail(ErrorKind::InvalidArgument, "too little to show: the larger arm must have {}, but has {}",
              metric.minimum, total);
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
  RW_CHECK(checkTotal(declared, arms));
  RW_ASSIGN(const auto tested, testOf(declared, arms));
  MetricEffect effect{.control = tested.control.value,
                      .treated = tested.treated.value,
                      .controlUsers = static_cast<std::uint64_t>(tested.controlUsers),
                      .treatedUsers = static_cast<std::uint64_t>(tested.treatedUsers),
                      .absolute = tested.test,
                      .varianceReduction = tested.varianceReduction};
  effect.adjustedP = tested.test.p;
  if (const auto cap = moments.capOf(metric))
    effect.cap = static_cast<double>(*cap) / scaleOf({.measure = declared.measure});
  addRelative(tested, definition.alpha, effect);
  RW_CHECK(addAlwaysValid(tested, definition, effect));
  RW_CHECK(addBelief(tested, declared.lessIsBetter, effect));
  addGuardrail(tested, declared, effect);
  addPower(tested, definition, effect);
  return effect;
}

} // namespace rankwright
