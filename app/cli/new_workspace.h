#pragma once

#include "core/base/result.h"
#include "core/logs/store_export.h"
#include "core/workspace/workspace_builder.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}

namespace rankwright::cli {

class Console;

/// The options of every subcommand that makes a workspace.
struct NewWorkspaceOption {
  std::string folder;
  std::string data;
  std::string name;
  bool json = false;

  /// Gives the option of the folder, which is required.
  CLI::Option* addTo(CLI::App& command);
};

/// A JSON list of `{"file", "line", "reason"}`.
std::string badRowsJson(const std::vector<BadRow>& rows);

/// Says how many rows were bad, and shows the first with their line numbers.
void noteBadRows(const ImportReport& report, Console& console);

/// Builds the workspace with progress and reports what is in it. `defaults` has the name, unless the options
/// give one, the description and the kind of model.
Status createWorkspace(const StoreExport& store, const NewWorkspaceOption& option, NewWorkspace defaults,
                       Console& console);

} // namespace rankwright::cli
