#pragma once

#include "core/model/model_config.h"

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What a tensor of a network is to training.
enum class TensorRole : std::uint8_t {
  Weight,    ///< trained, with L2
  Offset,    ///< trained, without L2
  Statistic, ///< kept by the forward pass: mean and variance of batch normalisation
};

/// Is told each tensor of a network, always in the same order.
using TensorVisitor = std::function<void(const std::string& name, torch::Tensor& tensor, TensorRole role)>;

/// How rows go through a network.
struct Pass {
  bool training = false;
  std::uint64_t noise = 0;             ///< which outputs dropout leaves out follows from it
  struct GateRecord* record = nullptr; ///< filled where the network has experts; may be null
};

/// y = x Wᵀ + b.
struct Linear {
  torch::Tensor weight; ///< float32 [outputs, inputs]
  torch::Tensor bias;   ///< float32 [outputs]

  /// Weights from N(0, gain / inputs), no bias.
  static Linear draw(std::int64_t inputs, std::int64_t outputs, double gain, at::Generator& generator);

  torch::Tensor operator()(const torch::Tensor& input) const;
  void visit(const std::string& name, const TensorVisitor& visitor);
};

/// The first layers of a network read the factors of all fields, [rows, fields · factors], through this, so
/// that serving can make the share of what is the same in all rows once.
class FactorInput {
public:
  virtual ~FactorInput() = default;
  virtual torch::Tensor through(const Linear& layer) const = 0; ///< [rows, outputs]
  virtual torch::Tensor whole() const = 0;
};

/// All cells of each row.
class WholeFactors final : public FactorInput {
public:
  explicit WholeFactors(torch::Tensor cells) : cells_(std::move(cells)) {}
  torch::Tensor through(const Linear& layer) const override { return layer(cells_); }
  torch::Tensor whole() const override { return cells_; }

private:
  torch::Tensor cells_;
};

/// The settings that all layers of a network share.
struct LayerOptions {
  Activation activation = Activation::Relu;
  bool batchNorm = false;
  double dropout = 0;
};

LayerOptions layerOptionsOf(const NetworkOptions& network);

/// Batch normalisation (Ioffe and Szegedy 2015): in training by the rows at hand, else by running means.
struct BatchNorm {
  torch::Tensor gain, offset;   ///< [units]
  torch::Tensor mean, variance; ///< [units], running

  static BatchNorm of(std::int64_t units);
  torch::Tensor operator()(const torch::Tensor& input, bool training) const;
  void visit(const std::string& name, const TensorVisitor& visitor);
};

/// A fully connected layer with what follows it: batch normalisation, activation, dropout.
struct HiddenLayer {
  Linear linear;
  std::optional<BatchNorm> norm;
};

/// Hidden layers one after the other, and an output layer where `outputs` is above 0.
class LayerStack {
public:
  LayerStack() = default;

  /// Hidden weights from N(0, 2 / inputs) (He et al. 2015), those of the output from N(0, 1 / inputs).
  static LayerStack draw(std::int64_t inputs, std::span<const std::uint32_t> hidden, std::int64_t outputs,
                         const LayerOptions& options, at::Generator& generator);

  bool isEmpty() const { return hidden_.empty() && !output_; }
  std::int64_t outputs() const;

  /// Of the factors. There is a layer.
  torch::Tensor operator()(const FactorInput& input, Pass& pass) const;

  /// Of what other layers gave.
  torch::Tensor operator()(const torch::Tensor& input, Pass& pass) const;

  /// Layers are `name`.0.weight, `name`.0.bias, `name`.1.weight …
  void visit(const std::string& name, const TensorVisitor& visitor);

private:
  torch::Tensor finish(torch::Tensor first, Pass& pass) const;
  torch::Tensor activate(const HiddenLayer& layer, const torch::Tensor& sums, Pass& pass) const;

  LayerOptions options_;
  std::vector<HiddenLayer> hidden_;
  std::optional<Linear> output_;
};

} // namespace rankwright
