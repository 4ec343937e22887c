#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// y = x Wᵀ + b.
struct DenseLayer {
  torch::Tensor weight; ///< float32 [outputs, inputs]
  torch::Tensor bias;   ///< float32 [outputs]
};

/// A multi-layer perceptron: fully connected layers with max(0, ·) between them, and one output.
struct Mlp {
  std::vector<DenseLayer> layers; ///< none, or at least two

  bool isEmpty() const { return layers.empty(); }
};

/// Where training starts: weights of hidden layers from N(0, 2 / inputs) (He et al. 2015), of the output from
/// N(0, 1 / inputs), no biases. Empty without hidden layers.
Mlp drawMlp(std::int64_t inputs, std::span<const std::uint32_t> hidden, at::Generator& generator);

/// The output, [rows], of what the first layer gives before its max(0, ·), [rows, units], which is
/// overwritten.
torch::Tensor outputAfterFirst(const Mlp& mlp, torch::Tensor first);

/// Which outputs of hidden layers a training step leaves out (Srivastava et al. 2014); the others are scaled
/// so that their mean stays.
struct Dropout {
  double rate = 0;
  at::Generator generator;
};

/// The way of a batch through the layers.
struct MlpPass {
  std::vector<torch::Tensor> inputs; ///< of each layer, [rows, inputs]
  torch::Tensor output;              ///< [rows]
};

MlpPass run(const Mlp& mlp, torch::Tensor input, Dropout& dropout);

/// The gradient of a loss by its slope along the output.
struct MlpGradient {
  std::vector<DenseLayer> layers;
  torch::Tensor input; ///< [rows, inputs]
};

/// `slope` is [rows].
MlpGradient gradientOf(const Mlp& mlp, const MlpPass& pass, const torch::Tensor& slope, double dropoutRate);

} // namespace rankwright
