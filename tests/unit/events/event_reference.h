#pragma once

#include "../result_values.h"
#include "core/base/file.h"
#include "core/events/day_clock.h"
#include "core/events/event_log_check.h"
#include "core/events/event_log_info.h"
#include "core/events/event_log_schema.h"
#include "core/events/event_log_writer.h"
#include "core/events/rollup_increments.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace rankwright {

/// An event that owns its texts.
struct MadeEvent {
  EventKind kind = EventKind::Exposure;
  std::string request, user, item;
  std::int64_t time = 0;
  std::string experimentA, experimentB; ///< variants; "" for none
  std::string scene, country;
  std::int64_t slot = 0;
  bool cached = false;
  std::int64_t amount = 0;

  friend auto operator<=>(const MadeEvent&, const MadeEvent&) = default;
};

inline const EventLogSettings kTwoDimensions = {"Europe/Berlin", {"scene", "country"}};

inline Result<AppendOutcome> appendTo(EventLogWriter& writer, const MadeEvent& made) {
  const std::array<Assignment, 2> assignments = {Assignment{"b", made.experimentB},
                                                 Assignment{"a", made.experimentA}};
  const std::array<std::string_view, 2> dimensions = {made.scene, made.country};
  LoggedEvent event;
  event.kind = made.kind;
  event.request = made.request;
  event.user = made.user;
  event.item = made.item;
  event.time = made.time;
  event.circumstances = {assignments, dimensions};
  event.slot = made.slot;
  event.cached = made.cached;
  event.amount = made.amount;
  return writer.append(event);
}

inline void writeAll(const std::filesystem::path& path, const std::vector<MadeEvent>& events,
                     std::size_t inTransaction = 1000) {
  auto writer = valueOf(EventLogWriter::openOrCreate(path, kTwoDimensions));
  for (std::size_t i = 0; i < events.size(); ++i) {
    static_cast<void>(valueOf(appendTo(writer, events[i])));
    if (i % inTransaction == inTransaction - 1) expect(writer.commit());
  }
  expect(writer.commit());
}

/// Requests with lists and what users do with them, over some days around a change of clocks, in the order in
/// which they happen.
class RandomEvents {
public:
  explicit RandomEvents(std::uint64_t seed) : random_(seed) {}

  std::vector<MadeEvent> draw(std::size_t requests) {
    std::vector<MadeEvent> events;
    for (std::size_t i = 0; i < requests; ++i)
      drawRequest(i, events);
    return events;
  }

private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  void drawRequest(std::size_t number, std::vector<MadeEvent>& events) {
    constexpr std::int64_t kMarch30 = 1'711'756'800'000; // 2024, in UTC; clocks in Berlin change on the 31st
    MadeEvent event;
    const auto user = below(12);
    event.user = "u" + std::to_string(user);
    event.request = below(8) == 0 ? "" : "r" + std::to_string(number);
    event.time = kMarch30 + static_cast<std::int64_t>(random_() % 259'200'000);
    event.experimentA = user % 5 == 0 ? "" : (user % 2 == 0 ? "one" : "two");
    event.experimentB = below(6) == 0 ? "new" : "old"; // some users see both
    event.scene = below(2) == 0 ? "home" : "board";
    event.country = user % 3 == 0 ? "DE" : "";
    event.cached = below(5) == 0;
    for (std::uint32_t slot = 0, places = 1 + below(5); slot < places; ++slot) {
      event.kind = EventKind::Exposure;
      event.slot = slot;
      event.item = "i" + std::to_string(below(30));
      events.push_back(event);
      drawActions(event, events);
    }
  }

  void drawActions(MadeEvent event, std::vector<MadeEvent>& events) {
    event.cached = false;
    event.slot = 0;
    for (std::size_t kind = 1; kind < kEventKindCount && below(2) == 0; ++kind) {
      event.kind = static_cast<EventKind>(kind);
      event.time += below(90'000'000);
      event.amount = event.kind == EventKind::Pay ? static_cast<std::int64_t>(below(5'000'000)) - 500'000 : 0;
      events.push_back(event);
    }
  }

  std::mt19937_64 random_;
};

/// What a log of events should count, by names: user, day, variants, dimensions.
using RollupKey = std::tuple<std::string, std::int64_t, std::string, std::string, std::string, std::string>;
using Rollups = std::map<RollupKey, std::array<std::int64_t, kMeasureCount>>;

/// Counts plainly. Actions of a request count under the circumstances of its exposures, which all have the
/// same ones here; events that come twice count once.
inline Rollups countPlainly(const std::vector<MadeEvent>& events, const std::string& zone) {
  auto clock = valueOf(DayClock::in(zone));
  Rollups rollups;
  for (const auto& e : std::set<MadeEvent>(events.begin(), events.end())) {
    auto& counts = rollups[{e.user, clock.dayOf(e.time), e.experimentA, e.experimentB, e.scene, e.country}];
    const auto place =
        e.kind == EventKind::Exposure ? (e.cached ? 1 : 0) : static_cast<std::size_t>(e.kind) + 1;
    ++counts[place];
    counts[7] += e.amount;
  }
  return rollups;
}

/// What the log's rollups say.
inline Rollups readRollups(const std::filesystem::path& path) {
  const auto database = valueOf(openEventLog(path));
  auto rows = valueOf(database.prepare(R"sql(
    SELECT u.name, r.day,
      coalesce((SELECT v.name FROM assigned a JOIN variant v ON v.id = a.variant JOIN experiment e ON e.id =
        a.experiment WHERE a.assignments = c.assignments AND e.name = 'a'), ''),
      coalesce((SELECT v.name FROM assigned a JOIN variant v ON v.id = a.variant JOIN experiment e ON e.id =
        a.experiment WHERE a.assignments = c.assignments AND e.name = 'b'), ''),
      (SELECT value FROM cell_value WHERE cell = c.id AND dimension = 0),
      (SELECT value FROM cell_value WHERE cell = c.id AND dimension = 1),
      exposures, cached, clicks, downloads, installs, activations, payments, amount
    FROM rollup r JOIN user u ON u.id = r.user JOIN cell c ON c.id = r.cell)sql"));
  Rollups rollups;
  while (valueOf(rows.step())) {
    const auto text = [&](int column) { return std::string(rows.textAt(column)); };
    auto& counts = rollups[{text(0), rows.int64At(1), text(2), text(3), text(4), text(5)}];
    for (std::size_t i = 0; i < kMeasureCount; ++i)
      counts[i] += rows.int64At(static_cast<int>(i) + 6);
  }
  return rollups;
}

/// The problems of a log, in one text; "" for a sound one.
inline QString problemsOf(const std::filesystem::path& path) {
  QString text;
  for (const auto& problem : valueOf(checkEventLog(path)).problems)
    text += QString::fromStdString(problem) + QStringLiteral("\n");
  return text;
}

/// Changes a log behind the back of its writer.
inline void tamper(const std::filesystem::path& path, const std::string& sql) {
  auto database = valueOf(SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite));
  expect(database.execute("PRAGMA foreign_keys = OFF; " + sql));
}

} // namespace rankwright
