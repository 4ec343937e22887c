#include "core/events/event_import.h"
#include "core/events/sqlite_event_store.h"
#include "event_reference.h"
#include "moment_changes.h"
#include "tests/unit/logs/real_data.h"

#include <cmath>
#include <optional>

using namespace rankwright;

namespace {

/// All that a query may ask for, worked out plainly from the events.
class PlainAnalysis {
public:
  PlainAnalysis(const std::vector<MadeEvent>& events, const MomentQuery& query) : query_(query) {
    auto clock = valueOf(DayClock::in(kTwoDimensions.zone));
    for (const auto& event : std::set<MadeEvent>(events.begin(), events.end()))
      events_.push_back({event, clock.dayOf(event.time)});
    findUsers();
  }

  std::vector<ArmMoments> moments() const {
    std::map<std::tuple<std::vector<std::string>, std::int64_t, std::string>, std::map<std::string, Sums>>
        groups;
    for (const auto& [event, day] : events_) {
      const auto user = users_.find(event.user);
      if (user == users_.end() || !passes(event) || day < first() || day > last() || day < user->second.day)
        continue;
      auto& sums =
          groups[{valuesOf(event), labelOf(day, user->second.day), user->second.variant}][event.user];
      count(event, sums, false);
      auto& byDay = sums.sinceFirst[day - user->second.day];
      for (std::size_t i = 0; i < kMeasureCount; ++i)
        byDay[i] += countsOf(event)[i];
    }
    for (auto& [key, users] : groups)
      for (auto& [name, sums] : users)
        for (const auto& [event, day] : events_)
          if (event.user == name && passes(event) && valuesOf(event) == std::get<0>(key) && day < start() &&
              day >= start() - query_.lookBackDays)
            count(event, sums, true);
    std::vector<ArmMoments> arms;
    for (const auto& [key, users] : groups)
      if (auto arm = armOf(key, users); arm.users > 0) arms.push_back(std::move(arm));
    return arms;
  }

  std::uint64_t usersOfSeveral() const { return several_; }

  /// The days of the log from the first that counts on.
  std::vector<std::int64_t> days() const {
    std::vector<std::int64_t> days;
    const auto end = std::min(last(), std::ranges::max_element(events_, {}, &Seen::day)->day);
    for (auto day = std::max(first(), firstExposed_); day <= end; ++day)
      days.push_back(day);
    return days;
  }

private:
  struct Seen {
    MadeEvent event;
    std::int64_t day;
  };
  struct User {
    std::string variant;
    std::int64_t day = 0, time = 0;
    std::set<std::string> variants;
  };
  using Counts = std::array<std::int64_t, kMeasureCount>;
  struct Sums {
    Counts during{}, before{};
    std::map<std::int64_t, Counts> sinceFirst;
  };

  const std::string& variantOf(const MadeEvent& event) const {
    return query_.experiment == "a" ? event.experimentA : event.experimentB;
  }

  void findUsers() {
    for (const auto& [event, day] : events_) {
      if (event.kind != EventKind::Exposure || variantOf(event).empty()) continue;
      auto& user = users_.try_emplace(event.user, User{"", day, INT64_MAX, {}}).first->second;
      user.variants.insert(variantOf(event));
      if (std::tuple(event.time, variantOf(event)) >= std::tuple(user.time, user.variant)) continue;
      user.time = event.time;
      user.day = day;
      user.variant = variantOf(event);
    }
    for (const auto& [name, user] : users_) {
      firstExposed_ = std::min(firstExposed_, user.day);
      several_ += user.variants.size() > 1;
    }
    if (!query_.keepUsersOfSeveral)
      std::erase_if(users_, [](const auto& user) { return user.second.variants.size() > 1; });
  }

  std::int64_t first() const { return query_.firstDay.value_or(INT64_MIN); }
  std::int64_t last() const { return query_.lastDay.value_or(INT64_MAX); }
  std::int64_t start() const { return query_.firstDay.value_or(firstExposed_); }

  bool passes(const MadeEvent& event) const {
    return std::ranges::all_of(query_.filters, [&](const DimensionFilter& filter) {
      const auto& value = filter.dimension == "scene" ? event.scene : event.country;
      return std::ranges::find(filter.values, value) != filter.values.end();
    });
  }

