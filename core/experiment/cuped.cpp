#include "core/experiment/cuped.h"

#include "core/experiment/welch.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double reduction(const EffectTest& adjusted, const EffectTest& raw) {
  const auto ratio = adjusted.standardError / raw.standardError;
  return 1 - ratio * ratio;
}

double slope(double covariance, double variance) {
  return variance > 0 ? covariance / variance : 0;
}

ArmSummary adjustedArm(const PairMoments& arm, double theta, double meanX) {
  const PairMoments::Values weights{1, -theta};
  return {static_cast<double>(arm.count()), arm.mean(0) - theta * (arm.mean(1) - meanX),
          std::max(0.0, arm.covarianceOf(weights, weights))};
}

/// Weights that turn a user's four sums into L_Y and L_X.
struct Linear {
  RatioPairMoments::Values metric{};
  RatioPairMoments::Values covariate{};
  double ratioY = 0;
  double ratioX = 0;
};

Result<Linear> linearised(const RatioPairMoments& moments) {
  RW_ASSIGN(const auto y, ratioSummary(moments.of<0, 1>()));
  RW_ASSIGN(const auto x, ratioSummary(moments.of<2, 3>()));
  const auto meanY = moments.mean(1);
  const auto meanX = moments.mean(3);
  return Linear{{1 / meanY, -y.ratio / meanY, 0, 0}, {0, 0, 1 / meanX, -x.ratio / meanX}, y.ratio, x.ratio};
}

Result<RatioSummary> adjustedRatio(const RatioPairMoments& arm, double theta, double pooledX) {
  RW_ASSIGN(const auto linear, linearised(arm));
  auto weights = linear.metric;
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights[i] -= theta * linear.covariate[i];
  return RatioSummary{linear.ratioY - theta * (linear.ratioX - pooledX),
                      std::max(0.0, arm.covarianceOf(weights, weights)), static_cast<double>(arm.count())};
}

} // namespace

double CupedTest::varianceReduction() const {
  return reduction(adjusted, raw);
}

double CupedRatioTest::varianceReduction() const {
  return reduction(adjusted, raw);
}

Result<CupedTest> cupedTest(const PairMoments& a, const PairMoments& b, double alpha) {
  auto both = a;
  both.merge(b);
  CupedTest test;
  test.theta = slope(both.covariance(0, 1), both.variance(1));
  test.correlation = slope(both.covariance(0, 1), std::sqrt(both.variance(0) * both.variance(1)));
  test.a = adjustedArm(a, test.theta, both.mean(1));
  test.b = adjustedArm(b, test.theta, both.mean(1));
  RW_ASSIGN(test.raw, welchTest(summaryOf(a.of<0>()), summaryOf(b.of<0>()), alpha));
  RW_ASSIGN(test.adjusted, welchTest(test.a, test.b, alpha));
  return test;
}

Result<CupedRatioTest> cupedRatioTest(const RatioPairMoments& a, const RatioPairMoments& b, double alpha) {
  auto both = a;
  both.merge(b);
  RW_ASSIGN(const auto common, linearised(both));
  CupedRatioTest test;
  test.theta = slope(both.covarianceOf(common.metric, common.covariate),
                     both.covarianceOf(common.covariate, common.covariate));
  RW_ASSIGN(test.a, adjustedRatio(a, test.theta, common.ratioX));
  RW_ASSIGN(test.b, adjustedRatio(b, test.theta, common.ratioX));
  RW_ASSIGN(const auto rawA, ratioSummary(a.of<0, 1>()));
  RW_ASSIGN(const auto rawB, ratioSummary(b.of<0, 1>()));
  RW_ASSIGN(test.raw, ratioTest(rawA, rawB, alpha));
  RW_ASSIGN(test.adjusted, ratioTest(test.a, test.b, alpha));
  return test;
}

Result<double> withinArmTheta(const RatioPairMoments& a, const RatioPairMoments& b) {
  double covariance = 0;
  double variance = 0;
  for (const auto* arm : {&a, &b}) {
    RW_ASSIGN(const auto linear, linearised(*arm));
    covariance += arm->covarianceOf(linear.metric, linear.covariate);
    variance += arm->covarianceOf(linear.covariate, linear.covariate);
  }
  return slope(covariance, variance);
}

} // namespace rankwright
