#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/sample_blocks.h"
#include "core/model/torch/batch_dealer.h"
#include "core/model/torch/batch_gradient.h"
#include "core/model/torch/checkpoint.h"
#include "core/model/torch/frequency_study.h"
#include "core/model/torch/gradient_exchange.h"
#include "core/model/torch/training_course.h"
#include "core/model/torch/weight_mover.h"
#include "core/model/training_plan.h"

#include <memory>
#include <optional>
#include <string>

namespace rankwright {

/// One training from its first weights, or a checkpoint, to its last. Borrows plan and samples.
class ModelTrainer {
public:
  /// Errors: InvalidArgument for samples that do not fit the shape or have one label only; those of joining a
  /// group and of the checkpoint.
  static Result<std::unique_ptr<ModelTrainer>> create(const TrainingPlan& plan, const SampleBlocks& train,
                                                      const SampleBlocks& heldOut);

  /// Errors: InvalidArgument for a batch whose loss is not a number, with where it is; Cancelled; those of
  /// checkpoint and group.
  Result<TrainedWeights> run(const CurveCallback& onPoint, const JobControl& job);

private:
  ModelTrainer(const TrainingPlan& plan, const SampleBlocks& train, const SampleBlocks& heldOut,
               ModelWeights weights);

  Status resume();
  Result<bool> runEpoch(const CurveCallback& onPoint, const JobControl& job);
  Status step(std::span<const SamplePlace> places);
  std::span<const SamplePlace> ownShare(std::span<const SamplePlace> places) const;
  Status checkLoss(const ModelGradient& gradient) const;
  Status finishCheckpoint();
  Result<bool> stopsHere(const JobControl& job);
  Status look(const CurveCallback& onPoint, const JobControl& job);
  bool isLook(std::uint64_t batchesDone) const;
  bool isBest(const CurvePoint& point) const;
  bool isOver() const;
  TrainedWeights result(bool paused);
  std::string stage() const;

  const TrainingPlan& plan_;
  const SampleBlocks& heldOut_;
  WorkerLanes lanes_;
  ModelWeights weights_;
  std::optional<ModelWeights> best_;
  BatchDealer dealer_;
  RowGatherer gatherer_;
  TrainingBatch batch_;
  TaskLoss loss_;
  WeightMover mover_;
  std::unique_ptr<BatchGradient> gradient_;
  TrainingCourse course_;
  FrequencyStudy frequency_;
  std::unique_ptr<GradientExchange> exchange_;
  TrainingState state_;
};

} // namespace rankwright
