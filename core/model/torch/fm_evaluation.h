#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/epoch_metrics.h"
#include "core/model/model_backend.h"
#include "core/model/torch/fm_weights.h"

#include <vector>

namespace rankwright {

/// The logits of all rows, a limited number at a time. The batch was checked. Errors: Cancelled.
Result<std::vector<float>> evaluateLogits(const FmWeights& weights, const torch::Tensor& norms,
                                          const EncodedBatch& batch, const JobControl& job);

/// Sets the held-out metrics; leaves those that the rows do not allow. Errors: Cancelled.
Status measureHeldOut(const FmWeights& weights, const LabelledRows& heldOut, const JobControl& job,
                      EpochMetrics& metrics);

} // namespace rankwright
