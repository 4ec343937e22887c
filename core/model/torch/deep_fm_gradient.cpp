#include "core/model/torch/deep_fm_gradient.h"

namespace rankwright {

namespace {

/// What the gradient needs of the way to the logits.
struct Forward {
  torch::Tensor logits; ///< [rows]
  torch::Tensor sums;   ///< [rows, k + 1]: Σ_i w_i x_i, then Σ_i v_if x_i for each f
  MlpPass deep;         ///< of a deep model
};

torch::Tensor machine(const FmWeights& weights, const RowBatch& batch, const torch::Tensor& sums) {
  return fmLogits(weights, sums, multiply(squared(batch.rows), factorNorms(weights)).squeeze(1));
}

Forward forward(const DeepFmWeights& weights, const RowBatch& batch, Dropout& dropout) {
  const auto& table = weights.fm.table;
  if (!weights.isDeep()) {
    const auto sums = multiply(batch.rows, table);
    return {machine(weights.fm, batch, sums), sums, {}};
  }
  const auto cells = multiply(batch.cells, table).view({batch.labels.numel(), -1, table.size(1)});
  const auto sums = cells.sum(1);
  auto deep = run(weights.deep, cells.slice(2, 1).flatten(1), dropout);
  auto logits = machine(weights.fm, batch, sums) + deep.output;
  return {std::move(logits), sums, std::move(deep)};
}

/// The slope along the linear weight and the factors of an entry with x = 1, but for what the entry is in its
/// own sum: [rows, k + 1].
torch::Tensor rowSlopes(const torch::Tensor& sums, const torch::Tensor& slope) {
  auto outer = sums.clone();
  outer.select(1, 0).fill_(1);
  return outer.mul_(slope);
}

/// The same for each cell, with the perceptron's slope: [rows · fields, k + 1].
torch::Tensor cellSlopes(const torch::Tensor& ofRows, const torch::Tensor& deepInput) {
  const auto factors = ofRows.size(1) - 1;
  const auto fields = deepInput.size(1) / factors;
  auto outer = ofRows.unsqueeze(1).repeat({1, fields, 1});
  outer.slice(2, 1).add_(deepInput.view({-1, fields, factors}));
  return outer.flatten(0, 1);
}

torch::Tensor tableSlopes(const FmWeights& weights, const SparseRows& columns, const torch::Tensor& outer,
                          const torch::Tensor& slope) {
  auto table = multiply(columns, outer);
  table.slice(1, 1).addcmul_(weights.factors(), multiply(squared(columns), slope), -1);
  return table;
}

} // namespace

DeepFmGradient gradient(const DeepFmWeights& weights, const RowBatch& batch, Dropout& dropout) {
  const auto output = forward(weights, batch, dropout);
  const auto loss = torch::binary_cross_entropy_with_logits(output.logits, batch.labels).item<double>();
  const auto slope = (output.logits.sigmoid() - batch.labels).div_(batch.labels.numel());
  const auto column = slope.unsqueeze(1);
  const auto outer = rowSlopes(output.sums, column);
  const auto bias = slope.sum().reshape({1});
  if (!weights.isDeep()) return {loss, bias, tableSlopes(weights.fm, batch.columns, outer, column), {}};
  auto deep = gradientOf(weights.deep, output.deep, slope, dropout.rate);
  const auto fields = batch.cells.rowCount() / slope.numel();
  return {loss, bias,
          tableSlopes(weights.fm, batch.columns, cellSlopes(outer, deep.input),
                      column.repeat_interleave(fields, 0)),
          std::move(deep.layers)};
}

} // namespace rankwright
