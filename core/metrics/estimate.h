#pragma once

#include <cstddef>
#include <span>

namespace rankwright {

/// A figure of a sample, and the interval in which that of the population lies with 95 % confidence.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;

  friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// The quantile 0.975 of Student's t with so many degrees of freedom, at least 1. (Hill 1970's expansion as
/// in Abramowitz and Stegun, 26.7.5; exact for 1 and 2. Off by less than 0.2 %.)
double studentQuantile(std::size_t degreesOfFreedom);

/// The mean of the values with Student's interval (Gosset 1908): of differences of pairs it is the paired
/// test's. One value has no interval but itself; no values are 0.
Estimate meanEstimate(std::span<const double> values);

/// The share hits / count with Wilson's interval (Wilson 1927), which stays in [0, 1]. No counts are 0 with
/// the interval [0, 1].
Estimate shareEstimate(std::size_t hits, std::size_t count);

} // namespace rankwright
