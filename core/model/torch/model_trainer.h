#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/torch/deep_fm_weights.h"
#include "core/model/torch/row_batches.h"

#include <memory>
#include <optional>
#include <string>

namespace rankwright {

/// Trains a DeepFM or a factorisation machine: log loss, Adam over all weights, batches in shuffled order.
/// Borrows the rows.
class ModelTrainer {
public:
  /// Checks the rows. Errors: InvalidArgument.
  static Status check(const ModelConfig& config, const ModelShape& shape, const LabelledRows& train,
                      const LabelledRows& heldOut);

  /// The rows were checked.
  ModelTrainer(const ModelConfig& config, const ModelShape& shape, const LabelledRows& train,
               const LabelledRows& heldOut);

  /// Runs the epochs. Errors: InvalidArgument when the loss grows beyond all numbers; Cancelled.
  Result<TrainedWeights> run(const CurveCallback& onEpoch, const JobControl& job);

private:
  Result<CurvePoint> runEpoch(std::uint32_t epoch, const JobControl& job);
  double step(const RowBatch& batch);
  std::string stageOf(std::uint32_t epoch) const;
  bool isBest(const CurvePoint& metrics) const;
  void keep(std::uint32_t epoch);

  ModelConfig config_;
  LabelledRows heldOut_;
  RowBatches batches_;
  DeepFmWeights weights_;
  Dropout dropout_;
  torch::optim::Adam optimizer_;
  std::vector<CurvePoint> epochs_;
  DeepFmWeights kept_;
  std::uint32_t keptEpoch_ = 0;
};

} // namespace rankwright
