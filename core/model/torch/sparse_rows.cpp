#include "core/model/torch/sparse_rows.h"

namespace rankwright {

namespace {

constexpr std::int64_t kSum = 0; // the mode of embedding_bag

template <class T>
torch::Tensor borrow(const std::vector<T>& data, std::size_t begin, std::size_t count,
                     torch::ScalarType type) {
  // LibTorch has no tensor of const elements; nothing writes to this one.
  return torch::from_blob(const_cast<T*>(data.data()) + begin, {static_cast<std::int64_t>(count)}, type);
}

// Every `stride`-th offset of the cells from `firstCell` on, counted from the first entry.
SparseRows slice(const EncodedBatch& batch, std::size_t firstCell, std::size_t rows, std::size_t stride) {
  const std::size_t first = batch.offsets[firstCell];
  const std::size_t count = batch.offsets[firstCell + rows * stride] - first;
  auto offsets = torch::empty({static_cast<std::int64_t>(rows) + 1}, torch::kInt64);
  auto* out = offsets.data_ptr<std::int64_t>();
  for (std::size_t r = 0; r <= rows; ++r)
    out[r] = static_cast<std::int64_t>(batch.offsets[firstCell + r * stride] - first);
  return {offsets, borrow(batch.ids, first, count, torch::kInt64),
          borrow(batch.values, first, count, torch::kFloat32)};
}

} // namespace

torch::Tensor multiply(const SparseRows& x, const torch::Tensor& dense) {
  if (x.columns.numel() == 0) return torch::zeros({x.rowCount(), dense.size(1)});
  return std::get<0>(torch::embedding_bag(dense, x.columns, x.offsets, /*scale_grad_by_freq=*/false, kSum,
                                          /*sparse=*/false, x.values, /*include_last_offset=*/true));
}

SparseRows squared(const SparseRows& x) {
  return {x.offsets, x.columns, x.values.square()};
}

SparseRows rowsOf(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end) {
  return slice(batch, std::size_t{begin} * batch.fieldCount, end - begin, batch.fieldCount);
}

SparseRows cellsOf(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end) {
  const std::size_t fields = batch.fieldCount;
  return slice(batch, begin * fields, (end - begin) * fields, 1);
}

} // namespace rankwright
