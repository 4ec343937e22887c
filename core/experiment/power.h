#pragma once

#include "core/base/result.h"

namespace rankwright {

/// What a test is to find, and how surely.
struct PowerAim {
  double alpha = 0.05; ///< two-sided
  double power = 0.8;

  /// z_{1−α/2} + z_{power}.
  double normalSum() const;
};

// Users per arm, not rounded, to find an effect. Errors: InvalidArgument for an alpha or power outside (0,
// 1), an effect of 0, or shares outside (0, 1). Name the formula that is shown: for shares they differ.

/// Means, normal: 2 (z + z′)² σ² / δ².
Result<double> usersForMean(double sd, double difference, const PowerAim& aim = {});

/// Kohavi's rule of thumb for a power of 80 %: 16 σ² / δ².
double usersByRuleOf16(double sd, double difference);

/// Means by the noncentral t, for a difference in standard deviations. With `ratio`, that of arm 2 to arm 1,
/// it is the users of arm 1.
Result<double> usersForT(double d, const PowerAim& aim = {}, double ratio = 1);

/// Shares with the variance of the baseline under no effect (Evan Miller's calculator).
Result<double> usersForShare(double baseline, double difference, const PowerAim& aim = {});

/// Shares with the pooled variance under no effect (Fleiss), with none, and by arcsine (both tails).
Result<double> usersForSharesPooled(double p1, double p2, const PowerAim& aim = {});
Result<double> usersForSharesUnpooled(double p1, double p2, const PowerAim& aim = {});
Result<double> usersForSharesArcsine(double p1, double p2, const PowerAim& aim = {});

/// Non-inferiority within a margin where the true effect is 0: `oneSidedAlpha` on one side.
Result<double> usersForNonInferiority(double sd, double margin, double oneSidedAlpha = 0.05,
                                      double power = 0.8);

/// Power of the two-sided t-test with so many users an arm, for a difference in standard deviations.
Result<double> powerOfT(double users, double d, double alpha = 0.05, double ratio = 1);

/// The smallest difference, in standard deviations, that the t-test finds with so many users an arm.
Result<double> detectableT(double users, const PowerAim& aim = {});

/// The same by the normal distribution, in the unit of the metric: (z + z′) σ √(2/n).
Result<double> detectableDifference(double users, double sd, const PowerAim& aim = {});

/// Users of all arms together to find a relative effect, where arms a and b get such shares of them: with the
/// variance of the relative effect by the delta method, k² σ² (1/s_a + (1 + L)²/s_b) / (μ² L²), k = z + z′.
/// Errors: as above, a mean of 0, or shares outside (0, 1].
Result<double> usersForLift(double lift, double mean, double sd, double shareA, double shareB,
                            const PowerAim& aim = {});

/// The inverse: the smallest gain that so many users of all arms find. Infinite where no effect is large
/// enough.
Result<double> detectableLift(double users, double mean, double sd, double shareA, double shareB,
                              const PowerAim& aim);

/// The smallest relative effect, whose standard error grows with it: with q = σ² (z + z′)² / (n μ²) it is
/// (1 + √(q (2 − q))) / (1 − q) − 1. Infinite where q ≥ 1: no effect is large enough.
Result<double> detectableLift(double users, double mean, double sd, const PowerAim& aim = {});

} // namespace rankwright
