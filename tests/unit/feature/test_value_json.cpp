#include "core/feature/value_json.h"

#include <QTest>

#include <limits>
#include <string>
#include <vector>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::Value)

class TestValueJson : public QObject {
  Q_OBJECT

  static Result<Value> read(const std::string& json) {
    auto values = parseFeatureJson("{\"x\": " + json + "}", "test");
    if (!values) return tl::unexpected(values.error());
    return values->front().second;
  }

private slots:
  void reads_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<Value>("value");
    QTest::newRow("integer") << "3" << Value(std::int64_t{3});
    QTest::newRow("least integer") << "-9223372036854775808"
                                   << Value(std::numeric_limits<std::int64_t>::min());
    QTest::newRow("fraction") << "2.5" << Value(2.5F);
    QTest::newRow("whole number written with a fraction") << "2.0" << Value(2.0F);
    QTest::newRow("text") << "\"a\\u4e2d\"" << Value(std::string("a中"));
    QTest::newRow("true is 1") << "true" << Value(std::int64_t{1});
    QTest::newRow("null is missing") << "null" << Value();
    QTest::newRow("empty list") << "[]" << Value(std::vector<std::int64_t>());
    QTest::newRow("integers") << "[1, 2]" << Value(std::vector<std::int64_t>{1, 2});
    QTest::newRow("a fraction makes all float32") << "[1, 2.5]" << Value(std::vector<float>{1, 2.5F});
    QTest::newRow("texts") << "[\"a\", \"b\"]" << Value(std::vector<std::string>{"a", "b"});
  }

  void reads() {
    QFETCH(QString, json);
    QFETCH(Value, value);
    const auto read = TestValueJson::read(json.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY2(*read == value, toText(*read).c_str());
  }

  void refuses_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("object") << "{}" << ErrorKind::Type;
    QTest::newRow("mixed list") << "[1, \"a\"]" << ErrorKind::Type;
    QTest::newRow("integer too large") << "9223372036854775808" << ErrorKind::InvalidArgument;
    QTest::newRow("number too large for float32") << "1e300" << ErrorKind::InvalidArgument;
    QTest::newRow("no JSON") << "," << ErrorKind::Parse;
  }

  void refuses() {
    QFETCH(QString, json);
    QTEST(read(json.toStdString()).error().kind, "kind");
  }

  void syntaxErrorHasItsPlace() {
    const auto values = parseFeatureJson("{\"a\": 1,\n \"b\": ?}", "features");
    QCOMPARE(values.error().span->line, 2U);
    QCOMPARE(values.error().span->column, 7U);
  }

  void writes_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("json");
    QTest::newRow("float32 has its own shortest digits") << Value(0.1F) << "0.1";
    QTest::newRow("NaN is null") << Value(std::numeric_limits<float>::quiet_NaN()) << "null";
    QTest::newRow("list of float32") << Value(std::vector<float>{0.1F, 2}) << "[0.1,2]";
    QTest::newRow("text") << Value(std::string("a\"中")) << "\"a\\\"中\"";
    QTest::newRow("missing") << Value() << "null";
  }

  void writes() {
    QFETCH(Value, value);
    QFETCH(QString, json);
    QCOMPARE(QString::fromStdString(toJson(value)), json);
  }
};

QTEST_APPLESS_MAIN(TestValueJson)
#include "test_value_json.moc"
