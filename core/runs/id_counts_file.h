#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace rankwright {

/// Writes how many training rows have each id, as a checksummed file. Errors: Io.
Status writeIdCountsFile(std::span<const std::uint32_t> counts, const std::filesystem::path& path);

/// Errors: NotFound, Io; Unsupported; Corrupt.
Result<std::vector<std::uint32_t>> readIdCountsFile(const std::filesystem::path& path);

} // namespace rankwright
