#include "core/workspace/model_training.h"

#include "core/expr/civil_time.h"
#include "core/model/backend_loader.h"
#include "core/model/training.h"
#include "core/runs/partial_samples.h"
#include "core/runs/training_size.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/run_folder.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/write_lock.h"

#include <algorithm>
#include <ctime>
#include <sys/resource.h>

namespace rankwright {

namespace {

/// "2026-11-23T20:15:00Z"
std::string presentTime() {
  const auto now = civilTimeAt(std::time(nullptr));
  return now ? formatCivilTime(*now, "%Y-%m-%dT%H:%M:%SZ").value_or("") : "";
}

std::uint64_t peakBytes() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024; // Linux tells kilobytes
}

std::string sourceOf(const ModelConfig& config) {
  return config.samples.log.empty() ? "log of usage" : config.samples.log;
}

RunStore storeOf(const WorkspaceConfig& config, const RunRequest& request) {
  return request.runs.empty() ? runStoreOf(config) : RunStore(request.runs);
}

RunInfo newRun(const ModelConfig& config, const RunRequest& request) {
  RunInfo info;
  info.name = request.name;
  info.note = request.note;
  info.started = presentTime();
  info.model = describe(config.kind);
  info.configuration = request.configuration.empty() ? modelConfigToToml(config) : request.configuration;
  info.data.source = sourceOf(config);
  info.judging = request.judging;
  info.cost.program = request.program;
  return info;
}

void addCost(const TrainingReport& report, RunCost& cost) {
  const auto& counts = report.card.samples;
  const auto rows = static_cast<double>(counts.trainPositives + counts.trainNegatives);
  const auto epochs = report.card.curve.empty() ? 0 : report.card.curve.back().epoch;
  cost.prepareSeconds += report.prepareSeconds;
  cost.trainSeconds += report.trainSeconds; // a resumed training adds to what it took before
  cost.samplesPerSecond = cost.trainSeconds > 0 ? rows * epochs / cost.trainSeconds : 0;
  cost.peakBytes = std::max(cost.peakBytes, peakBytes());
  cost.threads = report.card.config.threads;
  cost.library = report.card.library;
}

Result<TrainingReport> train(const WorkspaceSources& sources, const ModelConfig& config,
                             const std::filesystem::path& run, const RunRequest& request,
                             const JobControl& job) {
  RW_ASSIGN(const auto source, makeSampleSource(config, sources, job, request.eventLogs));
  TrainingExtras extras;
  extras.date = presentTime();
  extras.keepSamples = true;
  extras.onPoint = request.onPoint;
  extras.checkpoint = request.shorter.empty() ? run / kCheckpointFile : request.shorter;
  extras.keepsCheckpoint = !request.shorter.empty();
  extras.pause = request.pause;
  if (request.rowShare >= 1) return trainOnSamples(config, *source, trainingFolderOf(run), job, extras);
  PartialSamples part(*source, request.rowShare);
  return trainOnSamples(config, part, trainingFolderOf(run), job, extras);
}

/// Trains and judges a run whose folder is there, and says in `info` what came of it.
Status trainInFolder(const WorkspaceSources& sources, const ModelConfig& config, const RunRequest& request,
                     const std::filesystem::path& run, RunInfo& info, const JobControl& job) {
  RW_ASSIGN(const auto report, train(sources, config, run, request, job));
  addCost(report, info.cost);
  info.state = report.paused ? RunState::Paused : RunState::Finished;
  if (report.paused) return {};
  RW_CHECK(judgeTrained(run, report.card, info, job));
  return publishTrained(run);
}

void removeTrainingFolder(const std::filesystem::path& run) {
  std::error_code ignored;
  std::filesystem::remove_all(trainingFolderOf(run), ignored);
}

/// A paused training goes on from its checkpoint, so that it is left as it was; nothing is left of a new one.
Status giveUp(const RunStore& store, RunInfo info, const Error& error) {
  removeTrainingFolder(store.folderOf(info.name));
  const auto hasCheckpoint = std::filesystem::exists(store.folderOf(info.name) / kCheckpointFile);
  if (error.kind == ErrorKind::Cancelled && !hasCheckpoint) return store.remove(info.name);
  info.state = error.kind == ErrorKind::Cancelled ? RunState::Paused : RunState::Failed;
  if (info.state == RunState::Failed) info.failure = error.describe();
  return store.update(info);
}

Result<RunInfo> finish(const RunStore& store, RunInfo info, const WorkspaceSources& sources,
                       const ModelConfig& config, const RunRequest& request, const JobControl& job) {
  const auto run = store.folderOf(info.name);
  RW_ASSIGN(const auto lock, WriteLock::acquire(run, "training a model"));
  info.state = RunState::Training;
  info.failure.clear();
  RW_CHECK(store.update(info));
  if (request.onStarted) request.onStarted(info);
  const auto trained = trainInFolder(sources, config, request, run, info, job);
  if (!trained) {
    RW_CHECK(giveUp(store, info, trained.error()));
    return tl::unexpected(trained.error());
  }
  RW_CHECK(store.update(info));
  return store.read(info.name);
}

/// What a file can say of the configuration: a kind of model that has no use for a part of it has it left
/// out, so that training, card and a resumed run agree.
Result<ModelConfig> asWritten(const ModelConfig& config) {
  RW_CHECK(checkModelConfig(config));
  return parseModelToml(modelConfigToToml(config), "model.toml");
}

} // namespace

RunStore runStoreOf(const WorkspaceConfig& config) {
  return RunStore(WorkspaceFiles{config.data}.runs());
}

Result<RunInfo> trainRun(const WorkspaceSources& sources, const ModelConfig& config,
                         const RunRequest& request, const JobControl& job) {
  RW_ASSIGN(const auto written, asWritten(config));
  const auto store = storeOf(sources.config, request);
  RW_ASSIGN(auto info, store.create(newRun(written, request)));
  return finish(store, std::move(info), sources, written, request, job);
}

Result<RunInfo> resumeRun(const WorkspaceSources& sources, std::string_view name, const RunRequest& request,
                          const JobControl& job) {
  const auto store = storeOf(sources.config, request);
  RW_ASSIGN(auto info, store.read(name));
  if (!info.hasCheckpoint)
    return fail(ErrorKind::NotFound, "there is nothing to go on from in the run: {}", name);
  RW_ASSIGN(const auto config, parseModelToml(info.configuration, info.name));
  return finish(store, std::move(info), sources, config, request, job);
}

bool isTraining(const WorkspaceConfig& config, std::string_view name) {
  return WriteLock::holderOf(runStoreOf(config).folderOf(name)).has_value();
}

Result<TrainingEstimate> estimateRun(const WorkspaceSources& sources, const ModelConfig& config,
                                     const JobControl& job) {
  RW_ASSIGN(const auto written, asWritten(config));
  RW_ASSIGN(const auto source, makeSampleSource(written, sources, job));
  RW_ASSIGN(const auto size, measureTraining(written, *source, job));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  return estimateTraining(*backend, written, size, job);
}

} // namespace rankwright
