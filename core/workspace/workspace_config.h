#pragma once

#include "core/base/result.h"
#include "core/simulate/simulation_options.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rankwright {

/// `workspace.toml`: what the workspace is called and where its parts lie. Paths are absolute once read.
struct WorkspaceConfig {
  std::string name;
  std::string description;
  std::filesystem::path data; ///< folder of items.rwp, users.rwp, log.sqlite, indexes/, models/
  std::filesystem::path rules;
  std::filesystem::path indexes;
  std::filesystem::path pipeline;
  std::filesystem::path pipelines; ///< folder of further pipelines, a file NAME.toml each; need not exist
  std::filesystem::path model;     ///< how the ranking model is trained
  std::string sampleUser;          ///< the user that a first look opens; may be empty
  std::string timeZone;            ///< IANA name of the zone that rules tell dates in; "" for UTC
  std::optional<SimulationOptions> synthetic = {}; ///< what a synthetic store was made from
};

/// Errors: NotFound, Io; Parse with the place; InvalidArgument for unknown keys.
Result<WorkspaceConfig> readWorkspaceConfig(const std::filesystem::path& folder);

} // namespace rankwright
