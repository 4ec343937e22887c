#include "core/events/exposure_log.h"

#include "core/events/event_log_schema.h"
#include "core/events/event_log_settings.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 4096;

constexpr std::string_view kExposures = R"sql(
SELECT e.request, e.user, e.item, e.cell, e.time, e.slot, e.cached, e.propensity,
  (SELECT coalesce(sum(DISTINCT 1 << a.kind), 0) FROM action a
   WHERE a.request = e.request AND a.time BETWEEN e.time AND e.time + ?1 AND a.item = e.item AND a.user = e.user)
FROM exposure e ORDER BY e.request, e.time, e.item, e.slot, e.user
)sql";

constexpr std::string_view kValues = R"sql(
SELECT cell, (SELECT count(*) FROM dimension d WHERE d.id < v.dimension), value FROM cell_value v
)sql";

Status eachName(const SqliteDatabase& database, std::string_view table,
                const std::function<void(std::int64_t, std::string_view)>& take) {
  RW_ASSIGN(auto rows, database.prepare(fmt::format("SELECT id, name FROM {}", table)));
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    take(rows.int64At(0), rows.textAt(1));
  }
}

LoggedExposure exposureIn(const SqliteStatement& row) {
  LoggedExposure exposure;
  exposure.request = row.int64At(0);
  exposure.user = row.int64At(1);
  exposure.item = row.int64At(2);
  exposure.circumstances = row.int64At(3);
  exposure.time = row.int64At(4);
  exposure.slot = row.int64At(5);
  exposure.cached = row.int64At(6) != 0;
  if (!row.isNullAt(7)) exposure.propensity = row.doubleAt(7);
  exposure.actions = static_cast<std::uint32_t>(row.int64At(8));
  return exposure;
}

} // namespace

Result<ExposureLog> ExposureLog::open(const std::filesystem::path& path) {
  ExposureLog log;
  RW_ASSIGN(auto database, openEventLog(path));
  log.database_ = std::make_unique<SqliteDatabase>(std::move(database));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(*log.database_, SqliteTransaction::Kind::Read));
  log.transaction_.emplace(std::move(transaction));
  RW_ASSIGN(auto settings, readEventLogSettings(*log.database_));
  log.dimensions_ = std::move(settings.dimensions);
  RW_CHECK(log.readCircumstances());
  return log;
}

Status ExposureLog::readCircumstances() {
  RW_ASSIGN(const auto last, database_->queryInt64("SELECT max(id) FROM cell"));
  values_.assign(static_cast<std::size_t>(last) + 1, std::vector<std::string>(dimensions_.size()));
  RW_ASSIGN(auto rows, database_->prepare(kValues));
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    const auto dimension = static_cast<std::size_t>(rows.int64At(1));
    if (dimension >= dimensions_.size())
      return fail(ErrorKind::Corrupt, "the event log has no dimension of the number {}", dimension);
    values_[static_cast<std::size_t>(rows.int64At(0))][dimension] = rows.textAt(2);
  }
}

const std::vector<std::string>& ExposureLog::valuesOf(std::int64_t circumstances) const {
  return values_[static_cast<std::size_t>(circumstances)];
}

Status ExposureLog::users(const std::function<void(std::int64_t, std::string_view)>& take) const {
  return eachName(*database_, "user", take);
}

Status ExposureLog::items(const std::function<void(std::int64_t, std::string_view)>& take) const {
  return eachName(*database_, "item", take);
}

Result<std::string> ExposureLog::requestName(std::int64_t request) const {
  RW_ASSIGN(auto rows, database_->prepare("SELECT name FROM request WHERE id = ?1"));
  RW_ASSIGN(const bool row, rows.bind(1, request).step());
  if (!row) return fail(ErrorKind::NotFound, "the event log has no request of the number {}", request);
  return std::string(rows.textAt(0));
}

Result<std::int64_t> ExposureLog::endTime() const {
  return database_->queryInt64("SELECT max(coalesce((SELECT max(time) FROM exposure), 0), "
                               "coalesce((SELECT max(time) FROM action), 0))");
}

Result<std::uint64_t> ExposureLog::count(bool cached) const {
  RW_ASSIGN(const auto count,
            database_->queryInt64(cached ? "SELECT count(*) FROM exposure"
                                         : "SELECT count(*) FROM exposure WHERE cached = 0"));
  return static_cast<std::uint64_t>(count);
}

Result<std::optional<std::int64_t>> ExposureLog::timeBeforeLast(double share, bool cached,
                                                                std::int64_t windowMs) const {
  RW_ASSIGN(const auto end, endTime());
  constexpr std::string_view kClosed = "FROM exposure WHERE cached <= ?1 AND time <= ?2";
  RW_ASSIGN(auto count, database_->prepare(fmt::format("SELECT count(*) {}", kClosed)));
  count.bind(1, std::int64_t{cached}).bind(2, end - windowMs);
  RW_ASSIGN(const bool counted, count.step());
  if (!counted || count.int64At(0) == 0) return std::optional<std::int64_t>();
  const auto late = static_cast<std::int64_t>(std::floor(share * static_cast<double>(count.int64At(0))));
  // The time of the last one that is not late; what comes after it is.
  RW_ASSIGN(auto times,
            database_->prepare(fmt::format("SELECT time {} ORDER BY time DESC LIMIT 1 OFFSET ?3", kClosed)));
  times.bind(1, std::int64_t{cached}).bind(2, end - windowMs).bind(3, late);
  RW_ASSIGN(const bool found, times.step());
  return found ? std::optional(times.int64At(0) + 1) : std::nullopt;
}

Status ExposureLog::forEach(std::int64_t windowMs, const std::function<Status(const LoggedExposure&)>& take,
                            const JobControl& job) const {
  RW_ASSIGN(const auto end, endTime());
  RW_ASSIGN(auto rows, database_->prepare(kExposures));
  rows.bind(1, windowMs);
  for (std::uint64_t i = 0;; ++i) {
    if (i % kRowsBetweenChecks == 0) RW_CHECK(job.check());
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    auto exposure = exposureIn(rows);
    exposure.open = exposure.time > end - windowMs;
    RW_CHECK(take(exposure));
  }
}

} // namespace rankwright
