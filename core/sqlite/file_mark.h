#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace rankwright {

/// How SQLite files of one kind are told from those of others: by the numbers that SQLite reserves in a
/// file's header for the application that owns it.
struct FileMark {
  std::uint32_t applicationId = 0;
  std::uint32_t schemaVersion = 0;
  std::string_view kind; ///< what messages call such a file, e.g. "log"

  /// Statements that put the mark into an open database.
  std::string sql() const;

  /// Looks whether the file says that it is one of this kind and version. Only its first bytes are read, so
  /// that a file of somebody else is never locked, recovered or written. Errors: NotFound, Io, Corrupt (no
  /// such file), Unsupported (another version).
  Status check(const std::filesystem::path& path) const;
};

} // namespace rankwright
