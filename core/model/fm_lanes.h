#pragma once

#include "core/model/fm_sums.h"

#include <array>
#include <cstddef>
#include <vector>

namespace rankwright {

/// The sums of four rows of a factorisation machine side by side. Each row adds up in the order in which
/// `FmSums` would, to the same bits; but a sum has to wait for its last term, and four wait together.
class FmLanes {
public:
  static constexpr std::size_t kLanes = 4;

  /// An entry of each row: where its factors are, its linear weight and its x. One with factors of nothing
  /// and x = 0 leaves its row alone.
  struct Entries {
    std::array<const float*, kLanes> factors;
    std::array<float, kLanes> linear;
    std::array<double, kLanes> x;
  };

  explicit FmLanes(std::size_t embedding) : factors_(embedding * kLanes) {}

  /// Every row starts with the sums `shared`.
  void start(const FmSums& shared) {
    linear_.fill(shared.linear);
    squares_.fill(shared.squares);
    for (std::size_t f = 0; f < shared.factors.size(); ++f)
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        factors_[f * kLanes + lane] = shared.factors[f];
  }

  void add(const Entries& entries) {
    const auto [factors, linear, x] = entries;
    auto squares = squares_; // a copy that stays in registers
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      linear_[lane] += linear[lane] * x[lane];
    auto* sums = factors_.data();
    for (std::size_t f = 0; f < factors_.size() / kLanes; ++f, sums += kLanes) {
      const std::array<double, kLanes> terms = {factors[0][f] * x[0], factors[1][f] * x[1],
                                                factors[2][f] * x[2], factors[3][f] * x[3]};
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        sums[lane] += terms[lane];
        squares[lane] += terms[lane] * terms[lane];
      }
    }
    squares_ = squares;
  }

  /// What `FmSums` says of each row: its linear sum, and the products of all pairs of different entries.
  struct Totals {
    std::array<double, kLanes> linear;
    std::array<double, kLanes> pairs;
  };
  Totals totals() const {
    std::array<double, kLanes> products{};
    for (std::size_t at = 0; at < factors_.size(); at += kLanes)
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        products[lane] += factors_[at + lane] * factors_[at + lane];
    Totals totals{linear_, {}};
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      totals.pairs[lane] = 0.5 * (products[lane] - squares_[lane]);
    return totals;
  }

private:
  std::array<double, kLanes> linear_{};
  std::array<double, kLanes> squares_{};
  std::vector<double> factors_; ///< [embedding, lanes]
};

} // namespace rankwright
