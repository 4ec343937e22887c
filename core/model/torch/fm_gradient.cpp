#include "core/model/torch/fm_gradient.h"

namespace rankwright {

FmGradient gradient(const FmWeights& weights, const RowBatch& batch) {
  const auto output = forward(weights, factorNorms(weights), batch.rows);
  const auto loss = torch::binary_cross_entropy_with_logits(output.logits, batch.labels);
  const auto slope = (output.logits.sigmoid() - batch.labels).div_(batch.labels.numel()).unsqueeze(1);

  auto outer = output.sums.clone();
  outer.select(1, 0).fill_(1);
  outer.mul_(slope);
  auto table = multiply(batch.columns, outer);
  table.slice(1, 1).addcmul_(weights.factors(), multiply(squared(batch.columns), slope), -1);
  return {loss.item<double>(), slope.sum().reshape({1}), table};
}

} // namespace rankwright
