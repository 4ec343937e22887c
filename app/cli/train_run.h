#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace_sources.h"

#include <string>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// `train --workspace` that keeps a run instead of replacing the pipeline's model.
struct TrainRunOptions {
  std::string name;   ///< of a new run
  std::string resume; ///< name of a paused one
  std::string note;

  bool areGiven() const { return !name.empty() || !resume.empty(); }
};

/// Trains, and prints the run. `sources.model` is the configuration.
Status trainRun(const TrainRunOptions& options, const WorkspaceSources& sources, bool json, Console& console);

} // namespace rankwright::cli
