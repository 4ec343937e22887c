#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/runs/sweep.h"
#include "core/workspace/workspace_sources.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// A sweep with its trials.
struct ModelSweep {
  SweepConfig config;
  std::vector<SweepTrial> trials;
};

/// Reads `sweep.toml` and the configuration that it names. Errors: NotFound, Io; those of `parseSweepToml`
/// and `sweepTrials`.
Result<ModelSweep> loadModelSweep(const std::filesystem::path& file);

/// Trains the trials, each as a run with a note that says which it is. `program` is the name and version of
/// the one that trains. Errors: as `runSweep`.
Result<std::vector<TrialResult>> runModelSweep(const WorkspaceSources& sources, const ModelSweep& sweep,
                                               const std::filesystem::path& resultsFile,
                                               const std::string& program, const JobControl& job,
                                               const SweepCallback& onTrial = {});

} // namespace rankwright
