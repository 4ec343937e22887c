#include "core/logs/log_schema.h"

#include "core/sqlite/file_mark.h"

#include <string>
#include <string_view>

namespace rankwright {

namespace {

// "RWLG".
constexpr FileMark kMark{0x52574C47, 1, "log"};

// Contexts are found by digest and then compared, which keeps the index at eight bytes a context.
constexpr std::string_view kTables = R"sql(
CREATE TABLE users (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE items (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE context_fields (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL) STRICT;
CREATE TABLE contexts (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
CREATE INDEX contexts_by_digest ON contexts (digest);
CREATE TABLE actions (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES users,
  item INTEGER NOT NULL REFERENCES items,
  context INTEGER NOT NULL REFERENCES contexts,
  kind INTEGER NOT NULL REFERENCES kinds,
  time INTEGER,
  count REAL NOT NULL CHECK (count >= 1)
) STRICT;
)sql";

} // namespace

Status createLogSchema(SqliteDatabase& database) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(kMark.sql() + std::string(kTables)));
  return transaction.commit();
}

Status checkLogFile(const std::filesystem::path& path) {
  return kMark.check(path);
}

} // namespace rankwright
