#pragma once

#include "core/model/torch/fm_weights.h"
#include "core/model/torch/sparse_rows.h"

#include <torch/torch.h>

namespace rankwright {

/// The logits and what the gradient needs of the way there.
struct FmOutput {
  torch::Tensor logits; ///< [rows]
  torch::Tensor sums;   ///< [rows, k + 1]: Σ_i w_i x_i, then Σ_i v_if x_i for each f
};

/// z = w0 + Σ_i w_i x_i + ½ Σ_f [(Σ_i v_if x_i)² − Σ_i v_if² x_i²], which costs O(k · entries) (Rendle 2010,
/// lemma 3.1). `norms` are the factor norms of the weights.
FmOutput forward(const FmWeights& weights, const torch::Tensor& norms, const SparseRows& x);

} // namespace rankwright
