#pragma once

#include "core/base/result.h"
#include "core/feature/value_json.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// The options of every subcommand that asks an opened workspace.
struct WorkspaceOption {
  std::string folder;
  bool json = false;

  void addTo(CLI::App& command);

  /// Opens it, with progress.
  Result<std::shared_ptr<const Workspace>> open(Console& console) const;
};

/// For the parser of options: what is wrong with `name=value`, or "".
std::string checkContextText(const std::string& text);

/// `--user U --context k=v…`: who asks, and where.
struct RequestOption {
  std::string user;
  std::vector<std::string> context;

  void addTo(CLI::App& command);

  /// Errors: NotFound for the user or a context feature, Type for a value that does not fit.
  Result<Request> resolve(const Workspace& workspace) const;
};

} // namespace rankwright::cli
