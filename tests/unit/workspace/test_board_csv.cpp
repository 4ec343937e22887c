#include "core/workspace/board_csv.h"
#include "core/workspace/item_matching.h"
#include "core/workspace/pin_table.h"
#include "tests/unit/result_values.h"

using namespace rankwright;

namespace {

/// Four apps, of which two are called alike.
ItemPool apps() {
  FeatureTableBuilder builder(
      valueOf(Schema::of({{"name", ValueType::String}, {"package", ValueType::String}})));
  expect(builder.appendRow(std::vector<Value>{std::string("Chess"), std::string("com.chess")}));
  expect(builder.appendRow(std::vector<Value>{std::string("Straße, links"), std::string("de.map")}));
  expect(builder.appendRow(std::vector<Value>{std::string("Notes"), std::string("a.notes")}));
  expect(builder.appendRow(std::vector<Value>{std::string("Notes"), std::string("b.notes")}));
  return {valueOf(RowKeys::of({"10", "11", "12", "13"})), builder.finish()};
}

} // namespace

class TestBoardCsv : public QObject {
  Q_OBJECT

  ItemPool items_ = apps();
  ItemFields fields_ = itemFieldsOf(items_.features().schema());

  Result<ImportedPins> import(const std::string& csv) { return importPins(csv, "pins.csv", items_, fields_); }

private slots:
  void rowsAreMatched_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("reason"); // why the row is left out
    QTest::newRow("by key") << QByteArray("item\n12\n") << QByteArray("12") << QByteArray();
    QTest::newRow("by package") << QByteArray("package\nCOM.chess\n") << QByteArray("10") << QByteArray();
    QTest::newRow("by name") << QByteArray("name\n\" STRASSE, LINKS \"\n") << QByteArray("11")
                             << QByteArray();
    QTest::newRow("key before name") << QByteArray("id,name\n13,Chess\n") << QByteArray("13") << QByteArray();
    QTest::newRow("name where the key is unknown")
        << QByteArray("id\tname\n99\tChess\n") << QByteArray("10") << QByteArray();
    QTest::newRow("package tells equal names apart")
        << QByteArray("package,name\nb.notes,Notes\n") << QByteArray("13") << QByteArray();
    QTest::newRow("name of two") << QByteArray("name\nNotes\n") << QByteArray()
                                 << QByteArray("2 items are called so: Notes");
    QTest::newRow("nobody") << QByteArray("name\nGo\n") << QByteArray()
                            << QByteArray("there is no such item: Go");
    QTest::newRow("nothing") << QByteArray("name,slot\n,3\n") << QByteArray() << QByteArray("names no item");
    QTest::newRow("no slot") << QByteArray("item,slot\n10,first\n") << QByteArray()
                             << QByteArray("not: first");
    QTest::newRow("no date") << QByteArray("item,until\n10,tomorrow\n") << QByteArray()
                             << QByteArray("not: tomorrow");
    QTest::newRow("open quote") << QByteArray("item,name\n10,\"Chess\n") << QByteArray() << QByteArray("\"");
  }

  void rowsAreMatched() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, reason);
    const auto imported = valueOf(import(csv.toStdString()));
    QCOMPARE(imported.rows, std::uint64_t{1});
    QCOMPARE(imported.pins.size(), item.isEmpty() ? std::size_t{0} : std::size_t{1});
    QCOMPARE(imported.unmatched.size(), item.isEmpty() ? std::size_t{1} : std::size_t{0});
    if (!item.isEmpty()) {
      QCOMPARE(imported.pins[0].item, item.toStdString());
      return;
    }
    QCOMPARE(imported.unmatched[0].line, std::uint64_t{2});
    QVERIFY2(imported.unmatched[0].reason.find(reason.toStdString()) != std::string::npos,
             imported.unmatched[0].reason.c_str());
  }

  void delimitersAndHeadersAreFound_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("commas") << QByteArray("name,slot\nChess,4\n");
    QTest::newRow("tabs") << QByteArray("name\tslot\nChess\t4\n");
    QTest::newRow("semicolons") << QByteArray("name;slot\nChess;4\n");
    QTest::newRow("a comma in a quoted name") << QByteArray("\"name\";\"slot\";\"a, b, c\"\nChess;4;\n");
    QTest::newRow("another case and blanks") << QByteArray(" Name , SLOT\r\n Chess , 4 \r\n");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBFname,slot\nChess,4\n");
    QTest::newRow("columns the other way round") << QByteArray("slot,developer,name\n4,Ann,Chess\n");
  }

  void delimitersAndHeadersAreFound() {
    QFETCH(QByteArray, csv);
    const auto imported = valueOf(import(csv.toStdString()));
    QCOMPARE(imported.pins.size(), std::size_t{1});
    QCOMPARE(imported.pins[0].item, std::string("10"));
    QCOMPARE(imported.pins[0].slot, 4U);
  }

  void rowsSayTheirBoardsAndWhatTheyMayMean() {
    const ItemMatching matching(items_, fields_);
    const auto table = valueOf(readPinTable("board,name\ntop,Notes\nfree,Chess\n", "t", matching));
    QVERIFY(table.namesBoards);
    QCOMPARE(table.rows[0].board, std::string("top"));
    QCOMPARE(table.rows[0].match.candidates, (std::vector{ItemId(2), ItemId(3)}));
    QVERIFY(!table.rows[0].match.item);
    QCOMPARE(table.rows[1].match.item, std::optional(ItemId(0)));
  }

  void cellsNeedNoHeader() {
    const ItemMatching matching(items_, fields_);
    const auto table = valueOf(readPinTable("Chess\tfree\nde.map\n12\n", "t", matching, PinHeader::Optional));
    QVERIFY(!table.hasHeader);
    QCOMPARE(table.rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i)
      QCOMPARE(table.rows[i].match.item, std::optional(ItemId(static_cast<std::uint32_t>(i))));
    QCOMPARE(table.rows[0].line, std::uint64_t{1});
    QVERIFY(valueOf(readPinTable("name\nChess\n", "t", matching, PinHeader::Optional)).hasHeader);
  }

  void slotsAndDaysAreRead() {
    const auto imported =
        valueOf(import("slot,item,from,until\n4,10,2026-01-01,2026-02-01\n,11,,\n2,10,,\n"));
    QCOMPARE(imported.pins.size(), std::size_t{2});
    QCOMPARE(imported.pins[0].slot, 4U);
    QCOMPARE(textOfDay(*imported.pins[0].days.last), std::string("2026-02-01"));
    QCOMPARE(imported.pins[1].slot, 2U); // the second pin
    QCOMPARE(imported.unmatched.size(), std::size_t{1});
    QCOMPARE(imported.byKey, std::uint64_t{2});
  }

  void keysAreNamesWhereThereAreNone() {
    const ItemPool items(valueOf(RowKeys::of({"Chess", "Go"})), valueOf(FeatureTable::of(Schema(), {}, 2)));
    const auto imported = valueOf(importPins("name\ngo\n", "pins.csv", items, {}));
    QCOMPARE(imported.pins.size(), std::size_t{1});
    QCOMPARE(imported.byName, std::uint64_t{1});
  }

  void tablesWithoutItemsAreRefused() {
    QVERIFY(!import("slot,owner\n1,anna\n"));
    QVERIFY(!import(""));
  }

  void listsComeBackAsPins() {
    LeaderboardList list{.board = "top"};
    list.entries = {{ItemId(1), PlacedBy::Pin}, {ItemId(3), PlacedBy::Rank, 2.5F}};
    const auto csv = exportList(list, items_, fields_);
    const auto imported = valueOf(import(csv));
    QVERIFY(imported.unmatched.empty());
    QCOMPARE(imported.pins[0].item, std::string("11"));
    QCOMPARE(imported.pins[1].item, std::string("13"));
    QCOMPARE(imported.pins[1].slot, 2U);
  }
};

QTEST_GUILESS_MAIN(TestBoardCsv)
#include "test_board_csv.moc"
