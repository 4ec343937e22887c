#pragma once

#include "core/base/result.h"

#include <span>

namespace rankwright {

/// Kolmogorov and Smirnov's test that values in [0, 1] are uniform, as p-values of A/A tests must be.
struct UniformityTest {
  double distance = 0; ///< largest distance of the empirical distribution
  double p = 1;
};

/// Two-sided; exact up to 10,000 values (Marsaglia, Tsang and Wang 2003), the limit law beyond. Errors:
/// InvalidArgument for no values, or one outside [0, 1].
Result<UniformityTest> uniformityTest(std::span<const double> values);

} // namespace rankwright
