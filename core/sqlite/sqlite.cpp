#include "core/sqlite/sqlite.h"

#include <sqlite3.h>

namespace rankwright {

namespace {

constexpr int kBusyTimeoutMs = 5000;

ErrorKind kindOf(int code) {
  switch (code & 0xFF) {
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ErrorKind::Corrupt;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ErrorKind::Conflict;
  case SQLITE_ERROR:
  case SQLITE_MISUSE:
  case SQLITE_RANGE:
    return ErrorKind::Internal;
  default:
    return ErrorKind::Io;
  }
}

tl::unexpected<Error> sqliteFailure(sqlite3* database) {
  const char* file = sqlite3_db_filename(database, "main");
  return fail(kindOf(sqlite3_extended_errcode(database)), "{}: {}", sqlite3_errmsg(database),
              file ? file : "");
}

// A path may hold characters that mean something in a URI.
std::string uriOf(const std::filesystem::path& path, std::string_view parameters) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#')
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      uri += c;
  }
  return uri.append(parameters);
}

int flagsOf(SqliteDatabase::Access access) {
  const int mode = access == SqliteDatabase::Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  return mode | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

} // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteStatement& SqliteStatement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), position, value);
  return *this;
}

SqliteStatement& SqliteStatement::bind(int position, double value) {
  sqlite3_bind_double(statement_.get(), position, value);
  return *this;
}

SqliteStatement& SqliteStatement::bind(int position, std::string_view value) {
  // A null pointer would bind NULL, and that is what an empty view may hold.
  const char* text = value.empty() ? "" : value.data();
  sqlite3_bind_text64(statement_.get(), position, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

SqliteStatement& SqliteStatement::bind(int position, std::optional<std::int64_t> value) {
  if (value) return bind(position, *value);
  sqlite3_bind_null(statement_.get(), position);
  return *this;
}

SqliteStatement& SqliteStatement::bindOptional(int position, std::optional<double> value) {
  if (value) return bind(position, *value);
  sqlite3_bind_null(statement_.get(), position);
  return *this;
}

Result<bool> SqliteStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  auto failure = sqliteFailure(sqlite3_db_handle(statement_.get()));
  reset();
  return failure;
}

Status SqliteStatement::run() {
  RW_ASSIGN(const bool row, step());
  if (row) reset();
  return {};
}

void SqliteStatement::reset() {
  sqlite3_reset(statement_.get());
}

std::int64_t SqliteStatement::int64At(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double SqliteStatement::doubleAt(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view SqliteStatement::textAt(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool SqliteStatement::isNullAt(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

SqliteStatement::Storage SqliteStatement::storageAt(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
  case SQLITE_INTEGER:
    return Storage::Integer;
  case SQLITE_FLOAT:
    return Storage::Real;
  case SQLITE_TEXT:
    return Storage::Text;
  case SQLITE_BLOB:
    return Storage::Blob;
  default:
    return Storage::Null;
  }
}

void SqliteDatabase::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Result<SqliteDatabase> SqliteDatabase::open(const std::filesystem::path& path, Access access) {
  sqlite3* handle = nullptr;
  const auto uri = uriOf(path, access == Access::Immutable ? "?immutable=1" : "");
  const int code = sqlite3_open_v2(uri.c_str(), &handle, flagsOf(access), nullptr);
  SqliteDatabase database(handle);
  if (code != SQLITE_OK)
    return fail(kindOf(code), "cannot open ({}): {}", sqlite3_errstr(code), path.string());
  sqlite3_busy_timeout(handle, kBusyTimeoutMs);
  // The file may come from anywhere: its schema must not run functions, nor a statement rewrite the schema.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  RW_CHECK(database.execute("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"));
  return database;
}

Status SqliteDatabase::execute(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return sqliteFailure(database_.get());
  return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) return sqliteFailure(database_.get());
  return SqliteStatement(statement);
}

Result<std::int64_t> SqliteDatabase::queryInt64(std::string_view sql) const {
  RW_ASSIGN(auto statement, prepare(sql));
  RW_ASSIGN(const bool row, statement.step());
  return row ? statement.int64At(0) : 0;
}

std::int64_t SqliteDatabase::changedRows() const {
  return sqlite3_changes64(database_.get());
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteDatabase& database, Kind kind) {
  RW_CHECK(database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"));
  return SqliteTransaction(database);
}

Status SqliteTransaction::commit() {
  RW_CHECK(database_->execute("COMMIT"));
  database_ = nullptr;
  return {};
}

SqliteTransaction::~SqliteTransaction() {
  if (database_) static_cast<void>(database_->execute("ROLLBACK"));
}

} // namespace rankwright
