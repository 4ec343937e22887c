#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/runs/sweep_config.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// How much a trial may use.
struct TrialBudget {
  std::uint32_t rung = 0;   ///< from 0
  std::uint32_t epochs = 0; ///< at most
  double rowShare = 1;      ///< of the training rows

  friend bool operator==(const TrialBudget&, const TrialBudget&) = default;
};

/// What training a trial gave.
struct TrialOutcome {
  double metric = 0;
  std::string run; ///< name in the run store
};

/// What became of a trial at a rung.
struct TrialResult {
  std::uint32_t trial = 0; ///< its number
  TrialBudget budget;
  std::vector<std::pair<std::string, std::string>> settings;
  std::optional<double> metric; ///< nothing when it failed
  std::string run;
  std::string failure;
  double seconds = 0;

  friend bool operator==(const TrialResult&, const TrialResult&) = default;
};

/// Trains one trial. Called one after another, on the thread of the sweep.
using TrainTrial =
    std::function<Result<TrialOutcome>(const SweepTrial&, const TrialBudget&, const JobControl&)>;

/// Called after each trial with all results so far, best first.
using SweepCallback = std::function<void(const std::vector<TrialResult>&)>;

/// Trains the trials and writes what came of each to `resultsFile` at once. Trials that stand there, with the
/// same settings and budget, are not trained again; a trial that fails does not stop the others. Returns the
/// results, those of later rungs first, then the best. Stage "sweeping" in trials. Errors: Cancelled, with
/// what was finished in the file; Io; Corrupt for a results file that cannot be read.
Result<std::vector<TrialResult>> runSweep(const SweepConfig& sweep, const std::vector<SweepTrial>& trials,
                                          const std::filesystem::path& resultsFile, const TrainTrial& train,
                                          const JobControl& job, const SweepCallback& onTrial = {});

/// Reads a results file; none when it is not there. Errors: Corrupt; Io.
Result<std::vector<TrialResult>> readSweepResults(const std::filesystem::path& path);

} // namespace rankwright
