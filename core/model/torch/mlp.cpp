#include "core/model/torch/mlp.h"

#include <cmath>
#include <utility>

namespace rankwright {

namespace {

DenseLayer drawLayer(std::int64_t inputs, std::int64_t outputs, double gain, at::Generator& generator) {
  auto weight = torch::empty({outputs, inputs});
  weight.normal_(0, std::sqrt(gain / static_cast<double>(inputs)), generator);
  return {weight, torch::zeros({outputs})};
}

torch::Tensor apply(const DenseLayer& layer, const torch::Tensor& input) {
  return torch::addmm(layer.bias, input, layer.weight.t());
}

/// max(0, ·) in place, and what dropout leaves of it.
torch::Tensor activate(torch::Tensor values, Dropout& dropout) {
  values.relu_();
  if (dropout.rate == 0) return values;
  const double kept = 1 - dropout.rate;
  return values.mul_(torch::empty_like(values).bernoulli_(kept, dropout.generator).div_(kept));
}

} // namespace

Mlp drawMlp(std::int64_t inputs, std::span<const std::uint32_t> hidden, at::Generator& generator) {
  Mlp mlp;
  if (hidden.empty()) return mlp;
  for (const std::int64_t units : hidden)
    mlp.layers.push_back(drawLayer(std::exchange(inputs, units), units, 2, generator));
  mlp.layers.push_back(drawLayer(inputs, 1, 1, generator));
  return mlp;
}

torch::Tensor outputAfterFirst(const Mlp& mlp, torch::Tensor first) {
  auto values = std::move(first);
  for (std::size_t i = 1; i < mlp.layers.size(); ++i)
    values = apply(mlp.layers[i], values.relu_());
  return values.squeeze(1);
}

MlpPass run(const Mlp& mlp, torch::Tensor input, Dropout& dropout) {
  MlpPass pass;
  pass.inputs.push_back(std::move(input));
  for (std::size_t i = 0; i + 1 < mlp.layers.size(); ++i)
    pass.inputs.push_back(activate(apply(mlp.layers[i], pass.inputs.back()), dropout));
  pass.output = apply(mlp.layers.back(), pass.inputs.back()).squeeze(1);
  return pass;
}

MlpGradient gradientOf(const Mlp& mlp, const MlpPass& pass, const torch::Tensor& slope, double dropoutRate) {
  MlpGradient gradient{std::vector<DenseLayer>(mlp.layers.size()), {}};
  auto outer = slope.unsqueeze(1); // the slope along what each layer gives, from the last to the first
  for (auto i = mlp.layers.size(); i-- > 0;) {
    gradient.layers[i] = {outer.t().mm(pass.inputs[i]), outer.sum(0)};
    outer = outer.mm(mlp.layers[i].weight);
    if (i > 0) outer.mul_((pass.inputs[i] > 0).to(torch::kFloat32).div_(1 - dropoutRate));
  }
  gradient.input = outer;
  return gradient;
}

} // namespace rankwright
