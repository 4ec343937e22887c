#include "core/logs/pool_mapping.h"

#include <QTest>

using namespace rankwright;

class TestPoolMapping : public QObject {
  Q_OBJECT

private slots:
  void readsAll() {
    const auto mapping = parsePoolMapping(R"(key = "app"
table = "apps"
delimiter = "semicolon"
quoted = false
header = true
missing = ["-", "?"]
ignore = ["checksum"]
others = "ignore"

[columns.price]
feature = "price_usd"
type = "float32"

[columns."Genre List"]
type = "list of string"
separator = "/"

[columns.embedding]
type = "list of float32"
length = 16
)",
                                          "m.toml");
    QVERIFY2(mapping.has_value(), mapping ? "" : mapping.error().describe().c_str());
    QCOMPARE(mapping->key, std::optional<std::string>("app"));
    QCOMPARE(mapping->delimiter, std::optional(';'));
    QCOMPARE(mapping->quoted, std::optional(false));
    QVERIFY(mapping->othersIgnored);
    QVERIFY(mapping->missing.has("?") && mapping->missing.has(" ") && !mapping->missing.has("NA"));
    QCOMPARE(mapping->find("price")->feature, std::optional<std::string>("price_usd"));
    QCOMPARE(mapping->find("Genre List")->separator, std::optional('/'));
    QCOMPARE(mapping->find("embedding")->length, 16U);
    QVERIFY(mapping->find("checksum")->ignored);
    QVERIFY(!mapping->find("size"));
  }

  void errorsHaveTheirPlace_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* toml, unsigned line, const char* message) {
      QTest::newRow(name) << toml << line << message;
    };
    row("no TOML", "key = ", 1, "");
    row("unknown key", "key = \"a\"\ncolour = 1\n", 2, "colour");
    row("unknown key of a column", "[columns.a]\ntyp = \"int64\"\n", 2, "typ");
    row("unknown type", "[columns.a]\n\ntype = \"int32\"\n", 3, "int32");
    row("separator of no list", "[columns.a]\ntype = \"int64\"\nseparator = \"/\"\n", 3, "separator");
    row("long delimiter", "delimiter = \"||\"\n", 1, "||");
    row("length of nothing", "[columns.a]\ntype = \"list of int64\"\nlength = 0\n", 3, "0");
    row("no name", "[columns.a]\nfeature = \"2 b\"\n", 2, "2 b");
    row("a name twice", "[columns.a]\nfeature = \"x\"\n[columns.b]\nfeature = \"x\"\n", 4, "x");
    row("key is a feature too", "key = \"a\"\n[columns.a]\ntype = \"int64\"\n", 2, "a");
    row("used and ignored", "ignore = [\"a\"]\n[columns.a]\ntype = \"int64\"\n", 1, "a");
    row("others", "others = \"drop\"\n", 1, "drop");
    row("missing is no list", "missing = \"NA\"\n", 1, "missing");
  }

  void errorsHaveTheirPlace() {
    QFETCH(QString, toml);
    QFETCH(unsigned, line);
    QFETCH(QString, message);
    const auto mapping = parsePoolMapping(toml.toStdString(), "m.toml");
    QVERIFY(!mapping.has_value());
    QVERIFY2(mapping.error().span.has_value(), mapping.error().message.c_str());
    QCOMPARE(mapping.error().span->source, std::string("m.toml"));
    QCOMPARE(mapping.error().span->line, line);
    QVERIFY2(QString::fromStdString(mapping.error().message).contains(message),
             mapping.error().message.c_str());
  }
};

QTEST_GUILESS_MAIN(TestPoolMapping)
#include "test_pool_mapping.moc"
