#include "app/cli/console.h"
#include "app/cli/experiment_command.h"
#include "app/cli/experiment_report.h"
#include "core/base/file.h"
#include "core/events/sqlite_event_store.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  std::string log;
  std::string definition;
  bool json = false;
};

struct Analysed {
  ExperimentDefinition definition;
  ExperimentReport report;
};

Result<Analysed> analyse(const Options& options, Console& console) {
  Analysed analysed;
  RW_ASSIGN(const auto text, readTextFile(options.definition));
  RW_ASSIGN(analysed.definition, parseExperimentToml(text, options.definition));
  RW_ASSIGN(const auto store, SqliteEventStore::open(options.log));
  ProgressLine line;
  RW_ASSIGN(analysed.report, analyseExperiment(analysed.definition, *store, console.job(line)));
  return analysed;
}

Status printAnalysis(const Options& options, Console& console) {
  RW_ASSIGN(const auto analysed, analyse(options, console));
  const auto write = options.json ? toJson : toText;
  console.print("{}", write(analysed.definition, analysed.report));
  return {};
}

Status printSplit(const Options& options, Console& console) {
  RW_ASSIGN(const auto analysed, analyse(options, console));
  console.print("{}", options.json ? splitJson(analysed.report) : splitText(analysed.report));
  return {};
}

Status printExperiments(const Options& options, Console& console) {
  RW_ASSIGN(const auto info, readEventLogInfo(options.log));
  console.print("{}", options.json ? experimentsJson(info) : experimentsText(info));
  return {};
}

using Print = Status (*)(const Options&, Console&);

CLI::App* addCommand(CLI::App& experiment, Action& action, const char* name, const char* text,
                     const std::shared_ptr<Options>& options, Print print) {
  auto* command = experiment.add_subcommand(name, text);
  command->add_option("log", options->log, "The event log")->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, print, &action] {
    action = [options, print](Console& console) { return print(*options, console); };
  });
  return command;
}

void addDefinition(CLI::App& command, Options& options) {
  command.add_option("definition", options.definition, "TOML file that declares arms and metrics")
      ->required();
}

} // namespace

void addExperimentAnalysis(CLI::App& experiment, Action& action) {
  addCommand(experiment, action, "list", "Experiments of an event log, their variants and users",
             std::make_shared<Options>(), printExperiments);
  auto options = std::make_shared<Options>();
  addDefinition(*addCommand(experiment, action, "analyze",
                            "Compare the arms of an experiment, metric by metric, from an event log", options,
                            printAnalysis),
                *options);
  options = std::make_shared<Options>();
  addDefinition(*addCommand(experiment, action, "srm",
                            "Test whether users were split as designed (sample ratio mismatch)", options,
                            printSplit),
                *options);
}

} // namespace rankwright::cli
