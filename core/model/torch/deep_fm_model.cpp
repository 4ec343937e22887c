#include "core/model/torch/deep_fm_model.h"

#include "core/model/torch/guarded.h"
#include "core/model/torch/logits.h"
#include "core/model/torch/sparse_rows.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsAtATime = 1024;

std::vector<float> rowOf(const torch::Tensor& matrix, std::int64_t row) {
  const auto* begin = matrix.data_ptr<float>() + row * matrix.size(1);
  return {begin, begin + matrix.size(1)};
}

} // namespace

Status DeepFmModel::check(const EncodedBatch& batch) const {
  return checkBatch(batch, fieldCount_, weights_.fm.table.size(0));
}

Result<std::vector<float>> DeepFmModel::logits(const EncodedBatch& batch) const {
  return logitsWithCommon(emptyRow(fieldCount_), batch);
}

Result<std::vector<float>> DeepFmModel::logitsWithCommon(const EncodedBatch& common,
                                                         const EncodedBatch& rows) const {
  return guarded([&]() -> Result<std::vector<float>> {
    RW_CHECK(check(common));
    RW_CHECK(check(rows));
    RW_ASSIGN(auto all, logitsOf(weights_, norms_, common, rows));
    return std::move(all.logits);
  });
}

Result<std::vector<LogitParts>> DeepFmModel::explain(const EncodedBatch& batch) const {
  return explainWithCommon(emptyRow(fieldCount_), batch);
}

Result<std::vector<LogitParts>> DeepFmModel::explainWithCommon(const EncodedBatch& common,
                                                               const EncodedBatch& rows) const {
  return guarded([&]() -> Result<std::vector<LogitParts>> {
    RW_CHECK(check(common));
    RW_CHECK(check(rows));
    RW_ASSIGN(const auto scored, logitsOf(weights_, norms_, common, rows));
    const auto batch = joined(common, rows);
    std::vector<LogitParts> parts;
    parts.reserve(batch.rowCount);
    for (std::uint32_t begin = 0; begin < batch.rowCount;) {
      const auto end = begin + std::min(kRowsAtATime, batch.rowCount - begin);
      explainRows(batch, begin, end, parts);
      begin = end;
    }
    for (std::size_t row = 0; row < parts.size(); ++row) {
      parts[row].logit = scored.logits[row];
      if (weights_.isDeep()) parts[row].deep = scored.deep[row];
    }
    return parts;
  });
}

void DeepFmModel::explainRows(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end,
                              std::vector<LogitParts>& parts) const {
  const std::int64_t rows = end - begin;
  const std::int64_t fields = fieldCount_;
  const auto& table = weights_.fm.table;
  const auto cells = cellsOf(batch, begin, end);
  const auto sums = multiply(cells, table).view({rows, fields, table.size(1)});
  const auto linear = sums.select(2, 0).contiguous();
  const auto factors = sums.slice(2, 1);
  auto products = torch::bmm(factors, factors.transpose(1, 2));
  auto diagonal = products.diagonal(0, 1, 2);
  diagonal.sub_(multiply(squared(cells), norms_).view({rows, fields})).mul_(0.5);
  const auto upper = torch::triu_indices(fields, fields);
  const auto pairs = products.index({torch::indexing::Slice(), upper[0], upper[1]}).contiguous();
  for (std::int64_t row = 0; row < rows; ++row)
    parts.push_back({weights_.fm.bias.item<float>(), rowOf(linear, row), rowOf(pairs, row)});
}

} // namespace rankwright
