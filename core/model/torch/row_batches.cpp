#include "core/model/torch/row_batches.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

RowBatches::RowBatches(const LabelledRows& data, std::int64_t idCount, std::uint32_t batchSize,
                       std::uint64_t seed, BatchGrain grain)
    : data_(data),
      idCount_(idCount),
      batchSize_(batchSize),
      parts_(grain == BatchGrain::Cell ? data.rows.fieldCount : 1),
      random_(seed),
      order_(data.labels.size()) {
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
  const auto offsets = x.offsets.slice(0, 0, x.offsets.numel(), parts_).contiguous();
  return {{offsets, x.columns, x.values}, x, std::move(columns), std::move(labels)};
}

void RowBatches::gatherOffsets(std::span<const std::uint32_t> rows, std::int64_t* end) const {
  const auto& source = data_.rows;
  const auto stride = source.fieldCount / parts_;
  for (const auto row : rows) {
    const auto* cell = &source.offsets[std::size_t{row} * source.fieldCount];
    for (std::uint32_t part = 0; part < parts_; ++part, cell += stride, ++end)
      end[1] = end[0] + cell[stride] - cell[0];
  }
}

SparseRows RowBatches::gather(std::span<const std::uint32_t> rows) const {
  const auto& source = data_.rows;
  const auto firstEntry = [&source](std::uint32_t row) {
    return source.offsets[std::size_t{row} * source.fieldCount];
  };
  const auto partCount = static_cast<std::int64_t>(rows.size()) * parts_;
  const auto offsets = torch::zeros({partCount + 1}, torch::kInt64);
  gatherOffsets(rows, offsets.data_ptr<std::int64_t>());
  const auto entries = offsets[partCount].item<std::int64_t>();
  SparseRows x{offsets, torch::empty({entries}, torch::kInt64), torch::empty({entries})};
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
  const auto rowCount = x.rowCount();
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
