#include "core/leaderboard/leaderboard_store_file.h"

#include "core/base/file_descriptor.h"
#include "core/base/place_beside.h"
#include "core/sqlite/file_mark.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace rankwright {

namespace {

namespace fs = std::filesystem;
using Access = SqliteDatabase::Access;

/// "RWLB".
constexpr FileMark kMark{0x52574C42, 2, "store of leaderboards"};
/// Without refreshes; goes on to be read and written.
constexpr std::int64_t kFirstSchema = 1;

// Definitions and lists stand once, however many versions have them: a roll back costs a row. What was
// published stays: no statement may change or remove it.
constexpr std::string_view kReleases = R"sql(
CREATE TABLE {} (
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3)
) STRICT;
)sql";

constexpr std::string_view kVersions = R"sql(
CREATE TABLE definition (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, toml TEXT NOT NULL) STRICT;
CREATE INDEX definition_by_hash ON definition (hash);
CREATE TABLE list (
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  size INTEGER NOT NULL,
  items TEXT NOT NULL
) STRICT;
CREATE INDEX list_by_hash ON list (hash);
CREATE TABLE version (
  board TEXT NOT NULL,
  number INTEGER NOT NULL,
  release INTEGER NOT NULL REFERENCES release,
  restores INTEGER,
  hash INTEGER,
  definition INTEGER REFERENCES definition,
  list INTEGER REFERENCES list,
  PRIMARY KEY (board, number),
  FOREIGN KEY (board, restores) REFERENCES version,
  CHECK ((definition IS NULL) = (list IS NULL) AND (definition IS NULL) = (hash IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX version_by_release ON version (release, board);
)sql";

// Of what was published it says nothing: only when somebody looked last.
constexpr std::string_view kConfirmations = R"sql(
CREATE TABLE confirmation (
  board TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  time INTEGER NOT NULL,
  FOREIGN KEY (board, number) REFERENCES version
) STRICT, WITHOUT ROWID;
)sql";

std::string staying(std::string_view table) {
  std::string sql;
  for (const std::string_view change : {"UPDATE", "DELETE"})
    sql += fmt::format("CREATE TRIGGER {0}_stays_{1} BEFORE {1} ON {0} BEGIN SELECT RAISE(ABORT, 'what was "
                       "published does not change'); END;",
                       table, change);
  return sql;
}

std::string allTables() {
  auto sql = fmt::format(kReleases, "release").append(kVersions).append(kConfirmations);
  for (const std::string_view table : {"release", "definition", "list", "version"})
    sql += staying(table);
  return sql;
}

/// SQLite changes no constraint of a table: the table is made anew, as sqlite.org/lang_altertable.html has
/// it.
std::string upgradeOfFirstSchema() {
  return fmt::format(kReleases, "releases") +
         "INSERT INTO releases SELECT * FROM release; DROP TABLE release; ALTER TABLE releases RENAME TO "
         "release;" +
         staying("release").append(kConfirmations) + kMark.sql();
}

Status upgradeTables(SqliteDatabase& database) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_ASSIGN(const auto version, database.queryInt64("PRAGMA user_version"));
  if (version != kFirstSchema) return {}; // somebody else was first
  RW_CHECK(database.execute(upgradeOfFirstSchema()));
  return transaction.commit();
}

/// Asked of the database and not of the file's bytes: to close a file gives back the locks that this process
/// holds on it, and another thread may be writing.
Status checkMark(const SqliteDatabase& database, const fs::path& path) {
  RW_ASSIGN(const auto application, database.queryInt64("PRAGMA application_id"));
  if (application != kMark.applicationId)
    return fail(ErrorKind::Corrupt, "the file is no {} of Rankwright: {}", kMark.kind, path.string());
  RW_ASSIGN(const auto version, database.queryInt64("PRAGMA user_version"));
  if (version < kFirstSchema || version > kMark.schemaVersion)
    return fail(ErrorKind::Unsupported,
                "the {} has schema version {}, this program reads up to version {}: {}", kMark.kind, version,
                kMark.schemaVersion, path.string());
  return {};
}

bool isWritable(const fs::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

Status createEmptyFile(const fs::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  return file.isOpen() ? Status()
                       : Status(systemError(ErrorKind::Io, "cannot create the store of leaderboards", path));
}

Status writeEmptyStore(const fs::path& path) {
  RW_CHECK(createEmptyFile(path));
  RW_ASSIGN(auto database, SqliteDatabase::open(path, Access::ReadWrite));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(kMark.sql() + allTables()));
  return transaction.commit();
}

/// In one step; one that somebody else made meanwhile stays.
Status putInPlace(const fs::path& made, const fs::path& path) {
  if (::link(made.c_str(), path.c_str()) != 0 && errno != EEXIST)
    return systemError(ErrorKind::Io, "cannot create the store of leaderboards", path);
  syncFolder(path.parent_path());
  return {};
}

Status createStoreFile(const fs::path& path) {
  const auto aside = placeBeside(path);
  auto made = writeEmptyStore(aside);
  if (made) made = putInPlace(aside, path);
  std::error_code ignored;
  fs::remove(aside, ignored);
  return made;
}

} // namespace

Result<SqliteDatabase> openStoreFile(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return fail(ErrorKind::NotFound, "no such {}: {}", kMark.kind, path.string());
  if (!fs::is_regular_file(status)) return fail(ErrorKind::Io, "not a regular file: {}", path.string());
  RW_ASSIGN(auto database,
            SqliteDatabase::open(path, isWritable(path) ? Access::ReadWrite : Access::ReadOnly));
  RW_CHECK(checkMark(database, path));
  // Between publishes one file holds everything and can be copied; EXTRA also brings the removal of the
  // journal, which is what commits, to the disk.
  RW_CHECK(database.execute("PRAGMA synchronous = EXTRA;"));
  return database;
}

Status upgradeStoreFile(SqliteDatabase& database) {
  RW_ASSIGN(const auto version, database.queryInt64("PRAGMA user_version"));
  if (version != kFirstSchema) return {};
  RW_CHECK(database.execute("PRAGMA foreign_keys = OFF;")); // or no table could be replaced
  auto upgraded = upgradeTables(database);
  RW_CHECK(database.execute("PRAGMA foreign_keys = ON;"));
  return upgraded;
}

Result<SqliteDatabase> openOrCreateStoreFile(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) RW_CHECK(createStoreFile(path));
  return openStoreFile(path);
}

} // namespace rankwright
