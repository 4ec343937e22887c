#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/model_config.h"
#include "core/runs/run_info.h"
#include "core/runs/run_store.h"
#include "core/runs/training_estimate.h"
#include "core/workspace/pipeline_set.h"
#include "core/workspace/workspace_sources.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace rankwright {

/// The runs of a workspace.
RunStore runStoreOf(const WorkspaceConfig& config);

/// What a caller says about a run, and wants to hear of it.
struct RunRequest {
  std::string name; ///< "": made of the kind of model
  std::string note;
  std::string program;       ///< name and version of the program that trains
  std::string configuration; ///< `model.toml` as text; "": written from the config
  JudgingOptions judging;
  std::filesystem::path runs = {};      ///< where runs are kept; "": in the workspace
  std::filesystem::path eventLogs = {}; ///< where event logs are; "": in the workspace
  double rowShare = 1;                  ///< of the training rows
  std::stop_token pause = {};           ///< keeps a checkpoint and returns
  /// A checkpoint to begin with, if it is there, and to leave for a training of more epochs; "": neither.
  std::filesystem::path shorter = {};
  std::function<void(const RunInfo&)> onStarted = {};  ///< with the name that it got
  std::function<void(const CurvePoint&)> onPoint = {}; ///< on the training thread
};

/// Prepares samples of the log that the configuration names, trains, judges the held-out rows and keeps all
/// of it as a run. A pause leaves a run with a checkpoint, a failure a failed run with its reason, a
/// cancelled training nothing. Errors: those of the parts; Conflict when the name is taken; Cancelled.
Result<RunInfo> trainRun(const WorkspaceSources& sources, const ModelConfig& config,
                         const RunRequest& request, const JobControl& job);

/// Goes on with a paused run to the same weights that it had got without the pause; cancelled, it stays
/// paused. Of the request name, note and configuration do not count. Errors: as above; NotFound for a run
/// without a checkpoint; Conflict when the data changed meanwhile, or another process trains it.
Result<RunInfo> resumeRun(const WorkspaceSources& sources, std::string_view name, const RunRequest& request,
                          const JobControl& job);

/// Whether some process trains the run now: one that says so in `RunState` may have ended without a word.
bool isTraining(const WorkspaceConfig& config, std::string_view name);

/// What training would take. Reads the log once, and trains for a moment. Errors: those of the parts;
/// Cancelled.
Result<TrainingEstimate> estimateRun(const WorkspaceSources& sources, const ModelConfig& config,
                                     const JobControl& job);

/// Puts a run's model in the place of the one that a pipeline ranks with, which is kept beside it for going
/// back. Pipelines that rank with a model of that name share it. Errors: NotFound for a run without a model,
/// or a pipeline that is none or ranks with none; Io; Conflict.
Status useRun(const WorkspaceConfig& config, std::string_view name,
              std::string_view pipeline = kDefaultPipeline);

/// Exchanges the pipeline's model and the one that `useRun` kept. Errors: NotFound when none is kept; Io;
/// Conflict.
Status usePreviousModel(const WorkspaceConfig& config, std::string_view pipeline = kDefaultPipeline);

} // namespace rankwright
