#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/torch/fm_weights.h"
#include "core/model/torch/mlp.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// The weights of DeepFM (Guo et al. 2017): a factorisation machine and a multi-layer perceptron that reads
/// the factors of every field, Σ_i v_i x_i, one after the other. Without layers it is a factorisation
/// machine.
struct DeepFmWeights {
  FmWeights fm;
  Mlp deep; ///< reads [rows, fields · k]

  bool isDeep() const { return !deep.isEmpty(); }
};

/// Where training starts.
DeepFmWeights initialWeights(const ModelShape& shape, double baseRate, std::uint64_t seed);

/// A copy that later steps do not change.
DeepFmWeights copyOf(const DeepFmWeights& weights);

/// Whether every weight is a finite number.
bool isFinite(const DeepFmWeights& weights);

/// Those of the factorisation machine, then `deep.N.weight` [outputs, inputs] and `deep.N.bias` [outputs].
std::vector<FloatTensor> toTensors(const DeepFmWeights& weights);

/// The reverse. Errors: Corrupt, with the name of the tensor.
Result<DeepFmWeights> fromTensors(const ModelShape& shape, std::span<const FloatTensor> tensors);

} // namespace rankwright
