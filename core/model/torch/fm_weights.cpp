#include "core/model/torch/fm_weights.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kFactorDeviation = 0.01;
constexpr const char* kBias = "bias";
constexpr const char* kLinear = "linear.weight";
constexpr const char* kEmbedding = "embedding.weight";

FloatTensor toFloatTensor(const char* name, const torch::Tensor& tensor) {
  const auto contiguous = tensor.contiguous();
  const auto* data = contiguous.data_ptr<float>();
  return {name, tensor.sizes().vec(), std::vector<float>(data, data + contiguous.numel())};
}

Result<torch::Tensor> findTensor(std::span<const FloatTensor> tensors, const char* name,
                                 const std::vector<std::int64_t>& shape) {
  const auto found = std::ranges::find(tensors, name, &FloatTensor::name);
  if (found == tensors.end()) return fail(ErrorKind::Corrupt, "the model lacks the tensor: {}", name);
  if (found->shape != shape)
    return fail(ErrorKind::Corrupt, "the shape of a tensor does not fit the vocabulary and options: {}",
                name);
  if (!std::ranges::all_of(found->values, [](float value) { return std::isfinite(value); }))
    return fail(ErrorKind::Corrupt, "a tensor holds values that are not finite: {}", name);
  return torch::from_blob(const_cast<float*>(found->values.data()), shape, torch::kFloat32).clone();
}

} // namespace

FmWeights initialWeights(const ModelShape& shape, double baseRate, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
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

std::vector<FloatTensor> toTensors(const FmWeights& weights) {
  return {toFloatTensor(kBias, weights.bias), toFloatTensor(kLinear, weights.table.select(1, 0)),
          toFloatTensor(kEmbedding, weights.factors())};
}

Result<FmWeights> fromTensors(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  RW_ASSIGN(auto bias, findTensor(tensors, kBias, {1}));
  RW_ASSIGN(const auto linear, findTensor(tensors, kLinear, {shape.idCount}));
  RW_ASSIGN(const auto factors, findTensor(tensors, kEmbedding, {shape.idCount, shape.embedding}));
  return FmWeights{std::move(bias), torch::cat({linear.unsqueeze(1), factors}, 1).contiguous()};
}

} // namespace rankwright
