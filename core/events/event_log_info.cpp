#include "core/events/event_log_info.h"

#include "core/events/event_kind.h"
#include "core/events/event_log_schema.h"
#include "core/expr/civil_time.h"

#include <charconv>
#include <chrono>

namespace rankwright {

namespace {

constexpr std::string_view kCounts = R"sql(
SELECT coalesce(sum(exposures + cached), 0), coalesce(sum(clicks), 0), coalesce(sum(downloads), 0),
  coalesce(sum(installs), 0), coalesce(sum(activations), 0), coalesce(sum(payments), 0),
  count(*), min(day), max(day) FROM rollup
)sql";

constexpr std::string_view kVariants = R"sql(
SELECT e.name, v.name,
  (SELECT count(DISTINCT x.user) FROM assigned a JOIN exposed x ON x.assignments = a.assignments
   WHERE a.experiment = v.experiment AND a.variant = v.id),
  (SELECT count(DISTINCT g.user) FROM given g WHERE g.variant = v.id)
FROM variant v JOIN experiment e ON e.id = v.experiment ORDER BY e.name, v.name
)sql";

std::uint64_t countAt(const SqliteStatement& row, int column) {
  return static_cast<std::uint64_t>(row.int64At(column));
}

/// Calls `take` for each row.
template <class Take>
Status eachRow(const SqliteDatabase& database, std::string_view sql, Take&& take) {
  RW_ASSIGN(auto rows, database.prepare(sql));
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    take(rows);
  }
}

void takeCounts(const SqliteStatement& row, EventLogInfo& info) {
  for (int kind = 0; kind < static_cast<int>(kEventKindCount); ++kind)
    info.events.push_back(countAt(row, kind));
  info.rollupRows = countAt(row, 6);
  if (row.isNullAt(7)) return;
  info.firstDay = row.int64At(7);
  info.lastDay = row.int64At(8);
}

Status readCounts(const SqliteDatabase& database, EventLogInfo& info) {
  RW_CHECK(eachRow(database, kCounts, [&](const auto& row) { takeCounts(row, info); }));
  return eachRow(database,
                 "SELECT (SELECT count(*) FROM request WHERE id > 0), (SELECT count(*) FROM user), "
                 "(SELECT count(*) FROM item)",
                 [&](const auto& row) {
                   info.requests = countAt(row, 0);
                   info.users = countAt(row, 1);
                   info.items = countAt(row, 2);
                 });
}

Status readLists(const SqliteDatabase& database, EventLogInfo& info) {
  RW_CHECK(eachRow(database, kVariants, [&](const auto& row) {
    info.variants.push_back(
        {std::string(row.textAt(0)), std::string(row.textAt(1)), countAt(row, 2), countAt(row, 3)});
  }));
  RW_CHECK(eachRow(database, "SELECT name FROM metric ORDER BY name",
                   [&](const auto& row) { info.metrics.emplace_back(row.textAt(0)); }));
  return eachRow(database, "SELECT path, bytes, rows, added, duplicates, quarantined FROM import ORDER BY id",
                 [&](const auto& row) {
                   info.imports.push_back({std::string(row.textAt(0)), countAt(row, 1), countAt(row, 2),
                                           countAt(row, 3), countAt(row, 4), countAt(row, 5)});
                 });
}

} // namespace

Result<EventLogInfo> readEventLogInfo(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, openEventLog(path));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Read));
  EventLogInfo info;
  info.path = path;
  RW_ASSIGN(info.settings, readEventLogSettings(database));
  RW_CHECK(readCounts(database, info));
  RW_CHECK(readLists(database, info));
  return info;
}

Result<std::vector<QuarantinedRow>> readQuarantine(const std::filesystem::path& path, std::uint32_t most) {
  RW_ASSIGN(const auto database, openEventLog(path));
  std::vector<QuarantinedRow> rows;
  RW_CHECK(eachRow(database,
                   fmt::format("SELECT i.path, q.line, q.reason, q.text FROM quarantine q JOIN import i ON "
                               "i.id = q.import ORDER BY q.id LIMIT {}",
                               most),
                   [&](const auto& row) {
                     rows.push_back({std::string(row.textAt(0)), countAt(row, 1), std::string(row.textAt(2)),
                                     std::string(row.textAt(3))});
                   }));
  return rows;
}

std::string dayText(std::int64_t day) {
  constexpr std::int64_t kSecondsOfADay = 86400;
  const auto time = civilTimeAt(day * kSecondsOfADay);
  return time ? dateText(*time) : std::to_string(day);
}

Result<std::int64_t> parseDay(std::string_view text) {
  constexpr std::size_t kLength = 10;
  const auto numberAt = [&](std::size_t first, std::size_t count) {
    int number = -1;
    const auto* const end = text.data() + first + count;
    const auto read = std::from_chars(text.data() + first, end, number);
    return read.ec == std::errc() && read.ptr == end ? number : -1;
  };
  if (text.size() == kLength && text[4] == '-' && text[7] == '-') {
    const std::chrono::year_month_day date{std::chrono::year(numberAt(0, 4)),
                                           std::chrono::month(static_cast<unsigned>(numberAt(5, 2))),
                                           std::chrono::day(static_cast<unsigned>(numberAt(8, 2)))};
    if (numberAt(0, 4) >= 0 && date.ok()) return std::chrono::sys_days(date).time_since_epoch().count();
  }
  return fail(ErrorKind::InvalidArgument, "a day is written like 2024-03-07, not: {}", text);
}

} // namespace rankwright
