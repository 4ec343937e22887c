#include "app/cli/command.h"
#include "app/cli/console.h"
#include "core/workspace/rebuild.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

Status run(const std::string& folder, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(folder));
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  RW_CHECK(rebuildIndexes(sources, job));
  console.note("{} indexes built\n", sources.indexes.size());
  return {};
}

} // namespace

void addIndexCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("index", "Build the indexes that indexes.toml defines");
  auto folder = std::make_shared<std::string>();
  command->add_option("-w,--workspace", *folder, "Folder of the workspace")->required();
  command->callback(
      [folder, &action] { action = [folder](Console& console) { return run(*folder, console); }; });
}

} // namespace rankwright::cli
