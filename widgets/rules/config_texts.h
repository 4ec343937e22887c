#pragma once

#include "core/workspace/feature_uses.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

class DocumentSet;

/// The files of a workspace as a worker reads them: open ones as they stand in their editors.
struct ConfigFile {
  std::string path;
  std::filesystem::path file;
  std::optional<std::string> text; ///< of an open one
};

/// To be called from the window's thread.
std::vector<ConfigFile> configFilesOf(const DocumentSet& documents);

/// Reads those that are not open; files that cannot be read are left out. Errors: Cancelled.
Result<std::vector<ConfigText>> readConfigTexts(const std::vector<ConfigFile>& files, const JobControl& job);

} // namespace rankwright
