#pragma once

#include "core/model/encoded_batch.h"
#include "core/model/torch/deep_fm_weights.h"

#include <torch/torch.h>

#include <cstdint>

namespace rankwright {

/// What a model says of rows that have cells in common. What it makes of those — their sums and their share
/// of the first layer — is made once.
///
/// z = `fmLogits` + MLP(Σ_{i in field} v_i x_i of each field).
class RowScorer {
public:
  /// `common` is one row. The batches were checked; all is borrowed.
  RowScorer(const DeepFmWeights& weights, const torch::Tensor& norms, const EncodedBatch& common,
            const EncodedBatch& rows);

  struct Logits {
    torch::Tensor logits; ///< [rows]
    torch::Tensor deep;   ///< [rows], the share of the multi-layer perceptron; undefined without one
  };

  /// Of the rows [begin, end).
  Logits score(std::uint32_t begin, std::uint32_t end) const;

private:
  void prepareFirstLayer(const torch::Tensor& commonCells);
  torch::Tensor machine(const torch::Tensor& sums, std::uint32_t begin, std::uint32_t end) const;
  torch::Tensor perceptron(const torch::Tensor& cells) const;

  const DeepFmWeights& weights_;
  const torch::Tensor& norms_;
  const EncodedBatch& rows_;
  torch::Tensor sums_;        ///< [k + 1], of the common cells
  torch::Tensor squares_;     ///< [1], of the common cells: Σ |v_i|² x_i²
  torch::Tensor ownFields_;   ///< int64, those that differ between rows
  torch::Tensor firstWeight_; ///< [units, own fields · k]
  torch::Tensor firstBias_;   ///< [units], with the share of the common cells
};

} // namespace rankwright
