#include "core/events/event_import.h"
#include "core/events/sqlite_event_store.h"
#include "event_reference.h"
#include "moment_changes.h"
#include "plain_analysis.h"
#include "tests/unit/logs/real_data.h"

#include <cmath>
#include <optional>

using namespace rankwright;

namespace {

bool close(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b,
                            [](double x, double y) { return std::abs(x - y) <= 1e-9 * (1 + std::abs(y)); });
}

bool same(const std::vector<ArmMoments>& a, const std::vector<ArmMoments>& b) {
  return std::ranges::equal(a, b, [](const ArmMoments& x, const ArmMoments& y) {
    return x.variant == y.variant && x.values == y.values && x.day == y.day && x.users == y.users &&
           close(x.sums, y.sums) && close(x.products, y.products);
  });
}

MomentQuery query(const char* experiment) {
  MomentQuery query;
  query.experiment = experiment;
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    query.metrics.push_back({.measure = static_cast<Measure>(i)});
  query.metrics.push_back({.measure = Measure::Clicks, .any = true});
  query.metrics.push_back({.measure = Measure::Clicks, .lookBack = true});
  query.metrics.push_back({.measure = Measure::Exposures, .cap = 3});
  for (const auto& metric : sinceFirstMetrics())
    query.metrics.push_back(metric);
  return query;
}

std::int64_t number(double value) {
  return std::llround(value * 1e6);
}

} // namespace

class TestEventStore : public QObject {
  Q_OBJECT

private slots:
  void momentsAreWhatAPlainAnalysisGives_data() { addMomentChanges(); }

