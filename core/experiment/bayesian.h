#pragma once

#include "core/experiment/proportions.h"

#include <optional>

namespace rankwright {

/// What is believed of an effect before the data.
struct NormalPrior {
  double mean = 0;
  double sd = 0.3; ///< of a relative effect: GrowthBook's
};

/// What is believed after. Looking again and again inflates these too.
struct NormalPosterior {
  double mean = 0;
  double sd = 0;

  double chanceToWin() const;    ///< that b is better
  double lossOfShipping() const; ///< expected loss of shipping b: E max(−effect, 0)
  double lossOfKeeping() const;  ///< expected loss of keeping a: E max(effect, 0)
  Interval credible(double alpha = 0.05) const;
};

/// Normal estimate and normal prior, or a flat one. Errors: InvalidArgument for a standard error or a prior's
/// deviation that is not above 0.
Result<NormalPosterior> normalPosterior(double estimate, double standardError,
                                        const std::optional<NormalPrior>& prior = {});

/// Two shares with Beta(1, 1) priors.
struct BetaPosterior {
  double chanceToWin = 0;    ///< P(pb > pa), exact (Miller 2014)
  double lossOfShipping = 0; ///< E max(pa − pb, 0) (Stucchio 2014)
  double expectedUplift = 0; ///< E (pb − pa)
  double chanceByNormal = 0; ///< P(pb > pa) of normals with the posteriors' means and variances
};

/// O(successes of b). Errors: InvalidArgument as `checkProportion`.
Result<BetaPosterior> betaPosterior(const Proportion& a, const Proportion& b);

} // namespace rankwright
