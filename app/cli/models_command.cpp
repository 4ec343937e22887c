#include "app/cli/models_command.h"
#include "app/cli/console.h"
#include "app/cli/judging_options.h"
#include "app/cli/run_json.h"
#include "app/cli/run_texts.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/model_training.h"
#include "core/workspace/write_lock.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

/// Of all the commands about runs.
struct Options {
  std::string folder;
  std::string run;
  std::string other; ///< a second run, a new name, or a folder
  std::string output;
  std::string field;
  std::string metric = "auc";
  std::string pipeline{kDefaultPipeline};
  bool previous = false;
  bool json = false;
  ComparisonOptions comparison;
};

Result<RunStore> storeOf(const Options& options) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  return runStoreOf(config);
}

/// The right to change the runs of the workspace.
Result<WriteLock> lockOf(const Options& options) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  return WriteLock::acquire(config.data, "changing the runs of models");
}

Status list(const Options& options, Console& console) {
  RW_ASSIGN(const auto store, storeOf(options));
  RW_ASSIGN(const auto runs, store.list());
  console.print("{}", options.json ? runJsonText(runsJson(runs)) : runsText(runs, options.output));
  return {};
}

Status show(const Options& options, Console& console) {
  RW_ASSIGN(const auto store, storeOf(options));
  RW_ASSIGN(const auto info, store.read(options.run));
  console.print("{}", options.json ? runJsonText(runJson(info)) : runText(info));
  return {};
}

struct Compared {
  std::vector<OutputComparison> outputs;
  std::optional<DifferenceBySegment> bySegment;
};

/// The output asked for, or the first that both have.
std::string judgedOutput(const Options& options, const Compared& compared) {
  if (!options.output.empty() || compared.outputs.empty()) return options.output;
  return compared.outputs.front().output;
}

Result<Compared> compareRuns(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto store, storeOf(options));
  RW_ASSIGN(const auto a, store.predictions(options.run, job));
  RW_ASSIGN(const auto b, store.predictions(options.other, job));
  Compared compared;
  RW_ASSIGN(compared.outputs, compareOutputs(a, b, options.comparison, job));
  if (options.field.empty()) return compared;
  RW_ASSIGN(compared.bySegment,
            differenceBySegment(a, b, judgedOutput(options, compared), options.field,
                                *modelMetricOf(options.metric), options.comparison.judging, 100, job));
  return compared;
}

Status compare(const Options& options, Console& console) {
  Result<Compared> compared;
  {
    ProgressLine line;
    compared = compareRuns(options, console.job(line));
  }
  if (!compared) return failureOf(compared);
  if (options.json) {
    nlohmann::ordered_json json = {
        {"first", options.run}, {"second", options.other}, {"outputs", comparisonJson(compared->outputs)}};
    if (compared->bySegment) json["by_segment"] = differenceJson(*compared->bySegment);
    console.print("{}", runJsonText(json));
    return {};
  }
  console.print("{}", comparisonText(options.run, options.other, compared->outputs));
  if (compared->bySegment) console.print("\n{}", differenceText(*compared->bySegment));
  return {};
}

Status exportRun(const Options& options, Console&) {
  RW_ASSIGN(const auto store, storeOf(options));
  return store.exportTo(options.run, options.other);
}

Status rename(const Options& options, Console&) {
  RW_ASSIGN(const auto lock, lockOf(options));
  RW_ASSIGN(const auto store, storeOf(options));
  return store.rename(options.run, options.other);
}

Status remove(const Options& options, Console&) {
  RW_ASSIGN(const auto lock, lockOf(options));
  RW_ASSIGN(const auto store, storeOf(options));
  return store.remove(options.run);
}

Status pin(const Options& options, Console&) {
  RW_ASSIGN(const auto lock, lockOf(options));
  RW_ASSIGN(const auto store, storeOf(options));
  return store.pinBaseline(options.run);
}

