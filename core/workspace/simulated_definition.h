#pragma once

#include "core/base/result.h"
#include "core/experiment/experiment_definition.h"
#include "core/workspace/experiment_simulation.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// The definition of a simulated experiment: its arms with equal shares, installs per user as the main
/// metric, and what goes with it. Metrics look back where there was a warm-up. `log` is the path of the event
/// log from the workspace's folder.
ExperimentDefinition simulatedDefinition(const std::string& experiment,
                                         const std::vector<std::string>& variants, const std::string& log,
                                         const ExperimentSimulationOptions& options);

/// Whether `writeNewDefinition` has nothing to write or may write it, to be asked before the work. Errors:
/// Io.
Status checkNewDefinition(const std::filesystem::path& folder, const std::string& experiment);

/// Writes it to `NAME.toml` in the folder, which is made, unless the file exists. Gives whether it did.
/// Errors: Io.
Result<bool> writeNewDefinition(const std::filesystem::path& folder, const ExperimentDefinition& definition);

} // namespace rankwright
