#include "core/feature/feature_table.h"
#include "core/index/inverted_index_builder.h"
#include "core/table/row_query.h"
#include "core/workspace/index_tables.h"

#include <QTest>

#include <string>

using namespace rankwright;

namespace {

ItemPool items(const char* nameFeature) {
  FeatureTableBuilder builder(*Schema::of({{nameFeature, ValueType::String}}));
  for (const auto& name : {Value(std::string("Maps")), Value(), Value(std::string("Chess"))})
    if (!builder.appendRow({&name, 1})) qFatal("the row does not fit");
  return {*RowKeys::of({"m", "n", "c"}), builder.finish()};
}

InvertedIndex index() {
  InvertedIndexBuilder builder;
  builder.add("Games", ItemId(2), 0.7F);
  builder.add("Games", ItemId(0), 0.1F);
  builder.add("Tools", ItemId(1), 5);
  return builder.finish();
}

Cell cellOf(const TableSource& table, std::uint32_t row, std::string_view column) {
  return table.cell(row, *findColumn(table, column));
}

Cell text(const char* held) {
  return std::string_view(held);
}

} // namespace

class TestIndexTables : public QObject {
  Q_OBJECT

private slots:
  void keys() {
    // Index and items are gone by the time the table is read.
    const auto table = keysTable(index(), items("name"));
    QCOMPARE(table->rowCount(), 2U);
    QCOMPARE(cellOf(*table, 0, "key"), text("Games"));
    QCOMPARE(cellOf(*table, 0, "postings"), Cell(std::int64_t{2}));
    QCOMPARE(cellOf(*table, 0, "largest_weight"), Cell(0.7));
    QCOMPARE(cellOf(*table, 0, "smallest_weight"), Cell(0.1));
    QCOMPARE(cellOf(*table, 0, "top_item"), text("c"));
    QCOMPARE(cellOf(*table, 0, "top_item_name"), text("Chess"));
    QVERIFY(isMissing(cellOf(*table, 1, "top_item_name")));
  }

  void postings() {
    const auto table = *postingsTable(index(), "Games", items("name"));
    QCOMPARE(table->rowCount(), 2U);
    QCOMPARE(cellOf(*table, 1, "position"), Cell(std::int64_t{2}));
    QCOMPARE(cellOf(*table, 1, "item"), text("m"));
    QCOMPARE(cellOf(*table, 1, "name"), text("Maps"));
    QCOMPARE(cellOf(*table, 1, "weight"), Cell(0.1));
  }

  void itemsWithoutNames() {
    QVERIFY(!findColumn(*keysTable(index(), items("title")), "top_item_name"));
    const auto table = *postingsTable(index(), "Tools", items("title"));
    QVERIFY(!findColumn(*table, "name"));
    QCOMPARE(cellOf(*table, 0, "weight"), Cell(5.0));
  }

  void addressesLeadOn() {
    const auto table = keysTable(index(), items("name"));
    QCOMPARE(table->columns()[*findColumn(*table, "key")].addressKind, std::string("key"));
    QCOMPARE(table->columns()[*findColumn(*table, "top_item")].addressKind, std::string("item"));
  }

  void keysAreAddressedWithTheirIndex() {
    const auto table = keysTable(index(), items("name"), {}, {.index = "category"});
    QCOMPARE(table->addressKey(1, *findColumn(*table, "key")), std::string("category=Tools"));
    QCOMPARE(table->addressKey(1, *findColumn(*table, "top_item")), std::nullopt);
  }

  void someKeysOfAnIndex() {
    const auto listed = std::make_shared<const std::vector<std::uint32_t>>(std::vector{1U});
    const auto table =
        keysTable(index(), items("name"), {}, {.index = "category", .selection = KeySelection(listed)});
    QCOMPARE(table->rowCount(), 1U);
    QCOMPARE(cellOf(*table, 0, "key"), text("Tools"));
    QCOMPARE(cellOf(*table, 0, "postings"), Cell(std::int64_t{1}));
    QCOMPARE(table->addressKey(0, 0), std::string("category=Tools"));
  }

  void postingsTellTheirSlot() {
    InvertedIndexBuilder builder({.positions = true});
    builder.add("Games", ItemId(2), 0.7F, 4);
    builder.add("Games", ItemId(0), 0.1F, 1);
    const auto table = *postingsTable(builder.finish(), "Games", items("name"));
    QCOMPARE(cellOf(*table, 0, "slot"), Cell(std::int64_t{4}));
    QCOMPARE(cellOf(*table, 1, "slot"), Cell(std::int64_t{1}));
    QCOMPARE(cellOf(*table, 1, "weight"), Cell(0.1));
    QCOMPARE(cellOf(*table, 1, "name"), text("Maps"));
    QVERIFY(!findColumn(**postingsTable(index(), "Games", items("name")), "slot"));
  }

  void unknownKey() {
    const auto table = postingsTable(index(), "Music", items("name"));
    QCOMPARE(table.error().kind, ErrorKind::NotFound);
    QVERIFY(QString::fromStdString(table.error().message).endsWith(QStringLiteral("Music")));
  }

  void answersQueries() {
    const auto table = keysTable(index(), items("name"));
    const auto rows = queryRows(*table, {{}, {{"largest_weight", true}}}, {});
    QCOMPARE(**rows, (std::vector<std::uint32_t>{1, 0}));
  }
};

QTEST_APPLESS_MAIN(TestIndexTables)
#include "test_index_tables.moc"
