#include "core/postgres/event_log_copy.h"

#include "core/events/event_log_schema.h"
#include "core/postgres/pg_connection.h"
#include "core/postgres/postgres_tables.h"

#include <fmt/format.h>

#include <string_view>

namespace rankwright {

namespace {

std::string quotedName(std::string_view name) {
  return fmt::format("\"{}\"", name);
}

/// As lines of COPY want it.
void appendEscaped(std::string& line, std::string_view text) {
  for (const char c : text) {
    if (c == '\\')
      line += "\\\\";
    else if (c == '\n')
      line += "\\n";
    else if (c == '\r')
      line += "\\r";
    else if (c == '\t')
      line += "\\t";
    else
      line += c;
  }
}

void appendCell(std::string& line, const SqliteStatement& row, int column) {
  using Storage = SqliteStatement::Storage;
  switch (row.storageAt(column)) {
  case Storage::Null:
    line += "\\N";
    return;
  case Storage::Integer:
    line += fmt::to_string(row.int64At(column));
    return;
  case Storage::Real:
    line += fmt::to_string(row.doubleAt(column));
    return;
  default:
    appendEscaped(line, row.textAt(column));
  }
}

Result<std::uint64_t> copyRows(const SqliteDatabase& log, PgConnection& server, const PostgresTable& table,
                               const JobControl& job) {
  constexpr std::size_t kBytesSent = std::size_t{1} << 20;
  RW_ASSIGN(auto rows, log.prepare(fmt::format("SELECT * FROM {}", quotedName(table.name))));
  RW_ASSIGN(const auto columns,
            log.queryInt64(fmt::format("SELECT count(*) FROM pragma_table_info('{}')", table.name)));
  RW_CHECK(server.beginCopy(fmt::format("COPY {} FROM STDIN", quotedName(table.name))));
  std::string lines;
  std::uint64_t count = 0;
  for (;; ++count) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) break;
    for (int column = 0; column < columns; ++column) {
      if (column > 0) lines += '\t';
      appendCell(lines, rows, column);
    }
    lines += '\n';
    if (lines.size() < kBytesSent) continue;
    RW_CHECK(job.check());
    RW_CHECK(server.copy(lines));
    lines.clear();
  }
  if (!lines.empty()) RW_CHECK(server.copy(lines));
  RW_CHECK(server.endCopy());
  return count;
}

Status makeTables(PgConnection& server, bool replace) {
  const auto tables = postgresTables();
  for (auto table = tables.rbegin(); replace && table != tables.rend(); ++table)
    RW_CHECK(server.execute(fmt::format("DROP TABLE IF EXISTS {}", quotedName(table->name))));
  for (const auto& table : tables)
    RW_CHECK(server.execute(fmt::format("CREATE TABLE {} ({})", quotedName(table.name), table.columns)));
  return server.execute("CREATE INDEX rollup_by_user ON rollup (\"user\")");
}

} // namespace

Result<std::uint64_t> copyEventLog(const std::filesystem::path& log, const std::string& where, bool replace,
                                   const JobControl& job) {
  RW_ASSIGN(auto database, openEventLog(log));
  RW_ASSIGN(auto snapshot, SqliteTransaction::begin(database, SqliteTransaction::Kind::Read));
  // Going without a commit undoes everything.
  RW_ASSIGN(auto server, PgConnection::open(where, PgConnection::Access::ReadWrite));
  RW_CHECK(server.execute("BEGIN"));
  RW_CHECK(makeTables(server, replace));
  const auto tables = postgresTables();
  std::uint64_t rows = 0;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    job.report("copying the log", static_cast<double>(i), static_cast<double>(tables.size()));
    RW_CHECK(job.check());
    RW_ASSIGN(const auto count, copyRows(database, server, tables[i], job));
    rows += count;
  }
  RW_CHECK(server.execute("COMMIT; ANALYZE"));
  return rows;
}

} // namespace rankwright
