#pragma once

#include "core/base/result.h"
#include "core/model/torch/batch_gradient.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <memory>

namespace rankwright {

/// Adds up the gradients of processes that train one model together.
class GradientExchange {
public:
  virtual ~GradientExchange() = default;

  /// Afterwards the gradient is the sum over all processes, the same in each to the last bit. Errors:
  /// Internal for a process that is gone or does not answer in time.
  virtual Status add(ModelGradient& gradient) = 0;

  /// Compares what the processes train, each told by a digest of its own. Errors: Conflict, with the rank of
  /// one that trains something else; as `add`.
  virtual Status checkAlike(std::uint64_t digest) = 0;

  /// Waits for the others and tells whether one of them wants to stop. Errors: as `add`.
  virtual Result<bool> anyStops(bool stops) = 0;
};

/// Joins the group over LibTorch's c10d with Gloo; waits until all processes are there. Errors: Io for an
/// address that cannot be reached; InvalidArgument for a rank outside of the group.
Result<std::unique_ptr<GradientExchange>> joinGroup(const TrainingGroup& group);

} // namespace rankwright
