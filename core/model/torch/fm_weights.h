#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"

#include <torch/torch.h>

#include <span>
#include <vector>

namespace rankwright {

/// The weights of a factorisation machine (Rendle 2010). Row i of the table is [w_i, v_i1 … v_ik].
struct FmWeights {
  torch::Tensor bias;  ///< float32 [1]
  torch::Tensor table; ///< float32 [ids, k + 1], contiguous

  torch::Tensor factors() const { return table.slice(1, 1); }
};

/// Where training starts: no linear weights, factors from N(0, 0.01²), and the bias that predicts `baseRate`
/// everywhere.
FmWeights drawFm(const ModelShape& shape, double baseRate, at::Generator& generator);

/// A copy that later steps do not change.
FmWeights copyOf(const FmWeights& weights);

/// Σ_f v_if² of each id, [ids, 1].
torch::Tensor factorNorms(const FmWeights& weights);

/// z = w0 + Σ_i w_i x_i + ½ Σ_f [(Σ_i v_if x_i)² − Σ_i v_if² x_i²], [rows], of the sums Σ_i [w_i, v_i] x_i,
/// [rows, k + 1], and Σ_i |v_i|² x_i², [rows]: it costs O(k · entries) so (Rendle 2010, lemma 3.1).
torch::Tensor fmLogits(const FmWeights& weights, const torch::Tensor& sums, const torch::Tensor& squares);

/// `bias` [1], `linear.weight` [ids] and `embedding.weight` [ids, k].
std::vector<FloatTensor> toTensors(const FmWeights& weights);

/// The reverse. Errors: Corrupt, with the name of the tensor.
Result<FmWeights> fmFromTensors(const ModelShape& shape, std::span<const FloatTensor> tensors);

} // namespace rankwright
