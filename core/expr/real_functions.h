#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace rankwright {

// Functions of float32 that every evaluation shares, so that a value has the same bits whether it is computed
// alone or among a thousand others. They are straight lines of IEEE 754 double operations, without a table or
// a branch, which compilers turn into vector instructions; compiled without contraction to fused
// multiply-adds they give the same bits on every machine. Taken in double and rounded once at the end, their
// error is below 0.51 units in the last place (0.5 is the least there can be).

namespace detail {

inline constexpr double kLn2 = 0x1.62e42fefa39efp-1;

/// 1.5 * 2^52: a number below 2^51 that is added to it is rounded to the nearest integer, which then lies in
/// the low bits.
inline constexpr double kRounder = 0x1.8p52;

/// e^r for |r| <= ln(2) / 2: Taylor's series up to r^8, whose rest is below 2^-32 of the value. Even and odd
/// powers apart, so that two sums run side by side.
inline double exponentialNearZero(double r) {
  const double square = r * r;
  const double even =
      1 + square * (1.0 / 2 + square * (1.0 / 24 + square * (1.0 / 720 + square * (1.0 / 40320))));
  const double odd = 1 + square * (1.0 / 6 + square * (1.0 / 120 + square * (1.0 / 5040)));
  return even + r * odd;
}

/// ln(m) for m from sqrt(1/2) to sqrt(2): the series 2 (s + s^3/3 + s^5/5 + …) of s = (m - 1) / (m + 1),
/// whose terms behind s^13 are below 2^-39 of the value.
inline double logarithmNearOne(double m) {
  const double s = (m - 1) / (m + 1);
  const double square = s * s;
  const double fourth = square * square;
  const double low = 1.0 / 3 + square * (1.0 / 5);
  const double middle = 1.0 / 7 + square * (1.0 / 9);
  const double high = 1.0 / 11 + square * (1.0 / 13);
  return 2 * s + 2 * s * (square * (low + fourth * (middle + fourth * high)));
}

} // namespace detail

/// e^x: infinite from 88.73 on, 0 below -103.98, NaN for NaN.
inline float exponentialOf(float x) {
  // Beyond these the rounded result is infinite or 0 all the same. NaN stays what it is.
  const float most = x > 90.0F ? 90.0F : x;
  const double bounded = static_cast<double>(most < -105.0F ? -105.0F : most);
  // e^x = 2^k * e^r with the integer k next to x / ln(2).
  const double rounded = bounded * (1 / detail::kLn2) + detail::kRounder;
  const double r = bounded - (rounded - detail::kRounder) * detail::kLn2;
  const double power = std::bit_cast<double>((std::bit_cast<std::uint64_t>(rounded) + 1023) << 52);
  return static_cast<float>(detail::exponentialNearZero(r) * power);
}

/// The natural logarithm: -infinity of 0, NaN of less and of NaN.
inline float logarithmOf(float x) {
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << 52) - 1;
  constexpr std::uint64_t kRootOfHalf = 0x3fe6a09e667f3bcd;
  // x = 2^k * m with m from sqrt(1/2) to sqrt(2); as a double even the smallest float32 is no subnormal. The
  // exponent's bias of 1023 keeps `k` positive until it is a double.
  const auto bits = std::bit_cast<std::uint64_t>(static_cast<double>(x));
  const auto above = bits - kRootOfHalf + (std::uint64_t{1023} << 52);
  const double m = std::bit_cast<double>((above & kMantissa) + kRootOfHalf);
  constexpr std::uint64_t kTwoTo52 = 0x4330000000000000;
  const double k = std::bit_cast<double>((above >> 52) | kTwoTo52) - (0x1p52 + 1023);
  const auto logarithm = static_cast<float>(k * detail::kLn2 + detail::logarithmNearOne(m));
  constexpr auto kInfinity = std::numeric_limits<float>::infinity();
  const float ofOthers = x == 0 ? -kInfinity : x < 0 ? std::numeric_limits<float>::quiet_NaN() : x;
  return x > 0 && x < kInfinity ? logarithm : ofOthers;
}

/// 1 / (1 + e^-x): 0 and 1 at the infinities, NaN for NaN.
inline float sigmoidOf(float x) {
  return 1.0F / (1.0F + exponentialOf(-x));
}

} // namespace rankwright
