#pragma once

#include "core/model/encoded_batch.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/training_batch.h"

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace rankwright {

/// What a model says of rows.
struct TaskLogits {
  std::vector<float> logits; ///< [rows, tasks]
  std::vector<float> deep;   ///< [rows, tasks], the network's share; empty without one
};

/// Scores rows that have cells in common. What a model makes of those — their sums and their share of the
/// first layers — is made once; the other cells are gathered by row.
class RequestScorer {
public:
  /// `common` is one row. The batches were checked; all is borrowed.
  RequestScorer(const ModelWeights& weights, const EncodedBatch& common, const EncodedBatch& rows);

  /// All rows. Gates and experts are recorded where that is asked for.
  TaskLogits score(GateRecord* record = nullptr) const;

private:
  void scoreStretch(std::uint32_t begin, std::uint32_t end, TaskLogits& all, GateRecord* record) const;

  const ModelWeights& weights_;
  const EncodedBatch& rows_;
  std::vector<std::size_t> ownFields_; ///< that differ between rows
  torch::Tensor ownIndex_;
  std::vector<float> commonSums_; ///< [width]
  float commonSquares_ = 0;
  std::vector<float> commonCells_; ///< [fields · factors]
};

} // namespace rankwright
