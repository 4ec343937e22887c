#pragma once

#include "core/base/result.h"
#include "core/model/safetensors.h"
#include "core/model/torch/layers.h"
#include "core/model/training_plan.h"

#include <torch/torch.h>

#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// What gates and experts did with some rows.
struct GateRecord {
  std::vector<torch::Tensor> gates;   ///< by stretch of rows, then task: [rows, experts]
  std::vector<torch::Tensor> experts; ///< by stretch, then expert: [rows, units], after the activation
};

/// The part of a model that reads the factors of the fields and not single weights.
class Network {
public:
  virtual ~Network() = default;

  /// What it adds to the logits: [rows, tasks].
  virtual torch::Tensor logits(const FactorInput& input, Pass& pass) const = 0;

  virtual void visit(const TensorVisitor& visitor) = 0;

  /// A network over the same weights with gradients of its own, for a thread.
  std::unique_ptr<Network> replica() const;

  /// A copy that later steps do not change.
  std::unique_ptr<Network> copy() const;

protected:
  virtual std::unique_ptr<Network> sameWeights() const = 0;
};

/// The network of the shape with weights to start from; nullptr for a kind without one.
std::unique_ptr<Network> drawNetwork(const ModelShape& shape, std::uint64_t seed);

/// The network's weights by name.
std::vector<FloatTensor> tensorsOf(Network& network);

/// Fills the network. Errors: Corrupt, with the name of the tensor.
Status fillNetwork(Network& network, std::span<const FloatTensor> tensors);

/// Click, or click and install.
std::uint32_t taskCountOf(const ModelShape& shape);

} // namespace rankwright
