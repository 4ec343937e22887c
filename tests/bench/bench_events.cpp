#include "core/events/event_import.h"
#include "core/events/event_log_schema.h"
#include "core/events/event_log_writer.h"
#include "core/events/sqlite_event_store.h"
#include "tests/bench/peak_memory.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>

// What an event log costs: events a second that an import adds and that a writer appends, bytes an event, and
// the time of an analysis over rollups, beside the same from the events themselves: bench_events FOLDER
// [events] [users]. Files in FOLDER are replaced.

using namespace rankwright;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kPlaces = 5;
constexpr std::int64_t kStart = 1'709'251'200'000; // 2024-03-01
constexpr std::int64_t kDays = 28;
constexpr std::array<const char*, 4> kScenes = {"home", "category", "board", "search"};
constexpr std::array<const char*, 10> kCountries = {"DE", "CN", "US", "BR", "IN",
                                                    "FR", "JP", "NG", "ID", "MX"};

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Lists of five items in the order of time; one event in six is what users do with them. A user has a
/// country and a variant in each of two experiments.
class EventStream {
public:
  EventStream(std::uint64_t events, std::uint32_t users) : requests_(events / 6), users_(users) {}

  /// Calls `take` with each event; its texts live during the call.
  template <class Take>
  Status each(Take&& take) {
    for (std::uint64_t request = 0; request < requests_; ++request)
      RW_CHECK(eachOf(request, take));
    return {};
  }

private:
  template <class Take>
  Status eachOf(std::uint64_t request, Take&& take) {
    const auto user = static_cast<std::uint32_t>(random_() % users_);
    const auto userName = fmt::format("user{}", user);
    const auto requestName = fmt::format("{:016x}", (request + 1) * 0x9E3779B97F4A7C15U);
    const std::array<Assignment, 2> assignments = {Assignment{"ranker", user % 2 == 0 ? "fm" : "deepfm"},
                                                   Assignment{"layout", user / 2 % 2 == 0 ? "old" : "new"}};
    const std::array<std::string_view, 2> dimensions = {kScenes[random_() % kScenes.size()],
                                                        kCountries[user / 4 % kCountries.size()]};
    LoggedEvent event;
    event.request = requestName;
    event.user = userName;
    event.time = kStart + static_cast<std::int64_t>(request) * kDays * 86'400'000 /
                              static_cast<std::int64_t>(requests_);
    event.circumstances = {assignments, dimensions};
    event.model = "fm-3";
    event.configuration = "0123456789abcdef";
    std::array<std::string, kPlaces> items;
    for (std::uint32_t slot = 0; slot < kPlaces; ++slot) {
      const auto item = random_() % 100'000;
      items[slot] = fmt::format("item{}", item * item / 100'000);
      event.item = items[slot];
      event.slot = slot;
      event.score = static_cast<double>(random_() % 10'000) / 10'000;
      event.clickProbability = event.score;
      RW_CHECK(take(event));
    }
    event.kind = static_cast<EventKind>(1 + std::min<std::uint32_t>(random_() % 8 * (random_() % 2), 4));
    event.item = items[random_() % kPlaces];
    event.time += 5'000;
    event.amount = event.kind == EventKind::Pay ? 990'000 : 0;
    return take(event);
  }

  std::uint64_t requests_;
  std::uint32_t users_;
  std::mt19937 random_{1};
};

constexpr const char* kMapping = R"(
[log]
dimensions = ["scene", "country"]
[fields]
request = "request"
user = "user"
item = "item"
slot = "slot"
model = "model"
configuration = "configuration"
score = "score"
click_probability = "ctr"
amount = "amount"
[time]
column = "time"
form = "milliseconds"
[kind]
column = "kind"
[experiments]
ranker = "ranker"
layout = "layout"
[dimensions]
scene = "scene"
country = "country"
)";

Status writeCsv(const fs::path& path, std::uint64_t events, std::uint32_t users) {
  std::ofstream file(path);
  file << "kind,request,user,item,slot,time,scene,country,ranker,layout,model,configuration,score,ctr,"
          "amount\n";
  return EventStream(events, users).each([&](const LoggedEvent& e) -> Status {
    const bool shown = e.kind == EventKind::Exposure;
    file << fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", nameOf(e.kind), e.request, e.user,
                        e.item, shown ? fmt::to_string(e.slot) : "", e.time, e.circumstances.dimensions[0],
                        e.circumstances.dimensions[1], e.circumstances.assignments[0].variant,
                        e.circumstances.assignments[1].variant, shown ? e.model : "",
                        shown ? e.configuration : "", shown ? fmt::to_string(*e.score) : "",
                        shown ? fmt::to_string(*e.score) : "", e.amount != 0 ? "0.99" : "");
    return {};
  });
}

