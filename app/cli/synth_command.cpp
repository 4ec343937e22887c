#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/new_workspace.h"
#include "core/simulate/simulate_store.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  SimulationOptions simulation;
  NewWorkspaceOption workspace;
};

Status run(const Options& options, Console& console) {
  Result<SimulatedStore> simulated;
  {
    ProgressLine line;
    simulated = simulateStore(options.simulation, console.job(line));
  }
  if (!simulated) return failureOf(simulated);
  NewWorkspace defaults;
  defaults.name = "Sample store";
  defaults.description =
      fmt::format("A synthetic app store: {} apps, {} users, {} days, seed {}.", options.simulation.items,
                  options.simulation.users, options.simulation.days, options.simulation.seed);
  defaults.taste = TasteModel::Categories;
  return createWorkspace(simulated->store, options.workspace, std::move(defaults), console);
}

} // namespace

void addSynthCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("synth", "Make a workspace with a synthetic app store");
  auto options = std::make_shared<Options>();
  command->add_option("--items", options->simulation.items, "Apps in the catalogue")->capture_default_str();
  command->add_option("--users", options->simulation.users, "Users")->capture_default_str();
  command->add_option("--days", options->simulation.days, "Days of usage")->capture_default_str();
  command->add_option("--seed", options->simulation.seed, "The same seed gives the same store")
      ->capture_default_str();
  options->workspace.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
