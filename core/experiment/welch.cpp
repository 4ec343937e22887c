#include "core/experiment/welch.h"

#include <cmath>

namespace rankwright {

double welchDegrees(const ArmSummary& a, const ArmSummary& b) {
  const auto va = a.squaredError();
  const auto vb = b.squaredError();
  return (va + vb) * (va + vb) / (va * va / (a.count - 1) + vb * vb / (b.count - 1));
}

Result<EffectTest> welchTest(const ArmSummary& a, const ArmSummary& b, double alpha) {
  RW_CHECK(checkArms(a.count, b.count));
  return testEffect(b.mean - a.mean, std::sqrt(a.squaredError() + b.squaredError()), welchDegrees(a, b),
                    alpha);
}

Result<EffectTest> studentTest(const ArmSummary& a, const ArmSummary& b, double alpha) {
  RW_CHECK(checkArms(a.count, b.count));
  const auto df = a.count + b.count - 2;
  const auto pooled = (a.variance * (a.count - 1) + b.variance * (b.count - 1)) / df;
  return testEffect(b.mean - a.mean, std::sqrt(pooled * (1 / a.count + 1 / b.count)), df, alpha);
}

Result<NonInferiority> nonInferiorityTest(const ArmSummary& a, const ArmSummary& b, double margin,
                                          double alpha) {
  if (!(margin >= 0)) return fail(ErrorKind::InvalidArgument, "the margin must be at least 0: {}", margin);
  RW_ASSIGN(const auto test, welchTest(a, b, alpha));
  const auto t = (test.effect + margin) / test.standardError;
  return NonInferiority{t, testUpperTail(t, test.df),
                        test.effect - testQuantile(1 - alpha, test.df) * test.standardError};
}

} // namespace rankwright
