#include "widgets/models/training_facts.h"

#include "core/base/file.h"
#include "core/base/folder_files.h"
#include "core/events/event_log_schema.h"
#include "core/model/backend_loader.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/model_training.h"
#include "core/workspace/write_lock.h"

#include <algorithm>
#include <set>

namespace rankwright {

namespace {

Result<std::vector<std::string>> eventLogNames(const Workspace& workspace) {
  RW_ASSIGN(const auto logs, filesIn(eventLogFolder(workspace), kEventLogExtension));
  std::vector<std::string> names;
  for (const auto& log : logs)
    names.push_back(log.stem().string());
  return names;
}

/// Rules first: they are what a model mostly reads.
std::vector<std::string> fieldNames(const Workspace& workspace) {
  auto names = workspace.rules().names();
  std::set<std::string> known(names.begin(), names.end());
  for (const auto* schema : {&workspace.items().features().schema(), &workspace.users().features().schema(),
                             &workspace.contextSchema()})
    for (const auto& field : schema->fields())
      if (known.insert(field.name).second) names.push_back(field.name);
  return names;
}

} // namespace

Result<TrainingStart> readTrainingStart(const Workspace& workspace, const std::filesystem::path& runs) {
  const auto& path = workspace.config().model;
  RW_ASSIGN(const auto text, readTextFile(path));
  RW_ASSIGN(auto config, parseModelToml(text, path.string()));
  RW_ASSIGN(auto logs, eventLogNames(workspace));
  const auto folder = runs.empty() ? runStoreOf(workspace.config()).folder() : runs;
  return TrainingStart{{fieldNames(workspace), std::move(logs)},
                       std::move(config),
                       canBeWritableFolder(folder) ? std::filesystem::path() : folder};
}

Result<std::shared_ptr<const WorkspaceSources>> TrainingForecaster::sources(const JobControl& job) {
  const std::lock_guard lock(mutex_);
  if (!sources_) {
    RW_ASSIGN(auto read, readWorkspaceSources(config_, job));
    sources_ = std::make_shared<const WorkspaceSources>(std::move(read));
  }
  return sources_;
}

Result<TrainingForecast> TrainingForecaster::forecast(const ModelConfig& config, const JobControl& job) {
  RW_ASSIGN(const auto from, sources(job));
  TrainingForecast forecast;
  if (!config.samples.log.empty()) {
    RW_ASSIGN(const auto log, eventLogFile(config_, config.samples.log));
    RW_ASSIGN(forecast.rates, readLogRates(log));
  }
  RW_ASSIGN(const auto source, makeSampleSource(config, *from, job));
  RW_ASSIGN(forecast.size, measureTraining(config, *source, job));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  RW_ASSIGN(forecast.estimate, estimateTraining(*backend, config, forecast.size, job));
  return forecast;
}

} // namespace rankwright
