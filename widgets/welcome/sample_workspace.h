#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace rankwright {

/// The sample store that comes with the program whose executable lies in `programFolder`: beside the sources
/// in a build tree, below share/rankwright when installed. Errors: NotFound, with the places looked at.
Result<std::filesystem::path> findSampleWorkspace(const std::filesystem::path& programFolder);

} // namespace rankwright
