#pragma once

#include "core/model/torch/model_weights.h"
#include "core/model/torch/row_kernels.h"
#include "core/model/torch/row_optimizer.h"
#include "core/model/torch/task_loss.h"
#include "core/model/torch/training_batch.h"
#include "core/model/torch/worker_lanes.h"

#include <memory>
#include <vector>

namespace rankwright {

/// The gradient of a batch's summed loss. What is to be divided by the rows' weight is not divided yet, so
/// that gradients of several processes add up.
struct ModelGradient {
  double loss = 0;          ///< Σ of the rows' weighted losses
  double weight = 0;        ///< Σ of the rows' weights
  std::vector<float> bias;  ///< [tasks]
  std::vector<float> dense; ///< of the network's trained tensors, one after the other
  RowGradients rows;
};

/// Works out gradients of batches on threads. A thread takes a stretch of the rows in chunks that stay in its
/// cache from the factors to the loss and back. Borrows the weights.
class BatchGradient {
public:
  BatchGradient(const ModelWeights& weights, TaskLoss loss, const WorkerLanes& lanes);

  /// Of the batches that follow; as many tasks as before.
  void setLoss(TaskLoss loss) { loss_ = std::move(loss); }

  /// The same weights, batch, noise and number of threads give the same gradient, which is valid until the
  /// next call.
  ModelGradient& of(const TrainingBatch& batch, std::uint64_t noise);

private:
  struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    torch::Tensor cells;  ///< a leaf
    torch::Tensor logits; ///< that the network adds
  };
  struct Lane {
    std::unique_ptr<Network> network;
    std::vector<Chunk> chunks;
    double loss = 0;
  };

  void prepare(const TrainingBatch& batch);
  void forward(Lane& lane, Chunk& chunk, const TrainingBatch& batch, std::uint64_t noise);
  void backward(Chunk& chunk);
  double chunkLoss(const Chunk& chunk, const TrainingBatch& batch);
  void runPointwise(Lane& lane, const TrainingBatch& batch, std::uint64_t noise);
  void runPairs(const TrainingBatch& batch, std::uint64_t noise);
  void collect(const TrainingBatch& batch);
  void collectDense();
  void collectRows(const TrainingBatch& batch);

  const ModelWeights& weights_;
  TaskLoss loss_;
  WorkerLanes lanes_;
  WorkerLanes networkLanes_; ///< one with batch normalisation, whose means are of the whole batch
  std::vector<Lane> lane_;
  EntryGrouper grouper_;
  EntryGroups groups_;
  std::vector<float> sums_, squares_, cells_, logits_, slopes_, machineSlopes_, cellSlopes_;
  ModelGradient gradient_;
};

} // namespace rankwright
