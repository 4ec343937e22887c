#include "core/document/journal_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kVersion = 1;
constexpr auto kSchema = R"(
  CREATE TABLE document (
    id INTEGER PRIMARY KEY, session INTEGER NOT NULL, path TEXT NOT NULL, base TEXT NOT NULL,
    seal INTEGER NOT NULL, damaged INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE edit (
    document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
    position INTEGER NOT NULL, removed TEXT NOT NULL, inserted TEXT NOT NULL, time INTEGER NOT NULL,
    seal INTEGER NOT NULL, PRIMARY KEY (document, sequence)) WITHOUT ROWID;
  PRAGMA user_version = 1;)";

// What people write is for their eyes only.
Status makeFile(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail(ErrorKind::Io, "cannot make the journal ({}): {}", std::strerror(errno), file.string());
  ::close(descriptor);
  return {};
}

Status check(const SqliteDatabase& database, const fs::path& file) {
  RW_ASSIGN(auto statement, database.prepare("PRAGMA quick_check(1)"));
  RW_ASSIGN(const bool row, statement.step());
  if (row && statement.textAt(0) == "ok") return {};
  return fail(ErrorKind::Corrupt, "the journal is damaged: {}", file.string());
}

Status makeSchema(SqliteDatabase& database) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(kSchema));
  return transaction.commit();
}

void readEdits(const SqliteDatabase& database, JournalRecord& record) {
  auto statement = database.prepare("SELECT position, removed, inserted, time, seal FROM edit "
                                    "WHERE document = ? ORDER BY sequence");
  if (statement) statement->bind(1, record.id);
  while (statement) {
    const auto row = statement->step();
    if (row && !*row) return;
    if (!row) break;
    record.edits.push_back({{static_cast<std::size_t>(statement->int64At(0)),
                             std::string(statement->textAt(1)), std::string(statement->textAt(2))},
                            statement->int64At(3),
                            static_cast<std::uint64_t>(statement->int64At(4))});
  }
  record.damaged = true;
}

} // namespace

Result<SqliteDatabase> openJournalFile(const fs::path& file) {
  RW_CHECK(makeFile(file));
  RW_ASSIGN(auto database, SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite));
  RW_CHECK(check(database, file));
  RW_ASSIGN(const auto version, database.queryInt64("PRAGMA user_version"));
  if (version > kVersion)
    return fail(ErrorKind::Unsupported, "a later version of Rankwright wrote the journal: {}", file.string());
  // Every commit is on disk when it returns, and a kill in between leaves the state before or after.
  RW_CHECK(database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"));
  if (version == 0) RW_CHECK(makeSchema(database));
  return database;
}

std::vector<JournalRecord> readRecords(const SqliteDatabase& database, std::int64_t session) {
  std::vector<JournalRecord> records;
  auto statement = database.prepare("SELECT id, path, base, seal, damaged FROM document "
                                    "WHERE session < ? ORDER BY id");
  if (!statement) return records;
  statement->bind(1, session);
  while (statement->step().value_or(false)) {
    JournalRecord record{.id = statement->int64At(0),
                         .path = std::string(statement->textAt(1)),
                         .base = std::string(statement->textAt(2)),
                         .baseSeal = static_cast<std::uint64_t>(statement->int64At(3)),
                         .edits = {},
                         .damaged = statement->int64At(4) != 0};
    readEdits(database, record);
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<JournalRecord> salvageRecords(const fs::path& file) {
  const auto database = SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite);
  if (!database) return {};
  return readRecords(*database, std::numeric_limits<std::int64_t>::max());
}

Result<fs::path> setJournalAside(const fs::path& file) {
  auto aside = file;
  for (int number = 1; aside == file || fs::exists(aside); ++number)
    aside = file.parent_path() / fmt::format("damaged-{}.sqlite", number);
  std::error_code error;
  fs::rename(file, aside, error);
  if (error)
    return fail(ErrorKind::Io, "cannot set the damaged journal aside ({}): {}", error.message(),
                file.string());
  for (const auto* side : {"-wal", "-shm"})
    if (fs::exists(file.string() + side)) fs::rename(file.string() + side, aside.string() + side, error);
  return aside;
}

} // namespace rankwright
