#include "core/index/index_definition.h"

#include <QTest>

using namespace rankwright;

class TestIndexDefinition : public QObject {
  Q_OBJECT

private slots:
  void readsEveryKind() {
    const auto definitions = parseIndexesToml(R"(
[[index]]
name = "similar"
kind = "co_use"
neighbours = 7
[[index]]
name = "where"
kind = "log"
columns = ["country", "daytime"]
[[index]]
name = "tags"
kind = "items"
columns = ["tags"]
weight_bits = 8
positions = true
)",
                                              "indexes.toml")
                                 .value();
    QCOMPARE(definitions.size(), std::size_t{3});
    QCOMPARE(definitions[0].coUse.neighbours, 7U);
    QCOMPARE(definitions[1].columns.size(), std::size_t{2});
    QCOMPARE(definitions[1].weightBits, std::uint8_t{32});
    QCOMPARE(definitions[2].weightBits, std::uint8_t{8});
    QVERIFY(definitions[2].positions && !definitions[1].positions);
  }

  void refuses_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("unknown kind") << "[[index]]\nname = 'a'\nkind = 'b'" << ErrorKind::InvalidArgument << 3U;
    QTest::newRow("columns where there are none")
        << "[[index]]\nname = 'a'\nkind = 'popularity'\ncolumns = ['x']" << ErrorKind::InvalidArgument << 4U;
    QTest::newRow("columns missing") << "[[index]]\nname = 'a'\nkind = 'items'" << ErrorKind::NotFound << 1U;
    QTest::newRow("name that leaves the folder")
        << "[[index]]\nname = '../a'\nkind = 'popularity'" << ErrorKind::InvalidArgument << 2U;
    QTest::newRow("bits that weights cannot have")
        << "[[index]]\nname = 'a'\nkind = 'popularity'\nweight_bits = 12" << ErrorKind::InvalidArgument << 4U;
    QTest::newRow("positions of what are no items")
        << "[[index]]\nname = 'a'\nkind = 'log'\npositions = true\ncolumns = ['x']"
        << ErrorKind::InvalidArgument << 4U;
    QTest::newRow("same name twice")
        << "[[index]]\nname = 'a'\nkind = 'popularity'\n[[index]]\nname = 'a'\nkind = 'popularity'"
        << ErrorKind::Conflict << 5U;
  }

  void refuses() {
    QFETCH(QString, toml);
    const auto definitions = parseIndexesToml(toml.toStdString(), "indexes.toml");
    QVERIFY(!definitions.has_value());
    QTEST(definitions.error().kind, "kind");
    QTEST(definitions.error().span->line, "line");
  }
};

QTEST_APPLESS_MAIN(TestIndexDefinition)
#include "test_index_definition.moc"
