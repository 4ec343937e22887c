#pragma once

#include "core/base/result.h"

namespace rankwright {

/// Mixture sequential probability ratio test of a difference with a N(0, τ²) mixture (Robbins 1970; Johari,
/// Koomen, Pekelis and Walsh 2017, 2022). τ is fixed before the test.
class MixtureSprt {
public:
  /// Errors: InvalidArgument for a variance τ² that is not above 0, or an alpha outside (0, 1).
  static Result<MixtureSprt> create(double mixtureVariance, double alpha = 0.05);

  /// Λ of a difference whose variance is V: √(V / (V + τ²)) exp(τ² d² / (2 V (V + τ²))).
  double logLikelihoodRatio(double difference, double variance) const;
  double halfWidth(double variance) const;

  /// Takes one look: the smallest of min(1, 1 / Λ) so far.
  double look(double difference, double variance);
  double p() const { return p_; }

private:
  MixtureSprt(double mixtureVariance, double alpha) : tau2_(mixtureVariance), alpha_(alpha) {}

  double tau2_ = 0;
  double alpha_ = 0;
  double p_ = 1;
};

/// Statsig's form: τ is taken anew at each look, and log(α/2) stands where the two-sided mixture needs log α.
/// So it is conservative, and not exactly valid at all looks. Here to explain its figures.
struct StatsigSprt {
  double variance = 0; ///< of the difference
  double tau = 0;
  double criticalZ = 0;
  double halfWidth = 0;
  double z = 0;
  double stretch = 0; ///< `criticalZ` over the fixed one: z is divided by it
  double p = 1;
};

struct ArmSummary;

/// Errors: InvalidArgument for an alpha outside (0, 1), or where nothing varies.
Result<StatsigSprt> statsigSprt(const ArmSummary& control, const ArmSummary& treatment, double difference,
                                double alpha = 0.05);

} // namespace rankwright
