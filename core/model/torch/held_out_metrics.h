#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/model_backend.h"
#include "core/model/torch/deep_fm_weights.h"

namespace rankwright {

/// Sets the held-out metrics; leaves those that the rows do not allow. Errors: Cancelled.
Status measureHeldOut(const DeepFmWeights& weights, const LabelledRows& heldOut, const JobControl& job,
                      CurvePoint& metrics);

} // namespace rankwright
