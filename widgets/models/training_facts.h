#pragma once

#include "core/base/job_control.h"
#include "core/runs/training_size.h"
#include "core/workspace/log_rates.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_sources.h"
#include "widgets/models/training_form.h"

#include <memory>
#include <mutex>
#include <optional>

namespace rankwright {

/// What the form shows of a workspace before anything is chosen.
struct TrainingStart {
  TrainingForm::Choices choices;
  ModelConfig config;                    ///< of `model.toml`
  std::filesystem::path unwritable = {}; ///< where runs would be kept, if that may not be written; else empty
};

/// Reads it. Runs are kept in that folder, or in the workspace when it is empty. For a worker. Errors: those
/// of reading `model.toml`.
Result<TrainingStart> readTrainingStart(const Workspace& workspace, const std::filesystem::path& runs = {});

/// What is told of a training before it starts.
struct TrainingForecast {
  TrainingSize size;
  TrainingEstimate estimate;
  std::optional<LogRates> rates = {}; ///< of the event log that it learns from
};

/// Sizes trainings of a workspace, whose sources are read when they are first asked for. Safe to use from
/// several threads.
class TrainingForecaster {
public:
  explicit TrainingForecaster(WorkspaceConfig config) : config_(std::move(config)) {}

  /// Trains on some batches of random rows for a moment. Errors: those of the sources, the fields, the log
  /// and the backend; Cancelled.
  Result<TrainingForecast> forecast(const ModelConfig& config, const JobControl& job);

private:
  Result<std::shared_ptr<const WorkspaceSources>> sources(const JobControl& job);

  WorkspaceConfig config_;
  std::mutex mutex_;
  std::shared_ptr<const WorkspaceSources> sources_;
};

} // namespace rankwright
