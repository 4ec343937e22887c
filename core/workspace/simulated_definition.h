#pragma once

#include "core/base/result.h"
#include "core/workspace/experiment_simulation.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// The definition of a simulated experiment: its arms with equal shares, installs per user as the main
/// metric, and what goes with it; `log` is the path of the event log from the workspace's folder.
std::string simulatedDefinitionToml(const std::string& experiment, const std::vector<std::string>& variants,
                                    const std::string& log, const ExperimentSimulationOptions& options);

/// Writes it to the file, and the folder on the way, unless the file exists. Gives whether it did. Errors:
/// Io.
Result<bool> writeNewDefinition(const std::filesystem::path& file, const std::string& toml);

} // namespace rankwright
