#pragma once

#include "core/base/result.h"

namespace rankwright {

/// Asymptotic confidence sequence: an interval that may be looked at as often as one likes (Waudby-Smith,
/// Arbour, Sinha, Kennedy and Ramdas 2024, arXiv:2103.06476 eq. 9, 155 and 161; equal to the two-sided normal
/// mixture of Howard et al. 2021 with r = 1 / ρ²).
class ConfidenceSequence {
public:
  /// Tightest near `expectedUsers` of both arms together. Errors: InvalidArgument for an alpha outside (0, 1)
  /// or no users.
  static Result<ConfidenceSequence> create(double expectedUsers, double alpha = 0.05);

  double rho() const { return rho_; }

  /// Half the width around an effect with this standard error after so many users of both arms.
  double halfWidth(double standardError, double users) const;

  /// ln of the evidence against no effect, at this look alone.
  double logEvidence(double effect, double standardError, double users) const;

  /// min(1, 1 / evidence) at this look alone. What is shown is the smallest so far.
  double p(double effect, double standardError, double users) const;

private:
  ConfidenceSequence(double rho, double alpha) : rho_(rho), alpha_(alpha) {}

  double rho_ = 0;
  double alpha_ = 0;
};

} // namespace rankwright
