#include "core/table/doorway_table.h"
#include "tests/gui/table/shop_source.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/data_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace rankwright;

class TestDataModel : public QObject {
  Q_OBJECT

private slots:
  void keepsItsPromises();
  void rowsOfAQueryArePlaces();
  void cellsReadWell_data();
  void cellsReadWell();
  void headersNameUnitAndExplanation();
  void missingIsADash();
  void figuresSayHowTheyComeAbout();
};

void TestDataModel::keepsItsPromises() {
  DataModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setSource(std::make_shared<ShopSource>(50));
  QCOMPARE(model.rowCount(), 50);
  model.setRows(std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{7, 3}));
  QCOMPARE(model.rowCount(), 2);
  model.setRows(std::make_shared<const std::vector<std::uint32_t>>());
  QCOMPARE(model.rowCount(), 0);
  model.setSource(nullptr);
  QCOMPARE(model.columnCount(), 0);
}

void TestDataModel::rowsOfAQueryArePlaces() {
  DataModel model;
  model.setSource(std::make_shared<ShopSource>(50));
  QCOMPARE(model.placeOf(49), std::optional(49));
  QCOMPARE(model.placeOf(50), std::nullopt);
  model.setRows(std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{7, 3}));
  QCOMPARE(model.sourceRow(1), 3U);
  QCOMPARE(model.placeOf(3), std::optional(1));
  QCOMPARE(model.placeOf(4), std::nullopt);
  QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("com.app7"));
}

void TestDataModel::cellsReadWell_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<int>("decimals");
  QTest::addColumn<QString>("text");
  QTest::newRow("as many decimals as needed") << 2.5 << -1 << QStringLiteral("2.5");
  QTest::newRow("none needed") << 12345.0 << -1 << QStringLiteral("12,345");
  QTest::newRow("at most six") << 1.0 / 3 << -1 << QStringLiteral("0.333333");
  QTest::newRow("as many as the column says") << 2.5 << 3 << QStringLiteral("2.500");
  QTest::newRow("none by the column") << 1e6 << 0 << QStringLiteral("1,000,000");
  QTest::newRow("tiny") << 1.5e-9 << -1 << QStringLiteral("1.5E-09");
  QTest::newRow("no number") << std::nan("") << -1 << QString();
}

void TestDataModel::cellsReadWell() {
  QFETCH(double, value);
  QFETCH(int, decimals);
  QFETCH(QString, text);
  TableColumn column;
  column.type = CellType::Real;
  column.decimals = decimals;
  QCOMPARE(shownText(Cell(value), column, QLocale(QLocale::English, QLocale::UnitedStates)), text);
}

void TestDataModel::headersNameUnitAndExplanation() {
  DataModel model;
  model.setSource(std::make_shared<ShopSource>(1));
  QCOMPARE(model.headerData(4, Qt::Horizontal).toString(), QStringLiteral("Latency (ms)"));
  QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(),
           QStringLiteral("Mean of the stars that users gave"));
}

void TestDataModel::missingIsADash() {
  DataModel model;
  model.setSource(std::make_shared<ShopSource>(10));
  QCOMPARE(model.index(9, 2).data().toString(), QStringLiteral("–"));
  QCOMPARE(model.index(9, 2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("missing"));
}

void TestDataModel::figuresSayHowTheyComeAbout() {
  auto table =
      std::make_shared<DoorwayTable>(std::vector<TableColumn>{{.key = "lift", .type = CellType::Real}});
  table->addRow({{1.5, {}, "3 / 2 = 1.5"}});
  table->addRow({{2.5}});
  DataModel model;
  model.setSource(table);
  QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("3 / 2 = 1.5"));
  QCOMPARE(model.explanation(1, 0), QString());
  model.setRows(std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1, 0}));
  QCOMPARE(model.explanation(1, 0), QStringLiteral("3 / 2 = 1.5"));
}

QTEST_MAIN(TestDataModel)
#include "test_data_model.moc"
