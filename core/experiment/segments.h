#pragma once

#include "core/experiment/contingency.h"

#include <span>
#include <vector>

namespace rankwright {

/// Both arms in one segment of the users.
struct SegmentShares {
  Proportion a;
  Proportion b;
};

/// Does the whole say something else than its parts? (Simpson's paradox; Crook, Frasca, Kohavi and Longbotham
/// 2009.)
struct SimpsonCheck {
  std::vector<double> differences = {}; ///< b − a of each segment
  double pooled = 0;                    ///< b − a of all users together
  double stratified = 0;                ///< Σ w_s d_s with w_s the segment's share of all users
  double stratifiedError = 0;
  double oddsRatio = 0;           ///< of b to a (Mantel and Haenszel 1959)
  bool reversal = false;          ///< the pooled sign is none of the segments'
  ChiSquaredTest allocation = {}; ///< that the split is the same in all segments

  /// What the view warns of.
  bool warns(double threshold = 0.001) const { return reversal || allocation.p < threshold; }
};

/// Errors: InvalidArgument for fewer than two segments, or an arm without users in one.
Result<SimpsonCheck> simpsonCheck(std::span<const SegmentShares> segments);

/// Are effects of segments equal? (Cochran 1954; Higgins and Thompson 2002.)
struct Heterogeneity {
  double mean = 0; ///< weighted by 1 / se²
  double standardError = 0;
  double q = 0;
  double df = 0;
  double p = 1;
  double i2 = 0; ///< share of the spread that is not chance
};

/// Errors: InvalidArgument for fewer than two effects, unequal lengths, or a standard error that is not above
/// 0.
Result<Heterogeneity> heterogeneityTest(std::span<const double> effects,
                                        std::span<const double> standardErrors);

} // namespace rankwright
