#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/import_options.h"
#include "app/cli/new_workspace.h"
#include "core/workspace/import_plan.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

Status importStore(const ImportPlan& plan, const NewWorkspaceOption& option, Console& console) {
  Result<StoreExport> store;
  {
    ProgressLine line;
    store = readStore(plan, console.job(line));
  }
  if (!store) return failureOf(store);
  noteBadRows(store->report, console);
  auto workspace = plan.workspace;
  workspace.indexes = plan.engine.indexes;
  return createWorkspace(*store, option, std::move(workspace), console);
}

Status importFrappe(const std::string& folder, const NewWorkspaceOption& option, Console& console) {
  ImportPlan plan;
  plan.source = ImportSource::Frappe;
  plan.frappe = folder;
  plan.workspace.name = "Frappe";
  plan.workspace.description = "Which apps people used, and where: the Frappe log.";
  return importStore(plan, option, console);
}

Status importDelimited(const DelimitedOptions& options, const NewWorkspaceOption& option, Console& console) {
  ImportPlan plan;
  plan.source = ImportSource::Delimited;
  RW_ASSIGN(plan.delimited.interactions, options.interactions(console));
  RW_ASSIGN(plan.delimited.items, options.items(console));
  RW_ASSIGN(plan.delimited.users, options.users(console));
  separateNames(plan.delimited);
  RW_CHECK(checkFiles(plan.delimited));
  plan.workspace.name = plan.delimited.interactions.path.stem().string();
  plan.workspace.description =
      fmt::format("Imported from {}.", plan.delimited.interactions.path.filename().string());
  return importStore(plan, option, console);
}

Status importEngine(const EngineOptions& options, const NewWorkspaceOption& option, Console& console) {
  ImportPlan plan;
  plan.source = ImportSource::Engine;
  RW_ASSIGN(plan.engine, options.files(console));
  plan.workspace.name = plan.engine.items.stem().string();
  plan.workspace.description = fmt::format("Imported from {}.", plan.engine.items.filename().string());
  return importStore(plan, option, console);
}

void addFrappe(CLI::App& import, Action& action) {
  auto* frappe =
      import.add_subcommand("frappe", "The Frappe app-usage log: a folder with frappe.csv and meta.csv");
  auto folder = std::make_shared<std::string>();
  auto workspace = std::make_shared<NewWorkspaceOption>();
  frappe->add_option("folder", *folder, "Folder with frappe.csv and meta.csv")->required();
  workspace->addTo(*frappe);
  frappe->callback([folder, workspace, &action] {
    action = [=](Console& console) { return importFrappe(*folder, *workspace, console); };
  });
}

template <class Options, class Run>
void addFiles(CLI::App& import, const char* name, const char* description, Action& action, Run run) {
  auto* command = import.add_subcommand(name, description);
  auto options = std::make_shared<Options>();
  auto workspace = std::make_shared<NewWorkspaceOption>();
  options->addTo(*command);
  workspace->addTo(*command);
  command->callback([options, workspace, run, &action] {
    action = [=](Console& console) { return run(*options, *workspace, console); };
  });
}

} // namespace

void addImportCommand(CLI::App& app, Action& action) {
  auto* import = app.add_subcommand("import", "Make a workspace from a store's own files");
  import->require_subcommand(1);
  addFrappe(*import, action);
  addFiles<DelimitedOptions>(*import, "csv",
                             "Text files with a row for each use, item and user: CSV, TSV and the like",
                             action, importDelimited);
  addFiles<EngineOptions>(*import, "engine",
                          "The original engine's (RecGo) item features and inverted indexes", action,
                          importEngine);
}

} // namespace rankwright::cli
