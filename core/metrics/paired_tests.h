#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Student's test that the mean of paired differences is 0 (Gosset 1908).
struct PairedTTest {
  double meanDifference = 0;
  double standardError = 0;
  double t = 0;
  double df = 0;
  double p = 1; ///< two-sided
};

/// Errors: InvalidArgument for fewer than two differences, or for ones without variance.
Result<PairedTTest> pairedTTest(std::span<const double> differences);

/// McNemar's exact test of two models by the cases where one alone is right: two-sided binomial with share ½.
/// 1 when there is no such case.
double mcnemarExact(std::uint64_t onlyFirst, std::uint64_t onlySecond);

} // namespace rankwright
