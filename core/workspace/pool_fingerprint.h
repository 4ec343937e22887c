#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace_files.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rankwright {

/// Tells item pools apart: where two are equal, every row is the same item in both.
struct PoolFingerprint {
  std::uint32_t rows = 0;
  std::string keys; ///< hash of the keys in the order of the rows, in hexadecimal

  bool operator==(const PoolFingerprint&) const = default;
};

/// Reads the table of sections of a snapshot and nothing else of it. Errors: NotFound, Io, Unsupported,
/// Corrupt.
Result<PoolFingerprint> fingerprintOf(const std::filesystem::path& snapshot);

/// Writes down beside indexes which items they were built over. Errors: Io.
Status notePool(const std::filesystem::path& indexes, const PoolFingerprint& pool);

/// What was written down. Errors: NotFound where it was not, Io, Parse, Type.
Result<PoolFingerprint> notedPool(const std::filesystem::path& indexes);

/// The snapshot of the items that a folder of indexes was built over. Errors: NotFound when it is not known
/// or not kept any more; those of reading.
Result<std::filesystem::path> findPool(const WorkspaceFiles& files, const std::filesystem::path& indexes);

/// Errors: Conflict when a folder of indexes is known to have been built over other items than today's.
Status checkPool(const WorkspaceFiles& files, const std::filesystem::path& indexes);

} // namespace rankwright