Status use(const Options& options, Console&) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  if (options.previous) return usePreviousModel(config, options.pipeline);
  if (options.run.empty())
    return fail(ErrorKind::InvalidArgument, "say which run, or --previous, to be used in: {}",
                options.folder);
  return useRun(config, options.run, options.pipeline);
}

using Run = Status (*)(const Options&, Console&);

struct Added {
  CLI::App& command;
  std::shared_ptr<Options> options;

  CLI::Option* addRun(const char* text = "Name of the run") const {
    return command.add_option("run", options->run, text)->type_name("RUN");
  }
  void addOther(const char* name, const char* text, const char* type) const {
    command.add_option(name, options->other, text)->type_name(type)->required();
  }
  void addJson() const { command.add_flag("--json", options->json, "Print JSON"); }
};

Added addCommand(CLI::App& models, Action& action, const char* name, const char* text, Run run) {
  auto* command = models.add_subcommand(name, text);
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
  return {*command, options};
}

void addReading(CLI::App& models, Action& action) {
  const auto listing = addCommand(models, action, "list", "The trained models with their figures", list);
  listing.command.add_option("--output", listing.options->output, "Whose figures: pctr, pcvr or pctcvr");
  listing.addJson();
  const auto showing = addCommand(models, action, "show", "What there is to say about one", show);
  showing.addRun()->required();
  showing.addJson();
}

std::vector<std::string> metricWords() {
  std::vector<std::string> words;
  for (const auto metric : modelMetrics())
    words.emplace_back(describe(metric));
  return words;
}

void addCompare(CLI::App& models, Action& action) {
  const auto added = addCommand(
      models, action, "compare",
      "The differences of two, judged on the same rows, with intervals by a bootstrap over users", compare);
  auto& [command, options] = added;
  added.addRun()->required();
  added.addOther("other", "The run that is compared with it", "RUN");
  command.add_option("--by", options->field, "Also one metric by the values of a field")->type_name("FIELD");
  command.add_option("--metric", options->metric, "The metric of --by")
      ->check(CLI::IsMember(metricWords()))
      ->capture_default_str();
  command.add_option("--output", options->output, "The output of --by (default: the first)");
  command.add_option("--replicates", options->comparison.replicates, "Of the bootstrap")
      ->check(CLI::Range(2U, 1'000'000U))
      ->capture_default_str();
  command.add_option("--seed", options->comparison.seed, "The same one draws the same users")
      ->capture_default_str();
  addJudging(command, options->comparison.judging);
  added.addJson();
}

void addChanging(CLI::App& models, Action& action) {
  const auto exporting = addCommand(
      models, action, "export",
      "Copy model and card to a folder; the weights are safetensors, which Python reads", exportRun);
  exporting.addRun()->required();
  exporting.addOther("target", "A folder that is not there yet, or empty", "DIR");
  const auto renaming = addCommand(models, action, "rename", "Give one another name", rename);
  renaming.addRun()->required();
  renaming.addOther("name", "The new name", "NAME");
  addCommand(models, action, "remove", "Remove one with all its files", remove).addRun()->required();
  addCommand(models, action, "pin",
             "Make one the baseline that others are compared with; none without a name", pin)
      .addRun();
  const auto using_ =
      addCommand(models, action, "use", "Put one in the place of the model that a pipeline ranks with", use);
  using_.addRun();
  using_.command.add_flag("--previous", using_.options->previous,
                          "Go back to the model that was there before");
  using_.command
      .add_option("--pipeline", using_.options->pipeline, "The pipeline (default: that of pipeline.toml)")
      ->type_name("NAME");
}

} // namespace

void addModelsCommand(CLI::App& app, Action& action) {
  auto* models = app.add_subcommand("models", "Models: train, list, compare, export, use");
  models->require_subcommand(1);
  addReading(*models, action);
  addModelTraining(*models, action);
  addCompare(*models, action);
  addChanging(*models, action);
}

} // namespace rankwright::cli
