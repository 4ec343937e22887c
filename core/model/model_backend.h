#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/encoded_batch.h"
#include "core/model/model_config.h"
#include "core/model/rank_model.h"
#include "core/model/safetensors.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// Encoded rows and the label of each.
struct LabelledRows {
  const EncodedBatch& rows;
  std::span<const std::uint8_t> labels;
};

/// The library that trains and runs models, seen without its types. Stateless; safe to call from several
/// threads.
class ModelBackend {
public:
  virtual ~ModelBackend() = default;

  /// Trains a model of `config`'s kind. `config.threads` is at least 1. Calls `onEpoch` after every epoch.
  /// Errors: InvalidArgument for rows that do not fit the shape or training rows of one label only;
  /// Cancelled; Internal.
  virtual Result<TrainedWeights> train(const ModelConfig& config, const ModelShape& shape,
                                       const LabelledRows& train, const LabelledRows& heldOut,
                                       const CurveCallback& onEpoch, const JobControl& job) const = 0;

  /// Makes a model of weights that `train` gave. Errors: Corrupt for tensors that are missing, have another
  /// shape or hold values that are not finite.
  virtual Result<std::shared_ptr<const RankModel>> load(ModelKind kind, const ModelShape& shape,
                                                        std::span<const FloatTensor> tensors) const = 0;
};

/// Raised whenever `ModelBackend` changes, so that a library of another build is refused instead of crashing.
inline constexpr std::uint32_t kModelBackendVersion = 2;

/// The one symbol of the library: its backend, or nullptr for a version it was not built for. Lives as long
/// as the process.
using ModelBackendEntry = const ModelBackend* (*)(std::uint32_t version);
inline constexpr const char* kModelBackendSymbol = "rankwrightModelBackend";

} // namespace rankwright
