#include "core/events/event_mapping.h"
#include "core/events/event_row_reader.h"
#include "event_reference.h"

using namespace rankwright;

namespace {

constexpr const char* kSmall =
    "kind = \"click\"\n[fields]\nitem = \"i\"\nuser = \"u\"\n[time]\ncolumn = \"t\"\n";

QString millionths(const char* text) {
  const auto value = millionthsIn(text);
  return value ? QString::number(*value) : QStringLiteral("none");
}

} // namespace

class TestEventMapping : public QObject {
  Q_OBJECT

private slots:
  void mistakesAreToldWithTheirPlace_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& toml, const char* message) {
      QTest::newRow(name) << QString::fromStdString(toml) << QString::fromLatin1(message);
    };
    const std::string small = kSmall;
    row("no fields", "kind = \"click\"", "the key is missing: fields");
    row("no item", "kind = \"click\"\n[fields]\nuser = \"u\"\n[time]\ncolumn = \"t\"",
        "needs the field: item");
    row("nobody", "kind = \"click\"\n[fields]\nitem = \"u\"\n[time]\ncolumn = \"t\"", "user, request");
    row("an unknown field", "kind = \"click\"\n[fields]\nitems = \"u\"",
        "m.toml:3:9: events have no field: items");
    row("an unknown kind", "kind = \"look\"\n[fields]\nitem = \"i\"\nuser = \"u\"\n[time]\ncolumn = \"t\"",
        "m.toml:1:8: a kind is exposure, click");
    row("an unknown form", small + "form = \"stardate\"", "stardate");
    row("an unknown zone", small + "zone = \"Mars/Olympus\"", "Mars/Olympus");
    row("an unknown format", small + "[file]\nformat = \"xml\"", "csv or jsonl: xml");
    row("no names without a header", small + "[file]\nheader = false", "needs the names of its columns");
    row("a table that is none of ours", small + "[feilds]\n", "feilds");
    row("two exposures", small + "[[also]]\nkind = \"exposure\"\nwhen = \"x\"", "one exposure at most");
    row("metrics and a kind",
        "kind = \"click\"\n[fields]\nuser = \"u\"\n[metrics]\nexperiment = \"e\"\nvariant = "
        "\"v\"\nvalues = { m = \"m\" }",
        "kind");
  }

  void mistakesAreToldWithTheirPlace() {
    QFETCH(QString, toml);
    QFETCH(QString, message);
    const auto mapping = EventMapping::parse(toml.toStdString(), "m.toml");
    QVERIFY(!mapping);
    const auto told = QString::fromStdString(mapping.error().describe());
    QVERIFY2(told.contains(message), qPrintable(told));
  }

  void commentsAndOrderDoNotMatter() {
    const auto one = valueOf(EventMapping::parse(kSmall, "a"));
    const auto two = valueOf(EventMapping::parse(
        "# another\nkind = \"click\"\n[time]\ncolumn = \"t\"\n[fields]\nuser = \"u\"\nitem = \"i\"\n", "b"));
    const auto other = valueOf(EventMapping::parse(std::string(kSmall) + "zone = \"Asia/Tokyo\"", "c"));
    QCOMPARE(one.fingerprint, two.fingerprint);
    QVERIFY(one.fingerprint != other.fingerprint);
  }

  void readyMappingsCanBeRead_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"open-bandit-random", "open-bandit-bts", "cookie-cats"})
      QTest::newRow(name)
          << QStringLiteral(RW_SOURCE_DIR "/resources/event_mappings/%1.toml").arg(QLatin1String(name));
  }

  void readyMappingsCanBeRead() {
    QFETCH(QString, file);
    const auto text = valueOf(readTextFile(file.toStdString()));
    const auto mapping = EventMapping::parse(text, file.toStdString());
    QVERIFY2(mapping.has_value(), mapping ? "" : mapping.error().describe().c_str());
  }

  void timesAreRead_data() {
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("time");
    const auto row = [](EventTimeForm form, const char* zone, const char* text, std::int64_t time) {
      QTest::addRow("%s, %s", text, zone)
          << static_cast<int>(form) << QString::fromLatin1(zone) << QString::fromLatin1(text) << qint64{time};
    };
    using enum EventTimeForm;
    row(Date, "", "2024-03-07", 1'709'769'600'000);
    row(Date, "", "2024-03-07 12:00", 1'709'812'800'000);
    row(Date, "", "2024/3/7 9:05:01", 1'709'802'301'000);
    row(Date, "", "2024-03-07T12:00:00.25Z", 1'709'812'800'250);
    row(Date, "Asia/Shanghai", "2024-03-07 12:00:00.979311+00:00", 1'709'812'800'979);
    row(Date, "Asia/Shanghai", "2024-03-07 12:00", 1'709'784'000'000);
    row(Date, "", "2024-03-07 12:00 -0530", 1'709'832'600'000);
    row(Date, "Europe/Berlin", "2024-03-31 01:59:59.999", 1'711'846'799'999);
    row(Date, "Europe/Berlin", "2024-03-31 03:00", 1'711'846'800'000);
    row(Date, "Europe/Berlin", "2024-10-27 02:30", 1'729'989'000'000);
    row(Date, "", "2024-02-30", -1);
    row(Date, "", "2024-03-07 25:00", -1);
    row(Date, "", "2024-03-07 12:00 soon", -1);
    row(Date, "", "1709812800", -1);
    row(Seconds, "", "1709812800", 1'709'812'800'000);
    row(Seconds, "Asia/Shanghai", "1709812800.5", 1'709'812'800'500);
    row(Seconds, "", "1709812800000000", -1);
    row(Seconds, "", "noon", -1);
    row(Milliseconds, "", "1709812800123", 1'709'812'800'123);
    row(Microseconds, "", "1709812800123999", 1'709'812'800'123);
  }

  void timesAreRead() {
    QFETCH(int, form);
    QFETCH(QString, zone);
    QFETCH(QString, text);
    QFETCH(qint64, time);
    const EventTimeReader reader(static_cast<EventTimeForm>(form),
                                 valueOf(TimeZone::named(zone.toStdString())));
    QCOMPARE(qint64{reader.read(text.toStdString()).value_or(-1)}, time);
  }

  void amountsAreExact() {
    QCOMPARE(millionths("12.34"), QStringLiteral("12340000"));
    QCOMPARE(millionths("-0.1"), QStringLiteral("-100000"));
    QCOMPARE(millionths("0.1234567"), QStringLiteral("123456"));
    QCOMPARE(millionths("9007199254.740993"), QStringLiteral("9007199254740993"));
    QCOMPARE(millionths("1e3"), QStringLiteral("1000000000"));
    QCOMPARE(millionths("TRUE"), QStringLiteral("1000000"));
    QCOMPARE(millionths("False"), QStringLiteral("0"));
    QCOMPARE(millionths("1.2.3"), QStringLiteral("none"));
    QCOMPARE(millionths("--1"), QStringLiteral("none"));
    QCOMPARE(millionths("99999999999999999999"), QStringLiteral("none"));
    QCOMPARE(millionths(""), QStringLiteral("none"));
  }
};

QTEST_GUILESS_MAIN(TestEventMapping)
#include "test_event_mapping.moc"
