#include "core/table/selection_statistics.h"
#include "memory_table.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <stop_token>

using namespace rankwright;

namespace {

MemoryTable oneColumn(std::vector<OwnedCell> cells, CellType type = CellType::Real) {
  MemoryTable table;
  table.add({"column", type}, std::move(cells));
  return table;
}

SelectionStatistics ofAll(const MemoryTable& table) {
  const CellRange all{{0, table.rowCount()}, 0};
  return statisticsOf(table, nullptr, {&all, 1}, {}).value();
}

} // namespace

class TestSelectionStatistics : public QObject {
  Q_OBJECT

private slots:
  void numbers() {
    const auto statistics =
        ofAll(oneColumn({4.5, OwnedCell(), -1.5, std::numeric_limits<double>::quiet_NaN()}));
    QCOMPARE(statistics.count, 4U);
    QCOMPARE(statistics.missing, 2U);
    QCOMPARE(statistics.numbers, 2U);
    QCOMPARE(statistics.sum, 3.0);
    QCOMPARE(statistics.mean, 1.5);
    QCOMPARE(statistics.min, -1.5);
    QCOMPARE(statistics.max, 4.5);
  }

  void textsWithAndWithoutCodes_data() {
    QTest::addColumn<qulonglong>("column");
    QTest::addColumn<qulonglong>("distinct");
    QTest::newRow("plain, minding the case") << 0ULL << 5ULL;
    QTest::newRow("codes") << 3ULL << 3ULL;
  }

  void textsWithAndWithoutCodes() {
    QFETCH(qulonglong, column);
    const auto table = smallTable();
    const CellRange range{{0, 5}, column};
    const auto statistics = statisticsOf(table, nullptr, {&range, 1}, {}).value();
    QCOMPARE(statistics.texts + statistics.missing, 5U);
    QCOMPARE(statistics.numbers, 0U);
    QTEST(qulonglong(statistics.distinctTexts), "distinct");
  }

  void severalRangesInTheOrderShown() {
    const auto table = smallTable();
    const auto rows = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{4, 3, 1});
    const std::vector<CellRange> ranges{{{0, 2}, 1}, {{2, 3}, 2}, {{0, 1}, 0}};
    const auto statistics = statisticsOf(table, rows, ranges, {}).value();
    QCOMPARE(statistics.count, 4U);
    QCOMPARE(statistics.sum, 1.25 + 4.5 + 500);
    QCOMPARE(statistics.texts, 1U);
  }

  void nothingSelected() {
    const auto table = smallTable();
    const auto statistics = statisticsOf(table, nullptr, {}, {}).value();
    QCOMPARE(statistics.count, 0U);
    QCOMPARE(statistics.mean, 0.0);
  }

  void smallNumbersSurviveLargeOnes() { QCOMPARE(ofAll(oneColumn({1e16, 1.0, 1.0, -1e16})).sum, 2.0); }

  void sumsAgreeWithHigherPrecision() {
    std::mt19937 random(3);
    std::vector<OwnedCell> cells;
    long double expected = 0;
    for (int i = 0; i < 300'000; ++i) {
      const double value = std::ldexp(std::uniform_real_distribution(-1.0, 1.0)(random), int(random() % 60));
      cells.emplace_back(value);
      expected += value;
    }
    QCOMPARE(ofAll(oneColumn(std::move(cells))).sum, static_cast<double>(expected));
  }

  void infinityStays() {
    QCOMPARE(ofAll(oneColumn({std::numeric_limits<double>::infinity(), 1.0})).sum,
             std::numeric_limits<double>::infinity());
  }

  void outsideTheTable_data() {
    QTest::addColumn<uint>("first");
    QTest::addColumn<uint>("last");
    QTest::addColumn<qulonglong>("column");
    QTest::newRow("row") << 0U << 6U << 0ULL;
    QTest::newRow("column") << 0U << 1U << 9ULL;
    QTest::newRow("backwards") << 2U << 1U << 0ULL;
  }

  void outsideTheTable() {
    QFETCH(uint, first);
    QFETCH(uint, last);
    QFETCH(qulonglong, column);
    const auto table = smallTable();
    const CellRange range{{first, last}, column};
    QCOMPARE(statisticsOf(table, nullptr, {&range, 1}, {}).error().kind, ErrorKind::InvalidArgument);
  }

  void cancelled_data() {
    QTest::addColumn<qulonglong>("column");
    QTest::newRow("plain") << 0ULL;
    QTest::newRow("codes") << 3ULL;
  }

  void cancelled() {
    QFETCH(qulonglong, column);
    std::stop_source stop;
    stop.request_stop();
    const auto table = smallTable();
    const CellRange range{{0, 5}, column};
    QCOMPARE(statisticsOf(table, nullptr, {&range, 1}, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestSelectionStatistics)
#include "test_selection_statistics.moc"
