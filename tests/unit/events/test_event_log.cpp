#include "event_reference.h"

using namespace rankwright;

namespace {

constexpr std::int64_t kNoon = 1'709'812'800'000; // 2024-03-07 12:00 UTC

MadeEvent exposure(const char* request, const char* item, std::int64_t time = kNoon) {
  MadeEvent event;
  event.request = request;
  event.user = "ann";
  event.item = item;
  event.time = time;
  event.experimentA = "one";
  event.scene = "home";
  event.country = "DE";
  return event;
}

MadeEvent click(const char* request, const char* item, std::int64_t time = kNoon + 1000) {
  auto event = exposure(request, item, time);
  event.kind = EventKind::Click;
  return event;
}

std::int64_t countIn(const std::filesystem::path& path, const std::string& sql) {
  return valueOf(valueOf(openEventLog(path)).queryInt64(sql));
}

QString refusalOf(EventLogWriter& writer, const MadeEvent& event) {
  const auto outcome = appendTo(writer, event);
  if (outcome) return QStringLiteral("taken");
  if (outcome.error().kind != ErrorKind::InvalidArgument) return QStringLiteral("another kind of error");
  return QString::fromStdString(outcome.error().message);
}

} // namespace

class TestEventLog : public QObject {
  Q_OBJECT

private slots:
  void rollupsAreWhatAPlainCountGives_data() {
    QTest::addColumn<int>("inTransaction");
    QTest::addColumn<QString>("order");
    for (const int size : {1, 7, 100000})
      for (const char* order : {"as it happened", "backwards", "at random", "everything twice"})
        QTest::addRow("%s, %d in a transaction", order, size) << size << QString::fromLatin1(order);
  }

