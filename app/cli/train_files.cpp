#include "app/cli/train_files.h"

#include "app/cli/console.h"
#include "app/cli/train_files_text.h"
#include "core/base/file.h"
#include "core/model/model_overrides.h"
#include "core/workspace/id_file_training.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace rankwright::cli {

namespace {

/// Without a word of when to stop, training ends at the first look that is no better than the one before.
std::vector<std::string> defaultsOf(const TrainFilesOptions& options) {
  if (options.valid.empty()) return {};
  return {"early_stop = 1"};
}

Result<ModelConfig> configOf(const TrainFilesOptions& options, const ModelOptionTexts& model,
                             const std::vector<std::string>& columns) {
  ModelOverrides overrides{model.settings, defaultsOf(options), columns};
  if (!options.kind.empty()) overrides.settings.push_back(fmt::format("kind = \"{}\"", options.kind));
  RW_ASSIGN(const auto text, model.text());
  return parseModelToml(text, model.config.empty() ? "settings" : model.config, overrides);
}

std::vector<std::string> namesOf(const std::vector<FieldOptions>& fields) {
  std::vector<std::string> names;
  for (const auto& field : fields)
    names.push_back(field.name);
  return names;
}

Result<IdFileTask> taskOf(const TrainFilesOptions& options, const ModelOptionTexts& model) {
  IdFileTask task{options.train, options.valid, options.test, {}, {},
                  options.seeds, options.out,   options.group};
  RW_ASSIGN(const auto columns, idFileColumns(options.train));
  RW_ASSIGN(const auto all, mapIdFile(columns, options.labels, options.fields, {}));
  RW_ASSIGN(task.config, configOf(options, model, namesOf(all.fields)));
  const auto wanted = options.fields.empty() ? namesOf(task.config.fields) : options.fields;
  RW_ASSIGN(task.mapping, mapIdFile(columns, options.labels, wanted, task.config.fields));
  task.config.fields = task.mapping.fields;
  if (!isMultiTask(task.config.kind)) task.config.samples.label = options.labels.front();
  return task;
}

} // namespace

void ModelOptionTexts::addTo(CLI::App& command) {
  command.add_option("--config", config, "File with keys of model.toml")->type_name("FILE");
  command
      .add_option("--set", settings,
                  "A key of model.toml and its value, before those of the file; repeatable")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

Result<std::string> ModelOptionTexts::text() const {
  if (config.empty()) return std::string();
  return readTextFile(config);
}

void TrainFilesOptions::addTo(CLI::App& command) {
  command
      .add_option("--csv", train,
                  "Train on a file of ids (CSV, TSV; the first row names the columns) instead of a workspace")
      ->type_name("FILE");
  command.add_option("--valid", valid, "File of the same columns that judges each epoch, to stop early")
      ->type_name("FILE")
      ->needs("--csv");
  command.add_option("--test", test, "File of the same columns that judges the model that was kept")
      ->type_name("FILE")
      ->needs("--csv");
  command
      .add_option("--label", labels,
                  "Column of 0 and 1 (default: label); two, of clicks and installs, for multi-task models")
      ->type_name("COLUMN")
      ->delimiter(',')
      ->needs("--csv");
  command.add_option("--fields", fields, "Columns that the model reads (default: all but the labels)")
      ->type_name("COLUMN")
      ->delimiter(',')
      ->needs("--csv");
  command.add_option("--model", kind, "Kind of model: lr, fm, deepfm, dcn_v2, esmm, mmoe, … (default: fm)")
      ->type_name("KIND")
      ->needs("--csv");
  command.add_option("--seeds", seeds, "Train once for each seed (default: that of the configuration)")
      ->type_name("N")
      ->delimiter(',')
      ->needs("--csv");
}

Status trainFiles(const TrainFilesOptions& options, const ModelOptionTexts& model, bool json,
                  Console& console) {
  RW_ASSIGN(const auto task, taskOf(options, model));
  Result<IdFileReport> report;
  {
    ProgressLine line;
    report = trainOnIdFiles(task, console.job(line));
  }
  if (!report) return failureOf(report);
  console.print("{}", json ? trainFilesJson(task, *report) : trainFilesText(*report));
  return {};
}

} // namespace rankwright::cli
