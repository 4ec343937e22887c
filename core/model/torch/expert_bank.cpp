#include "core/model/torch/expert_bank.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

ExpertBank::ExpertBank(std::int64_t inputs, std::span<const std::uint32_t> hidden, std::uint32_t experts,
                       std::uint32_t tasks, const LayerOptions& options, at::Generator& generator) {
  for (std::uint32_t i = 0; i < experts; ++i)
    experts_.push_back(LayerStack::draw(inputs, hidden, 0, options, generator));
  for (std::uint32_t task = 0; task < tasks; ++task)
    gates_.push_back(Linear::draw(inputs, experts, 1, generator));
}

std::vector<torch::Tensor> ExpertBank::operator()(const FactorInput& input, Pass& pass) const {
  std::vector<torch::Tensor> given;
  for (const auto& expert : experts_)
    given.push_back(expert(input, pass));
  std::vector<torch::Tensor> mixtures;
  for (const auto& layer : gates_) {
    const auto gate = torch::softmax(input.through(layer), 1);
    auto mixture = given.front() * gate.slice(1, 0, 1);
    for (std::size_t i = 1; i < given.size(); ++i)
      mixture = torch::addcmul(mixture, given[i],
                               gate.slice(1, static_cast<std::int64_t>(i), static_cast<std::int64_t>(i) + 1));
    mixtures.push_back(mixture);
    if (pass.record) pass.record->gates.push_back(gate.detach());
  }
  if (pass.record) std::ranges::move(given, std::back_inserter(pass.record->experts));
  return mixtures;
}

void ExpertBank::visit(const TensorVisitor& visitor) {
  for (std::size_t i = 0; i < experts_.size(); ++i)
    experts_[i].visit(fmt::format("experts.{}", i), visitor);
  for (std::size_t task = 0; task < gates_.size(); ++task)
    gates_[task].visit(fmt::format("gates.{}", task), visitor);
}

} // namespace rankwright
