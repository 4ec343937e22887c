#pragma once

#include "core/model/memory_samples.h"
#include "core/model/model_backend.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Encoded rows and the label of each.
struct LabelledRows {
  const EncodedBatch& rows;
  std::span<const std::uint8_t> labels;
};

inline Result<MemorySamples> samplesOf(const LabelledRows& rows, const ModelShape& shape) {
  return MemorySamples::of({shape.fieldCount, shape.idCount, {"click"}, false}, {rows.rows, rows.labels});
}

inline TrainingPlan planOf(const ModelConfig& config, const ModelShape& shape) {
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, shape.fieldCount, shape.idCount);
  return plan;
}

/// Trains on rows in memory.
inline Result<TrainedWeights> trainRows(const ModelBackend& backend, const ModelConfig& config,
                                        const ModelShape& shape, const LabelledRows& train,
                                        const LabelledRows& heldOut, const CurveCallback& onPoint = {},
                                        const JobControl& job = {}) {
  RW_ASSIGN(const auto trainSamples, samplesOf(train, shape));
  RW_ASSIGN(const auto heldOutSamples, samplesOf(heldOut, shape));
  return backend.train(planOf(config, shape), trainSamples, heldOutSamples, onPoint, job);
}

} // namespace rankwright
