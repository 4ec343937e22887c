#pragma once

#include "core/model/model_backend.h"
#include "core/model/torch/sparse_rows.h"

#include <torch/torch.h>

#include <cstdint>
#include <random>
#include <vector>

namespace rankwright {

/// What a matrix row of a batch is: all entries of a row, or those of one of its fields.
enum class BatchGrain : std::uint8_t { Row, Cell };

/// Rows of a gradient step: X, its transpose, and the labels.
struct RowBatch {
  SparseRows rows;      ///< [rows] × ids
  SparseRows cells;     ///< [rows · fields] × ids, where the grain is a cell
  SparseRows columns;   ///< [ids] × rows, or × cells
  torch::Tensor labels; ///< float32 [rows]
};

/// Deals training rows in batches, in another order every epoch that follows from the seed alone. Borrows the
/// rows.
class RowBatches {
public:
  RowBatches(const LabelledRows& data, std::int64_t idCount, std::uint32_t batchSize, std::uint64_t seed,
             BatchGrain grain);

  std::uint32_t batchCount() const;

  /// Draws the order of the next epoch.
  void shuffle();

  /// Batch `number` of the epoch.
  RowBatch at(std::uint32_t number) const;

private:
  SparseRows gather(std::span<const std::uint32_t> rows) const;
  void gatherOffsets(std::span<const std::uint32_t> rows, std::int64_t* end) const;
  SparseRows transpose(const SparseRows& x) const;

  LabelledRows data_;
  std::int64_t idCount_;
  std::uint32_t batchSize_;
  std::uint32_t parts_; ///< of a row: its fields, or 1
  std::mt19937_64 random_;
  std::vector<std::uint32_t> order_;
};

} // namespace rankwright
