#include "core/experiment/effect_test.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

double testQuantile(double p, double df) {
  return std::isinf(df) ? normalQuantile(p) : studentQuantile(p, df);
}

double testUpperTail(double t, double df) {
  return std::isinf(df) ? normalUpperTail(t) : studentUpperTail(t, df);
}

Result<EffectTest> testEffect(double effect, double standardError, double df, double alpha) {
  RW_CHECK(checkProbability(alpha));
  if (!(standardError > 0 && std::isfinite(standardError) && df > 0))
    return fail(ErrorKind::InvalidArgument,
                "not enough variance: a test is undefined with the standard error {}", standardError);
  EffectTest test{
      .effect = effect, .standardError = standardError, .statistic = effect / standardError, .df = df};
  test.p = std::min(1.0, 2 * testUpperTail(std::abs(test.statistic), df));
  test.pGreater = testUpperTail(test.statistic, df);
  test.pLess = testUpperTail(-test.statistic, df);
  const auto half = testQuantile(1 - alpha / 2, df) * standardError;
  test.interval = {effect - half, effect + half};
  return test;
}

ArmSummary summaryOf(const SampleMoments& moments) {
  return {static_cast<double>(moments.count()), moments.mean(), moments.variance()};
}

Status checkArms(double countA, double countB) {
  if (countA >= 2 && countB >= 2) return {};
  return fail(ErrorKind::InvalidArgument, "a test needs at least 2 users in each arm, but an arm has {}",
              std::min(countA, countB));
}

Status checkProbability(double p) {
  if (p > 0 && p < 1) return {};
  return fail(ErrorKind::InvalidArgument, "the probability must lie between 0 and 1: {}", p);
}

} // namespace rankwright
