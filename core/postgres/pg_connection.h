#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace rankwright {

/// The rows of an answer, as texts.
class PgRows {
public:
  int rowCount() const;
  std::string_view textAt(int row, int column) const;
  /// 0 where the text is no whole number.
  std::int64_t int64At(int row, int column) const;
  double doubleAt(int row, int column) const;
  bool isNullAt(int row, int column) const;

private:
  friend class PgConnection;
  struct Clear {
    void operator()(pg_result* result) const;
  };
  explicit PgRows(pg_result* result) : result_(result) {}
  std::unique_ptr<pg_result, Clear> result_;
};

/// A connection to a server that speaks PostgreSQL's protocol. Used from one thread at a time.
class PgConnection {
public:
  enum class Access {
    ReadOnly, ///< the server refuses all changes
    ReadWrite,
  };

  /// `where` is a connection string of libpq without a password: "service=logs", "host=… dbname=…". Passwords
  /// come from PGPASSFILE or the service file alone. Errors: InvalidArgument for a string that cannot be read
  /// or holds a password; Io when there is no connection.
  static Result<PgConnection> open(const std::string& where, Access access);

  /// Runs statements that have no parameters, one after the other. Errors: Io, NotFound for a table that is
  /// not there, Conflict for one that is; messages are the server's.
  Status execute(const std::string& sql);

  /// Texts for $1, $2, …; a cancel ends the statement in the server too. Errors: as `execute`; Cancelled.
  Result<PgRows> query(const std::string& sql, const std::vector<std::string>& parameters = {},
                       const JobControl& job = {});

  /// `COPY … FROM STDIN`: begins, takes lines of PostgreSQL's text format, ends. Errors: as `execute`.
  Status beginCopy(const std::string& sql);
  Status copy(std::string_view lines);
  Status endCopy();

private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };
  explicit PgConnection(pg_conn* connection) : connection_(connection) {}

  tl::unexpected<Error> failure(const pg_result* result) const;
  Result<PgRows> takeResult();
  Status waitForResult(const JobControl& job);

  std::unique_ptr<pg_conn, Finish> connection_;
};

} // namespace rankwright
