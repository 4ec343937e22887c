#include "core/model/torch/fm_forward.h"

namespace rankwright {

FmOutput forward(const FmWeights& weights, const torch::Tensor& norms, const SparseRows& x) {
  const auto sums = multiply(x, weights.table);
  const auto squaredSums = sums.slice(1, 1).square().sum(1);
  const auto sumOfSquares = multiply(squared(x), norms).squeeze(1);
  return {weights.bias + sums.select(1, 0) + 0.5 * (squaredSums - sumOfSquares), sums};
}

} // namespace rankwright
