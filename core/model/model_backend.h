#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/rank_model.h"
#include "core/model/safetensors.h"
#include "core/model/sample_blocks.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace rankwright {

/// The library that trains and runs models, seen without its types. Stateless; safe to call from several
/// threads.
class ModelBackend {
public:
  virtual ~ModelBackend() = default;

  /// Name and version of the library, e.g. "LibTorch 1.13.1".
  virtual std::string name() const = 0;

  /// Trains as `plan` says. Calls `onPoint` after every look at the held-out rows. The same plan, samples and
  /// library give the same weights, whether training was paused or not. Errors: InvalidArgument for samples
  /// that do not fit the shape, training rows of one label only, or a loss that is no number, with its batch;
  /// Conflict for a checkpoint of something else; Io, Cancelled, Internal.
  virtual Result<TrainedWeights> train(const TrainingPlan& plan, const SampleBlocks& train,
                                       const SampleBlocks& heldOut, const CurveCallback& onPoint,
                                       const JobControl& job) const = 0;

  /// Makes a model of weights that `train` gave. Errors: Corrupt for tensors that are missing, have another
  /// shape or hold values that are not finite.
  virtual Result<std::shared_ptr<const RankModel>> load(const ModelShape& shape,
                                                        std::span<const FloatTensor> tensors) const = 0;
};

/// Raised whenever `ModelBackend` changes, so that a library of another build is refused instead of crashing.
inline constexpr std::uint32_t kModelBackendVersion = 4;

/// The one symbol of the library: its backend, or nullptr for a version it was not built for. Lives as long
/// as the process.
using ModelBackendEntry = const ModelBackend* (*)(std::uint32_t version);
inline constexpr const char* kModelBackendSymbol = "rankwrightModelBackend";

} // namespace rankwright
