#include "core/simulate/portable_math.h"

#include <cmath>
#include <limits>

namespace rankwright {

namespace {

// ln 2 in two parts, so that k · kLn2High is exact for every exponent k (W. J. Cody and W. Waite, 1980).
constexpr double kLn2High = 0x1.62e42fee00000p-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kLog2OfE = 0x1.71547652b82fep0;
constexpr double kSqrtHalf = 0x1.6a09e667f3bcdp-1;

constexpr double kLargestExponent = 709.0;
constexpr double kSmallestExponent = -708.0;

} // namespace

double portableExp(double x) {
  if (x > kLargestExponent) return std::numeric_limits<double>::infinity();
  if (x < kSmallestExponent) return 0;
  const double k = std::floor(x * kLog2OfE + 0.5);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  // |r| ≤ ln 2 / 2: fourteen terms of the series leave less than 1e-18.
  double sum = 1;
  for (int n = 14; n > 0; --n)
    sum = 1 + sum * r / n;
  return std::ldexp(sum, static_cast<int>(k));
}

double portableLog(double x) {
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);
  if (mantissa < kSqrtHalf) {
    mantissa *= 2;
    --exponent;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), whose argument is below 0.172.
  const double s = (mantissa - 1) / (mantissa + 1);
  const double square = s * s;
  double sum = 0;
  for (int n = 21; n > 0; n -= 2)
    sum = 1.0 / n + sum * square;
  return exponent * kLn2High + (2 * s * sum + exponent * kLn2Low);
}

} // namespace rankwright
