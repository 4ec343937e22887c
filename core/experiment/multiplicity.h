#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// How p-values of a family of tests are adjusted.
enum class Adjustment : std::uint8_t {
  Bonferroni,
  Sidak, ///< independent tests
  Holm,  ///< 1979; as safe as Bonferroni, and more powerful
  HolmSidak,
  Hochberg,          ///< 1988; independent or positively dependent tests
  Hommel,            ///< 1988; the same, more powerful
  BenjaminiHochberg, ///< 1995; false discovery rate
  BenjaminiYekutieli ///< 2001; the same under any dependence
};

/// Adjusted p-values in the order of `p`: a test is rejected where its own is at most alpha. Errors:
/// InvalidArgument for a p outside [0, 1].
Result<std::vector<double>> adjustedP(std::span<const double> p, Adjustment adjustment);

} // namespace rankwright
