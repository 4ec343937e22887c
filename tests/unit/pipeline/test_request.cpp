#include "core/pipeline/request.h"

#include <QTest>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::Value)

class TestRequest : public QObject {
  Q_OBJECT

  static Schema schema() {
    return Schema::of({{"country", ValueType::String},
                       {"hour", ValueType::Int64},
                       {"share", ValueType::Float32},
                       {"tags", ValueType::StringList}})
        .value();
  }

private slots:
  void readsText_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Value>("value");
    QTest::newRow("text") << "country"
                          << "United States" << Value(std::string("United States"));
    QTest::newRow("integer") << "hour"
                             << "-3" << Value(std::int64_t{-3});
    QTest::newRow("number") << "share"
                            << "0.5" << Value(0.5F);
    QTest::newRow("list") << "tags"
                          << "a,b" << Value(std::vector<std::string>{"a", "b"});
    QTest::newRow("nothing is missing") << "hour"
                                        << "" << Value();
  }

  void readsText() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(Value, value);
    const auto feature = parseContextFeature(schema(), name.toStdString(), text.toStdString());
    QVERIFY(feature.has_value());
    QVERIFY(feature->second == value);
  }

  void refusesText() {
    QCOMPARE(parseContextFeature(schema(), "hour", "3 o'clock").error().kind, ErrorKind::Type);
    const auto unknown = parseContextFeature(schema(), "planet", "Mars");
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY(unknown.error().message.find("country") != std::string::npos); // says what there is
  }

  void whatIsNotGivenIsMissing() {
    const std::vector<NamedValue> context = {{"hour", std::int64_t{7}}};
    const auto table = contextTable(schema(), context).value();
    QCOMPARE(table.rowCount(), 1U);
    QVERIFY(table.valueAt(0, "hour") == Value(std::int64_t{7}));
    QVERIFY(isMissing(table.valueAt(0, "country")));
  }

  void refusesContexts() {
    const std::vector<NamedValue> twice = {{"hour", std::int64_t{7}}, {"hour", std::int64_t{8}}};
    QCOMPARE(contextTable(schema(), twice).error().kind, ErrorKind::Conflict);
    const std::vector<NamedValue> wrong = {{"hour", std::string("seven")}};
    QCOMPARE(contextTable(schema(), wrong).error().kind, ErrorKind::Type);
    const std::vector<NamedValue> unknown = {{"planet", std::string("Mars")}};
    QCOMPARE(contextTable(schema(), unknown).error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestRequest)
#include "test_request.moc"
