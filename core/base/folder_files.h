#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace rankwright {

/// The entries of the folder whose names end with `extension`, such as ".toml", in alphabetical order, so
/// that of several faulty ones always the same is named; none without the folder. Hidden ones, which editors
/// leave behind, are left out. Errors: Io for a folder that cannot be read.
Result<std::vector<std::filesystem::path>> filesIn(const std::filesystem::path& folder,
                                                   std::string_view extension);

} // namespace rankwright