  void momentsAreWhatAPlainAnalysisGives() {
    QFETCH(int, change);
    QFETCH(QString, experiment);
    auto asked = query(experiment.toStdString().c_str());
    applyMomentChange(change, asked);
    if (change == kOtherUsers) asked.keepUsersOfSeveral = true;
    std::uint64_t users = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      QTemporaryDir folder;
      const auto log = fileIn(folder, "a.eventlog");
      const auto events = RandomEvents(seed).draw(25);
      writeAll(log, events);
      auto store = valueOf(SqliteEventStore::open(log));
      const auto report = valueOf(store->moments(asked, {}));
      const PlainAnalysis plain(events, asked);
      QVERIFY(same(report.arms, plainMoments(events, asked)));
      QCOMPARE(report.usersOfSeveral, plain.usersOfSeveral());
      QVERIFY(valueOf(store->moments(asked, {})) == report); // what it keeps does not change it
      for (const auto& arm : report.arms)
        users += arm.users;
    }
    QVERIFY(users > 10);
  }

  void aChangeOfTheLogIsSeen() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto events = RandomEvents(1).draw(10);
    writeAll(log, events);
    auto store = valueOf(SqliteEventStore::open(log));
    const auto asked = query("a");
    const auto before = valueOf(store->moments(asked, {}));
    auto more = events.front();
    more.user = "somebody new";
    more.request = "another";
    more.experimentA = "three";
    events.push_back(more);
    writeAll(log, {more});
    const auto after = valueOf(store->moments(asked, {}));
    QVERIFY(!(before == after));
    QVERIFY(same(after.arms, PlainAnalysis(events, asked).moments()));
  }

  void distributionsAddUpToTheMoments() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    writeAll(log, RandomEvents(3).draw(60));
    auto store = valueOf(SqliteEventStore::open(log));
    for (const auto& metric : query("a").metrics) {
      MomentQuery asked;
      asked.experiment = "a";
      asked.metrics = {metric};
      const auto arms = valueOf(store->moments(asked, {})).arms;
      const auto distributions = valueOf(store->distribution(asked, {}));
      QCOMPARE(distributions.size(), arms.size());
      for (std::size_t i = 0; i < arms.size(); ++i) {
        double users = 0;
        double sum = 0;
        double squares = 0;
        for (const auto& [value, count] : distributions[i].counts) {
          users += static_cast<double>(count);
          sum += value * static_cast<double>(count);
          squares += value * value * static_cast<double>(count);
        }
        QCOMPARE(distributions[i].variant, arms[i].variant);
        QCOMPARE(users, static_cast<double>(arms[i].users));
        QVERIFY(close({sum, squares}, {arms[i].sums[0], arms[i].products[0]}));
      }
    }
  }

  void usersAddUpToTheMoments_data() { addMomentChanges(); }

  void usersAddUpToTheMoments() {
    QFETCH(int, change);
    QFETCH(QString, experiment);
    auto asked = query(experiment.toStdString().c_str());
    applyMomentChange(change, asked);
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    writeAll(log, RandomEvents(5).draw(60));
    auto store = valueOf(SqliteEventStore::open(log));
    const auto expected = valueOf(store->moments(asked, {}));
    std::map<std::tuple<std::vector<std::string>, std::int64_t, std::string>, std::vector<double>> sums;
    const auto add = [&](const UserValues& user) {
      const std::vector<std::string> values(user.dimensions.begin(), user.dimensions.end());
      auto& sum = sums[{values, user.day, std::string(user.variant)}];
      sum.resize(user.values.size());
      for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += user.values[i];
      return true;
    };
    const auto told = store->userValues(asked, add, {});
    if (asked.split == MomentSplit::UpToDay) {
      QCOMPARE(told.error().kind, ErrorKind::InvalidArgument);
      return;
    }
    expect(told);
    QCOMPARE(sums.size(), expected.arms.size());
    for (const auto& arm : expected.arms)
      QVERIFY(close(sums[{arm.values, arm.day, arm.variant}], arm.sums));
  }

  void exposuresKnowWhatCameOfThem() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    const auto events = RandomEvents(4).draw(40);
    writeAll(log, events);
    std::set<std::tuple<std::string, std::int64_t, std::string, std::int64_t, std::uint32_t>> expected, found;
    for (const auto& shown : events) {
      if (shown.kind != EventKind::Exposure || shown.experimentA.empty() || shown.request.empty()) continue;
      std::uint32_t actions = 0;
      for (const auto& event : events)
        if (event.kind != EventKind::Exposure && event.request == shown.request && event.item == shown.item)
          actions |= 1U << static_cast<unsigned>(event.kind);
      expected.emplace(shown.user, shown.time, shown.item, shown.slot, actions);
    }
    auto store = valueOf(SqliteEventStore::open(log));
    expect(store->exposures("a",
                            [&](const ExposureOutcome& row) {
                              found.emplace(row.user, row.time, row.item, row.slot, row.actions);
                              return true;
                            },
                            {}));
    QVERIFY(expected.size() > 20);
    QVERIFY(found == expected);
    int taken = 0;
    expect(store->exposures("a", [&](const ExposureOutcome&) { return ++taken < 3; }, {}));
    QCOMPARE(taken, 3);
  }

  void whatIsNotThereIsSaid() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    writeAll(log, RandomEvents(3).draw(30));
    auto store = valueOf(SqliteEventStore::open(log));
    QCOMPARE(store->moments(query("c"), {}).error().message,
             std::string("the event log has no experiment: c"));
    auto asked = query("a");
    asked.filters = {{"planet", {"earth"}}};
    QCOMPARE(store->moments(asked, {}).error().message,
             std::string("the event log has no dimension: planet"));
    QCOMPARE(store->givenMoments("a", {"rounds"}, {}).error().message,
             std::string("the event log has no metric: rounds"));
    asked.metrics.clear();
    asked.filters.clear();
    QCOMPARE(store->distribution(asked, {}).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(valueOf(store->moments(asked, {})).arms.size() == 2); // users alone
    asked.firstDay = 1'000'000;
    QVERIFY(valueOf(store->moments(asked, {})).arms.empty());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(store->moments(query("a"), {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
    QCOMPARE(SqliteEventStore::open(fileIn(folder, "absent")).error().kind, ErrorKind::NotFound);
  }

  void givenMetricsHaveMoments() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto writer = valueOf(EventLogWriter::openOrCreate(log, {}));
    const auto give = [&](const char* variant, const char* user, const char* metric, double value) {
      static_cast<void>(valueOf(writer.append(GivenMetric{"e", variant, user, metric, number(value)})));
    };
    give("x", "1", "m", 1.5), give("x", "1", "n", 2), give("x", "2", "m", 4), give("x", "2", "n", -1);
    give("x", "3", "m", 9); // lacks n
    give("y", "4", "m", 1), give("y", "4", "n", 1);
    give("x", "5", "m", 1), give("x", "5", "n", 1), give("y", "5", "m", 1), give("y", "5", "n", 1);
    expect(writer.commit());
    auto store = valueOf(SqliteEventStore::open(log));
    const auto report = valueOf(store->givenMoments("e", {"m", "n"}, {}));
    QCOMPARE(report.usersOfSeveral, 1U);
    QVERIFY(report.arms == (std::vector<ArmMoments>{{"x", {}, 0, 2, {5.5, 1}, {18.25, -1, 5}},
                                                    {"y", {}, 0, 1, {1, 1}, {1, 1, 1}}}));
  }

  void cookieCatsHasThePublishedFigures() {
    const auto file = realData("cookie_cats/cookie_cats.csv");
    RW_NEED_DATA(file);
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    const auto toml = valueOf(readTextFile(RW_SOURCE_DIR "/resources/event_mappings/cookie-cats.toml"));
    static_cast<void>(valueOf(importEvents(file, log, valueOf(EventMapping::parse(toml, "cookie-cats")))));
    auto store = valueOf(SqliteEventStore::open(log));
    const auto arms = valueOf(store->givenMoments("gate", {"retention_1", "retention_7"}, {})).arms;
    QCOMPARE(arms.size(), 2U);
    const auto users = [&](std::size_t arm) { return static_cast<double>(arms[arm].users); };
    QCOMPARE(number(arms[0].sums[0] / users(0)), 448'188);
    QCOMPARE(number(arms[1].sums[0] / users(1)), 442'283);
    QCOMPARE(number(arms[0].sums[1] / users(0)), 190'201);
    QCOMPARE(number(arms[1].sums[1] / users(1)), 182'000);
    const auto half = (users(0) + users(1)) / 2;
    QCOMPARE(std::llround((std::pow(users(0) - half, 2) + std::pow(users(1) - half, 2)) / half * 1e4),
             69'024);
  }
};

QTEST_GUILESS_MAIN(TestEventStore)
#include "test_event_store.moc"
