#include "core/model/model_config.h"
#include "core/model/toml_writer.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using namespace rankwright;

/// TOML text of values, read back by toml++.
class TestTomlWriter : public QObject {
  Q_OBJECT

private slots:
  void values_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no 17 digits") << QByteArray("0.1") << QByteArray("0.1");
    QTest::newRow("a point where it is whole") << QByteArray("1.0") << QByteArray("1.0");
    QTest::newRow("small") << QByteArray("0.000001") << QByteArray("1e-06");
    QTest::newRow("large") << QByteArray("1e300") << QByteArray("1e+300");
    QTest::newRow("less than nothing") << QByteArray("-0.0") << QByteArray("-0.0");
    QTest::newRow("infinite") << QByteArray("-inf") << QByteArray("-inf");
    QTest::newRow("integer") << QByteArray("-7") << QByteArray("-7");
    QTest::newRow("truth") << QByteArray("true") << QByteArray("true");
    QTest::newRow("text") << QByteArray("\"0.1\"") << QByteArray("'0.1'");
    QTest::newRow("array") << QByteArray("[0.1, [2.0, 'a']]") << QByteArray("[ 0.1, [ 2.0, 'a' ] ]");
    QTest::newRow("empty array") << QByteArray("[]") << QByteArray("[]");
    QTest::newRow("table in line") << QByteArray("{b = 0.2, \"a b\" = 1}")
                                   << QByteArray("{ \"a b\" = 1, b = 0.2 }");
    QTest::newRow("date") << QByteArray("2026-11-23") << QByteArray("2026-11-23");
  }
  void values() {
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, text);
    const auto table = toml::parse("value = " + toml.toStdString());
    QCOMPARE(QByteArray::fromStdString(tomlValue(*table.get("value"))), text);
  }

  void everyNumberIsReadBack() {
    std::mt19937_64 random(2);
    for (int i = 0; i < 2000; ++i) {
      const auto number = std::bit_cast<double>(random());
      if (std::isnan(number)) continue;
      const auto table = toml::parse(tomlDocument(toml::table{{"value", number}}));
      QVERIFY(table.get("value")->is_floating_point());
      QCOMPARE(*table.get("value")->value<double>(), number);
    }
  }

  void documents_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("sections") << QByteArray("a = 1\n[b]\nc = 0.1\n[b.d]\ne = 'x'\n[f]\n");
    QTest::newRow("a section of sections") << QByteArray("[a.b.c]\nd = 1\n[a.e]\nf = 2\n");
    QTest::newRow("lists of sections")
        << QByteArray("[[a]]\nb = 1\n[[a.c]]\nd = 2\n[[a.c]]\nd = 3\n[[a]]\n[a.e]\nf = 4\n");
    QTest::newRow("tables in line") << QByteArray("a = [{ b = 1 }, { b = 2 }]\nc = { d = { e = 0.5 } }\n");
    QTest::newRow("keys with quotes") << QByteArray("\"a.b\" = 1\n[\"c d\".'\"']\n\"\" = 2\n\"é\" = 3\n");
    QTest::newRow("texts of several lines")
        << QByteArray("a = \"one\\ntwo\\n\"\nb = \"\\n'''\\n\"\nc = \"\\r\\n\\u0001\"\n");
    QTest::newRow("a long array") << QByteArray("a = [" + QByteArray("0.123456, ").repeated(40) + "]\n");
  }
  void documents() {
    QFETCH(QByteArray, toml);
    const auto table = toml::parse(toml.toStdString());
    const auto text = tomlDocument(table);
    try {
      QVERIFY2(toml::parse(text) == table, text.c_str());
    } catch (const toml::parse_error& error) {
      QFAIL(qPrintable(QString::fromStdString(std::string(error.description()) + "\n" + text)));
    }
  }

  void configurationsAreShort() {
    ModelConfig config;
    config.fields = {{"user", 0, 0}};
    config.heldOut = 0.1;
    const auto text = modelConfigToToml(config);
    QVERIFY2(text.find("held_out = 0.1\n") != std::string::npos, text.c_str());
    QVERIFY(parseModelToml(text, "model.toml").value() == config);
  }
};

QTEST_APPLESS_MAIN(TestTomlWriter)
#include "test_toml_writer.moc"
