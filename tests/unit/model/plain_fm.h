#pragma once

#include "core/model/encoded_batch.h"
#include "core/model/rank_model.h"
#include "core/model/safetensors.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// A factorisation machine in double precision by its definition, a double loop over the pairs of entries:
/// what the fast one is compared with.
struct PlainFm {
  double bias = 0;
  std::vector<double> linear;
  std::vector<std::vector<double>> factors;

  static PlainFm of(std::span<const FloatTensor> tensors) {
    PlainFm fm;
    fm.bias = tensors[0].values[0];
    fm.linear.assign(tensors[1].values.begin(), tensors[1].values.end());
    const auto k = static_cast<std::size_t>(tensors[2].shape[1]);
    for (std::size_t i = 0; i < fm.linear.size(); ++i)
      fm.factors.emplace_back(tensors[2].values.begin() + static_cast<std::ptrdiff_t>(i * k),
                              tensors[2].values.begin() + static_cast<std::ptrdiff_t>((i + 1) * k));
    return fm;
  }

  double product(std::size_t i, std::size_t j) const {
    double sum = 0;
    for (std::size_t f = 0; f < factors[i].size(); ++f)
      sum += factors[i][f] * factors[j][f];
    return sum;
  }

  /// The parts of one row's logit; the logit in `logit`.
  struct Parts {
    std::vector<double> linear;
    std::vector<double> pair;
    double logit = 0;
  };

  Parts explain(const EncodedBatch& batch, std::uint32_t row) const {
    const std::size_t fields = batch.fieldCount;
    Parts parts{std::vector<double>(fields), std::vector<double>(fields * (fields + 1) / 2), bias};
    const auto entries = entriesOf(batch, row);
    for (std::size_t a = 0; a < entries.size(); ++a) {
      const auto& [i, xi, fieldOfI] = entries[a];
      parts.linear[fieldOfI] += linear[i] * xi;
      parts.logit += linear[i] * xi;
      for (std::size_t b = a + 1; b < entries.size(); ++b) {
        const auto& [j, xj, fieldOfJ] = entries[b];
        const double term = product(i, j) * xi * xj;
        parts.pair[LogitParts::pairIndex(fieldOfI, fieldOfJ, fields)] += term;
        parts.logit += term;
      }
    }
    return parts;
  }

  struct Entry {
    std::size_t id;
    double x;
    std::size_t field;
  };

  static std::vector<Entry> entriesOf(const EncodedBatch& batch, std::uint32_t row) {
    std::vector<Entry> entries;
    for (std::size_t f = 0; f < batch.fieldCount; ++f) {
      const auto cell = std::size_t{row} * batch.fieldCount + f;
      for (auto e = batch.offsets[cell]; e < batch.offsets[cell + 1]; ++e)
        entries.push_back({static_cast<std::size_t>(batch.ids[e]), batch.values[e], f});
    }
    return entries;
  }
};

} // namespace rankwright
