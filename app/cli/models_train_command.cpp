#include "app/cli/console.h"
#include "app/cli/judging_options.h"
#include "app/cli/models_command.h"
#include "app/cli/run_json.h"
#include "app/cli/run_texts.h"
#include "app/cli/train_files.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/model/model_overrides.h"
#include "core/workspace/model_training.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::string run;
  std::string note;
  ModelOptionTexts model;
  JudgingOptions judging;
  bool estimate = false;
  bool json = false;
};

/// The configuration of the workspace, or that of the file, with the settings.
Result<ModelConfig> configOf(const Options& options, const WorkspaceSources& sources) {
  const auto file = options.model.config.empty() ? sources.config.model.string() : options.model.config;
  RW_ASSIGN(const auto text, readTextFile(file));
  return parseModelToml(text, file, {.settings = options.model.settings});
}

Result<WorkspaceSources> sourcesOf(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  return readWorkspaceSources(config, job);
}

RunRequest requestOf(const Options& options) {
  RunRequest request;
  request.name = options.run;
  request.note = options.note;
  request.program = "rankwright-cli " RW_VERSION;
  request.judging = options.judging;
  return request;
}

std::string estimateText(const TrainingEstimate& estimate, bool json) {
  if (json)
    return runJsonText({{"seconds", estimate.seconds},
                        {"least_seconds", estimate.leastSeconds},
                        {"most_seconds", estimate.mostSeconds},
                        {"samples_per_second", estimate.samplesPerSecond},
                        {"model_bytes", estimate.modelBytes},
                        {"memory_bytes", estimate.memoryBytes}});
  return fmt::format(
      "{:.1f} s ({:.1f} to {:.1f}) at {:.0f} samples/s; weights of {:.1f} MB, memory of {:.1f} MB\n",
      estimate.seconds, estimate.leastSeconds, estimate.mostSeconds, estimate.samplesPerSecond,
      static_cast<double>(estimate.modelBytes) / 1e6, static_cast<double>(estimate.memoryBytes) / 1e6);
}

/// What is printed in the end.
Result<std::string> train(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto sources, sourcesOf(options, job));
  RW_ASSIGN(const auto config, configOf(options, sources));
  if (options.estimate) {
    RW_ASSIGN(const auto estimate, estimateRun(sources, config, job));
    return estimateText(estimate, options.json);
  }
  RW_ASSIGN(const auto run, trainRun(sources, config, requestOf(options), job));
  return options.json ? runJsonText(runJson(run)) : runText(run);
}

Result<std::string> resume(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto sources, sourcesOf(options, job));
  RW_ASSIGN(const auto run, resumeRun(sources, options.run, requestOf(options), job));
  return options.json ? runJsonText(runJson(run)) : runText(run);
}

using Make = Result<std::string> (*)(const Options&, const JobControl&);

Status print(const Options& options, Make make, Console& console) {
  Result<std::string> text;
  {
    ProgressLine line;
    text = make(options, console.job(line));
  }
  if (!text) return failureOf(text);
  console.print("{}", *text);
  return {};
}

struct Added {
  CLI::App& command;
  std::shared_ptr<Options> options;
};

Added addCommand(CLI::App& models, Action& action, const char* name, const char* text, Make make) {
  auto* command = models.add_subcommand(name, text);
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, make, &action] {
    action = [options, make](Console& console) { return print(*options, make, console); };
  });
  return {*command, options};
}

} // namespace

void addModelTraining(CLI::App& models, Action& action) {
  const auto training = addCommand(models, action, "train", "Train a model and keep it as a run", train);
  training.options->model.addTo(training.command);
  training.command.add_option("run", training.options->run, "Its name (default: the kind and a number)")
      ->type_name("NAME");
  training.command.add_option("--note", training.options->note, "What people want to know of it");
  training.command.add_flag("--estimate", training.options->estimate,
                            "Only say what time and memory it would take");
  addJudging(training.command, training.options->judging);
  const auto resuming = addCommand(models, action, "resume", "Go on with a training that was paused", resume);
  resuming.command.add_option("run", resuming.options->run, "Name of the run")->type_name("RUN")->required();
}

} // namespace rankwright::cli