  std::vector<std::string> valuesOf(const MadeEvent& event) const {
    std::vector<std::string> values;
    if (query_.split == MomentSplit::Dimensions)
      for (const auto& name : query_.splitDimensions)
        values.push_back(toldAs(name == "scene" ? event.scene : event.country, values.size()));
    return values;
  }

  std::string toldAs(const std::string& value, std::size_t place) const {
    if (place >= query_.splitValues.size()) return value;
    const auto& kept = query_.splitValues[place];
    return std::ranges::find(kept, value) != kept.end() ? value : std::string(kOtherValues);
  }

  std::int64_t labelOf(std::int64_t day, std::int64_t firstDay) const {
    if (query_.split == MomentSplit::Day) return day;
    if (query_.split == MomentSplit::FirstDay) return firstDay;
    return query_.split == MomentSplit::DaysSinceFirst ? day - firstDay : 0;
  }

  static void count(const MadeEvent& event, Sums& sums, bool lookBack) {
    auto& counts = lookBack ? sums.before : sums.during;
    for (std::size_t i = 0; i < kMeasureCount; ++i)
      counts[i] += countsOf(event)[i];
  }

  static Counts countsOf(const MadeEvent& event) {
    Counts counts{};
    ++counts[event.kind == EventKind::Exposure ? (event.cached ? 1 : 0)
                                               : static_cast<std::size_t>(event.kind) + 1];
    counts[7] += event.amount;
    return counts;
  }

  std::int64_t sumOf(const UserMetric& metric, const Sums& user) const {
    const auto place = static_cast<std::size_t>(metric.measure);
    if (!metric.since) return (metric.lookBack ? user.before : user.during)[place];
    std::int64_t sum = 0;
    for (const auto& [day, counts] : user.sinceFirst)
      if (day >= metric.since->from && day <= metric.since->to) sum += counts[place];
    return sum;
  }

  /// Whether the period holds the days of the metric since the user's first.
  bool observes(const UserMetric& metric, const User& user) const {
    const auto ofLog = std::ranges::max_element(events_, {}, &Seen::day)->day;
    return user.day + metric.since->from >= first() && user.day + metric.since->to <= std::min(last(), ofLog);
  }

  long double toldOf(const UserMetric& metric, const std::string& name, const Sums& user) const {
    if (metric.since && !observes(metric, users_.at(name))) return 0;
    if (metric.observed) return 1;
    auto value = sumOf(metric, user);
    if (metric.cap) value = std::min(value, *metric.cap);
    if (metric.any) return value > 0 ? 1 : 0;
    return static_cast<long double>(value) / (metric.measure == Measure::Amount ? 1e6L : 1);
  }

  ArmMoments armOf(const std::tuple<std::vector<std::string>, std::int64_t, std::string>& key,
                   const std::map<std::string, Sums>& users) const {
    const auto count = query_.metrics.size();
    ArmMoments arm{std::get<2>(key), std::get<0>(key), std::get<1>(key), 0, {}, {}};
    std::vector<long double> sums(count), products(count * (count + 1) / 2);
    for (const auto& [name, user] : users) {
      if (user.during[0] + user.during[1] == 0) continue;
      ++arm.users;
      std::vector<long double> values;
      for (const auto& metric : query_.metrics)
        values.push_back(toldOf(metric, name, user));
      for (std::size_t i = 0; i < count; ++i) {
        sums[i] += values[i];
        for (std::size_t j = i; j < count; ++j)
          products[productPlace(i, j, count)] += values[i] * values[j];
      }
    }
    arm.sums.assign(sums.begin(), sums.end());
    arm.products.assign(products.begin(), products.end());
    return arm;
  }

  MomentQuery query_;
  std::vector<Seen> events_;
  std::map<std::string, User> users_;
  std::int64_t firstExposed_ = INT64_MAX;
  std::uint64_t several_ = 0;
};

/// The same for `MomentSplit::UpToDay`: one analysis for each day.
std::vector<ArmMoments> plainMoments(const std::vector<MadeEvent>& events, const MomentQuery& query) {
  const PlainAnalysis whole(events, query);
  if (query.split != MomentSplit::UpToDay) return whole.moments();
  std::vector<ArmMoments> grown;
  for (const auto day : whole.days()) {
    auto upTo = query;
    upTo.split = MomentSplit::None;
    upTo.lastDay = day;
    for (auto arm : PlainAnalysis(events, upTo).moments()) {
      arm.day = day;
      grown.push_back(std::move(arm));
    }
  }
  return grown;
}

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
