#include "core/model/torch/layers.h"

#include "core/model/torch/dropout.h"

#include <fmt/format.h>

#include <cmath>

namespace rankwright {

namespace {

constexpr double kNormMomentum = 0.1;
constexpr double kNormEpsilon = 1e-5;
constexpr double kLeak = 0.01;

torch::Tensor activation(Activation kind, const torch::Tensor& sums) {
  if (kind == Activation::Tanh) return sums.tanh();
  if (kind == Activation::Gelu) return torch::gelu(sums);
  return torch::leaky_relu(sums, kLeak);
}

} // namespace

Linear Linear::draw(std::int64_t inputs, std::int64_t outputs, double gain, at::Generator& generator) {
  auto weight = torch::empty({outputs, inputs});
  weight.normal_(0, std::sqrt(gain / static_cast<double>(inputs)), generator);
  return {weight, torch::zeros({outputs})};
}

torch::Tensor Linear::operator()(const torch::Tensor& input) const {
  return torch::addmm(bias, input, weight.t());
}

void Linear::visit(const std::string& name, const TensorVisitor& visitor) {
  visitor(name + ".weight", weight, TensorRole::Weight);
  visitor(name + ".bias", bias, TensorRole::Offset);
}

LayerOptions layerOptionsOf(const NetworkOptions& network) {
  return {network.activation, network.batchNorm, network.dropout};
}

BatchNorm BatchNorm::of(std::int64_t units) {
  return {torch::ones({units}), torch::zeros({units}), torch::zeros({units}), torch::ones({units})};
}

torch::Tensor BatchNorm::operator()(const torch::Tensor& input, bool training) const {
  return torch::batch_norm(input, gain, offset, mean, variance, training && input.size(0) > 1, kNormMomentum,
                           kNormEpsilon, false);
}

void BatchNorm::visit(const std::string& name, const TensorVisitor& visitor) {
  visitor(name + ".gain", gain, TensorRole::Offset);
  visitor(name + ".offset", offset, TensorRole::Offset);
  visitor(name + ".mean", mean, TensorRole::Statistic);
  visitor(name + ".variance", variance, TensorRole::Statistic);
}

LayerStack LayerStack::draw(std::int64_t inputs, std::span<const std::uint32_t> hidden, std::int64_t outputs,
                            const LayerOptions& options, at::Generator& generator) {
  LayerStack stack;
  stack.options_ = options;
  for (const std::int64_t units : hidden) {
    HiddenLayer layer{Linear::draw(std::exchange(inputs, units), units, 2, generator), std::nullopt};
    if (options.batchNorm) layer.norm = BatchNorm::of(units);
    stack.hidden_.push_back(std::move(layer));
  }
  if (outputs > 0) stack.output_ = Linear::draw(inputs, outputs, 1, generator);
  return stack;
}

std::int64_t LayerStack::outputs() const {
  return output_ ? output_->bias.size(0) : hidden_.back().linear.bias.size(0);
}

torch::Tensor LayerStack::operator()(const FactorInput& input, Pass& pass) const {
  return finish(input.through(hidden_.empty() ? *output_ : hidden_.front().linear), pass);
}

torch::Tensor LayerStack::operator()(const torch::Tensor& input, Pass& pass) const {
  return isEmpty() ? input : (*this)(WholeFactors(input), pass);
}

torch::Tensor LayerStack::finish(torch::Tensor first, Pass& pass) const {
  if (hidden_.empty()) return first;
  auto values = activate(hidden_.front(), first, pass);
  for (std::size_t i = 1; i < hidden_.size(); ++i)
    values = activate(hidden_[i], hidden_[i].linear(values), pass);
  return output_ ? (*output_)(values) : values;
}

torch::Tensor LayerStack::activate(const HiddenLayer& layer, const torch::Tensor& sums, Pass& pass) const {
  const auto normed = layer.norm ? (*layer.norm)(sums, pass.training) : sums;
  const auto rate = pass.training ? options_.dropout : 0;
  const auto noise = pass.noise++;
  if (options_.activation == Activation::Relu) return reluWithDropout(normed, rate, noise);
  const auto values = activation(options_.activation, normed);
  return rate == 0 ? values : dropout(values, rate, noise);
}

void LayerStack::visit(const std::string& name, const TensorVisitor& visitor) {
  for (std::size_t i = 0; i < hidden_.size(); ++i) {
    hidden_[i].linear.visit(fmt::format("{}.{}", name, i), visitor);
    if (hidden_[i].norm) hidden_[i].norm->visit(fmt::format("{}.{}.norm", name, i), visitor);
  }
  if (output_) output_->visit(fmt::format("{}.{}", name, hidden_.size()), visitor);
}

} // namespace rankwright
