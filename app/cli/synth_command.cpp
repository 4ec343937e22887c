#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/new_workspace.h"
#include "core/simulate/pool_mix.h"
#include "core/simulate/simulate_store.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  SimulationOptions simulation;
  NewWorkspaceOption workspace;
  std::string pool;
};

/// A pool and nothing else, for measuring: it may be larger than the memory.
Status makePool(const Options& options, Console& console) {
  const PoolMix mix(options.simulation.seed);
  {
    ProgressLine line;
    RW_CHECK(mix.save(options.simulation.items, options.pool, console.job(line)));
  }
  std::error_code error;
  console.print("{} items with {} features, {} bytes: {}\n", options.simulation.items, mix.schema().size(),
                std::filesystem::file_size(options.pool, error), options.pool);
  return {};
}

Status run(const Options& options, Console& console) {
  if (!options.pool.empty()) return makePool(options, console);
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
  defaults.synthetic = options.simulation;
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
  auto* folder = options->workspace.addTo(*command);
  command
      ->add_option("--pool", options->pool,
                   "Write only a snapshot of items with 75 random features each, for measuring, instead of a "
                   "workspace: as many items as the disk holds")
      ->type_name("FILE")
      ->excludes(folder);
  folder->required(false);
  command->callback([options, folder, &action] {
    if (options->pool.empty() && options->workspace.folder.empty())
      throw CLI::RequiredError(folder->get_name());
    action = [options](Console& console) { return run(*options, console); };
  });
}

} // namespace rankwright::cli
