#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/sample_source.h"
#include "core/runs/training_estimate.h"

namespace rankwright {

/// What a training on the source would be: rows and ids as preparing finds them, in one pass instead of its
/// two and without writing anything; the entries of a cell are those of the first rows. Errors: those of
/// preparing; InvalidArgument for a source without training rows; Cancelled.
Result<TrainingSize> measureTraining(const ModelConfig& config, SampleSource& source, const JobControl& job);

} // namespace rankwright
