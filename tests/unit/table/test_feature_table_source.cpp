#include "core/feature/item_pool.h"
#include "core/table/decimal_float.h"
#include "core/table/feature_table_source.h"
#include "core/table/row_query.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <stop_token>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

ItemPool pool() {
  FeatureTableBuilder builder(*Schema::of({{"app", ValueType::String},
                                           {"installs", ValueType::Int64},
                                           {"rating", ValueType::Float32},
                                           {"tags", ValueType::StringList},
                                           {"sizes", ValueType::Float32List},
                                           {"ids", ValueType::Int64List}}));
  const std::vector<std::vector<Value>> rows = {
      {std::string("Maps"), std::int64_t{5}, 0.1F, Strings{"map", "free"}, std::vector<float>{0.1F, 2},
       std::vector<std::int64_t>{7}},
      {Value(), Value(), Value(), Value(), Value(), Value()},
      {std::string("Chess"), std::int64_t{-1}, 4.3F, Strings{"game"}, std::vector<float>{},
       std::vector<std::int64_t>{1, 2}}};
  for (const auto& row : rows)
    if (!builder.appendRow(row)) qFatal("the row does not fit");
  return {*RowKeys::of({"30", "10", "20"}), builder.finish()};
}

std::shared_ptr<const FeatureTableSource> source(const ColumnWording& word = {}) {
  return *FeatureTableSource::of(pool(), {"app", CellType::Text}, word, {});
}

Cell cellOf(const TableSource& table, std::uint32_t row, std::string_view column) {
  return table.cell(row, *findColumn(table, column));
}

} // namespace

class TestFeatureTableSource : public QObject {
  Q_OBJECT

private slots:
  void everyFeatureIsAColumn() {
    const auto table = source();
    QCOMPARE(table->rowCount(), 3U);
    QCOMPARE(cellOf(*table, 0, "app_"), Cell(std::string_view("30")));
    QCOMPARE(cellOf(*table, 0, "app"), Cell(std::string_view("Maps")));
    QCOMPARE(cellOf(*table, 2, "installs"), Cell(std::int64_t{-1}));
    QCOMPARE(cellOf(*table, 0, "rating"), Cell(0.1));
    QCOMPARE(cellOf(*table, 0, "tags"), Cell(std::string_view("map, free")));
    QCOMPARE(cellOf(*table, 0, "sizes"), Cell(std::string_view("0.1, 2")));
    QCOMPARE(cellOf(*table, 2, "ids"), Cell(std::string_view("1, 2")));
  }

  void missingIsMissingInEveryColumn() {
    const auto table = source();
    for (std::size_t column = 1; column < table->columns().size(); ++column)
      QVERIFY2(isMissing(table->cell(1, column)), table->columns()[column].key.c_str());
  }

  void queriesUseTheDictionary() {
    const auto table = source();
    QVERIFY(table->textCodes(1) != nullptr);
    const auto rows = queryRows(*table, {{{"rating", "<>missing"}}, {{"app", false}}}, {});
    QCOMPARE(**rows, (std::vector<std::uint32_t>{2, 0}));
  }

  void ratingsFilterAsTheyAreRead() {
    const auto rows = queryRows(*source(), {{{"rating", "= 4.3"}}, {}}, {});
    QCOMPARE(**rows, (std::vector<std::uint32_t>{2}));
  }

  void wordingIsTheCallers() {
    const auto table = source([](TableColumn& column) { column.title = "The " + column.key; });
    QCOMPARE(table->columns().back().title, std::string("The ids"));
    QCOMPARE(table->columns().front().title, std::string("The app_"));
  }

  void cancelled() {
    std::stop_source stop;
    stop.request_stop();
    const auto table = FeatureTableSource::of(pool(), {"app", CellType::Text}, {}, {stop.get_token(), {}});
    QCOMPARE(table.error().kind, ErrorKind::Cancelled);
  }

  void decimalsOfFloats_data() {
    QTest::addColumn<float>("number");
    QTest::addColumn<double>("decimal");
    QTest::newRow("tenth") << 0.1F << 0.1;
    QTest::newRow("whole") << 3.0F << 3.0;
    QTest::newRow("negative") << -4.35F << -4.35;
    QTest::newRow("small") << 1e-7F << 1e-7;
    QTest::newRow("large") << 16777216.0F << 16777216.0;
    QTest::newRow("infinity") << std::numeric_limits<float>::infinity()
                              << std::numeric_limits<double>::infinity();
  }

  void decimalsOfFloats() {
    QFETCH(float, number);
    QFETCH(double, decimal);
    QVERIFY2(decimalOf(number) == decimal, qPrintable(QString::number(decimalOf(number), 'g', 17)));
  }

  void decimalsKeepTheirFloat() {
    std::mt19937 random(5);
    for (int i = 0; i < 200'000; ++i) {
      const auto number = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
      if (std::isnan(number)) continue;
      QCOMPARE(static_cast<float>(decimalOf(number)), number);
    }
  }
};

QTEST_APPLESS_MAIN(TestFeatureTableSource)
#include "test_feature_table_source.moc"
