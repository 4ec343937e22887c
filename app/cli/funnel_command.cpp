#include "app/cli/funnel_command.h"

#include "app/cli/console.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/funnel_simulation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct SimulateOptions {
  WorkspaceOption workspace;
  FunnelSimulationOptions simulation;
  std::string out;
};

Status simulate(const SimulateOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  const auto out = options.out.empty() ? freeStageLogName(*workspace) : std::filesystem::path(options.out);
  FunnelSimulationReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, simulateFunnel(*workspace, options.simulation, out, console.job(line)));
  }
  if (options.workspace.json) {
    const nlohmann::ordered_json json = {{"file", out.string()},
                                         {"requests", report.requests},
                                         {"candidates", report.candidates},
                                         {"taken_listed", report.takenListed}};
    console.print("{}\n", json.dump(2));
    return {};
  }
  console.print("{} requests with {} candidates; {} lists have the item that the user took next\n{}\n",
                report.requests, report.candidates, report.takenListed, out.string());
  return {};
}

} // namespace

void addFunnelSimulate(CLI::App& funnel, Action& action) {
  auto* command = funnel.add_subcommand(
      "simulate",
      "Ask as of just before each user's last action, and log every stage with the item taken then");
  auto options = std::make_shared<SimulateOptions>();
  options->workspace.addTo(*command);
  auto& simulation = options->simulation;
  command->add_option("--pipeline", simulation.pipeline, "Name of the pipeline (default: the default one)");
  command->add_option("--users", simulation.users, "Users to ask for, drawn from those who did anything")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
  command->add_option("--seed", simulation.seed, "The same one draws the same users")->capture_default_str();
  command->add_option("-n,--count", simulation.count, "Places of the lists (default: as the pipeline says)")
      ->check(CLI::Range(1, 100000));
  command
      ->add_option(
          "-o,--out", options->out,
          "The stage log to write (default: a new one in the folder stage_logs of the workspace's data)")
      ->type_name("FILE");
  command->add_flag("--replace", simulation.replace, "Replace the file when it exists");
  command->callback(
      [options, &action] { action = [options](Console& console) { return simulate(*options, console); }; });
}

void addFunnelCommand(CLI::App& app, Action& action) {
  auto* funnel = app.add_subcommand(
      "funnel", "How many candidates live through each stage, and where the items that users take get lost");
  funnel->require_subcommand(1);
  addFunnelReport(*funnel, action);
  addFunnelRequests(*funnel, action);
  addFunnelSimulate(*funnel, action);
  addFunnelImport(*funnel, action);
  addFunnelFeedback(*funnel, action);
}

} // namespace rankwright::cli