Status measureImport(const fs::path& folder, std::uint64_t events, std::uint32_t users) {
  const auto csv = folder / "events.csv";
  const auto log = folder / "imported.eventlog";
  fs::remove(log);
  RW_CHECK(writeCsv(csv, events, users));
  RW_ASSIGN(const auto mapping, EventMapping::parse(kMapping, "mapping"));
  resetPeakMemory();
  auto start = Clock::now();
  RW_ASSIGN(const auto report, importEvents(csv, log, mapping));
  const auto seconds = secondsSince(start);
  fmt::print("import of {} events, {:.0f} MB of CSV: {:.1f} s, {:.0f} events/s; peak memory {:.0f} MB\n",
             report.added, static_cast<double>(fs::file_size(csv)) / 1e6, seconds,
             static_cast<double>(report.added) / seconds, peakMegabytes());
  start = Clock::now();
  RW_ASSIGN(const auto again, importEvents(csv, log, mapping));
  fmt::print("the same file again: {:.2f} s, {} events added\n", secondsSince(start), again.added);
  return {};
}

Status append(const fs::path& log, std::uint64_t events, std::uint32_t users) {
  fs::remove(log);
  resetPeakMemory();
  const auto start = Clock::now();
  RW_ASSIGN(std::optional<EventLogWriter> writer,
            EventLogWriter::openOrCreate(log, {"UTC", {"scene", "country"}}));
  std::uint64_t added = 0;
  RW_CHECK(EventStream(events, users).each([&](const LoggedEvent& event) -> Status {
    RW_ASSIGN(const auto outcome, writer->append(event));
    added += outcome == AppendOutcome::Added;
    return {};
  }));
  RW_CHECK(writer->commit());
  writer.reset();
  const auto seconds = secondsSince(start);
  fmt::print("{} events of {} users appended: {:.1f} s, {:.0f} events/s; peak memory {:.0f} MB; {:.1f} bytes "
             "an event\n",
             added, users, seconds, static_cast<double>(added) / seconds, peakMegabytes(),
             static_cast<double>(fs::file_size(log)) / static_cast<double>(added));
  return {};
}

MomentQuery tenMetrics() {
  MomentQuery query;
  query.experiment = "ranker";
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    query.metrics.push_back({.measure = static_cast<Measure>(i)});
  query.metrics.push_back({.measure = Measure::Installs, .any = true});
  query.metrics.push_back({.measure = Measure::Payments, .any = true});
  return query;
}

Status time(const char* name, EventStore& store, const MomentQuery& query) {
  std::array<double, 5> rounds{};
  std::uint64_t users = 0;
  for (auto& round : rounds) {
    const auto start = Clock::now();
    RW_ASSIGN(const auto report, store.moments(query));
    round = secondsSince(start) * 1e3;
    users = 0;
    for (const auto& arm : report.arms)
      users += arm.users;
  }
  fmt::print("{}: {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} ms ({} users)\n", name, rounds[0], rounds[1], rounds[2],
             rounds[3], rounds[4], users);
  return {};
}

