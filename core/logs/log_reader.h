#pragma once

#include "core/base/job_control.h"
#include "core/logs/log_store.h"
#include "core/sqlite/sqlite.h"

namespace rankwright {

/// The fields that the log's contexts have, none while nothing was appended. Errors: Io, Corrupt.
Result<Schema> readContextSchema(const SqliteDatabase& database);

/// Reads the log as it is at this moment, whatever is appended meanwhile. Errors: as `LogStore::resolve`.
Result<ResolvedLog> resolveLog(SqliteDatabase& database, const ItemPool& items, const UserStore& users,
                               const JobControl& job);

} // namespace rankwright
