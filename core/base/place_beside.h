#pragma once

#include <filesystem>

namespace rankwright {

/// Where a file may be written before it takes the place of the one at `path`: in the same folder, and under
/// a name that no other process and no other call in this one has.
std::filesystem::path placeBeside(const std::filesystem::path& path);

} // namespace rankwright
