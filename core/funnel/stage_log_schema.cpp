#include "core/funnel/stage_log_schema.h"

namespace rankwright {

namespace {

// Candidates name requests, items and reasons without REFERENCES: the writer looks each of them up anyway,
// and there are millions of them.
constexpr std::string_view kTables = R"sql(
CREATE TABLE log (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE stage (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  meaning TEXT NOT NULL,
  exposure INTEGER NOT NULL,
  feedback INTEGER NOT NULL
) STRICT;
CREATE TABLE channel (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE reason (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE feature (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, numeric INTEGER NOT NULL) STRICT;
CREATE TABLE value (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE item_feature (
  feature INTEGER NOT NULL,
  item INTEGER NOT NULL,
  number REAL,
  value INTEGER,
  PRIMARY KEY (feature, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE pool_feature (
  feature INTEGER NOT NULL,
  number REAL,
  value INTEGER,
  items INTEGER NOT NULL
) STRICT;
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  user INTEGER NOT NULL REFERENCES user,
  time INTEGER,
  scene TEXT NOT NULL,
  related INTEGER REFERENCES item,
  pipeline TEXT NOT NULL,
  configuration TEXT NOT NULL,
  pool INTEGER NOT NULL,
  slots INTEGER NOT NULL,
  taken INTEGER NOT NULL
) STRICT;
CREATE INDEX request_by_name ON request (name);
CREATE TABLE candidate (
  request INTEGER NOT NULL,
  item INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  reason INTEGER,
  channels INTEGER NOT NULL,
  ranks TEXT NOT NULL,
  merge_place INTEGER,
  rank_place INTEGER,
  score REAL,
  slot INTEGER,
  taken INTEGER NOT NULL,
  PRIMARY KEY (request, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_taken ON candidate (request, item) WHERE taken = 1;
CREATE TABLE explanation (
  request INTEGER NOT NULL,
  item INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (request, item)
) STRICT, WITHOUT ROWID;
)sql";

// Came later than the others: logs that were begun before get it when they are gone on with.
constexpr std::string_view kGivenTable = R"sql(
CREATE TABLE IF NOT EXISTS given (
  request INTEGER PRIMARY KEY,
  context TEXT NOT NULL,
  features TEXT NOT NULL
) STRICT;
)sql";

} // namespace

Status addGivenTable(SqliteDatabase& database) {
  return database.execute(std::string(kGivenTable));
}

Status createStageLogSchema(SqliteDatabase& database) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(kStageLogMark.sql() + std::string(kTables)));
  RW_CHECK(addGivenTable(database));
  return transaction.commit();
}

Result<SqliteDatabase> openStageLog(const std::filesystem::path& path) {
  RW_CHECK(kStageLogMark.check(path));
  return SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
}

} // namespace rankwright
