#pragma once

#include "core/sqlite/file_mark.h"
#include "core/sqlite/sqlite.h"

namespace rankwright {

/// "RWSL": what a stage log says that it is.
inline constexpr FileMark kStageLogMark{0x5257534C, 1, "stage log"};

/// Channels have a bit each in one integer of SQLite, whose sign is left alone.
inline constexpr std::size_t kMostLoggedChannels = 63;

/// Makes the tables of a stage log in an empty database and marks the file. Errors: Io.
Status createStageLogSchema(SqliteDatabase& database);

/// Makes the table of what callers gave in a log that was begun without it. Errors: Io.
Status addGivenTable(SqliteDatabase& database);

/// Opens a stage log for reading. Errors: NotFound, Io, Corrupt, Unsupported.
Result<SqliteDatabase> openStageLog(const std::filesystem::path& path);

} // namespace rankwright