  void rollupsAreWhatAPlainCountGives() {
    QFETCH(int, inTransaction);
    QFETCH(QString, order);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      QTemporaryDir folder;
      const auto log = fileIn(folder, "a.eventlog");
      auto events = RandomEvents(seed).draw(60);
      const auto expected = countPlainly(events, kTwoDimensions.zone);
      std::mt19937 random(static_cast<std::uint32_t>(seed));
      if (order == QStringLiteral("backwards")) std::ranges::reverse(events);
      if (order == QStringLiteral("at random")) std::ranges::shuffle(events, random);
      if (order == QStringLiteral("everything twice")) {
        const auto once = events;
        events.insert(events.end(), once.begin(), once.end());
      }
      writeAll(log, events, static_cast<std::size_t>(inTransaction));
      QVERIFY(readRollups(log) == expected);
      QCOMPARE(problemsOf(log), QString());
    }
  }

  void rollupsMadeAnewAreTheSame() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    writeAll(log, RandomEvents(5).draw(80));
    const auto before = readRollups(log);
    tamper(
        log,
        "DELETE FROM rollup WHERE day % 2 = 0; UPDATE rollup SET clicks = clicks + 1; DELETE FROM exposed;");
    QVERIFY(readRollups(log) != before);
    const auto rows = valueOf(rebuildRollups(log));
    QCOMPARE(rows, static_cast<std::uint64_t>(countIn(log, "SELECT count(*) FROM rollup")));
    QVERIFY(readRollups(log) == before);
    QCOMPARE(problemsOf(log), QString());
  }

  void theCheckFindsWhatIsWrong_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* change, const char* problem) {
      QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(problem);
    };
    row("a count too high", "UPDATE rollup SET clicks = clicks + 1",
        "rows of rollup that the events do not give");
    row("an event that no rollup has", "DELETE FROM rollup WHERE user = 1",
        "rows that the events give and rollup lacks");
    row("a rollup without events", "DELETE FROM action", "rows of rollup that the events do not give");
    row("an unknown item", "DELETE FROM item WHERE id = 1", "that lead to no item");
    row("a wrong day", "UPDATE exposure SET day = day + 1 WHERE item = 1", "lie outside of their day");
    row("an action that stands elsewhere", "UPDATE action SET cell = cell % 2 + 1 WHERE request > 0",
        "under other circumstances than their request");
    row("a first exposure too late", "UPDATE exposed SET time = time + 1",
        "rows of exposed that the events do not give");
  }

  void theCheckFindsWhatIsWrong() {
    QFETCH(QString, change);
    QFETCH(QString, problem);
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    writeAll(log, RandomEvents(2).draw(30));
    QCOMPARE(problemsOf(log), QString());
    tamper(log, change.toStdString());
    QVERIFY2(problemsOf(log).contains(problem), qPrintable(problemsOf(log)));
  }

  void duplicatesAreToldAndNotAdded() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto writer = valueOf(EventLogWriter::openOrCreate(log, kTwoDimensions));
    for (const auto& event : {exposure("r", "x"), click("r", "x")}) {
      QCOMPARE(valueOf(appendTo(writer, event)), AppendOutcome::Added);
      QCOMPARE(valueOf(appendTo(writer, event)), AppendOutcome::Duplicate);
    }
    auto later = exposure("r", "x", kNoon + 1);
    later.cached = true;
    QCOMPARE(valueOf(appendTo(writer, later)), AppendOutcome::Added); // shown again from the cache
    expect(writer.commit());
    QCOMPARE(countIn(log, "SELECT sum(exposures) * 100 + sum(cached) * 10 + sum(clicks) FROM rollup"), 111);
  }

  void anActionBeforeItsExposureCountsUnderItsRequest() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto early = click("r", "x");
    early.experimentA = "";
    early.scene = "";
    early.country = "";
    writeAll(log, {early});
    QCOMPARE(std::get<2>(readRollups(log).begin()->first), std::string());
    writeAll(log, {exposure("r", "x")});
    const auto rollups = readRollups(log);
    QCOMPARE(rollups.size(), 1U);
    QCOMPARE(std::get<2>(rollups.begin()->first), std::string("one"));
    QCOMPARE(rollups.begin()->second[2], 1);
    QCOMPARE(problemsOf(log), QString());
  }

  void anActionOfAKnownRequestNeedsNoUser() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto writer = valueOf(EventLogWriter::openOrCreate(log, kTwoDimensions));
    auto event = click("r", "x");
    event.user = "";
    QVERIFY(refusalOf(writer, event).contains(QStringLiteral("has no user")));
    static_cast<void>(valueOf(appendTo(writer, exposure("r", "x"))));
    static_cast<void>(valueOf(appendTo(writer, event)));
    expect(writer.commit());
    QCOMPARE(std::get<0>(readRollups(log).begin()->first), std::string("ann"));
  }

  void daysEndWhenTheZoneSaysSo_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("day");
    const auto row = [](const char* name, const char* zone, std::int64_t time, const char* day) {
      QTest::newRow(name) << QString::fromLatin1(zone) << qint64{time} << QString::fromLatin1(day);
    };
    row("UTC, the last millisecond", "UTC", 1'709'855'999'999, "2024-03-07");
    row("UTC, midnight", "UTC", 1'709'856'000'000, "2024-03-08");
    row("Shanghai, before its midnight", "Asia/Shanghai", 1'709'827'199'999, "2024-03-07");
    row("Shanghai, at its midnight", "Asia/Shanghai", 1'709'827'200'000, "2024-03-08");
    row("New York, behind", "America/New_York", 1'709'856'000'000, "2024-03-07");
    row("Kathmandu, 5:45 ahead, before", "Asia/Kathmandu", 1'709'835'299'999, "2024-03-07");
    row("Kathmandu, 5:45 ahead, after", "Asia/Kathmandu", 1'709'835'300'000, "2024-03-08");
    row("Berlin, last moment of a day of 23 hours", "Europe/Berlin", 1'711'922'399'999, "2024-03-31");
    row("Berlin, after a day of 23 hours", "Europe/Berlin", 1'711'922'400'000, "2024-04-01");
    row("Berlin, last moment of a day of 25 hours", "Europe/Berlin", 1'730'069'999'999, "2024-10-27");
    row("Berlin, after a day of 25 hours", "Europe/Berlin", 1'730'070'000'000, "2024-10-28");
  }

  void daysEndWhenTheZoneSaysSo() {
    QFETCH(QString, zone);
    QFETCH(qint64, time);
    QFETCH(QString, day);
    auto clock = valueOf(DayClock::in(zone.toStdString()));
    static_cast<void>(clock.dayOf(time - 7'200'000)); // what it remembers must not matter
    QCOMPARE(QString::fromStdString(dayText(clock.dayOf(time))), day);
  }

  void whatCannotBeInALogIsRefused() {
    QTemporaryDir folder;
    auto writer = valueOf(EventLogWriter::openOrCreate(fileIn(folder, "a.eventlog"), kTwoDimensions));
    auto event = exposure("r", "");
    QCOMPARE(refusalOf(writer, event), QStringLiteral("the event has no item: ''"));
    event = exposure("", "x");
    event.user = "";
    QCOMPARE(refusalOf(writer, event), QStringLiteral("the event has neither a user nor a request: ''"));
    event = exposure("r", "x", -1);
    QCOMPARE(refusalOf(writer, event), QStringLiteral("the time lies beyond the years 1970 to 9999: -1"));
    event = click("r", "x");
    event.amount = 1;
    QCOMPARE(refusalOf(writer, event), QStringLiteral("only payments have an amount, not the kind: click"));
    event = exposure("r", "x");
    event.scene = "a\x1F";
    QVERIFY(refusalOf(writer, event).startsWith(QStringLiteral("a name has control characters")));
    QCOMPARE(refusalOf(writer, exposure("r", "x")), QStringLiteral("taken"));
    expect(writer.commit());
    QCOMPARE(problemsOf(fileIn(folder, "a.eventlog")), QString());
    QCOMPARE(countIn(fileIn(folder, "a.eventlog"), "SELECT count(*) FROM request"), 2);
  }

  void whatIsNotCommittedIsNotThere() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    {
      auto writer = valueOf(EventLogWriter::openOrCreate(log, kTwoDimensions));
      static_cast<void>(valueOf(appendTo(writer, exposure("r", "x"))));
      expect(writer.commit());
      static_cast<void>(valueOf(appendTo(writer, exposure("r", "y"))));
    }
    QCOMPARE(countIn(log, "SELECT count(*) FROM exposure"), 1);
    QCOMPARE(problemsOf(log), QString());
  }

  void twoWritersTakeTurns() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto one = valueOf(EventLogWriter::openOrCreate(log, kTwoDimensions));
    auto two = valueOf(EventLogWriter::open(log));
    const auto events = RandomEvents(9).draw(60);
    for (std::size_t i = 0; i < events.size(); ++i) {
      auto& writer = i / 7 % 2 == 0 ? one : two;
      static_cast<void>(valueOf(appendTo(writer, events[i])));
      if (i % 7 == 6) expect(writer.commit());
    }
    expect(one.commit());
    expect(two.commit());
    QVERIFY(readRollups(log) == countPlainly(events, kTwoDimensions.zone));
    QCOMPARE(problemsOf(log), QString());
  }

  void aLogTellsWhatItHas() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    auto bob = exposure("r2", "y", kNoon + 86'400'000);
    bob.user = "bob";
    bob.experimentA = "two";
    writeAll(log, {exposure("r", "x"), click("r", "x"), bob});
    const auto info = valueOf(readEventLogInfo(log));
    QCOMPARE(info.settings, kTwoDimensions);
    QCOMPARE(info.events, (std::vector<std::uint64_t>{2, 1, 0, 0, 0, 0}));
    QCOMPARE(info.requests, 2U);
    QCOMPARE(info.users, 2U);
    QCOMPARE(info.items, 2U);
    QCOMPARE(dayText(*info.firstDay) + dayText(*info.lastDay), std::string("2024-03-072024-03-08"));
    QCOMPARE(info.variants.size(), 2U);
    QCOMPARE(info.variants[1].variant, std::string("two"));
    QCOMPARE(info.variants[1].exposedUsers, 1U);
  }

  void otherFilesAreNoLogs() {
    QTemporaryDir folder;
    const auto text = fileIn(folder, "text");
    expect(writeFileAtomically(text, std::string_view("not a database, and long enough to have a header: "
                                                      "................................................")));
    QCOMPARE(EventLogWriter::open(text).error().kind, ErrorKind::Corrupt);
    QCOMPARE(readEventLogInfo(text).error().kind, ErrorKind::Corrupt);
    QCOMPARE(EventLogWriter::open(fileIn(folder, "absent")).error().kind, ErrorKind::NotFound);
    const auto newer = fileIn(folder, "newer.eventlog");
    expect(createEventLog(newer, kTwoDimensions));
    tamper(newer, "PRAGMA user_version = 99");
    QCOMPARE(EventLogWriter::open(newer).error().kind, ErrorKind::Unsupported);
    QCOMPARE(checkEventLog(newer).error().kind, ErrorKind::Unsupported);
  }

  void settingsMustFit() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    QCOMPARE(createEventLog(log, {"Mars/Olympus", {}}).error().kind, ErrorKind::NotFound);
    QCOMPARE(createEventLog(log, {"UTC", {"scene", "scene"}}).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!std::filesystem::exists(log));
    expect(createEventLog(log, kTwoDimensions));
    QCOMPARE(createEventLog(log, kTwoDimensions).error().kind, ErrorKind::Conflict);
    QCOMPARE(EventLogWriter::openOrCreate(log, {"UTC", {"scene", "country"}}).error().kind,
             ErrorKind::Conflict);
    QCOMPARE(EventLogWriter::openOrCreate(log, {"Europe/Berlin", {"scene"}}).error().kind,
             ErrorKind::Conflict);
  }
};

QTEST_GUILESS_MAIN(TestEventLog)
#include "test_event_log.moc"
