#include "core/table/decimal_float.h"

#include <cmath>

namespace rankwright {

namespace {

// A float has at most nine significant decimal digits.
constexpr double kLargestScaled = 1e9;

} // namespace

double decimalOf(float value) {
  const double wide = value;
  for (double scale = 1; std::abs(wide) * scale < kLargestScaled && scale <= 1e22; scale *= 10) {
    const double decimal = std::nearbyint(wide * scale) / scale;
    if (static_cast<float>(decimal) == value) return decimal;
  }
  return wide;
}

} // namespace rankwright
