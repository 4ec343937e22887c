#pragma once

#include "core/model/encoded_batch.h"
#include "core/model/rank_model.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What the cells of a row add up to in a factorisation machine, and what each adds to the logit. The factors
/// stand field beside field, so that the products of one cell with several others are made together; each
/// product adds its terms in the order in which it would alone.
class FmCells {
public:
  FmCells(std::size_t fields, std::size_t embedding)
      : fields_(fields),
        stride_((fields + kTogether - 1) / kTogether * kTogether),
        linear_(fields),
        hasPairs_(fields),
        squares_(fields),
        factors_(stride_ * embedding),
        products_(stride_) {}

  /// The cell of a field: the entries [first, last) of a batch. `linearWeights` is [ids], `factorWeights`
  /// [ids, embedding].
  void put(std::size_t field, const EncodedBatch& batch, std::size_t first, std::size_t last,
           std::span<const float> linearWeights, std::span<const float> factorWeights) {
    linear_[field] = squares_[field] = 0;
    hasPairs_[field] = last > first + 1;
    const auto embedding = factors_.size() / stride_;
    const auto factorsOf = [&](std::size_t entry) {
      return factorWeights.subspan(static_cast<std::size_t>(batch.ids[entry]) * embedding, embedding);
    };
    for (auto entry = first; entry < last; ++entry)
      linear_[field] +=
          linearWeights[static_cast<std::size_t>(batch.ids[entry])] * double{batch.values[entry]};
    if (last == first + 1) return set(field, factorsOf(first), batch.values[first]);
    for (std::size_t f = 0; f < embedding; ++f)
      factors_[f * stride_ + field] = 0;
    for (auto entry = first; entry < last; ++entry)
      add(field, factorsOf(entry), batch.values[entry]);
  }

  /// Writes the parts of the logit that the field takes part in; all cells must be there.
  void writeParts(std::size_t field, LogitParts& parts) {
    multiply(field);
    parts.linear[field] = static_cast<float>(linear_[field]);
    for (std::size_t other = 0; other < field; ++other)
      parts.pair[LogitParts::pairIndex(other, field, fields_)] = static_cast<float>(products_[other]);
    auto* pairs = parts.pair.data() + LogitParts::pairIndex(field, field, fields_);
    *pairs++ = hasPairs_[field] ? static_cast<float>(0.5 * (products_[field] - squares_[field])) : 0.0F;
    for (std::size_t other = field + 1; other < fields_; ++other)
      *pairs++ = static_cast<float>(products_[other]);
  }

private:
  static constexpr std::size_t kTogether = 4;

  void set(std::size_t field, std::span<const float> factors, double x) {
    auto* sum = factors_.data() + field;
    for (const auto factor : factors) {
      *sum = factor * x;
      sum += stride_;
    }
  }

  void add(std::size_t field, std::span<const float> factors, double x) {
    auto squares = squares_[field];
    auto* sum = factors_.data() + field;
    for (const auto factor : factors) {
      const auto term = factor * x;
      *sum += term;
      squares += term * term;
      sum += stride_;
    }
    squares_[field] = squares;
  }

  /// The dot products of the field's factors with those of every field.
  void multiply(std::size_t field) {
    for (std::size_t first = 0; first < stride_; first += kTogether) {
      std::array<double, kTogether> sums{};
      for (std::size_t row = 0; row < factors_.size(); row += stride_) {
        const double own = factors_[row + field];
        for (std::size_t i = 0; i < kTogether; ++i)
          sums[i] += factors_[row + first + i] * own;
      }
      std::ranges::copy(sums, products_.begin() + static_cast<std::ptrdiff_t>(first));
    }
  }

  std::size_t fields_;
  std::size_t stride_;                 ///< fields, and as many more as make whole groups
  std::vector<double> linear_;         ///< [fields]
  std::vector<std::uint8_t> hasPairs_; ///< [fields]; of one entry alone both sums would be the same
  std::vector<double> squares_;        ///< [fields]
  std::vector<double> factors_;        ///< [embedding, stride]
  std::vector<double> products_;       ///< [stride], of one field with each
};

} // namespace rankwright
