#pragma once

#include "core/base/result.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/weight_mover.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace rankwright {

/// Where a training stands between two batches. Everything random follows from seeds and these numbers.
struct TrainingState {
  std::uint32_t epoch = 0; ///< from 0
  std::uint64_t batch = 0; ///< of the epoch, the next
  std::uint64_t step = 0;
  double lossSum = 0; ///< since the last point of the curve
  double lossWeight = 0;
  std::vector<CurvePoint> curve;
  std::uint32_t kept = 0; ///< position in `curve` of the best point
};

/// Writes everything that training needs to go on to the same weights, atomically: a safetensors file and its
/// state as TOML in the folder `plan.checkpoint`. `best` are the weights of the best point where they are
/// kept. Errors: Io.
Status writeCheckpoint(const TrainingPlan& plan, const TrainingState& state, const ModelWeights& weights,
                       WeightMover& mover, const ModelWeights* best);

/// What was read.
struct Checkpoint {
  TrainingState state;
  ModelWeights weights;
  std::optional<ModelWeights> best;
};

/// Reads it back into `mover` too; nothing when there is none. Errors: Conflict for one of other samples or
/// another configuration; Corrupt, Io.
Result<std::optional<Checkpoint>> readCheckpoint(const TrainingPlan& plan, WeightMover& mover);

/// Removes it. Errors: Io.
Status removeCheckpoint(const TrainingPlan& plan);

} // namespace rankwright
