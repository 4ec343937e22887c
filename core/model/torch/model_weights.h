#pragma once

#include "core/base/result.h"
#include "core/model/safetensors.h"
#include "core/model/torch/network.h"
#include "core/model/torch/row_table.h"
#include "core/model/training_plan.h"

#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// What a kind of model adds up beside its network: the machine of linear terms and pairs, whose logit goes
/// into each task's.
struct Machine {
  bool linear = false;
  bool pairs = false;

  bool isThere() const { return linear || pairs; }
};

Machine machineOf(const ModelShape& shape);

/// All weights of a model.
struct ModelWeights {
  ModelShape shape;
  std::vector<float> bias; ///< [tasks]
  WeightRows table;
  std::unique_ptr<Network> network; ///< nullptr for a kind without one

  Machine machine() const { return machineOf(shape); }
  std::uint32_t tasks() const { return static_cast<std::uint32_t>(bias.size()); }

  /// A copy that later steps do not change.
  ModelWeights copy() const;
};

/// Where training starts: factors from N(0, deviation²), layers as their initialisation has it, and biases
/// that predict `baseRates`, of each task, everywhere.
ModelWeights drawWeights(const ModelShape& shape, std::span<const double> baseRates, double deviation,
                         std::uint64_t seed);

/// `bias` [tasks], `linear.weight` [ids] of a machine, `embedding.weight` [ids, k], then the network's.
std::vector<FloatTensor> tensorsOf(const ModelWeights& weights);

/// The reverse. Errors: Corrupt, with the name of the tensor.
Result<ModelWeights> weightsOf(const ModelShape& shape, std::span<const FloatTensor> tensors);

/// Whether every weight is a finite number.
bool isFinite(const ModelWeights& weights);

} // namespace rankwright
