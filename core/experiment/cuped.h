#pragma once

#include "core/experiment/ratio_metric.h"

namespace rankwright {

/// An effect after what users did before the experiment was taken out of it (Deng, Xu, Kohavi and Walker
/// 2013).
struct CupedTest {
  double theta = 0;       ///< cov(Y, X) / var(X) over both arms together; 0 where X does not vary
  double correlation = 0; ///< of Y and X over both arms
  ArmSummary a = {};      ///< of Y − θ (X − mean X), mean X over both arms
  ArmSummary b = {};
  EffectTest adjusted = {};
  EffectTest raw = {}; ///< without it

  /// 1 − (adjusted / raw standard error)².
  double varianceReduction() const;
};

/// First the metric Y, then its covariate X of before the exposure, 0 for users who were not there. Errors:
/// as `welchTest`.
Result<CupedTest> cupedTest(const PairMoments& a, const PairMoments& b, double alpha = 0.05);

/// Numerator and denominator of the metric, then of its covariate.
using RatioPairMoments = JointMoments<4>;

/// The same for a ratio metric, on linearised numerators: var' = var(L_Y) + θ² var(L_X) − 2 θ cov(L_Y, L_X).
struct CupedRatioTest {
  double theta = 0; ///< cov(L_Y, L_X) / var(L_X) over both arms together, linearised at their common ratios
  RatioSummary a = {}; ///< adjusted
  RatioSummary b = {};
  EffectTest adjusted = {};
  EffectTest raw = {};

  double varianceReduction() const;
};

/// Errors: as `ratioSummary` and `ratioTest`, also for the covariate.
Result<CupedRatioTest> cupedRatioTest(const RatioPairMoments& a, const RatioPairMoments& b,
                                      double alpha = 0.05);

/// θ of a ratio as GrowthBook's gbstats computes it: the arms' own covariances over their variances, both
/// summed without weight. Errors: as `cupedRatioTest`.
Result<double> withinArmTheta(const RatioPairMoments& a, const RatioPairMoments& b);

} // namespace rankwright
