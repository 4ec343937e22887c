#pragma once

#include "core/experiment/effect_test.h"

namespace rankwright {

/// Welch's test of the difference of means b − a: se² = va/na + vb/nb, degrees of freedom by Satterthwaite
/// (Welch 1947; Satterthwaite 1946). Errors: InvalidArgument for an arm with fewer than two users, or without
/// variance in both.
Result<EffectTest> welchTest(const ArmSummary& a, const ArmSummary& b, double alpha = 0.05);

/// Satterthwaite's degrees of freedom. Not a number where nothing varies.
double welchDegrees(const ArmSummary& a, const ArmSummary& b);

/// Student's test with one variance for both arms, na + nb − 2 degrees of freedom. Errors: as `welchTest`.
Result<EffectTest> studentTest(const ArmSummary& a, const ArmSummary& b, double alpha = 0.05);

/// Non-inferiority: H0 is difference ≤ −margin (for a metric that should not fall). One-sided.
struct NonInferiority {
  double t = 0;
  double p = 1;
  double lowerBound = 0; ///< of the difference, one-sided at 1 − alpha
};

/// Errors: as `welchTest`, and InvalidArgument for a margin below 0.
Result<NonInferiority> nonInferiorityTest(const ArmSummary& a, const ArmSummary& b, double margin,
                                          double alpha = 0.05);

} // namespace rankwright
