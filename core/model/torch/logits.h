#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/encoded_batch.h"
#include "core/model/torch/deep_fm_weights.h"

#include <vector>

namespace rankwright {

/// What a model says of each row.
struct RowLogits {
  std::vector<float> logits;
  std::vector<float> deep; ///< the share of the multi-layer perceptron; empty without one
};

/// The logits of rows with the cells of the one row `common` in each, a limited number at a time. The batches
/// were checked. Errors: Cancelled.
Result<RowLogits> logitsOf(const DeepFmWeights& weights, const torch::Tensor& norms,
                           const EncodedBatch& common, const EncodedBatch& rows, const JobControl& job = {});

} // namespace rankwright
