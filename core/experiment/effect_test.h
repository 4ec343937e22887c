#pragma once

#include "core/base/result.h"
#include "core/experiment/joint_moments.h"

#include <limits>

namespace rankwright {

/// Degrees of freedom of the normal distribution.
inline constexpr double kNormalDegrees = std::numeric_limits<double>::infinity();

struct Interval {
  double low = 0;
  double high = 0;

  bool contains(double value) const { return low <= value && value <= high; }
};

/// An effect, how sure it is, and the test that it is not 0.
struct EffectTest {
  double effect = 0; ///< b − a, in the unit of the metric or relative
  double standardError = 0;
  double statistic = 0; ///< t, or z where `df` is infinite
  double df = kNormalDegrees;
  double p = 1;           ///< two-sided
  double pGreater = 1;    ///< of an effect above 0
  double pLess = 1;       ///< of an effect below 0
  Interval interval = {}; ///< 1 − alpha
};

/// Student's t with `df` degrees of freedom, normal where infinite. Tails are survival functions: a p of
/// 1e-200 is that. Errors: InvalidArgument for a standard error that is not above 0, with which no test is
/// defined, or an alpha outside (0, 1).
Result<EffectTest> testEffect(double effect, double standardError, double df = kNormalDegrees,
                              double alpha = 0.05);

/// Quantile of Student's t, or of the normal distribution where `df` is infinite.
double testQuantile(double p, double df);

/// The probability of more than t.
double testUpperTail(double t, double df);

/// The mean of one arm.
struct ArmSummary {
  double count = 0;
  double mean = 0;
  double variance = 0; ///< over n − 1

  double squaredError() const { return variance / count; }
};

ArmSummary summaryOf(const SampleMoments& moments);

/// Errors: InvalidArgument for an arm with fewer than two users.
Status checkArms(double countA, double countB);

/// Errors: InvalidArgument for a value outside (0, 1).
Status checkProbability(double p);

} // namespace rankwright
