#pragma once

#include "core/base/result.h"

#include <span>

namespace rankwright {

/// Kolmogorov and Smirnov's test that values in [0, 1] are uniform, as p-values of A/A tests must be.
struct UniformityTest {
  double distance = 0; ///< largest distance of the empirical distribution
  double p = 1;
};

/// Two-sided: by the exact law for up to 140 values or small distances (Marsaglia, Tsang and Wang 2003), else
/// by Pelz and Good's series (1976), right to about seven digits, as scipy does. Errors: InvalidArgument for
/// no values, or one outside [0, 1].
Result<UniformityTest> uniformityTest(std::span<const double> values);

} // namespace rankwright
