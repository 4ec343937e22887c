#pragma once

#include "core/base/job_control.h"
#include "core/sqlite/sqlite.h"
#include "core/logs/store_export.h"

namespace rankwright {

/// Appends all interactions of the store, in one transaction. Users, items and contexts that the log has
/// already are used again. Errors: as `LogStore::append`; nothing is appended then.
Status appendToLog(SqliteDatabase& database, const StoreExport& store, const JobControl& job);

} // namespace rankwright
