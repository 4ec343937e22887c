#pragma once

#include "core/base/result.h"
#include "core/base/section_writer.h"
#include "core/feature/column.h"
#include "core/feature/row_keys.h"
#include "core/feature/schema.h"
#include "core/feature/snapshot_layout.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// Whose features a snapshot holds.
enum class SnapshotKind : std::uint8_t { Items, Users };

/// Writes a snapshot column by column, so that no more than one of them needs to be in memory. Every column
/// is written in the form that takes fewest bytes. Until `commit` readers see the old file; without it
/// nothing is left behind. For one thread at a time.
class SnapshotWriter {
public:
  /// Errors: Io, with the path.
  static Result<SnapshotWriter> create(const std::filesystem::path& path, SnapshotKind kind,
                                       const RowKeys& keys);

  /// The next feature, with a value for each key. Errors: Io; InvalidArgument for another number of rows or
  /// an empty name, Conflict for a name that is there already.
  Status add(const Field& field, const Column& column);

  /// Errors: Io; the old file stays.
  Status commit();

private:
  explicit SnapshotWriter(SectionWriter writer);

  SectionWriter writer_;
  SnapshotLayout layout_;
  Schema schema_; ///< of the columns so far
};

} // namespace rankwright
