#include "core/events/event_log_schema.h"

namespace rankwright {

namespace {

// Events are clustered by request and time: what is added last stands last, so that writing is appending, and
// the actions of a request stand together. The primary key is the identity of an event.
constexpr std::string_view kTables = R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dimension (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE model (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE configuration (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE metric (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE experiment (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE variant (
  id INTEGER PRIMARY KEY,
  experiment INTEGER NOT NULL REFERENCES experiment,
  name TEXT NOT NULL,
  UNIQUE (experiment, name)
) STRICT;
CREATE TABLE assignments (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE assigned (
  experiment INTEGER NOT NULL REFERENCES experiment,
  assignments INTEGER NOT NULL REFERENCES assignments,
  variant INTEGER NOT NULL REFERENCES variant,
  PRIMARY KEY (experiment, assignments)
) STRICT, WITHOUT ROWID;
CREATE TABLE cell (
  id INTEGER PRIMARY KEY,
  assignments INTEGER NOT NULL REFERENCES assignments,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE cell_value (
  cell INTEGER NOT NULL REFERENCES cell,
  dimension INTEGER NOT NULL REFERENCES dimension,
  value TEXT NOT NULL,
  PRIMARY KEY (cell, dimension)
) STRICT, WITHOUT ROWID;
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  user INTEGER REFERENCES user,
  cell INTEGER REFERENCES cell,
  model INTEGER REFERENCES model,
  configuration INTEGER REFERENCES configuration
) STRICT;
CREATE TABLE exposure (
  request INTEGER NOT NULL REFERENCES request,
  time INTEGER NOT NULL,
  item INTEGER NOT NULL REFERENCES item,
  slot INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES user,
  cell INTEGER NOT NULL REFERENCES cell,
  day INTEGER NOT NULL,
  cached INTEGER NOT NULL CHECK (cached IN (0, 1)),
  score REAL,
  click_probability REAL,
  install_probability REAL,
  propensity REAL CHECK (propensity > 0 AND propensity <= 1),
  PRIMARY KEY (request, time, item, slot, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE action (
  request INTEGER NOT NULL REFERENCES request,
  time INTEGER NOT NULL,
  item INTEGER NOT NULL REFERENCES item,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
  user INTEGER NOT NULL REFERENCES user,
  cell INTEGER NOT NULL REFERENCES cell,
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (kind = 5 OR amount = 0),
  PRIMARY KEY (request, time, item, kind, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup (
  cell INTEGER NOT NULL REFERENCES cell,
  day INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES user,
  exposures INTEGER NOT NULL,
  cached INTEGER NOT NULL,
  clicks INTEGER NOT NULL,
  downloads INTEGER NOT NULL,
  installs INTEGER NOT NULL,
  activations INTEGER NOT NULL,
  payments INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (cell, day, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE exposed (
  assignments INTEGER NOT NULL REFERENCES assignments,
  user INTEGER NOT NULL REFERENCES user,
  time INTEGER NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (assignments, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE given (
  variant INTEGER NOT NULL REFERENCES variant,
  metric INTEGER NOT NULL REFERENCES metric,
  user INTEGER NOT NULL REFERENCES user,
  value INTEGER NOT NULL,
  PRIMARY KEY (variant, metric, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  mapping TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  added INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  quarantined INTEGER NOT NULL
) STRICT;
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO request (id, name, shown) VALUES (0, '', 0);
INSERT INTO assignments (id, name) VALUES (0, '');
)sql";

constexpr std::string_view kRollup = R"sql(
SELECT cell, day, user, sum(e), sum(h), sum(c), sum(d), sum(i), sum(a), sum(p), sum(amount) FROM (
  SELECT cell, day, user, 1 - cached AS e, cached AS h, 0 AS c, 0 AS d, 0 AS i, 0 AS a, 0 AS p, 0 AS amount
  FROM exposure
  UNION ALL
  SELECT cell, day, user, 0, 0, kind = 1, kind = 2, kind = 3, kind = 4, kind = 5, amount FROM action
) GROUP BY cell, day, user
)sql";

constexpr std::string_view kExposed = R"sql(
SELECT cell.assignments, exposure.user, min(exposure.time), min(exposure.day)
FROM exposure JOIN cell ON cell.id = exposure.cell WHERE cell.assignments <> 0
GROUP BY cell.assignments, exposure.user
)sql";

constexpr auto kMemory = "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;";

Result<SqliteDatabase> openReadable(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly));
  RW_CHECK(database.execute(kMemory));
  RW_CHECK(database.queryInt64("SELECT count(*) FROM sqlite_schema"));
  return database;
}

bool finishedByWriter(const std::filesystem::path& path) {
  const auto database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
  return database && database->queryInt64("SELECT count(*) FROM sqlite_schema");
}

} // namespace

std::string_view eventLogTables() {
  return kTables;
}

std::string_view rollupFromEvents() {
  return kRollup;
}

std::string_view exposedFromEvents() {
  return kExposed;
}

Result<SqliteDatabase> openEventLog(const std::filesystem::path& path) {
  RW_CHECK(kEventLogMark.check(path));
  auto database = openReadable(path);
  // A writer that was killed while it changed the mode of the file leaves work that only writers may finish.
  if (!database && database.error().kind == ErrorKind::Io && finishedByWriter(path))
    return openReadable(path);
  return database;
}

Result<SqliteDatabase> openEventLogForWriting(const std::filesystem::path& path) {
  RW_CHECK(kEventLogMark.check(path));
  RW_ASSIGN(auto database, SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite));
  RW_CHECK(database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = "
                            "OFF; PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -131072;"));
  return database;
}

} // namespace rankwright
