#include "core/model/torch/fm_model.h"

#include "core/model/torch/fm_evaluation.h"
#include "core/model/torch/fm_forward.h"
#include "core/model/torch/guarded.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsAtATime = 1024;

std::vector<float> rowOf(const torch::Tensor& matrix, std::int64_t row) {
  const auto* begin = matrix.data_ptr<float>() + row * matrix.size(1);
  return {begin, begin + matrix.size(1)};
}

} // namespace

Result<std::vector<float>> FmModel::logits(const EncodedBatch& batch) const {
  return guarded([&]() -> Result<std::vector<float>> {
    RW_CHECK(checkBatch(batch, fieldCount_, weights_.table.size(0)));
    return evaluateLogits(weights_, norms_, batch, {});
  });
}

Result<std::vector<LogitParts>> FmModel::explain(const EncodedBatch& batch) const {
  return guarded([&]() -> Result<std::vector<LogitParts>> {
    RW_CHECK(checkBatch(batch, fieldCount_, weights_.table.size(0)));
    RW_ASSIGN(const auto logits, evaluateLogits(weights_, norms_, batch, {}));
    std::vector<LogitParts> parts;
    parts.reserve(batch.rowCount);
    for (std::uint32_t begin = 0; begin < batch.rowCount;) {
      const auto end = begin + std::min(kRowsAtATime, batch.rowCount - begin);
      explainRows(batch, begin, end, parts);
      begin = end;
    }
    for (std::size_t row = 0; row < parts.size(); ++row)
      parts[row].logit = logits[row];
    return parts;
  });
}

void FmModel::explainRows(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end,
                          std::vector<LogitParts>& parts) const {
  const std::int64_t rows = end - begin;
  const std::int64_t fields = fieldCount_;
  const auto cells = cellsOf(batch, begin, end);
  const auto sums = multiply(cells, weights_.table).view({rows, fields, weights_.table.size(1)});
  const auto linear = sums.select(2, 0).contiguous();
  const auto factors = sums.slice(2, 1);
  auto products = torch::bmm(factors, factors.transpose(1, 2));
  auto diagonal = products.diagonal(0, 1, 2);
  diagonal.sub_(multiply(squared(cells), norms_).view({rows, fields})).mul_(0.5);
  const auto upper = torch::triu_indices(fields, fields);
  const auto pairs = products.index({torch::indexing::Slice(), upper[0], upper[1]}).contiguous();
  for (std::int64_t row = 0; row < rows; ++row)
    parts.push_back({weights_.bias.item<float>(), rowOf(linear, row), rowOf(pairs, row), 0});
}

} // namespace rankwright
