#pragma once

#include "core/base/hash.h"
#include "core/events/event_import.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <span>
#include <string>

namespace rankwright {

/// How far a file was read, kept in the log beside the events that came of it. A file is known by the hash
/// of its beginning, not by its name.
class ImportProgress {
public:
  /// Looks how much of the file the log has under the same mapping. The database and the bytes outlive it.
  /// Errors: Io.
  static Result<ImportProgress> find(const SqliteDatabase& database, std::span<const std::byte> bytes,
                                     std::string path, const std::string& mapping);

  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t lines() const { return lines_; }

  /// The number of the import, for the rows of the quarantine. Within a transaction. Errors: Io.
  Result<std::int64_t> number();

  /// Writes that the file was read up to here, and what came of it. Within the same transaction. Errors: Io.
  Status advance(std::uint64_t bytes, std::uint64_t lines, const EventImportReport& report);

private:
  ImportProgress(SqliteStatement insert, SqliteStatement update, std::span<const std::byte> file,
                 std::string path, std::string mapping)
      : insert_(std::move(insert)),
        update_(std::move(update)),
        file_(file),
        path_(std::move(path)),
        mapping_(std::move(mapping)) {}

  Status findLongest(const SqliteDatabase& database);
  void hashUpTo(std::uint64_t bytes);

  SqliteStatement insert_, update_;
  std::span<const std::byte> file_;
  std::string path_, mapping_;
  HashStream hash_;
  std::uint64_t hashed_ = 0;
  std::int64_t id_ = 0; ///< 0 until the log has a row of it
  std::uint64_t bytes_ = 0;
  std::uint64_t lines_ = 0;
  EventImportReport written_; ///< what the row says of this import already
};

} // namespace rankwright
