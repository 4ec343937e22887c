#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/training_text.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/rebuild.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  bool json = false;
};

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  Result<TrainingReport> report;
  {
    ProgressLine line;
    const auto job = console.job(line);
    RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
    report = retrainModel(sources, job);
  }
  if (!report) return failureOf(report);
  console.print("{}", options.json ? trainingJson(*report) : trainingText(*report));
  return {};
}

} // namespace

void addTrainCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("train", "Train the ranking model on the workspace's whole log");
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
