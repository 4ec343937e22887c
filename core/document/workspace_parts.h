#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A text file of a workspace that people edit.
struct WorkspacePart {
  std::string path; ///< relative to the workspace, with "/": "rules.toml", "../shared/keys.rules"
  std::filesystem::path file;

  friend bool operator==(const WorkspacePart&, const WorkspacePart&) = default;
};

/// The configuration of the workspace in `folder`: workspace.toml first, then every .toml and .rules file in
/// it and those that it names under [paths], by path. Data folders and hidden ones are left out. A
/// workspace.toml that does not parse hides only what it names elsewhere. Errors: NotFound, Io, Cancelled.
Result<std::vector<WorkspacePart>> findWorkspaceParts(const std::filesystem::path& folder,
                                                      const JobControl& job = {});

/// Where a file stands relative to the workspace, as `WorkspacePart::path` says it.
std::string relativePartPath(const std::filesystem::path& folder, const std::filesystem::path& file);

} // namespace rankwright
