#include "core/model/torch/deep_fm_weights.h"

#include "core/model/named_tensor.h"
#include "core/model/torch/float_tensors.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <string>

namespace rankwright {

namespace {

std::string weightName(std::size_t layer) {
  return fmt::format("deep.{}.weight", layer);
}

std::string biasName(std::size_t layer) {
  return fmt::format("deep.{}.bias", layer);
}

std::int64_t inputCount(const ModelShape& shape) {
  return std::int64_t{shape.fieldCount} * shape.embedding;
}

Result<DenseLayer> layerOf(std::span<const FloatTensor> tensors, std::size_t number, std::int64_t inputs,
                           std::int64_t outputs) {
  RW_ASSIGN(const auto weight, valuesOf(tensors, weightName(number), {outputs, inputs}));
  RW_ASSIGN(const auto bias, valuesOf(tensors, biasName(number), {outputs}));
  return DenseLayer{toTorch(weight, {outputs, inputs}).clone(), toTorch(bias, {outputs}).clone()};
}

Result<Mlp> mlpOf(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  Mlp mlp;
  if (shape.network.hidden.empty()) return mlp;
  auto inputs = inputCount(shape);
  for (std::size_t i = 0; i <= shape.network.hidden.size(); ++i) {
    const std::int64_t outputs = i < shape.network.hidden.size() ? shape.network.hidden[i] : 1;
    RW_ASSIGN(auto layer, layerOf(tensors, i, std::exchange(inputs, outputs), outputs));
    mlp.layers.push_back(std::move(layer));
  }
  return mlp;
}

} // namespace

DeepFmWeights initialWeights(const ModelShape& shape, double baseRate, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
  auto fm = drawFm(shape, baseRate, generator);
  return {std::move(fm), drawMlp(inputCount(shape), shape.network.hidden, generator)};
}

DeepFmWeights copyOf(const DeepFmWeights& weights) {
  DeepFmWeights copy{copyOf(weights.fm), {}};
  for (const auto& layer : weights.deep.layers)
    copy.deep.layers.push_back({layer.weight.clone(), layer.bias.clone()});
  return copy;
}

bool isFinite(const DeepFmWeights& weights) {
  const auto finite = [](const torch::Tensor& tensor) { return torch::isfinite(tensor).all().item<bool>(); };
  return finite(weights.fm.table) && std::ranges::all_of(weights.deep.layers, [&](const DenseLayer& layer) {
           return finite(layer.weight) && finite(layer.bias);
         });
}

std::vector<FloatTensor> toTensors(const DeepFmWeights& weights) {
  auto tensors = toTensors(weights.fm);
  for (std::size_t i = 0; i < weights.deep.layers.size(); ++i) {
    tensors.push_back(toFloatTensor(weightName(i), weights.deep.layers[i].weight));
    tensors.push_back(toFloatTensor(biasName(i), weights.deep.layers[i].bias));
  }
  return tensors;
}

Result<DeepFmWeights> fromTensors(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  RW_ASSIGN(auto fm, fmFromTensors(shape, tensors));
  RW_ASSIGN(auto deep, mlpOf(shape, tensors));
  return DeepFmWeights{std::move(fm), std::move(deep)};
}

} // namespace rankwright
