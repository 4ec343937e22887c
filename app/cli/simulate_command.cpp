#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/events/event_log_info.h"
#include "core/workspace/experiment_simulation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  WorkspaceOption workspace;
  ExperimentSimulationOptions simulation;
  std::string firstDay;
  std::string log;
};

std::string_view describe(TasteSource source) {
  return source == TasteSource::SyntheticStore ? "those that the synthetic store was made with"
                                               : "made up from the workspace's log and the seed";
}

Json truthJson(const ExperimentTruth& truth) {
  Json variants = Json::array();
  for (const auto& variant : truth.variants) {
    Json json = {{"variant", variant.variant}, {"users", variant.users}};
    for (std::size_t i = 0; i < kMeasureCount; ++i)
      json["measures"][std::string(nameOf(static_cast<Measure>(i)))] = {{"mean", variant.measures[i].mean},
                                                                        {"share", variant.measures[i].share}};
    variants.push_back(std::move(json));
  }
  return {{"experiment", truth.experiment}, {"variants", std::move(variants)}};
}

std::string toJson(const ExperimentSimulationReport& report, double seconds) {
  Json json = {{"experiment", report.experiment},
               {"log", report.log.string()},
               {"definition", report.definition.string()},
               {"definition_written", report.definitionWritten},
               {"tastes", report.tastes == TasteSource::SyntheticStore ? "synthetic" : "log"},
               {"requests", report.requests},
               {"exposures", report.exposures},
               {"cached", report.cached},
               {"seconds", seconds}};
  for (std::size_t i = 0; i < report.variants.size(); ++i)
    json["users"][report.variants[i]] = report.users[i];
  for (std::size_t i = 0; i < kEventKindCount; ++i)
    json["events"][std::string(nameOf(static_cast<EventKind>(i)))] = report.events[i];
  for (const auto& truth : report.truths)
    json["truth"].push_back(truthJson(truth));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string truthText(const ExperimentTruth& truth) {
  using Align = TextTable::Align;
  TextTable table({{fmt::format("truth of {}", truth.experiment)},
                   {"users", Align::Right},
                   {"clicks", Align::Right},
                   {"installs", Align::Right},
                   {"installers", Align::Right},
                   {"revenue", Align::Right}});
  for (const auto& variant : truth.variants)
    table.addRow({variant.variant, std::to_string(variant.users),
                  fmt::format("{:.4f}", variant.of(Measure::Clicks).mean),
                  fmt::format("{:.4f}", variant.of(Measure::Installs).mean),
                  fmt::format("{:.2f} %", 100 * variant.of(Measure::Installs).share),
                  fmt::format("{:.4f}", variant.of(Measure::Amount).mean)});
  return table.toText();
}

std::string toText(const ExperimentSimulationReport& report, double seconds) {
  auto text = fmt::format(
      "{} exposures, {} of them from caches, {} clicks, {} installs; pipelines answered {} requests; {:.1f} "
      "s\ntastes: {}\n",
      report.exposures, report.cached, report.events[static_cast<std::size_t>(EventKind::Click)],
      report.events[static_cast<std::size_t>(EventKind::Install)], report.requests, seconds,
      describe(report.tastes));
  for (std::size_t i = 0; i < report.variants.size(); ++i)
    text += fmt::format("{}: {} users\n", report.variants[i], report.users[i]);
  for (const auto& truth : report.truths)
    text += '\n' + truthText(truth);
  return text + fmt::format("\n{}\n{}{}\n", report.log.string(), report.definition.string(),
                            report.definitionWritten ? "" : " (was there before and is left as it is)");
}

Status simulate(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  const auto log = options.log.empty() ? freeEventLogName(*workspace) : std::filesystem::path(options.log);
  auto simulation = options.simulation;
  if (!options.firstDay.empty()) {
    RW_ASSIGN(simulation.firstDay, parseDay(options.firstDay));
  }
  const auto start = std::chrono::steady_clock::now();
  ExperimentSimulationReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, simulateExperiment(*workspace, simulation, log, console.job(line)));
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  console.print("{}", options.workspace.json ? toJson(report, seconds) : toText(report, seconds));
  return {};
}

void addPeople(CLI::App& command, ExperimentSimulationOptions& simulation) {
  command.add_option("--users", simulation.users, "People, of whom the first are those of the workspace")
      ->check(CLI::Range(1U, 1'000'000U))
      ->capture_default_str();
  command.add_option("--days", simulation.days, "Days of the experiment")
      ->check(CLI::Range(1U, 3650U))
      ->capture_default_str();
  command
      .add_option("--warm-up", simulation.warmUpDays,
                  "Days before it in which everybody gets the first arm, for metrics that look back")
      ->check(CLI::Range(0U, 3650U))
      ->capture_default_str();
  command.add_option("--seed", simulation.seed, "The same one gives the same log")->capture_default_str();
}

void addChance(CLI::App& command, ExperimentSimulationOptions& simulation) {
  command
      .add_option("--explore", simulation.exploreShare,
                  "Share of the pipelines' lists that are shown in a random order; their propensities are "
                  "logged")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--weak-network", simulation.weakNetworkShare,
                  "Share of visits that show the list of the visit before, from the cache")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command.add_option("--treatment", simulation.treatment,
                     "Name of a second experiment: half of the people see a banner, which some like and some "
                     "do not");
  command.add_option("-n,--count", simulation.count, "Places of the lists (default: as the pipelines say)")
      ->check(CLI::Range(1, 100000));
}

} // namespace

void addSimulateCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "simulate", "Run an experiment between pipelines on people whose tastes are known, and "
                  "write its event log with the true effect");
  auto options = std::make_shared<Options>();
  options->workspace.addTo(*command);
  auto& simulation = options->simulation;
  command
      ->add_option("--arms", simulation.arms,
                   "Pipelines, separated by commas, the control first; the same one twice is an A/A test")
      ->delimiter(',')
      ->required();
  addPeople(*command, simulation);
  command
      ->add_option("--first-day", options->firstDay,
                   "First day of the experiment, like 2025-04-09 (default: after the workspace's log and the "
                   "warm-up)")
      ->type_name("DATE");
  addChance(*command, simulation);
  command->add_option("--experiment", simulation.experiment,
                      "Name of the experiment (default: the arms, as in default-vs-weighted)");
  command
      ->add_option(
          "--log", options->log,
          "The event log to write (default: a new one in the folder event_logs of the workspace's data)")
      ->type_name("FILE");
  command->add_flag("--truth,!--no-truth", simulation.truth,
                    "Let everybody live through every arm, which takes as long again for each of the others, "
                    "and write the true effect beside the log (default: yes)");
  command->add_flag("--replace", simulation.replace, "Replace the log when it exists");
  command->callback(
      [options, &action] { action = [options](Console& console) { return simulate(*options, console); }; });
}

} // namespace rankwright::cli
