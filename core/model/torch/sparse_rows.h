#pragma once

#include "core/model/encoded_batch.h"

#include <torch/torch.h>

#include <cstdint>

namespace rankwright {

/// A sparse matrix X as compressed rows: row r holds entries [offsets[r], offsets[r + 1]). May borrow its
/// memory.
struct SparseRows {
  torch::Tensor offsets; ///< int64 [rows + 1]
  torch::Tensor columns; ///< int64 [entries]
  torch::Tensor values;  ///< float32 [entries]

  std::int64_t rowCount() const { return offsets.numel() - 1; }
};

/// X · dense, float32 [rows, d] of [columns, d]. Sums in the order of the entries, so the number of threads
/// does not matter.
torch::Tensor multiply(const SparseRows& x, const torch::Tensor& dense);

/// X with every entry squared.
SparseRows squared(const SparseRows& x);

/// Rows [begin, end) of the batch, all fields of a row together. Borrows from the batch.
SparseRows rowsOf(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end);

/// The same rows with a matrix row for each cell: [(end − begin) · fields] rows. Borrows from the batch.
SparseRows cellsOf(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end);

} // namespace rankwright
