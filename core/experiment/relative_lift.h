#pragma once

#include "core/experiment/effect_test.h"

#include <optional>

namespace rankwright {

/// The metric of one arm, whatever it is: a mean, a ratio, an adjusted mean.
struct ArmEstimate {
  double value = 0;
  double standardError = 0;
};

ArmEstimate estimateOf(const ArmSummary& arm);

// Relative effect b / a − 1. `df` is that of the absolute test: infinite for a normal one. The test of a
// relative effect is another one than that of the absolute effect: say which is shown. Errors:
// InvalidArgument for a control of 0, for arms whose signs differ where a logarithm is taken, and as
// `testEffect`.

/// Delta method: se² = vb/a² + va b²/a⁴ (GrowthBook's).
Result<EffectTest> relativeLift(const ArmEstimate& a, const ArmEstimate& b, double df = kNormalDegrees,
                                double alpha = 0.05);

/// On the logarithm of b / a, then back (tea-tasting's): se² = va/a² + vb/b².
struct LogLift {
  double lift = 0;
  double logStandardError = 0;
  double df = kNormalDegrees;
  Interval interval = {};
};

Result<LogLift> logLift(const ArmEstimate& a, const ArmEstimate& b, double df = kNormalDegrees,
                        double alpha = 0.05);

/// Fieller's interval (1954) of a ratio. Nothing where g = z² va/a² reaches 1: the control's mean cannot be
/// told from 0, and the interval has no bounds.
struct FiellerLift {
  double lift = 0;
  double g = 0;
  std::optional<Interval> interval = {};
};

Result<FiellerLift> fiellerLift(const ArmEstimate& a, const ArmEstimate& b, double df = kNormalDegrees,
                                double alpha = 0.05);

} // namespace rankwright
