#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace rankwright {

/// Tells whether a file still holds the text that was read or written.
struct FileFingerprint {
  std::uint64_t hash = 0;
  std::uint64_t size = 0; ///< bytes

  friend bool operator==(const FileFingerprint&, const FileFingerprint&) = default;
};

FileFingerprint fingerprintOf(std::string_view text);

/// Reads the whole file. Errors: NotFound, Io.
Result<FileFingerprint> fingerprintOfFile(const std::filesystem::path& path);

} // namespace rankwright
