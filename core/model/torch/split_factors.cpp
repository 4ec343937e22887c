#include "core/model/torch/split_factors.h"

namespace rankwright {

torch::Tensor SplitFactors::through(const Linear& layer) const {
  const auto units = layer.weight.size(0);
  const auto bias = torch::addmv(layer.bias, layer.weight, common_.reshape(-1));
  const auto byField = layer.weight.view({units, common_.size(0), common_.size(1)});
  const auto weight = byField.index_select(1, fields_).flatten(1);
  return torch::addmm(bias, own_, weight.t());
}

torch::Tensor SplitFactors::whole() const {
  auto cells = common_.unsqueeze(0).repeat({own_.size(0), 1, 1});
  cells.index_copy_(1, fields_, own_.view({own_.size(0), fields_.size(0), common_.size(1)}));
  return cells.flatten(1);
}

} // namespace rankwright
