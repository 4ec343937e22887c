#include "core/model/torch/row_scorer.h"

#include "core/model/torch/sparse_rows.h"

#include <vector>

namespace rankwright {

namespace {

torch::Tensor toIndex(const std::vector<std::size_t>& places) {
  return torch::tensor(std::vector<std::int64_t>(places.begin(), places.end()), torch::kInt64);
}

} // namespace

RowScorer::RowScorer(const DeepFmWeights& weights, const torch::Tensor& norms, const EncodedBatch& common,
                     const EncodedBatch& rows)
    : weights_(weights), norms_(norms), rows_(rows) {
  const auto cells = multiply(cellsOf(common, 0, 1), weights.fm.table); // [fields, k + 1]
  sums_ = cells.sum(0);
  squares_ = multiply(squared(rowsOf(common, 0, 1)), norms).squeeze(1);
  if (weights.isDeep()) prepareFirstLayer(cells.slice(1, 1));
}

void RowScorer::prepareFirstLayer(const torch::Tensor& commonCells) {
  const auto& first = weights_.deep.layers.front();
  firstBias_ = torch::addmv(first.bias, first.weight, commonCells.reshape(-1));
  ownFields_ = toIndex(fieldsWithEntries(rows_));
  const auto units = first.weight.size(0);
  const auto byField = first.weight.view({units, commonCells.size(0), commonCells.size(1)});
  firstWeight_ = byField.index_select(1, ownFields_).flatten(1);
}

RowScorer::Logits RowScorer::score(std::uint32_t begin, std::uint32_t end) const {
  const auto& table = weights_.fm.table;
  if (!weights_.isDeep()) return {machine(multiply(rowsOf(rows_, begin, end), table), begin, end), {}};
  const auto cells =
      multiply(cellsOf(rows_, begin, end), table).view({end - begin, rows_.fieldCount, table.size(1)});
  auto deep = perceptron(cells.slice(2, 1));
  return {machine(cells.sum(1), begin, end) + deep, deep};
}

torch::Tensor RowScorer::machine(const torch::Tensor& sums, std::uint32_t begin, std::uint32_t end) const {
  const auto squares = multiply(squared(rowsOf(rows_, begin, end)), norms_).squeeze(1) + squares_;
  return fmLogits(weights_.fm, sums + sums_, squares);
}

torch::Tensor RowScorer::perceptron(const torch::Tensor& cells) const {
  const auto own = cells.index_select(1, ownFields_).flatten(1);
  return outputAfterFirst(weights_.deep, torch::addmm(firstBias_, own, firstWeight_.t()));
}

} // namespace rankwright
