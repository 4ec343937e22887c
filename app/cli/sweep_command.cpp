#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/run_json.h"
#include "app/cli/run_texts.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/workspace/model_sweep.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::string file;
  std::string results;
  bool json = false;
};

struct Swept {
  ModelMetric metric = ModelMetric::Auc;
  std::vector<TrialResult> results;
};

Result<Swept> sweepModels(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  const std::filesystem::path file = options.file;
  RW_ASSIGN(const auto sweep, loadModelSweep(file));
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  const auto results = options.results.empty() ? file.parent_path() / "sweep-results.toml"
                                               : std::filesystem::path(options.results);
  Swept swept{sweep.config.metric, {}};
  RW_ASSIGN(swept.results, runModelSweep(sources, sweep, results, "rankwright-cli " RW_VERSION, job));
  return swept;
}

Status run(const Options& options, Console& console) {
  Result<Swept> swept;
  {
    ProgressLine line;
    swept = sweepModels(options, console.job(line));
  }
  if (!swept) return failureOf(swept);
  console.print("{}", options.json ? runJsonText(sweepJson(swept->results, swept->metric))
                                   : sweepText(swept->results, swept->metric));
  return {};
}

} // namespace

void addSweepCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "sweep", "Train a model with many settings, each a run, and list them by a held-out metric");
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->add_option("file", options->file, "What to vary: sweep.toml")->type_name("FILE")->required();
  command
      ->add_option("--results", options->results,
                   "File of what was finished, to go on from (default: sweep-results.toml beside the file)")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
