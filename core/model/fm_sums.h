#pragma once

#include "core/model/encoded_batch.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace rankwright {

/// Weighted sums over some entries of a row of a factorisation machine: Σ w·x, Σ v·x and Σ ‖v‖²·x².
struct FmSums {
  double linear = 0;
  double squares = 0;
  std::vector<double> factors;

  explicit FmSums(std::size_t embedding) : factors(embedding) {}

  void clear() {
    linear = squares = 0;
    std::ranges::fill(factors, 0);
  }

  /// Adds the entries [first, last) of a batch. `linearWeights` is [ids], `factorWeights` [ids, embedding].
  void add(const EncodedBatch& batch, std::size_t first, std::size_t last,
           std::span<const float> linearWeights, std::span<const float> factorWeights) {
    for (std::size_t e = first; e < last; ++e) {
      const auto id = static_cast<std::size_t>(batch.ids[e]);
      const double x = batch.values[e];
      const auto factor = factorWeights.subspan(id * factors.size(), factors.size());
      linear += linearWeights[id] * x;
      for (std::size_t f = 0; f < factors.size(); ++f) {
        const auto term = factor[f] * x;
        factors[f] += term;
        squares += term * term;
      }
    }
  }

  /// ½ (‖Σ v·x‖² − Σ ‖v‖²·x²): the products of all pairs of different entries.
  double ownPairs() const { return 0.5 * (dot(*this) - squares); }

  double dot(const FmSums& other) const {
    return std::inner_product(factors.begin(), factors.end(), other.factors.begin(), 0.0);
  }
};

} // namespace rankwright
