#pragma once

#include "core/base/result.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>

namespace rankwright {

/// Makes the tables of a log in an empty database and marks the file as a log, in one transaction. Errors:
/// Io.
Status createLogSchema(SqliteDatabase& database);

/// Looks whether the file says that it is a log that this build reads. Only its first bytes are read, so that
/// a file of somebody else is never locked, recovered or written. Errors: NotFound, Io, Corrupt, Unsupported.
Status checkLogFile(const std::filesystem::path& path);

} // namespace rankwright
