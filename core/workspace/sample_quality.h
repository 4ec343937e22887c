#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/output_correction.h"
#include "core/model/rank_model.h"
#include "core/model/sample_blocks.h"

#include <vector>

namespace rankwright {

/// What each output of a model achieves on samples, by probabilities that were corrected: those of clicks and
/// of installs on the rows that know the label, those of installs of clicks on the clicked ones. A model of
/// one output is judged by the first label. Holds the scores of all rows in memory. Errors: those of the
/// model; InvalidArgument for samples without a label that an output is judged by; Cancelled.
Result<std::vector<OutputQuality>> qualityOn(const SampleBlocks& samples, const RankModel& model,
                                             const OutputCorrection& correction, const JobControl& job);

} // namespace rankwright
