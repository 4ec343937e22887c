#pragma once

#include "core/sqlite/file_mark.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <string_view>

namespace rankwright {

/// "RWEL": what an event log says that it is.
inline constexpr FileMark kEventLogMark{0x5257454C, 1, "event log"};

/// How the files of event logs end.
inline constexpr std::string_view kEventLogExtension = ".eventlog";

/// The request that events without one name.
inline constexpr std::int64_t kNoRequest = 0;

/// The assignments of events outside of all experiments.
inline constexpr std::int64_t kNoAssignments = 0;

/// Statements that make the tables of an event log.
std::string_view eventLogTables();

/// A query that gives the rows of the table `rollup`, in the order of its columns, from the events alone.
std::string_view rollupFromEvents();

/// The same for the table `exposed`.
std::string_view exposedFromEvents();

/// Opens an event log for reading. Errors: NotFound, Io, Corrupt, Unsupported.
Result<SqliteDatabase> openEventLog(const std::filesystem::path& path);

/// Opens an event log for adding to it, in WAL mode. References between tables are not looked at while it is
/// written: who writes looks up all names, and `checkEventLog` proves the rest. Errors: as `openEventLog`.
Result<SqliteDatabase> openEventLogForWriting(const std::filesystem::path& path);

} // namespace rankwright
