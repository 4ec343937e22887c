#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace rankwright {

/// A prepared statement. Parameters and columns are typed by the caller; text is copied while it is bound.
/// It must not outlive its database.
class SqliteStatement {
public:
  /// Binds parameter `position`, from 1.
  SqliteStatement& bind(int position, std::int64_t value);
  SqliteStatement& bind(int position, double value);
  SqliteStatement& bind(int position, std::string_view value);
  SqliteStatement& bind(int position, std::optional<std::int64_t> value);
  SqliteStatement& bindOptional(int position, std::optional<double> value);

  /// Moves to the next row; false after the last one, and the statement can be bound again.
  /// Errors: as the database reports them.
  Result<bool> step();

  /// Runs a statement that gives no rows. Errors: as `step`.
  Status run();

  /// Ends reading early, so that the statement can be bound again.
  void reset();

  /// Values of the current row, columns from 0. A text is valid until the next step.
  std::int64_t int64At(int column) const;
  double doubleAt(int column) const;
  std::string_view textAt(int column) const;
  bool isNullAt(int column) const;

  /// How the current row stores the value.
  enum class Storage : std::uint8_t { Null, Integer, Real, Text, Blob };
  Storage storageAt(int column) const;

private:
  friend class SqliteDatabase;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit SqliteStatement(sqlite3_stmt* statement) : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A connection to an SQLite file. Used from one thread at a time.
class SqliteDatabase {
public:
  enum class Access {
    ReadWrite, ///< the file exists already
    ReadOnly,  ///< waits for writers, sees only what is committed
    Immutable, ///< the file cannot change: neither locks nor side files are made
  };

  /// Errors: Io, Corrupt, Conflict when somebody else holds the file; messages end with the path.
  static Result<SqliteDatabase> open(const std::filesystem::path& path, Access access);

  /// Runs statements that have no parameters, one after the other. Errors: as `open`, Internal for wrong SQL.
  Status execute(const std::string& sql);

  /// Errors: as `execute`.
  Result<SqliteStatement> prepare(std::string_view sql) const;

  /// The first column of the first row; 0 when there is none. Errors: as `execute`.
  Result<std::int64_t> queryInt64(std::string_view sql) const;

  /// How many rows the last statement that inserts, updates or deletes has changed.
  std::int64_t changedRows() const;

private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit SqliteDatabase(sqlite3* database) : database_(database) {}
  std::unique_ptr<sqlite3, Close> database_;
};

/// Everything until `commit` happens or nothing: leaving the scope without it rolls back.
class SqliteTransaction {
public:
  enum class Kind {
    Read, ///< one consistent state for several queries
    Write,
  };

  /// The database must outlive the transaction. Errors: Conflict when somebody else writes, Io.
  static Result<SqliteTransaction> begin(SqliteDatabase& database, Kind kind);

  /// Errors: Io, Conflict; nothing is changed then.
  Status commit();

  SqliteTransaction(SqliteTransaction&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)) {}
  SqliteTransaction& operator=(SqliteTransaction&&) = delete;
  ~SqliteTransaction();

private:
  explicit SqliteTransaction(SqliteDatabase& database) : database_(&database) {}
  SqliteDatabase* database_;
};

} // namespace rankwright
