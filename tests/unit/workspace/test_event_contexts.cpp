#include "core/workspace/event_contexts.h"
#include "tests/unit/result_values.h"

#include <QTest>

using namespace rankwright;

class TestEventContexts : public QObject {
  Q_OBJECT

private slots:
  void context_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("expected"); // daytime, weekday, isweekend, scene
    // 2024-03-31 22:30 UTC, a Sunday
    QTest::newRow("in UTC") << ""
                            << ""
                            << "evening sunday weekend home ";
    QTest::newRow("in the workspace's zone") << "Asia/Tokyo"
                                             << ""
                                             << "morning monday workday home ";
    QTest::newRow("in an unknown country") << "Asia/Tokyo"
                                           << "Atlantis"
                                           << "morning monday workday home ";
    QTest::newRow("where the country is") << ""
                                          << "Japan"
                                          << "morning monday workday home ";
  }
  void context() {
    QFETCH(QString, zone);
    QFETCH(QString, country);
    const auto schema = Schema::of({{"daytime", ValueType::String},
                                    {"weekday", ValueType::String},
                                    {"isweekend", ValueType::String},
                                    {"scene", ValueType::String},
                                    {"weather", ValueType::String},
                                    {"city", ValueType::Int64}})
                            .value();
    const auto contexts =
        valueOf(EventContexts::create(schema, {"country", "scene", "city"}, zone.toStdString()));
    const std::vector<std::string> values{country.toStdString(), "home", "7"};
    QString found;
    for (const auto& [name, value] : contexts.at(1'711'924'200'000, values))
      found += QString::fromStdString(std::get<std::string>(value)) + u' ';
    QTEST(found, "expected");
    const auto row = contexts.rowAt(1'711'924'200'000, values);
    QCOMPARE(row.size(), schema.size());
    QVERIFY(isMissing(row[4]) && isMissing(row[5]));
  }

  void unknownValuesAreMissing() {
    const auto schema = Schema::of({{"scene", ValueType::String}}).value();
    const auto contexts = valueOf(EventContexts::create(schema, {"scene"}, ""));
    QVERIFY(contexts.at(0, {""}).empty());
    QCOMPARE(EventContexts::create(schema, {}, "Mars/Olympus").error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestEventContexts)
#include "test_event_contexts.moc"
