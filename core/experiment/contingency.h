#pragma once

#include "core/experiment/proportions.h"

#include <span>

namespace rankwright {

/// A test statistic that is χ² under no difference.
struct ChiSquaredTest {
  double statistic = 0;
  double df = 0;
  double p = 1;
};

/// Pearson's test that the shares of all arms are equal. Errors: InvalidArgument for fewer than two arms, an
/// arm without users, or where all users did the same.
Result<ChiSquaredTest> equalSharesTest(std::span<const Proportion> arms);

/// Pearson's test of independence of rows and columns; rows and columns without a count are left out.
/// `counts` is [rows, columns]. Errors: InvalidArgument for fewer than two rows or columns that count.
Result<ChiSquaredTest> independenceTest(std::span<const double> counts, std::size_t columns);

/// Two arms by Pearson's test with Yates' correction (1934). Errors: as `equalSharesTest`.
Result<ChiSquaredTest> yatesTest(const Proportion& a, const Proportion& b);

/// Two arms by the likelihood ratio G = 2 Σ O ln(O / E), not corrected. Errors: as `equalSharesTest`.
Result<ChiSquaredTest> likelihoodRatioTest(const Proportion& a, const Proportion& b);

} // namespace rankwright
