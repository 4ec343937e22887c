#pragma once

#include "core/base/result.h"
#include "core/experiment/experiment_definition.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// One file of a workspace's folder `experiments`.
struct WorkspaceExperiment {
  std::filesystem::path file;
  std::string text = {};                               ///< of the file
  std::optional<ExperimentDefinition> definition = {}; ///< nothing where the file has an error
  std::optional<Error> error = {};
  std::filesystem::path log = {}; ///< the definition's, resolved; empty where it names none
};

/// The experiments of a workspace, `experiments/*.toml`, by file name; none without such a folder. A file
/// with an error says it and does not hide the others. Errors: Io for a folder that cannot be read.
Result<std::vector<WorkspaceExperiment>> workspaceExperiments(const std::filesystem::path& folder);

} // namespace rankwright
