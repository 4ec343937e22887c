#pragma once

#include "core/funnel/stage_log_info.h"
#include "core/sqlite/sqlite.h"

#include <map>
#include <string>
#include <string_view>

namespace rankwright {

/// What is in the log but for its path. Errors: Io, Corrupt.
Result<StageLogInfo> readStageLogContents(const SqliteDatabase& database);

/// The texts of a table with columns `id` and `name`, by id. Errors: Io, Corrupt.
Result<std::map<std::int64_t, std::string>> readNames(const SqliteDatabase& database, std::string_view table);

/// Calls `row(statement)` for each row of a statement whose parameters are bound. Errors: those of `row`, Io,
/// Corrupt.
template <class Row>
Status forEachRow(SqliteStatement& statement, Row row) {
  for (;;) {
    RW_ASSIGN(const bool more, statement.step());
    if (!more) return {};
    RW_CHECK(row(statement));
  }
}

} // namespace rankwright
