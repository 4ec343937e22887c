#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace rankwright {

/// Mean and deviation of numbers that come one by one (Welford 1962).
class RunningMoments {
public:
  void add(double value) {
    ++count_;
    const double distance = value - mean_;
    mean_ += distance / static_cast<double>(count_);
    squares_ += distance * (value - mean_);
  }

  std::uint64_t count() const { return count_; }
  double mean() const { return mean_; }

  /// √(Σ(x − mean)² / n); 0 without numbers.
  double deviation() const;

private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0; ///< Σ(x − mean)²
};

/// Quantiles of numbers that come one by one: exact for up to `capacity` of them, else those of a uniform
/// sample without replacement of so many (Vitter 1985, algorithm R), which is the same for the same numbers
/// in the same order.
class NumberQuantiles {
public:
  static constexpr std::size_t kCapacity = 1 << 18; ///< a rank's deviation is 0.1 % at most

  explicit NumberQuantiles(std::size_t capacity = kCapacity) : capacity_(capacity) {}

  void add(float value);

  /// The borders of up to `ranges` ranges that hold as many of the numbers each: ascending, distinct, and
  /// above the least number, so that no range is empty. A number belongs to the range of the last border that
  /// is not above it.
  std::vector<float> borders(std::uint32_t ranges) const;

private:
  std::size_t capacity_;
  std::uint64_t count_ = 0;
  std::vector<float> kept_;
  std::mt19937_64 random_ = std::mt19937_64(1);
};

} // namespace rankwright
