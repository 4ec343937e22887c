#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/model_card.h"
#include "core/runs/run_info.h"

#include <filesystem>

namespace rankwright {

/// Where the model of a run is trained before it stands in the run's folder: below it, with the samples.
std::filesystem::path trainingFolderOf(const std::filesystem::path& run);

/// Judges the trained model of a run on its held-out samples: writes predictions and training rows by id
/// beside it, and says in `info` what it was trained on and how good it is. Errors: those of the parts.
Status judgeTrained(const std::filesystem::path& run, const ModelCard& card, RunInfo& info,
                    const JobControl& job);

/// Moves the model's files from the training folder to the run's, and removes the former. Errors: Io.
Status publishTrained(const std::filesystem::path& run);

} // namespace rankwright
