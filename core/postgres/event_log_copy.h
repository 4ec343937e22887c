#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rankwright {

/// Copies an event log to a server, into tables of the same names and columns in the schema that the
/// connection finds first; a reader there sees all of it or nothing. Gives the number of rows. `where` is as
/// in `PgConnection::open`. Reports the stage "copying the log". Errors: those of `openEventLog` and of
/// `PgConnection`; Conflict when the tables are there and `replace` is false; Cancelled.
Result<std::uint64_t> copyEventLog(const std::filesystem::path& log, const std::string& where, bool replace,
                                   const JobControl& job = {});

} // namespace rankwright
