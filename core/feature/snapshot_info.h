#pragma once

#include "core/base/result.h"
#include "core/feature/schema.h"
#include "core/feature/snapshot_writer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Whose features the file holds, by its first bytes. Errors: NotFound, Io; Corrupt when it is no snapshot.
Result<SnapshotKind> snapshotKindOf(const std::filesystem::path& path);

/// What one feature of a snapshot takes.
struct ColumnInfo {
  Field field;
  std::string encoding; ///< for people: "frame, 2 bytes", "codes, 1 byte"
  std::uint64_t rowsWithValue = 0;
  std::uint64_t bytes = 0;               ///< of all its sections
  std::optional<std::uint64_t> distinct; ///< values, where the file has a list of them
  std::uint64_t dictionaryBytes = 0;     ///< of that list, part of `bytes`
};

/// What a snapshot file holds.
struct SnapshotInfo {
  SnapshotKind kind = SnapshotKind::Items;
  std::uint32_t rows = 0;
  std::uint64_t fileBytes = 0;
  std::uint64_t keyBytes = 0; ///< of the keys and their hash table
  std::vector<ColumnInfo> columns;
};

/// Reads header, schema and validity bits of a snapshot of items or users. Errors: those of
/// `openItemPool` with `Verification::Later`.
Result<SnapshotInfo> readSnapshotInfo(const std::filesystem::path& path);

} // namespace rankwright
