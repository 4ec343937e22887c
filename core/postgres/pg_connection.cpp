#include "core/postgres/pg_connection.h"

#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <charconv>
#include <utility>

namespace rankwright {

namespace {

/// The server's messages are lines of text.
std::string oneLine(const char* message) {
  std::string text = message ? message : "";
  while (!text.empty() && text.back() == '\n')
    text.pop_back();
  for (auto& c : text)
    if (c == '\n') c = ' ';
  return text;
}

ErrorKind kindOfState(std::string_view state) {
  if (state == "42P01") return ErrorKind::NotFound;  // undefined_table
  if (state == "42P07") return ErrorKind::Conflict;  // duplicate_table
  if (state == "57014") return ErrorKind::Cancelled; // query_canceled
  return ErrorKind::Io;
}

template <class Number>
Number numberIn(std::string_view text) {
  Number number{};
  static_cast<void>(std::from_chars(text.data(), text.data() + text.size(), number));
  return number;
}

/// A password in a connection string ends up in files and in lists of processes.
Status checkWhere(const std::string& where) {
  char* message = nullptr;
  auto* const options = PQconninfoParse(where.c_str(), &message);
  if (!options) {
    const auto why = oneLine(message);
    PQfreemem(message);
    return fail(ErrorKind::InvalidArgument, "not a connection string of PostgreSQL: {}", why);
  }
  bool secret = false;
  for (const auto* option = options; option->keyword; ++option)
    secret = secret || (std::string_view(option->keyword) == "password" && option->val && *option->val);
  PQconninfoFree(options);
  if (!secret) return {};
  return fail(ErrorKind::InvalidArgument,
              "a connection string holds no password: put it into the file that is named by {}",
              "PGPASSFILE");
}

} // namespace

void PgRows::Clear::operator()(pg_result* result) const {
  PQclear(result);
}

int PgRows::rowCount() const {
  return PQntuples(result_.get());
}

std::string_view PgRows::textAt(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t PgRows::int64At(int row, int column) const {
  return numberIn<std::int64_t>(textAt(row, column));
}

double PgRows::doubleAt(int row, int column) const {
  return numberIn<double>(textAt(row, column));
}

bool PgRows::isNullAt(int row, int column) const {
  return PQgetisnull(result_.get(), row, column) != 0;
}

void PgConnection::Finish::operator()(pg_conn* connection) const {
  PQfinish(connection);
}

Result<PgConnection> PgConnection::open(const std::string& where, Access access) {
  RW_CHECK(checkWhere(where));
  const std::array<const char*, 4> names = {"dbname", "client_encoding", "fallback_application_name",
                                            nullptr};
  const std::array<const char*, 4> values = {where.c_str(), "UTF8", "rankwright", nullptr};
  PgConnection connection(PQconnectdbParams(names.data(), values.data(), 1));
  auto* const handle = connection.connection_.get();
  if (PQstatus(handle) != CONNECTION_OK)
    return fail(ErrorKind::Io, "no connection to PostgreSQL: {}", oneLine(PQerrorMessage(handle)));
  PQsetNoticeProcessor(
      handle, [](void*, const char*) {}, nullptr);
  if (access == Access::ReadOnly)
    RW_CHECK(connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
  return connection;
}

tl::unexpected<Error> PgConnection::failure(const pg_result* result) const {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  return fail(kindOfState(state ? state : ""), "PostgreSQL: {}", oneLine(PQerrorMessage(connection_.get())));
}

Status PgConnection::execute(const std::string& sql) {
  const PgRows rows(PQexec(connection_.get(), sql.c_str()));
  const auto status = PQresultStatus(rows.result_.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return {};
  return failure(rows.result_.get());
}

Result<PgRows> PgConnection::query(const std::string& sql, const std::vector<std::string>& parameters,
                                   const JobControl& job) {
  RW_CHECK(job.check());
  std::vector<const char*> texts;
  for (const auto& parameter : parameters)
    texts.push_back(parameter.c_str());
  if (!PQsendQueryParams(connection_.get(), sql.c_str(), static_cast<int>(texts.size()), nullptr,
                         texts.data(), nullptr, nullptr, 0))
    return failure(nullptr);
  RW_CHECK(waitForResult(job));
  return takeResult();
}

Status PgConnection::waitForResult(const JobControl& job) {
  constexpr int kMillisecondsBetweenChecks = 50;
  bool asked = false;
  while (PQisBusy(connection_.get())) {
    pollfd waiting{PQsocket(connection_.get()), POLLIN, 0};
    ::poll(&waiting, 1, kMillisecondsBetweenChecks);
    if (!PQconsumeInput(connection_.get())) return failure(nullptr);
    if (!job.cancelled() || std::exchange(asked, true)) continue;
    auto* const cancel = PQgetCancel(connection_.get());
    std::array<char, 256> message{};
    PQcancel(cancel, message.data(), static_cast<int>(message.size()));
    PQfreeCancel(cancel);
  }
  return {};
}

Result<PgRows> PgConnection::takeResult() {
  PgRows rows(PQgetResult(connection_.get()));
  while (auto* const next = PQgetResult(connection_.get()))
    PQclear(next);
  const auto status = PQresultStatus(rows.result_.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return rows;
  return failure(rows.result_.get());
}

Status PgConnection::beginCopy(const std::string& sql) {
  const PgRows rows(PQexec(connection_.get(), sql.c_str()));
  if (PQresultStatus(rows.result_.get()) == PGRES_COPY_IN) return {};
  return failure(rows.result_.get());
}

Status PgConnection::copy(std::string_view lines) {
  if (PQputCopyData(connection_.get(), lines.data(), static_cast<int>(lines.size())) == 1) return {};
  return failure(nullptr);
}

Status PgConnection::endCopy() {
  if (PQputCopyEnd(connection_.get(), nullptr) != 1) return failure(nullptr);
  RW_CHECK(takeResult());
  return {};
}

} // namespace rankwright
