#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace rankwright {

/// Random numbers that are the same for the same seed with every standard library: the generator's output is
/// fixed by the standard, that of std::normal_distribution and its like is not, so they are made here.
class Random {
public:
  /// Streams of different purpose or index do not depend on each other.
  Random(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index = 0);

  /// In [0, 1), with 53 random bits.
  double uniform();
  double between(double low, double high) { return low + (high - low) * uniform(); }

  /// In [0, n); n is above 0.
  std::uint32_t below(std::uint32_t n);

  /// True with that probability.
  bool chance(double probability) { return uniform() < probability; }

  /// Standard normal (G. Marsaglia's polar method).
  double normal();

  /// Gamma with scale 1; the shape is above 0 (G. Marsaglia and W. W. Tsang, 2000).
  double gamma(double shape);

  /// Poisson with a mean up to some hundreds, by multiplication of uniforms.
  std::uint32_t poisson(double mean);

  /// Failures before the first success, at most `most`.
  std::uint32_t failures(double successProbability, std::uint32_t most);

  /// A position, in proportion to the weights, which are not negative; the last positive one when rounding
  /// runs past the end. `weights.size()` when all are 0.
  std::size_t pick(std::span<const double> weights);

  template <class T>
  const T& oneOf(std::span<const T> values) {
    return values[below(static_cast<std::uint32_t>(values.size()))];
  }

private:
  std::mt19937_64 generator_;
};

} // namespace rankwright
