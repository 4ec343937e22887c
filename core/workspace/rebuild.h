#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/index_file_builder.h"
#include "core/model/training.h"
#include "core/workspace/workspace_sources.h"

namespace rankwright {

/// Builds the indexes that `indexes.toml` defines from the whole log and puts all of them in one step in the
/// place of the present ones, which are kept as it says. Postings beyond `memoryBytes` are sorted on the
/// disk. Errors: those of the definitions and builders, Io, Cancelled, Conflict while another process writes
/// there; the old indexes stay and nothing else.
Status rebuildIndexes(const WorkspaceSources& sources, const JobControl& job,
                      std::size_t memoryBytes = IndexBuildResources().memoryBytes);

/// Trains the model of `model.toml` on the log that it names, or on the whole log of usage, and replaces the
/// one that the pipeline ranks with. Errors: those of training, Io, Cancelled, Conflict while another process
/// writes there; the old model stays.
/// In a group of processes rank 0 replaces the model; the others read the workspace and write nothing.
Result<TrainingReport> retrainModel(const WorkspaceSources& sources, const JobControl& job,
                                    const std::optional<TrainingGroup>& group = {});

} // namespace rankwright
