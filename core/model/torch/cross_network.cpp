#include "core/model/torch/cross_network.h"

#include <fmt/format.h>

namespace rankwright {

CrossNetwork::CrossNetwork(const ModelShape& shape, at::Generator& generator) {
  const auto inputs = std::int64_t{shape.fieldCount} * shape.embedding;
  for (std::uint32_t i = 0; i < shape.network.crossLayers; ++i)
    cross_.push_back(Linear::draw(inputs, inputs, 1, generator));
  deep_ = LayerStack::draw(inputs, shape.network.hidden, 0, layerOptionsOf(shape.network), generator);
  output_ = Linear::draw(inputs + deep_.outputs(), 1, 1, generator);
}

torch::Tensor CrossNetwork::logits(const FactorInput& input, Pass& pass) const {
  const auto first = input.whole();
  auto crossed = torch::addcmul(first, first, input.through(cross_.front()));
  for (std::size_t i = 1; i < cross_.size(); ++i)
    crossed = torch::addcmul(crossed, first, cross_[i](crossed));
  return output_(torch::cat({crossed, deep_(input, pass)}, 1));
}

void CrossNetwork::visit(const TensorVisitor& visitor) {
  for (std::size_t i = 0; i < cross_.size(); ++i)
    cross_[i].visit(fmt::format("cross.{}", i), visitor);
  deep_.visit("deep", visitor);
  output_.visit("output", visitor);
}

} // namespace rankwright
