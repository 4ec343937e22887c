#include "app/cli/command.h"
#include "app/cli/console.h"
#include "core/workspace/rebuild.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  bool json = false;
};

Result<std::vector<IndexDefinition>> rebuild(const std::string& folder, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(folder));
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  RW_CHECK(rebuildIndexes(sources, job));
  return sources.indexes;
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto indexes, rebuild(options.folder, console));
  auto json = nlohmann::json::array();
  for (const auto& index : indexes) {
    json.push_back({{"name", index.name}, {"kind", describe(index.kind)}});
    if (!options.json) console.print("built index {} of kind {}\n", index.name, describe(index.kind));
  }
  if (options.json) console.print("{}\n", json.dump(2));
  return {};
}

} // namespace

void addIndexCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("index", "Build the indexes that indexes.toml defines");
  auto options = std::make_shared<Options>();
  command->add_option("-w,--workspace", options->folder, "Folder of the workspace")
      ->type_name("DIR")
      ->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
