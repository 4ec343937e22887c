#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/model_config.h"
#include "core/model/training.h"
#include "core/workspace/id_file_columns.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace rankwright {

/// Training on files of ids.
struct IdFileTask {
  std::filesystem::path train;
  std::filesystem::path valid; ///< judges the epochs; "": none
  std::filesystem::path test;  ///< judges the model that was kept; "": none
  IdFileMapping mapping;
  ModelConfig config;               ///< its fields are those of the mapping
  std::vector<std::uint64_t> seeds; ///< a training each; empty: that of the configuration
  /// Where the model goes, or for several seeds a folder "seed-N" of each; "": nowhere.
  std::filesystem::path out;
  /// Of processes that train together, on the same files; only rank 0 writes to `out`. The second seed's
  /// training takes the port after that of the first, and so on.
  std::optional<TrainingGroup> group = {};
};

/// What one seed gave.
struct IdFileRun {
  std::uint64_t seed = 0;
  TrainingReport report;
  std::vector<OutputQuality> test; ///< of probabilities that were corrected; empty without a test file
};

struct IdFileReport {
  double prepareSeconds = 0; ///< reading and encoding the files, once for all seeds
  std::uint64_t testRows = 0;
  std::vector<IdFileRun> runs;

  /// Means over the runs.
  std::vector<OutputQuality> meanTest() const;
};

/// Told of the points of a run's curve while it is trained.
using SeedCallback = std::function<void(std::uint64_t seed, const CurvePoint&)>;

/// Reads the files once, with the vocabularies of the one that trains, and trains a model for each seed. Ids
/// that the training file does not have, or too few times, share one for each field. Errors:
/// InvalidArgument for a number of labels that the kind of model does not learn; those of reading the files,
/// of `trainOnPrepared` and of `qualityOn`; Io, Cancelled.
Result<IdFileReport> trainOnIdFiles(const IdFileTask& task, const JobControl& job,
                                    const SeedCallback& onPoint = {});

} // namespace rankwright
