#pragma once

#include "core/experiment/effect_test.h"

namespace rankwright {

/// A ratio of sums over the users of one arm, such as clicks over impressions. Users with (0, 0) stay in.
struct RatioSummary {
  double ratio = 0;
  double unitVariance = 0; ///< [vM − 2 R cov(M, D) + R² vD] / mean(D)²
  double count = 0;        ///< users

  double standardError() const;
};

/// By the delta method (Deng, Knoblich and Lu 2018): the variance of (M − R D) / mean(D), first numerator M,
/// then denominator D. Errors: InvalidArgument for fewer than two users or a denominator of 0.
Result<RatioSummary> ratioSummary(const PairMoments& moments);

/// The difference of ratios b − a, normal. Errors: as above, or nothing varies.
Result<EffectTest> ratioTest(const RatioSummary& a, const RatioSummary& b, double alpha = 0.05);

/// What one gets by taking each unit of the denominator for independent: too small. For shares, whose
/// numerator is at most the denominator; √(Σ R (1 − R) / ΣD).
double naiveShareError(const PairMoments& a, const PairMoments& b);

} // namespace rankwright