/// Eight of the sums, with squares, from the events themselves.
constexpr const char* kFromEvents = R"sql(
WITH arm AS (SELECT x.user, min(a.variant) AS variant FROM assigned a JOIN exposed x ON x.assignments = a.assignments
    JOIN experiment n ON n.id = a.experiment WHERE n.name = 'ranker' GROUP BY x.user
    HAVING min(a.variant) = max(a.variant)),
  each AS (SELECT user, sum(e) AS e, sum(h) AS h, sum(c) AS c, sum(d) AS d, sum(i) AS i, sum(a) AS a, sum(p) AS p,
      sum(m) AS m FROM (
    SELECT user, 1 - cached AS e, cached AS h, 0 AS c, 0 AS d, 0 AS i, 0 AS a, 0 AS p, 0 AS m FROM exposure
    UNION ALL SELECT user, 0, 0, kind = 1, kind = 2, kind = 3, kind = 4, kind = 5, amount FROM action) GROUP BY user)
SELECT variant, count(*), sum(e), sum(e * e), sum(h), sum(h * h), sum(c), sum(c * c), sum(d), sum(d * d), sum(i),
  sum(i * i), sum(a), sum(a * a), sum(p), sum(p * p), sum(m), total(1.0 * m * m) FROM arm JOIN each USING (user)
GROUP BY variant
)sql";

Status timeEvents(const fs::path& log) {
  RW_ASSIGN(const auto database, openEventLog(log));
  const auto start = Clock::now();
  RW_ASSIGN(auto rows, database.prepare(kFromEvents));
  std::int64_t users = 0;
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) break;
    users += rows.int64At(1);
  }
  fmt::print("eight metrics from the events, in SQL: {:.0f} ms ({} users)\n", secondsSince(start) * 1e3,
             users);
  return {};
}

Status measureAnalysis(const fs::path& log) {
  auto start = Clock::now();
  RW_ASSIGN(auto store, SqliteEventStore::open(log));
  RW_CHECK(store->moments(tenMetrics()));
  fmt::print("open and first analysis: {:.0f} ms\n", secondsSince(start) * 1e3);
  auto query = tenMetrics();
  RW_CHECK(time("ten metrics, all users", *store, query));
  query.filters = {{"country", {"CN"}}};
  RW_CHECK(time("another segment, one country of ten", *store, query));
  query.filters = {{"scene", {"board"}}};
  RW_CHECK(time("another segment, one scene of four", *store, query));
  query.filters.clear();
  query.metrics.resize(1);
  RW_CHECK(time("another metric, one", *store, query));
  query = tenMetrics();
  query.firstDay = kStart / 86'400'000 + 7;
  query.lastDay = *query.firstDay + 6;
  RW_CHECK(time("other dates, a week", *store, query));
  query = tenMetrics();
  query.split = MomentSplit::Dimensions;
  query.splitDimensions = {"country", "scene"};
  RW_CHECK(time("all countries and scenes", *store, query));
  query.split = MomentSplit::Day;
  RW_CHECK(time("by day", *store, query));
  return timeEvents(log);
}

Status measure(const fs::path& folder, std::uint64_t events, std::uint32_t users) {
  fs::create_directories(folder);
  RW_CHECK(measureImport(folder, events / 4, users));
  const auto log = folder / "appended.eventlog";
  RW_CHECK(append(log, events, users));
  return measureAnalysis(log);
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_events FOLDER [events] [users]\n");
    return 2;
  }
  const auto numberAt = [&](int position, std::uint64_t otherwise) {
    return argc > position ? static_cast<std::uint64_t>(std::atoll(argv[position])) : otherwise;
  };
  const auto measured =
      measure(argv[1], numberAt(2, 10'000'000), static_cast<std::uint32_t>(numberAt(3, 1'000'000)));
  if (!measured) fmt::print(stderr, "{}\n", measured.error().describe());
  return measured ? 0 : 1;
}
