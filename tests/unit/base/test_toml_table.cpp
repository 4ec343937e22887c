#include "core/base/toml_table.h"

#include <QTest>

using namespace rankwright;

class TestTomlTable : public QObject {
  Q_OBJECT

  static TomlTable parse(std::string_view text) { return TomlTable::parse(text, "file.toml").value(); }

private slots:
  void readsTypedValues() {
    const auto table = parse(
        "name = 'x'\ncount = 5\nyes = true\nlist = ['a', 'b']\nshare = 0.25\n[[row]]\nn = 1\n[[row]]\nn = 2");
    QCOMPARE(table.string("name").value(), std::string("x"));
    QCOMPARE(table.countOr("count", 1).value(), 5U);
    QCOMPARE(table.countOr("absent", 7).value(), 7U);
    QCOMPARE(table.booleanOr("yes", false).value(), true);
    QCOMPARE(table.strings("list").value(), (std::vector<std::string>{"a", "b"}));
    QCOMPARE(table.numberOr("share", 0, 0, 1).value(), 0.25);
    QCOMPARE(table.tables("row").value()[1].countOr("n", 0).value(), 2U);
  }

  void errors_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("missing key") << "a = 1" << ErrorKind::NotFound << 1U;
    QTest::newRow("another type") << "\nkey = 'five'" << ErrorKind::Type << 2U;
    QTest::newRow("out of range") << "\n\nkey = 500" << ErrorKind::InvalidArgument << 3U;
    QTest::newRow("negative") << "key = -1" << ErrorKind::InvalidArgument << 1U;
    QTest::newRow("unknown key") << "key = 5\n\n\nkeys = 5" << ErrorKind::InvalidArgument << 4U;
  }

  void errors() {
    QFETCH(QString, text);
    const auto table = parse(text.toStdString());
    const auto read = [&]() -> Status {
      if (!table.has("key")) {
        RW_ASSIGN([[maybe_unused]] const auto required, table.string("key"));
      }
      RW_ASSIGN([[maybe_unused]] const auto count, table.countOr("key", 1, 0, 100));
      return table.allowOnly({"key"});
    };
    const auto status = read();
    QVERIFY(!status.has_value());
    QTEST(status.error().kind, "kind");
    QTEST(status.error().span->line, "line");
  }

  void badTomlHasItsPlace() {
    const auto table = TomlTable::parse("a = 1\nb = = 2", "file.toml");
    QCOMPARE(table.error().kind, ErrorKind::Parse);
    QCOMPARE(table.error().span->source, std::string("file.toml"));
    QCOMPARE(table.error().span->line, 2U);
  }
};

QTEST_APPLESS_MAIN(TestTomlTable)
#include "test_toml_table.moc"
