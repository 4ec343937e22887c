#pragma once

#include "core/base/result.h"
#include "core/document/journal_record.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <limits>
#include <vector>

namespace rankwright {

/// Opens the SQLite file of a journal, making it when there is none. Errors: Corrupt when its content
/// contradicts itself, Unsupported when a later version wrote it, Io.
Result<SqliteDatabase> openJournalFile(const std::filesystem::path& file);

/// The records of sessions before `session`, the oldest first. What cannot be read is left out, and the
/// record it is missing from is marked as damaged.
std::vector<JournalRecord> readRecords(const SqliteDatabase& database, std::int64_t session);

/// What can still be read of a damaged journal; none when nothing can.
std::vector<JournalRecord> salvageRecords(const std::filesystem::path& file);

/// Renames a damaged journal and its side files to a name that is free, and returns it. Errors: Io.
Result<std::filesystem::path> setJournalAside(const std::filesystem::path& file);

} // namespace rankwright
