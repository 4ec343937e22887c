#include "core/model/torch/fm_weights.h"

#include "core/model/fm_tensors.h"
#include "core/model/torch/float_tensors.h"

#include <cmath>

namespace rankwright {

namespace {

constexpr double kFactorDeviation = 0.01;

} // namespace

FmWeights drawFm(const ModelShape& shape, double baseRate, at::Generator& generator) {
  auto table = torch::empty({shape.idCount, shape.embedding + 1});
  table.normal_(0, kFactorDeviation, generator);
  table.select(1, 0).zero_();
  const double bias = std::log(baseRate / (1 - baseRate));
  return {torch::full({1}, bias, torch::kFloat32), table};
}

FmWeights copyOf(const FmWeights& weights) {
  return {weights.bias.clone(), weights.table.clone()};
}

torch::Tensor factorNorms(const FmWeights& weights) {
  return weights.factors().square().sum(1, /*keepdim=*/true);
}

torch::Tensor fmLogits(const FmWeights& weights, const torch::Tensor& sums, const torch::Tensor& squares) {
  return weights.bias + sums.select(1, 0) + 0.5 * (sums.slice(1, 1).square().sum(1) - squares);
}

std::vector<FloatTensor> toTensors(const FmWeights& weights) {
  return {toFloatTensor(kFmBias, weights.bias), toFloatTensor(kFmLinear, weights.table.select(1, 0)),
          toFloatTensor(kFmFactors, weights.factors())};
}

Result<FmWeights> fmFromTensors(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  RW_ASSIGN(const auto weights, fmTensorsOf(shape, tensors));
  const auto linear = toTorch(weights.linear, {shape.idCount, 1});
  const auto factors = toTorch(weights.factors, {shape.idCount, shape.embedding});
  return FmWeights{torch::full({1}, weights.bias, torch::kFloat32), torch::cat({linear, factors}, 1)};
}

} // namespace rankwright
