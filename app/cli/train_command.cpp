#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/group_options.h"
#include "app/cli/train_files.h"
#include "app/cli/train_run.h"
#include "app/cli/training_text.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/model/model_overrides.h"
#include "core/workspace/rebuild.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  ModelOptionTexts model;
  TrainFilesOptions files;
  TrainRunOptions run;
  GroupOptions group;
  std::string out; ///< a folder for a model of files, the name of a run of a workspace
  bool json = false;
};

/// The configuration of the workspace, or that of the file, with the settings.
Status configure(const ModelOptionTexts& model, WorkspaceSources& sources) {
  if (model.config.empty() && model.settings.empty()) return {};
  const auto file = model.config.empty() ? sources.config.model.string() : model.config;
  RW_ASSIGN(const auto text, readTextFile(file));
  RW_ASSIGN(sources.model, parseModelToml(text, file, {.settings = model.settings}));
  return {};
}

Result<WorkspaceSources> openSources(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  ProgressLine line;
  RW_ASSIGN(auto sources, readWorkspaceSources(config, console.job(line)));
  RW_CHECK(configure(options.model, sources));
  return sources;
}

Status trainWorkspace(const Options& options, Console& console) {
  RW_ASSIGN(const auto sources, openSources(options, console));
  if (options.run.areGiven()) return trainRun(options.run, sources, options.json, console);
  Result<TrainingReport> report;
  {
    ProgressLine line;
    report = retrainModel(sources, console.job(line), options.files.group);
  }
  if (!report) return failureOf(report);
  console.print("{}", options.json ? trainingJson(*report) : trainingText(*report));
  return {};
}

Status run(Options options, Console& console) {
  options.files.out = options.run.name = options.out;
  RW_ASSIGN(options.files.group, options.group.group());
  if (options.files.group && options.files.train.empty() && options.run.areGiven())
    return fail(ErrorKind::Unsupported, "a run is trained by one process, but --world-size is: {}",
                options.group.size);
  if (options.files.train.empty()) return trainWorkspace(options, console);
  return trainFiles(options.files, options.model, options.json, console);
}

} // namespace

void addTrainCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("train", "Train the ranking model on the workspace's log, or a model on "
                                              "files of ids");
  auto options = std::make_shared<Options>();
  auto* folder = addWorkspaceFolder(*command, options->folder)->required(false);
  options->model.addTo(*command);
  options->files.addTo(*command);
  options->group.addTo(*command);
  auto* csv = command->get_option("--csv");
  folder->excludes(csv);
  auto* out = command
                  ->add_option("--out", options->out,
                               "Keep the training as a run of this name, and leave the pipeline's model; "
                               "of files, the folder of the model")
                  ->type_name("NAME");
  command->add_option("--note", options->run.note, "A word about the run")->type_name("TEXT")->needs(folder);
  command->add_option("--resume", options->run.resume, "Go on with a paused run")
      ->type_name("NAME")
      ->needs(folder)
      ->excludes(out);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, folder, csv, &action] {
    if (folder->empty() && csv->empty()) throw CLI::RequiredError("--workspace or --csv");
    action = [options](Console& console) { return run(*options, console); };
  });
}

} // namespace rankwright::cli
