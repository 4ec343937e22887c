#pragma once

#include "core/base/result.h"

#include <span>

namespace rankwright {

/// Does the effect fade or grow? The line through daily effects, weighted by 1 / se².
struct NoveltySlope {
  double intercept = 0;
  double slope = 0; ///< change of the effect a day
  double slopeError = 0;
  double z = 0;
  double p = 1; ///< two-sided
};

/// Of effects of user-days that are disjoint: cumulative effects are not independent. Errors: InvalidArgument
/// for unequal lengths, fewer than two different days, or a standard error that is not above 0.
Result<NoveltySlope> noveltySlope(std::span<const double> days, std::span<const double> effects,
                                  std::span<const double> standardErrors);

} // namespace rankwright
