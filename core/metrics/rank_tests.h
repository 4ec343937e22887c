#pragma once

#include "core/base/result.h"

#include <span>

namespace rankwright {

/// Mann and Whitney's test of b against a by the normal approximation with correction for ties.
struct MannWhitneyTest {
  double u = 0;               ///< of b: pairs where b is larger, ties half
  double superiority = 0;     ///< P(b > a) + P(b = a) / 2: an AUC
  double p = 1;               ///< two-sided
  double pWithContinuity = 1; ///< with the correction of a half
};

/// Errors: InvalidArgument for an arm without values, or when all values are equal.
Result<MannWhitneyTest> mannWhitneyTest(std::span<const double> a, std::span<const double> b);

/// Wilcoxon's signed-rank test by the normal approximation: zeros left out, corrected for ties, no correction
/// for continuity.
struct WilcoxonTest {
  double w = 0; ///< the smaller of the rank sums of positive and negative differences
  double z = 0;
  double p = 1; ///< two-sided
};

/// Errors: InvalidArgument when all differences are 0.
Result<WilcoxonTest> wilcoxonTest(std::span<const double> differences);

} // namespace rankwright
