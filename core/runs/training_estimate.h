#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/model_config.h"

#include <cstdint>

namespace rankwright {

/// The sizes that a training's cost follows from.
struct TrainingSize {
  std::uint64_t rows = 0; ///< that train
  std::int64_t ids = 0;
  std::uint32_t fields = 0;
  double entriesPerCell = 1; ///< mean number of ids of a cell
};

/// What a training will take, told before it starts.
struct TrainingEstimate {
  double samplesPerSecond = 0;
  double leastSeconds = 0;       ///< at the fastest batches seen; one epoch where training may stop early
  double seconds = 0;            ///< all epochs
  double mostSeconds = 0;        ///< all epochs at the slowest batches seen
  std::uint64_t modelBytes = 0;  ///< weights
  std::uint64_t memoryBytes = 0; ///< weights, optimiser, and a batch with its layers
};

/// Bytes of a training: ids · (k + 1) · 3 floats (weights and two moments of Adam), the network's layers as
/// often, and a batch's activations. `modelBytes` is the first third.
TrainingEstimate estimateMemory(const ModelConfig& config, const TrainingSize& size);

/// The same with the time, from some batches of random rows that are trained on for a moment. The disk and
/// looks at held-out rows are not in it. Errors: those of training; Cancelled.
Result<TrainingEstimate> estimateTraining(const ModelBackend& backend, const ModelConfig& config,
                                          const TrainingSize& size, const JobControl& job);

} // namespace rankwright
