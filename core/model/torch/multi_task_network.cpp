#include "core/model/torch/multi_task_network.h"

#include <fmt/format.h>

namespace rankwright {

MultiTaskNetwork::MultiTaskNetwork(const ModelShape& shape, at::Generator& generator) {
  const auto tasks = taskCountOf(shape);
  const auto options = layerOptionsOf(shape.network);
  auto inputs = std::int64_t{shape.fieldCount} * shape.embedding;
  if (shape.network.body == Body::ExpertBank) {
    experts_.emplace(inputs, shape.network.hidden, shape.network.experts, tasks, options, generator);
    inputs = experts_->outputs();
  }
  for (std::uint32_t task = 0; task < tasks; ++task)
    towers_.push_back(LayerStack::draw(inputs, shape.network.towers, 1, options, generator));
}

torch::Tensor MultiTaskNetwork::logits(const FactorInput& input, Pass& pass) const {
  std::vector<torch::Tensor> logits;
  if (!experts_) {
    for (const auto& tower : towers_)
      logits.push_back(tower(input, pass));
  } else {
    const auto mixtures = (*experts_)(input, pass);
    for (std::size_t task = 0; task < towers_.size(); ++task)
      logits.push_back(towers_[task](mixtures[task], pass));
  }
  return torch::cat(logits, 1);
}

void MultiTaskNetwork::visit(const TensorVisitor& visitor) {
  if (experts_) experts_->visit(visitor);
  for (std::size_t task = 0; task < towers_.size(); ++task)
    towers_[task].visit(fmt::format("towers.{}", task), visitor);
}

} // namespace rankwright
