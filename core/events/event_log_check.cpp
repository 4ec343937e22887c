#include "core/events/event_log_check.h"

#include "core/events/day_clock.h"
#include "core/events/event_log_schema.h"
#include "core/events/event_log_settings.h"

#include <array>
#include <functional>

namespace rankwright {

namespace {

constexpr std::size_t kProblemsTold = 10;

using Problems = std::vector<std::string>;

Status checkIntegrity(SqliteDatabase& database, Problems& problems) {
  RW_ASSIGN(auto check, database.prepare("PRAGMA integrity_check(10)"));
  for (;;) {
    RW_ASSIGN(const bool row, check.step());
    if (!row) return {};
    if (check.textAt(0) != "ok") problems.push_back(fmt::format("the file is damaged: {}", check.textAt(0)));
  }
}

Status checkReferences(SqliteDatabase& database, Problems& problems) {
  RW_ASSIGN(
      auto check,
      database.prepare("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"));
  for (;;) {
    RW_ASSIGN(const bool row, check.step());
    if (!row) return {};
    problems.push_back(
        fmt::format("rows of {} that lead to no {}: {}", check.textAt(0), check.textAt(1), check.int64At(2)));
  }
}

/// Days are stretches of time: where the first and the last event of a day belong to it, all do.
Status checkDaysOf(SqliteDatabase& database, std::string_view table, DayClock& clock, Problems& problems) {
  RW_ASSIGN(auto days, database.prepare(fmt::format(
                           "SELECT day, min(time), max(time) FROM {} GROUP BY day ORDER BY day", table)));
  for (;;) {
    RW_ASSIGN(const bool row, days.step());
    if (!row) return {};
    const auto day = days.int64At(0);
    const bool fits = clock.dayOf(days.int64At(1)) == day && clock.dayOf(days.int64At(2)) == day;
    if (!fits && problems.size() < kProblemsTold)
      problems.push_back(fmt::format("events of {} lie outside of their day: {}", table, day));
  }
}

Status checkDays(SqliteDatabase& database, Problems& problems) {
  RW_ASSIGN(const auto settings, readEventLogSettings(database));
  RW_ASSIGN(auto clock, DayClock::in(settings.zone));
  RW_CHECK(checkDaysOf(database, "exposure", clock, problems));
  return checkDaysOf(database, "action", clock, problems);
}

Status checkCount(SqliteDatabase& database, std::string_view query, std::string_view problem,
                  Problems& problems) {
  RW_ASSIGN(const auto count, database.queryInt64(query));
  if (count > 0) problems.push_back(fmt::format("{}: {}", problem, count));
  return {};
}

Status checkRequests(SqliteDatabase& database, Problems& problems) {
  return checkCount(database,
                    "SELECT count(*) FROM action a JOIN request r ON r.id = a.request "
                    "WHERE r.shown = 1 AND a.cell <> r.cell",
                    "actions that stand under other circumstances than their request", problems);
}

/// Rows of a table that the events alone do not give, and the other way round.
Status checkAgainstEvents(SqliteDatabase& database, std::string_view table, std::string_view query,
                          Problems& problems) {
  RW_CHECK(database.execute(fmt::format("CREATE TEMP TABLE made_anew AS {}", query)));
  RW_CHECK(checkCount(
      database, fmt::format("SELECT count(*) FROM (SELECT * FROM {} EXCEPT SELECT * FROM made_anew)", table),
      fmt::format("rows of {} that the events do not give", table), problems));
  RW_CHECK(checkCount(
      database, fmt::format("SELECT count(*) FROM (SELECT * FROM made_anew EXCEPT SELECT * FROM {})", table),
      fmt::format("rows that the events give and {} lacks", table), problems));
  return database.execute(R"sql(DROP TABLE made_anew)sql");
}

Status countRows(SqliteDatabase& database, EventLogCheck& check) {
  RW_ASSIGN(const auto exposures, database.queryInt64("SELECT count(*) FROM exposure"));
  RW_ASSIGN(const auto actions, database.queryInt64("SELECT count(*) FROM action"));
  RW_ASSIGN(const auto rows, database.queryInt64("SELECT count(*) FROM rollup"));
  check.exposures = static_cast<std::uint64_t>(exposures);
  check.actions = static_cast<std::uint64_t>(actions);
  check.rollupRows = static_cast<std::uint64_t>(rows);
  return {};
}

} // namespace

Result<EventLogCheck> checkEventLog(const std::filesystem::path& path, const JobControl& job) {
  RW_ASSIGN(auto database, openEventLog(path));
  RW_CHECK(database.execute("PRAGMA temp_store = FILE;"));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Read));
  EventLogCheck check;
  const std::array<std::function<Status()>, 7> steps = {
      [&] { return checkIntegrity(database, check.problems); },
      [&] { return countRows(database, check); },
      [&] { return checkReferences(database, check.problems); },
      [&] { return checkDays(database, check.problems); },
      [&] { return checkRequests(database, check.problems); },
      [&] { return checkAgainstEvents(database, "rollup", rollupFromEvents(), check.problems); },
      [&] { return checkAgainstEvents(database, "exposed", exposedFromEvents(), check.problems); },
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    job.report("checking the log", static_cast<double>(i), static_cast<double>(steps.size()));
    RW_CHECK(job.check());
    RW_CHECK(steps[i]());
  }
  return check;
}

Result<std::uint64_t> rebuildRollups(const std::filesystem::path& path, const JobControl& job) {
  RW_ASSIGN(auto database, openEventLogForWriting(path));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  const std::array<std::string, 2> statements = {
      fmt::format("DELETE FROM rollup; INSERT INTO rollup {}", rollupFromEvents()),
      fmt::format("DELETE FROM exposed; INSERT INTO exposed {}", exposedFromEvents())};
  for (std::size_t i = 0; i < statements.size(); ++i) {
    job.report("rebuilding rollups", static_cast<double>(i), static_cast<double>(statements.size()));
    RW_CHECK(job.check());
    RW_CHECK(database.execute(statements[i]));
  }
  RW_ASSIGN(const auto rows, database.queryInt64("SELECT count(*) FROM rollup"));
  RW_CHECK(transaction.commit());
  return static_cast<std::uint64_t>(rows);
}

} // namespace rankwright
