#include "core/events/exposure_log.h"
#include "event_reference.h"

#include <algorithm>
#include <map>
#include <stop_token>

using namespace rankwright;

namespace {

constexpr std::int64_t kHour = 3'600'000;

using Row = std::tuple<std::string, std::int64_t, std::string, std::int64_t, std::string, bool, std::uint32_t,
                       bool, std::vector<std::string>>;

// What the reader should say of drawn events.
std::set<Row> readPlainly(const std::vector<MadeEvent>& events, std::int64_t window) {
  const auto end = std::ranges::max_element(events, {}, &MadeEvent::time)->time;
  std::set<Row> rows;
  for (const auto& shown : events) {
    if (shown.kind != EventKind::Exposure) continue;
    std::uint32_t actions = 0;
    for (const auto& event : events)
      if (event.kind != EventKind::Exposure && event.request == shown.request && event.item == shown.item &&
          event.user == shown.user && event.time >= shown.time && event.time <= shown.time + window)
        actions |= 1U << static_cast<unsigned>(event.kind);
    rows.emplace(shown.request, shown.time, shown.item, shown.slot, shown.user, shown.cached, actions,
                 shown.time + window > end, std::vector<std::string>{shown.scene, shown.country});
  }
  return rows;
}

using Names = std::map<std::int64_t, std::string>;

std::vector<Row> readLog(const ExposureLog& log, std::int64_t window) {
  Names users, items;
  expect(log.users([&](std::int64_t number, std::string_view name) { users[number] = name; }));
  expect(log.items([&](std::int64_t number, std::string_view name) { items[number] = name; }));
  std::vector<Row> rows;
  expect(log.forEach(window, [&](const LoggedExposure& each) -> Status {
    rows.emplace_back(valueOf(log.requestName(each.request)), each.time, items.at(each.item), each.slot,
                      users.at(each.user), each.cached, each.actions, each.open,
                      log.valuesOf(each.circumstances));
    return {};
  }));
  return rows;
}

} // namespace

class TestExposureLog : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path_;
  std::vector<MadeEvent> events_;

private slots:
  void initTestCase() {
    path_ = fileIn(folder_, "a.eventlog");
    events_ = RandomEvents(4).draw(60);
    writeAll(path_, events_);
  }

  void readsAllExposuresWithWhatCameOfThem_data() {
    QTest::addColumn<qint64>("window");
    QTest::newRow("at once") << qint64{0};
    QTest::newRow("a day") << qint64{24 * kHour};
    QTest::newRow("longer than the log") << qint64{1000 * kHour};
  }
  void readsAllExposuresWithWhatCameOfThem() {
    QFETCH(qint64, window);
    const auto rows = readLog(valueOf(ExposureLog::open(path_)), window);
    const auto expected = readPlainly(events_, window);
    QVERIFY(expected.size() > 100);
    QCOMPARE(rows.size(), expected.size());
    QVERIFY(std::set<Row>(rows.begin(), rows.end()) == expected);
  }

  void theOrderIsThatOfRequestsAndTimes() {
    const auto log = valueOf(ExposureLog::open(path_));
    std::vector<std::pair<std::int64_t, std::int64_t>> places;
    expect(log.forEach(kHour, [&](const LoggedExposure& each) -> Status {
      places.emplace_back(each.request, each.time);
      return {};
    }));
    QVERIFY(std::ranges::is_sorted(places));
  }

  void knowsWhereTheLastOnesBegin_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("cached");
    QTest::newRow("a tenth") << 0.1 << false;
    QTest::newRow("a half, with those from caches") << 0.5 << true;
    QTest::newRow("none") << 0.0 << false;
  }
  void knowsWhereTheLastOnesBegin() {
    QFETCH(double, share);
    QFETCH(bool, cached);
    const auto log = valueOf(ExposureLog::open(path_));
    const auto first = valueOf(log.timeBeforeLast(share, cached, 24 * kHour));
    QVERIFY(first.has_value());
    std::uint64_t late = 0, all = 0;
    expect(log.forEach(24 * kHour, [&](const LoggedExposure& each) -> Status {
      if (each.open || (each.cached && !cached)) return {};
      ++all;
      late += each.time >= *first ? 1 : 0;
      return {};
    }));
    QVERIFY(static_cast<double>(late) <= share * static_cast<double>(all));
    QVERIFY(static_cast<double>(late) > share * static_cast<double>(all) - 6); // a list has 5 places
  }

  void countsExposures() {
    const auto log = valueOf(ExposureLog::open(path_));
    const auto rows = readPlainly(events_, 0);
    QCOMPARE(valueOf(log.count(true)), std::uint64_t{rows.size()});
    const auto cached = std::ranges::count_if(rows, [](const Row& row) { return std::get<5>(row); });
    QCOMPARE(valueOf(log.count(false)), rows.size() - static_cast<std::uint64_t>(cached));
  }

  void anEmptyLogHasNone() {
    const auto path = fileIn(folder_, "empty.eventlog");
    writeAll(path, {});
    const auto log = valueOf(ExposureLog::open(path));
    QVERIFY(readLog(log, kHour).empty());
    QVERIFY(!valueOf(log.timeBeforeLast(0.1, false, kHour)));
    QCOMPARE(log.requestName(77).error().kind, ErrorKind::NotFound);
  }

  void readingStopsWhenAsked() {
    const auto log = valueOf(ExposureLog::open(path_));
    std::stop_source stop;
    stop.request_stop();
    const auto ignore = [](const LoggedExposure&) { return Status(); };
    QCOMPARE(log.forEach(kHour, ignore, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
    QCOMPARE(
        log.forEach(kHour, [](const LoggedExposure&) -> Status { return fail(ErrorKind::Type, "enough"); })
            .error()
            .kind,
        ErrorKind::Type);
  }
};

QTEST_GUILESS_MAIN(TestExposureLog)
#include "test_exposure_log.moc"
