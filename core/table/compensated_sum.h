#pragma once

#include <cmath>

namespace rankwright {

/// A sum that keeps what rounding drops: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation
/// endlicher Summen", ZAMM 54 (1974).
class CompensatedSum {
public:
  void add(double value) {
    const double next = sum_ + value;
    lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - next) + value : (value - next) + sum_;
    sum_ = next;
  }

  void add(const CompensatedSum& other) {
    add(other.sum_);
    lost_ += other.lost_;
  }

  /// An infinite sum has lost nothing that counts.
  double value() const { return std::isfinite(sum_) ? sum_ + lost_ : sum_; }

private:
  double sum_ = 0;
  double lost_ = 0;
};

} // namespace rankwright
