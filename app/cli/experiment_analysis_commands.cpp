#include "app/cli/console.h"
#include "app/cli/experiment_command.h"
#include "app/cli/experiment_inputs.h"
#include "app/cli/experiment_json.h"
#include "app/cli/experiment_report.h"
#include "app/cli/experiment_texts.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

/// Of all the commands about one experiment.
struct Options {
  ExperimentInputs inputs;
  ScopeOptions scope;
  TrustOptions trust;
  bool withTrust = false;
  std::string metric, arm;
  std::vector<std::string> dimensions;
  std::optional<TimeBasis> basis;
};

/// What the options name, opened.
struct Opened {
  ExperimentDefinition definition;
  AnalysisScope scope;
  std::unique_ptr<EventStore> store;

  static Result<Opened> from(const Options& options) {
    Opened opened;
    RW_ASSIGN(opened.definition, options.inputs.readDefinition());
    RW_ASSIGN(opened.scope, options.scope.scope());
    RW_ASSIGN(opened.store, options.inputs.openStore());
    return opened;
  }
};

/// Text for people, and the same as JSON.
struct Printed {
  std::string text;
  Json json;

  void print(bool asJson, Console& console) const { console.print("{}", asJson ? written(json) : text); }
};

Status addTrust(const Options& options, Opened& opened, const ExperimentReport& report, const JobControl& job,
                Printed& printed) {
  RW_ASSIGN(const auto trust,
            trustReport(opened.definition, *opened.store, opened.scope, options.trust, job));
  RW_ASSIGN(const auto newUsers, newUsersByDay(opened.definition, *opened.store, job));
  printed.json["trust"] = trustJson(trust);
  printed.text += "\n" + toText(opened.definition, trust) + "\n";
  const auto daysToGo = daysUntil(newUsers, opened.definition.expectedUsers);
  for (std::size_t i = 1; i < opened.definition.arms.size(); ++i) {
    RW_ASSIGN(const auto verdict,
              verdictOf(opened.definition, report, trust, opened.definition.arms[i].variant, daysToGo));
    printed.json["verdicts"].push_back(verdictJson(verdict));
    printed.text += toText(verdict);
  }
  return {};
}

Result<Printed> analyse(const Options& options, const JobControl& job) {
  RW_ASSIGN(auto opened, Opened::from(options));
  const auto& definition = opened.definition;
  RW_ASSIGN(const auto report, analyseExperiment(definition, *opened.store, opened.scope, job));
  Printed printed{toText(definition, report), reportJson(definition, report)};
  const auto metric = metricOr(definition, options.metric);
  const auto arm = armOr(definition, options.arm);
  if (!options.dimensions.empty()) {
    RW_ASSIGN(const auto effect,
              effectBySegment(definition, *opened.store, opened.scope, metric, arm, options.dimensions, job));
    printed.json["by_segment"] = bySegmentJson(effect);
    printed.text += "\n" + toText(effect);
  }
  if (options.basis) {
    RW_ASSIGN(const auto effect,
              effectOverTime(definition, *opened.store, opened.scope, metric, arm, *options.basis, job));
    printed.json["over_time"] = overTimeJson(effect);
    printed.text += "\n" + toText(effect);
  }
  if (options.withTrust) RW_CHECK(addTrust(options, opened, report, job, printed));
  return printed;
}

Result<Printed> trust(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto opened, Opened::from(options));
  RW_ASSIGN(const auto report,
            trustReport(opened.definition, *opened.store, opened.scope, options.trust, job));
  return Printed{toText(opened.definition, report), trustJson(report)};
}

ExperimentReport splitOf(const TrustReport& trust) {
  return {.arms = trust.arms,
          .split = trust.split,
          .splitUndefined = trust.splitUndefined,
          .usersOfSeveral = trust.usersOfSeveral,
          .otherVariants = trust.otherVariants,
          .metrics = {}};
}

Result<Printed> split(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto opened, Opened::from(options));
  RW_ASSIGN(const auto report, splitReport(opened.definition, *opened.store, opened.scope, job));
  return Printed{splitText(splitOf(report)) + "\n" + toText(opened.definition, report), trustJson(report)};
}

Status printExperiments(const Options& options, Console& console) {
  RW_ASSIGN(const auto info, readEventLogInfo(options.inputs.log));
  console.print("{}", options.inputs.json ? experimentsJson(info) : experimentsText(info));
  return {};
}

using Make = Result<Printed> (*)(const Options&, const JobControl&);

Status run(const Options& options, Make make, Console& console) {
  Printed printed;
  {
    ProgressLine line;
    RW_ASSIGN(printed, make(options, console.job(line)));
  }
  printed.print(options.inputs.json, console);
  return {};
}

struct Added {
  CLI::App& command;
  std::shared_ptr<Options> options;
};

Added addCommand(CLI::App& experiment, Action& action, const char* name, const char* text, Make make) {
  auto* command = experiment.add_subcommand(name, text);
  auto options = std::make_shared<Options>();
  addInputs(*command, options->inputs, "definition", "TOML file that declares arms and metrics");
  addScope(*command, options->scope);
  command->callback([options, make, &action] {
    placeInputs(options->inputs, "definition");
    action = [options, make](Console& console) { return run(*options, make, console); };
  });
  return {*command, options};
}

void addReplays(const Added& added) {
  added.command
      .add_option("--replays", added.options->trust.replays, "Random splits of the A/A replay; 0 makes none")
      ->check(CLI::Range(0U, 100'000U))
      ->capture_default_str();
  added.command.add_option("--seed", added.options->trust.seed, "The same one splits the same")
      ->capture_default_str();
}

void addAnalyse(CLI::App& experiment, Action& action) {
  const auto added =
      addCommand(experiment, action, "analyze",
                 "Compare the arms of an experiment, metric by metric, from an event log", analyse);
  auto& [command, options] = added;
  command.add_option("--metric", options->metric, "The metric of --by and --over; the main one");
  command.add_option("--arm", options->arm, "The arm of --by and --over; the first beside the control");
  command.add_option("--by", options->dimensions, "The effect by values of dimensions, several at once")
      ->delimiter(',')
      ->type_name("DIMENSION,...");
  command.add_option("--over", options->basis, "The effect over time")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, TimeBasis>{{"cumulative", TimeBasis::Cumulative},
                                           {"daily", TimeBasis::Daily},
                                           {"since-first", TimeBasis::DaysSinceFirst}}));
  command.add_flag("--trust", options->withTrust,
                   "Also whether the figures may be believed, and the verdict");
  addReplays(added);
}

void addList(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand("list", "Experiments of an event log, their variants and users");
  auto options = std::make_shared<Options>();
  command->add_option("log", options->inputs.log, "The event log")->required();
  command->add_flag("--json", options->inputs.json, "Print JSON");
  command->callback([options, &action] {
    action = [options](Console& console) { return printExperiments(*options, console); };
  });
}

} // namespace

void addExperimentAnalysis(CLI::App& experiment, Action& action) {
  addList(experiment, action);
  addAnalyse(experiment, action);
  addCommand(
      experiment, action, "srm",
      "Test whether users were split as designed (sample ratio mismatch): in total, by day and by value of "
      "each dimension",
      split);
  addReplays(
      addCommand(experiment, action, "trust",
                 "Say whether an experiment's figures may be believed: split, users of several variants, "
                 "differences before the experiment, replays as A/A",
                 trust));
}

} // namespace rankwright::cli
