#include "core/workspace/model_sweep.h"

#include "core/base/file.h"
#include "core/model/training_plan.h"
#include "core/workspace/model_training.h"
#include "core/workspace/scratch_folder.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace rankwright {

namespace {

std::string noteOf(const SweepTrial& trial, const TrialBudget& budget) {
  std::vector<std::string> settings;
  for (const auto& [key, value] : trial.settings)
    settings.push_back(fmt::format("{} = {}", key, value));
  return fmt::format("trial {} of a sweep, rung {}: {}", trial.number, budget.rung + 1,
                     fmt::join(settings, ", "));
}

/// Of the output that the sweep names, or of the first.
Result<double> metricOf(const RunInfo& run, const SweepConfig& sweep) {
  const auto isIt = [&sweep](const OutputMetrics& each) {
    return sweep.output.empty() || each.output == sweep.output;
  };
  const auto found = std::ranges::find_if(run.metrics, isIt);
  if (found == run.metrics.end())
    return fail(ErrorKind::NotFound, "the held-out rows judge no output of the name: {}", sweep.output);
  const auto value = valueOf(*found, sweep.metric);
  if (value) return *value;
  return fail(ErrorKind::InvalidArgument, "the held-out rows do not give the metric: {}",
              describe(sweep.metric));
}

/// Without the trial's own copy of the text, which says nothing of the budget.
RunRequest requestOf(const SweepTrial& trial, const TrialBudget& budget, const std::string& program) {
  RunRequest request;
  request.note = noteOf(trial, budget);
  request.program = program;
  request.rowShare = budget.rowShare;
  return request;
}

/// Whether the trial's rungs differ in nothing but epochs, so that each goes on where the one before ended.
bool goesOn(const SweepConfig& sweep, const SweepTrial& trial) {
  return sweep.strategy == SweepStrategy::Halving && sweep.resource == SweepResource::Epochs &&
         goesOnFromShorter(trial.config);
}

} // namespace

Result<ModelSweep> loadModelSweep(const std::filesystem::path& file) {
  RW_ASSIGN(const auto text, readTextFile(file));
  ModelSweep sweep;
  RW_ASSIGN(sweep.config, parseSweepToml(text, file.string()));
  const auto base = file.parent_path() / sweep.config.base;
  RW_ASSIGN(const auto baseText, readTextFile(base));
  RW_ASSIGN(sweep.trials, sweepTrials(sweep.config, baseText, base.string()));
  return sweep;
}

Result<std::vector<TrialResult>> runModelSweep(const WorkspaceSources& sources, const ModelSweep& sweep,
                                               const std::filesystem::path& resultsFile,
                                               const std::string& program, const JobControl& job,
                                               const SweepCallback& onTrial) {
  // Checkpoints are for the rungs of this call: a sweep that was broken off trains the next rung from the
  // start.
  RW_ASSIGN(const auto checkpoints, ScratchFolder::create("sweep"));
  const TrainTrial train = [&](const SweepTrial& trial, const TrialBudget& budget,
                               const JobControl& trialJob) -> Result<TrialOutcome> {
    auto config = trial.config;
    config.epochs = budget.epochs;
    auto request = requestOf(trial, budget, program);
    if (goesOn(sweep.config, trial))
      request.shorter = checkpoints.path() / fmt::format("trial-{}", trial.number);
    RW_ASSIGN(const auto run, trainRun(sources, config, request, trialJob));
    RW_ASSIGN(const auto metric, metricOf(run, sweep.config));
    return TrialOutcome{metric, run.name};
  };
  return runSweep(sweep.config, sweep.trials, resultsFile, train, job, onTrial);
}

} // namespace rankwright
