#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/new_workspace.h"
#include "core/logs/frappe.h"
#include "core/workspace/workspace_builder.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  NewWorkspaceOption workspace;
};

Status importFrappe(const Options& options, Console& console) {
  Result<StoreExport> store;
  {
    ProgressLine line;
    store = readFrappe(options.folder, console.job(line));
  }
  if (!store) return failureOf(store);
  noteBadRows(store->report, console);
  NewWorkspace defaults;
  defaults.name = "Frappe";
  defaults.description = "Which apps people used, and where: the Frappe log.";
  return createWorkspace(*store, options.workspace, std::move(defaults), console);
}

} // namespace

void addImportCommand(CLI::App& app, Action& action) {
  auto* import = app.add_subcommand("import", "Make a workspace from a store's own files");
  import->require_subcommand(1);
  auto* frappe =
      import->add_subcommand("frappe", "The Frappe app-usage log: a folder with frappe.csv and meta.csv");
  auto options = std::make_shared<Options>();
  frappe->add_option("folder", options->folder, "Folder with frappe.csv and meta.csv")->required();
  options->workspace.addTo(*frappe);
  frappe->callback([options, &action] {
    action = [options](Console& console) { return importFrappe(*options, console); };
  });
}

} // namespace rankwright::cli
