#include "core/logs/log_store.h"

#include "core/logs/log_reader.h"
#include "core/logs/log_schema.h"
#include "core/logs/log_writer.h"
#include "core/sqlite/sqlite.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rankwright {

namespace {

namespace fs = std::filesystem;
using Access = SqliteDatabase::Access;

// Fails when the file exists, in one step with making it, so that two programs cannot both create the log.
Status createEmptyFile(const fs::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file >= 0) {
    ::close(file);
    return {};
  }
  if (errno == EEXIST) return fail(ErrorKind::Conflict, "the log exists already: {}", path.string());
  return fail(ErrorKind::Io, "cannot create the log ({}): {}", std::strerror(errno), path.string());
}

// Beside a file in WAL mode SQLite needs to make files, which it cannot in a folder that is read-only. Where
// no changes wait in the write-ahead log, the file can be read alone.
bool standsAlone(const fs::path& path) {
  std::error_code error;
  const auto waiting = fs::file_size(path.string() + "-wal", error);
  return error || waiting == 0;
}

Status tryReading(const SqliteDatabase& database) {
  RW_CHECK(database.queryInt64("SELECT count(*) FROM sqlite_schema"));
  return {};
}

} // namespace

struct LogStore::Connection {
  SqliteDatabase database;
  bool writable;

  Connection(SqliteDatabase opened, bool forWriting) : database(std::move(opened)), writable(forWriting) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Leaves one file that can be copied, shipped and read from a folder without write permission. With another
  // connection open the mode stays as it is, and the last one that can write does it.
  ~Connection() {
    if (writable)
      static_cast<void>(database.execute("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA "
                                         "journal_mode = DELETE;"));
  }
};

LogStore::LogStore(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
LogStore::LogStore(LogStore&&) noexcept = default;
LogStore& LogStore::operator=(LogStore&&) noexcept = default;
LogStore::~LogStore() = default;

Result<LogStore> LogStore::create(const fs::path& path) {
  RW_CHECK(createEmptyFile(path));
  auto database = SqliteDatabase::open(path, Access::ReadWrite);
  auto status = database ? createLogSchema(*database) : Status(failureOf(database));
  if (!status) {
    std::error_code ignored;
    fs::remove(path, ignored);
    return failureOf(status);
  }
  return open(path);
}

Result<LogStore> LogStore::open(const fs::path& path) {
  RW_CHECK(checkLogFile(path));
  RW_ASSIGN(auto database, SqliteDatabase::open(path, Access::ReadWrite));
  RW_CHECK(tryReading(database));
  RW_CHECK(database.execute("PRAGMA journal_mode = WAL"));
  return LogStore(std::make_unique<Connection>(std::move(database), true));
}

Result<LogStore> LogStore::openReadOnly(const fs::path& path) {
  RW_CHECK(checkLogFile(path));
  RW_ASSIGN(auto database, SqliteDatabase::open(path, Access::ReadOnly));
  if (auto readable = tryReading(database); !readable) {
    if (readable.error().kind != ErrorKind::Io || !standsAlone(path)) return failureOf(readable);
    RW_ASSIGN(database, SqliteDatabase::open(path, Access::Immutable));
    RW_CHECK(tryReading(database));
  }
  return LogStore(std::make_unique<Connection>(std::move(database), false));
}

Status LogStore::append(const StoreExport& store, const JobControl& job) {
  return appendToLog(connection_->database, store, job);
}

std::uint64_t LogStore::actionCount() const {
  return static_cast<std::uint64_t>(
      connection_->database.queryInt64("SELECT count(*) FROM actions").value_or(0));
}

Result<Schema> LogStore::contextSchema() const {
  return readContextSchema(connection_->database);
}

Result<ResolvedLog> LogStore::resolve(const ItemPool& items, const UserStore& users,
                                      const JobControl& job) const {
  return resolveLog(connection_->database, items, users, job);
}

} // namespace rankwright
