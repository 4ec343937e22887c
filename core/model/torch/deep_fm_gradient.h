#pragma once

#include "core/model/torch/deep_fm_weights.h"
#include "core/model/torch/row_batches.h"

#include <torch/torch.h>

#include <vector>

namespace rankwright {

/// The mean log loss of a batch and its gradient.
struct DeepFmGradient {
  double loss = 0;     ///< nats
  torch::Tensor bias;  ///< [1]
  torch::Tensor table; ///< [ids, k + 1]
  std::vector<DenseLayer> deep;
};

/// By hand, since it is two products with the transposed batch: with d = (σ(z) − y) / rows,
/// ∂w0 = Σ d, ∂w = Xᵀd, ∂v_f = Xᵀ(d ∘ s_f) − v_f ∘ (X∘X)ᵀd where s_f = Σ_i v_if x_i; a multi-layer perceptron
/// adds its slope along the factors of a cell to those of the cell's entries. Ten times as fast as recording
/// the forward pass, whose backward pass adds entry by entry.
DeepFmGradient gradient(const DeepFmWeights& weights, const RowBatch& batch, Dropout& dropout);

} // namespace rankwright
