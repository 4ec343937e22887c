#include "core/expr/civil_time.h"
#include "core/expr/program.h"
#include "core/expr/time_zone.h"

#include <QTest>

using namespace rankwright;

namespace {

constexpr std::int64_t kNovember2023 = 1700000000; // 2023-11-14 22:13:20 UTC

Value evaluateIn(const std::string& zone, const std::string& expression) {
  const auto rules = RuleSet::parse("x = " + expression, "test");
  const auto program = Program::compile(*rules, rules->names(), Schema());
  InputTables tables;
  tables.setClock({kNovember2023, zone});
  return program->evaluate(tables, 1)[0].valueAt(0);
}

} // namespace

/// Dates, the clocks of places, and functions of the request's time.
class TestCivilTime : public QObject {
  Q_OBJECT

private slots:
  void readsDatesThatExist_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("exists");
    const auto row = [](const char* text, bool exists) {
      QTest::newRow(text) << QString::fromUtf8(text) << exists;
    };
    row("2024-02-29", true);
    row("2023-02-29", false);
    row("1900-02-29", false);
    row("2000-02-29", true);
    row("0001-01-01", true);
    row("0000-12-31", false);
    row("9999-12-31 23:59:59", true);
    row("2024-00-10", false);
    row("2024-13-10", false);
    row("2024-04-31", false);
    row("2024-04-00", false);
    row("2024-4-1", false);
    row("2024-04-01 24:00:00", false);
    row("2024-04-01 23:60:00", false);
    row("2024-04-01 23:59:60", false);
    row("2024-04-01T23:59:59", false);
    row("2024-04-01 ", false);
    row(" 2024-04-01", false);
    row("２０２４-04-01", false);
    row("", false);
  }

  void readsDatesThatExist() {
    QFETCH(QString, text);
    QFETCH(bool, exists);
    QCOMPARE(parseCivilTime(text.toStdString()).has_value(), exists);
  }

  void everyDayReadsBack() {
    auto last = *parseCivilTime("0001-01-01");
    std::int64_t wrong = 0;
    for (auto seconds = secondsOf(last); const auto time = civilTimeAt(seconds); seconds += 86400) {
      wrong += secondsOf(*time) == seconds ? 0 : 1;
      last = *time;
    }
    QCOMPARE(wrong, 0);
    QCOMPARE(dateText(last), std::string("9999-12-31"));
  }

  void zonesHaveTheirOffsets_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << QString() << QStringLiteral("2023-11-14 22:13:20");
    QTest::newRow("Shanghai") << QStringLiteral("Asia/Shanghai") << QStringLiteral("2023-11-15 06:13:20");
    QTest::newRow("New York") << QStringLiteral("America/New_York") << QStringLiteral("2023-11-14 17:13:20");
    QTest::newRow("Kathmandu") << QStringLiteral("Asia/Kathmandu") << QStringLiteral("2023-11-15 03:58:20");
  }

  void zonesHaveTheirOffsets() {
    QFETCH(QString, zone);
    QFETCH(QString, text);
    const auto value = evaluateIn(zone.toStdString(), "from_unixtime(now())");
    QCOMPARE(QString::fromStdString(std::get<std::string>(value)), text);
    QCOMPARE(evaluateIn(zone.toStdString(), "unix_timestamp('" + text.toStdString() + "')"),
             Value(kNovember2023));
  }

  void clocksThatAreChanged_data() {
    QTest::addColumn<QString>("local");
    QTest::addColumn<qint64>("time");
    // Berlin, 2024: an hour is skipped on March 31 at 2, and shown twice on October 27 at 2.
    QTest::newRow("before the skipped hour") << QStringLiteral("2024-03-31 01:59:59") << qint64(1711846799);
    QTest::newRow("in the skipped hour") << QStringLiteral("2024-03-31 02:30:00") << qint64(1711848600);
    QTest::newRow("after the skipped hour") << QStringLiteral("2024-03-31 03:00:00") << qint64(1711846800);
    QTest::newRow("in the repeated hour") << QStringLiteral("2024-10-27 02:30:00") << qint64(1729989000);
    QTest::newRow("after the repeated hour") << QStringLiteral("2024-10-27 03:00:00") << qint64(1729994400);
  }

  void clocksThatAreChanged() {
    QFETCH(QString, local);
    QFETCH(qint64, time);
    QCOMPARE(evaluateIn("Europe/Berlin", "unix_timestamp('" + local.toStdString() + "')"),
             Value(std::int64_t(time)));
  }

  void anUnknownZoneIsAnError() {
    QCOMPARE(TimeZone::named("Mars/Olympus").error().kind, ErrorKind::NotFound);
    QVERIFY(isMissing(evaluateIn("Mars/Olympus", "year()")));
  }

  void withoutAClockTheTimeIsMissing() {
    const auto rules = RuleSet::parse("x = coalesce(now(), -1)\ny = year(0)", "test");
    const auto program = Program::compile(*rules, rules->names(), Schema());
    const auto values = program->evaluate(InputTables(), 1);
    QCOMPARE(values[0].valueAt(0), Value(std::int64_t(-1)));
    QCOMPARE(values[1].valueAt(0), Value(std::int64_t(1970)));
  }

  void oneProgramFollowsEachRequestsClock() {
    const auto rules = RuleSet::parse("x = now()", "test");
    const auto program = Program::compile(*rules, rules->names(), Schema());
    for (const std::int64_t now : {5, 7}) {
      InputTables tables;
      tables.setClock({now, {}});
      QCOMPARE(program->evaluate(tables, 1)[0].valueAt(0), Value(now));
    }
  }
};

QTEST_APPLESS_MAIN(TestCivilTime)
#include "test_civil_time.moc"
