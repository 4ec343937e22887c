#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/index_reports.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/rebuild.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::size_t memory = IndexBuildResources().memoryBytes >> 20;
  bool json = false;
};

/// Name and kind of each index that was built.
using BuiltIndexes = std::vector<std::pair<std::string, std::string>>;

BuiltIndexes namesOf(const WorkspaceSources& sources) {
  BuiltIndexes built;
  for (const auto& index : sources.indexes)
    built.emplace_back(index.name, describe(index.kind));
  for (const auto& index : sources.vectors)
    built.emplace_back(index.name, kVectorKind);
  return built;
}

Result<BuiltIndexes> rebuild(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  RW_CHECK(rebuildIndexes(sources, job, options.memory << 20));
  return namesOf(sources);
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto indexes, rebuild(options, console));
  auto json = nlohmann::json::array();
  for (const auto& [name, kind] : indexes) {
    json.push_back({{"name", name}, {"kind", kind}});
    if (!options.json) console.print("built index {} of kind {}\n", name, kind);
  }
  if (options.json) console.print("{}\n", json.dump(2));
  return {};
}

/// `group` "" hides the options from the help.
CLI::Option* addBuildOptions(CLI::App& command, Options& options, const std::string& group) {
  command.add_flag("--json", options.json, "Print JSON")->group(group);
  return addWorkspaceFolder(command, options.folder)->required(false)->group(group);
}

} // namespace

void addIndexCommand(CLI::App& app, Action& action) {
  auto* index =
      app.add_subcommand("index", "Build the indexes that indexes.toml defines, and look into them");
  index->require_subcommand(0, 1);
  auto options = std::make_shared<Options>();
  addBuildOptions(*index, *options, "");
  const auto build = [options, &action] {
    action = [options](Console& console) { return run(*options, console); };
  };
  auto* command = index->add_subcommand("build", "Build all of them anew; also what index does alone");
  addBuildOptions(*command, *options, "Options")->required();
  command->add_option("--memory", options->memory, "MiB to collect postings in; more are sorted on the disk")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 20))
      ->capture_default_str();
  command->callback(build);
  addIndexReports(*index, action);
  addIndexVectorCommands(*index, action);
  addIndexUserReport(*index, action);
  addIndexBuildCommands(*index, action);
  index->callback([index, options, build] {
    if (!index->get_subcommands().empty()) return;
    if (options->folder.empty()) throw CLI::RequiredError("--workspace");
    build();
  });
}

} // namespace rankwright::cli
