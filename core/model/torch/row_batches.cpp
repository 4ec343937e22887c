#include "core/model/torch/row_batches.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

RowBatches::RowBatches(const LabelledRows& data, std::int64_t idCount, std::uint32_t batchSize,
                       std::uint64_t seed)
    : data_(data), idCount_(idCount), batchSize_(batchSize), random_(seed), order_(data.labels.size()) {
  std::iota(order_.begin(), order_.end(), 0U);
}

std::uint32_t RowBatches::batchCount() const {
  return static_cast<std::uint32_t>((order_.size() + batchSize_ - 1) / batchSize_);
}

void RowBatches::shuffle() {
  std::ranges::shuffle(order_, random_);
}

RowBatch RowBatches::at(std::uint32_t number) const {
  const auto begin = std::size_t{number} * batchSize_;
  const auto rows =
      std::span(order_).subspan(begin, std::min<std::size_t>(batchSize_, order_.size() - begin));
  auto labels = torch::empty({static_cast<std::int64_t>(rows.size())});
  std::ranges::transform(rows, labels.data_ptr<float>(),
                         [this](std::uint32_t row) { return data_.labels[row]; });
  auto x = gather(rows);
  auto columns = transpose(x);
  return {std::move(x), std::move(columns), std::move(labels)};
}

SparseRows RowBatches::gather(std::span<const std::uint32_t> rows) const {
  const auto& source = data_.rows;
  const auto firstEntry = [&source](std::uint32_t row) {
    return source.offsets[std::size_t{row} * source.fieldCount];
  };
  auto offsets = torch::zeros({static_cast<std::int64_t>(rows.size()) + 1}, torch::kInt64);
  auto* end = offsets.data_ptr<std::int64_t>();
  for (const auto row : rows) {
    end[1] = end[0] + firstEntry(row + 1) - firstEntry(row);
    ++end;
  }
  SparseRows x{offsets, torch::empty({*end}, torch::kInt64), torch::empty({*end})};
  auto* column = x.columns.data_ptr<std::int64_t>();
  auto* value = x.values.data_ptr<float>();
  for (const auto row : rows) {
    column = std::copy(&source.ids[firstEntry(row)], source.ids.data() + firstEntry(row + 1), column);
    value = std::copy(&source.values[firstEntry(row)], source.values.data() + firstEntry(row + 1), value);
  }
  return x;
}

// A counting sort by column; rows stay in order within a column, so sums do not depend on threads.
SparseRows RowBatches::transpose(const SparseRows& x) const {
  const auto rowCount = x.offsets.numel() - 1;
  const auto entryCount = x.columns.numel();
  const auto* offset = x.offsets.data_ptr<std::int64_t>();
  const auto* column = x.columns.data_ptr<std::int64_t>();
  const auto* value = x.values.data_ptr<float>();
  SparseRows columns{torch::zeros({idCount_ + 1}, torch::kInt64), torch::empty({entryCount}, torch::kInt64),
                     torch::empty({entryCount})};
  auto* begin = columns.offsets.data_ptr<std::int64_t>();
  for (std::int64_t e = 0; e < entryCount; ++e)
    ++begin[column[e] + 1];
  std::partial_sum(begin, begin + idCount_ + 1, begin);
  std::vector<std::int64_t> next(begin, begin + idCount_);
  for (std::int64_t r = 0; r < rowCount; ++r)
    for (auto e = offset[r]; e < offset[r + 1]; ++e) {
      const auto place = next[static_cast<std::size_t>(column[e])]++;
      columns.columns.data_ptr<std::int64_t>()[place] = r;
      columns.values.data_ptr<float>()[place] = value[e];
    }
  return columns;
}

} // namespace rankwright
