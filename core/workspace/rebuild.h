#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/training.h"
#include "core/workspace/workspace_sources.h"

namespace rankwright {

/// Builds the indexes that `indexes.toml` defines from the whole log and writes them beside the workspace's
/// data. Errors: those of the definitions and builders, Io, Cancelled, Conflict while another process writes
/// there; the old indexes stay.
Status rebuildIndexes(const WorkspaceSources& sources, const JobControl& job);

/// Trains the model of `model.toml` on the whole log and replaces the one that the pipeline ranks with.
/// Errors: those of training, Io, Cancelled, Conflict while another process writes there; the old model
/// stays.
Result<TrainingReport> retrainModel(const WorkspaceSources& sources, const JobControl& job);

} // namespace rankwright
