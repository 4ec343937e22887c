#include "tests/gui/table/shop.h"
#include "widgets/common/theme.h"
#include "widgets/table/cell_painter.h"
#include "widgets/table/column_header.h"

#include <QAction>
#include <QBackingStore>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace rankwright;

class TestDataTable : public QObject {
  Q_OBJECT

private slots:
  void typingFilters_data();
  void typingFilters();
  void wrongFilterIsMarkedAndKept();
  void chipsRemoveTheirFilters();
  void undoTakesFiltersBack();
  void oldRowsStayUntilTheLatestArrive();
  void tablesShareAStack();
  void cellsFilter();
  void headerSortsInLevels();
  void headerWorksByKeyboard();
  void currentAndSelectionFollowTheirRows();
  void pinnedRowStaysOnTop();
  void frozenColumnsStay();
  void edgesResizeAndFit();
  void titlesAreDragged();
  void noMatchOffersToClear();
  void millionsScrollAndSeek();
  void everythingIsSelectedAsOneRange();
  void rightToLeftMirrors();
  void selectionStaysVisibleWithoutFocus_data();
  void selectionStaysVisibleWithoutFocus();
  void manyNewTextsArePaintedToTheLast();
};

void TestDataTable::typingFilters_data() {
  QTest::addColumn<int>("column");
  QTest::addColumn<QString>("filter");
  QTest::addColumn<int>("rows");
  QTest::newRow("contains") << int(Category) << QStringLiteral("music") << 250;
  QTest::newRow("number equals") << int(Rating) << QStringLiteral("4.8") << 20;
  QTest::newRow("greater") << int(Latency) << QStringLiteral("> 100") << 199;
  QTest::newRow("range") << int(Latency) << QStringLiteral("1~2") << 9;
  QTest::newRow("expression") << int(Key) << QStringLiteral("/app99[89]$/") << 2;
  QTest::newRow("missing") << int(Rating) << QStringLiteral("=missing") << 100;
  QTest::newRow("or") << int(Category) << QStringLiteral("games | tools") << 500;
}

void TestDataTable::typingFilters() {
  QFETCH(int, column);
  QFETCH(QString, filter);
  QFETCH(int, rows);
  Shop shop;
  shop.type(column, filter);
  QTRY_COMPARE(shop.rowCount(), rows);
  QTRY_COMPARE(shop.count(), QStringLiteral("%1 of 1,000 rows").arg(rows));
}

void TestDataTable::wrongFilterIsMarkedAndKept() {
  Shop shop;
  shop.type(Rating, QStringLiteral("> many"));
  auto* cell = shop.table.filterRow()->cell(Rating);
  QVERIFY(cell->isWrong());
  QVERIFY(cell->toolTip().contains(QStringLiteral("many")));
  QVERIFY(cell->accessibleDescription().contains(QStringLiteral("many")));
  QTest::keyClick(cell, Qt::Key_Return);
  QVERIFY(shop.chips().isEmpty());
  QCOMPARE(cell->text(), QStringLiteral("> many"));
  QTest::keyClick(cell, Qt::Key_Escape);
  QVERIFY(!cell->isWrong());
}

void TestDataTable::chipsRemoveTheirFilters() {
  Shop shop;
  shop.type(Category, QStringLiteral("games"));
  QTRY_COMPARE(shop.rowCount(), 250);
  shop.type(Rating, QStringLiteral("> 2"));
  QTRY_COMPARE(shop.chips().size(), 2);
  QCOMPARE(shop.chips().at(1)->text(), QStringLiteral("Rating: > 2"));
  QTest::mouseClick(shop.chips().at(0), Qt::LeftButton);
  QTRY_COMPARE(shop.chips().size(), 1);
  QVERIFY(shop.table.filterRow()->cell(Category)->text().isEmpty());
  QTest::keyClick(shop.chips().at(0), Qt::Key_Delete);
  QTRY_COMPARE(shop.rowCount(), 1000);
  QVERIFY(shop.chips().isEmpty());
}

void TestDataTable::undoTakesFiltersBack() {
  Shop shop;
  shop.type(Category, QStringLiteral("games"));
  QTRY_COMPARE(shop.rowCount(), 250);
  QTest::keyClick(shop.table.filterRow()->cell(Category), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(shop.rowCount(), 1000);
  QVERIFY(shop.table.filterRow()->cell(Category)->text().isEmpty());
  QTest::keyClick(shop.grid(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_COMPARE(shop.rowCount(), 250);
  QCOMPARE(shop.table.filterRow()->cell(Category)->text(), QStringLiteral("games"));
}

void TestDataTable::oldRowsStayUntilTheLatestArrive() {
  Shop shop;
  QSignalSpy changed(&shop.table, &DataTable::rowsChanged);
  shop.table.filterStack()->addFilter({"category", "games"});
  shop.table.filterStack()->addFilter({"latency", "> 100"});
  QVERIFY(shop.table.isLoading());
  QCOMPARE(shop.rowCount(), 1000);
  QTRY_VERIFY(!shop.table.isLoading());
  QCOMPARE(shop.rowCount(), 49);
  QCOMPARE(changed.size(), 1);
}

void TestDataTable::tablesShareAStack() {
  Shop one;
  Shop other;
  other.table.setFilterStack(one.table.filterStack());
  one.type(Category, QStringLiteral("games"));
  QTRY_COMPARE(other.rowCount(), 250);
  QCOMPARE(other.chips().size(), 1);
}

void TestDataTable::cellsFilter() {
  Shop shop;
  shop.grid()->goTo(2, Category);
  shop.table.action(QStringLiteral("table.filterByCell"))->trigger();
  QTRY_COMPARE(shop.rowCount(), 250);
  QCOMPARE(shop.at(0, Category), QStringLiteral("Music & Audio"));
  shop.table.action(QStringLiteral("table.undo"))->trigger();
  QTRY_COMPARE(shop.rowCount(), 1000);
  shop.grid()->goTo(9, Rating);
  shop.table.action(QStringLiteral("table.excludeValue"))->trigger();
  QTRY_COMPARE(shop.rowCount(), 900);
}

void TestDataTable::headerSortsInLevels() {
  Shop shop;
  auto* header = shop.grid()->header();
  QTest::mouseClick(header, Qt::LeftButton, {}, shop.headerCentre(Category));
  QTRY_COMPARE(shop.at(0, Category), QStringLiteral("Finance"));
  QTest::mouseClick(header, Qt::LeftButton, Qt::ShiftModifier, shop.headerCentre(Latency));
  QTest::mouseClick(header, Qt::LeftButton, Qt::ShiftModifier, shop.headerCentre(Latency));
  QTRY_COMPARE(shop.at(0, Latency), QStringLiteral("124.9"));
  QCOMPARE(shop.at(0, Category), QStringLiteral("Finance"));
  QCOMPARE(header->spoken(Latency), QStringLiteral("Latency (ms), sorted descending, level 2"));
}

void TestDataTable::headerWorksByKeyboard() {
  Shop shop;
  auto* header = shop.grid()->header();
  header->setFocus(Qt::TabFocusReason);
  QTest::keyClick(header, Qt::Key_End);
  QCOMPARE(header->current(), int(Latency));
  QTest::keyClick(header, Qt::Key_Return);
  QTest::keyClick(header, Qt::Key_Return);
  QTRY_COMPARE(shop.at(0, Latency), QStringLiteral("124.9"));
  const auto width = shop.table.columnLayout()->column(Latency).width;
  QTest::keyClick(header, Qt::Key_Right, Qt::AltModifier);
  QCOMPARE(shop.table.columnLayout()->column(Latency).width, width + 8);
  QTest::keyClick(header, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(shop.table.columnLayout()->placeOf(Latency), 3);
  QTest::keyClick(header, Qt::Key_Down);
  QVERIFY(shop.grid()->hasFocus());
}

void TestDataTable::currentAndSelectionFollowTheirRows() {
  Shop shop;
  QSignalSpy moved(&shop.table, &DataTable::currentRowChanged);
  shop.grid()->goTo(10, Key);
  QTest::keyClick(shop.grid(), Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(shop.table.currentRow(), std::optional(11U));
  const auto told = moved.size();
  shop.table.filterStack()->setSort({{"latency", true}});
  QTRY_COMPARE(shop.at(0, Latency), QStringLiteral("124.9"));
  QCOMPARE(shop.table.currentRow(), std::optional(11U));
  QCOMPARE(shop.grid()->selectedBlocks(), (std::vector<CellBlock>{{988, Key, 989, Key}}));
  QCOMPARE(moved.size(), told);
  shop.table.filterStack()->addFilter({"latency", "> 100"});
  QTRY_COMPARE(shop.table.currentRow(), std::nullopt);
}

void TestDataTable::pinnedRowStaysOnTop() {
  Shop shop;
  shop.table.setPinnedRows(1);
  const auto first = shop.at(0, Key);
  shop.table.filterStack()->setSort({{"installs", true}});
  QTRY_VERIFY(shop.table.rows() != nullptr);
  QCOMPARE(shop.at(0, Key), first);
  shop.table.filterStack()->setTypedFilter("category", QStringLiteral("music"));
  QTRY_COMPARE(shop.rowCount(), 251 - (shop.at(0, Category).contains(QStringLiteral("usic")) ? 1 : 0));
  QCOMPARE(shop.at(0, Key), first);
  shop.grid()->selectRows(1, 2, false);
  QCOMPARE(shop.table.selectedRows(), (std::vector<std::uint32_t>{(*shop.table.rows())[1],
                                                                   (*shop.table.rows())[2]}));
}

void TestDataTable::frozenColumnsStay() {
  Shop shop;
  shop.table.resize(300, 300);
  shop.grid()->goTo(0, Key);
  shop.table.action(QStringLiteral("table.freeze"))->trigger();
  QTest::keyClick(shop.grid(), Qt::Key_End);
  QVERIFY(shop.grid()->horizontalScrollBar()->value() > 0);
  QCOMPARE(shop.table.columnLayout()->edgeOf(Key), 0);
  QVERIFY(shop.table.columnLayout()->edgeOf(Category) < shop.table.columnLayout()->frozenWidth());
  QCOMPARE(shop.grid()->indexAt({5, 5}).column(), int(Key));
  const auto* filter = shop.table.filterRow()->cell(Key);
  QCOMPARE(filter->mapTo(shop.table.filterRow(), QPoint()).x(), 2);
}

void TestDataTable::edgesResizeAndFit() {
  Shop shop;
  auto* layout = shop.table.columnLayout();
  auto* header = shop.grid()->header();
  shop.grid()->fitColumn(Key);
  const auto fitting = layout->column(Key).width;
  const QPoint edge(layout->edgeOf(Category) - 1, 8);
  QTest::mousePress(header, Qt::LeftButton, {}, edge);
  QTest::mouseMove(header, edge + QPoint(40, 0));
  QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint(40, 0));
  QCOMPARE(layout->column(Key).width, fitting + 40);
  QTest::mouseDClick(header, Qt::LeftButton, {}, edge + QPoint(40, 0));
  QCOMPARE(layout->column(Key).width, fitting);
  QVERIFY(shop.table.filterStack()->query().sort.empty());
}

void TestDataTable::titlesAreDragged() {
  Shop shop;
  auto* header = shop.grid()->header();
  const auto from = shop.headerCentre(Key);
  const auto to = shop.headerCentre(Rating) + QPoint(5, 0);
  QTest::mousePress(header, Qt::LeftButton, {}, from);
  QTest::mouseMove(header, to);
  QTest::mouseRelease(header, Qt::LeftButton, {}, to);
  QCOMPARE(shop.table.columnLayout()->order(), (std::vector<int>{Category, Rating, Key, Installs, Latency}));
}

void TestDataTable::noMatchOffersToClear() {
  Shop shop;
  shop.type(Key, QStringLiteral("nobody"));
  QTRY_COMPARE(shop.rowCount(), 0);
  auto* clear = shop.table.findChild<QPushButton*>(QStringLiteral("table.clearFilters"));
  QTRY_VERIFY(clear->isVisible());
  QTest::mouseClick(clear, Qt::LeftButton);
  QTRY_COMPARE(shop.rowCount(), 1000);
  QVERIFY(!clear->isVisible());
}

void TestDataTable::millionsScrollAndSeek() {
  Shop shop(kMillions);
  QTest::keyClick(shop.grid(), Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(shop.table.currentRow(), std::optional(kMillions - 1));
  QCOMPARE(shop.grid()->lastShownRow(), int(kMillions) - 1);
  shop.table.selectRow(kMillions / 2);
  QVERIFY(shop.grid()->viewport()->rect().contains(shop.grid()->visualRect(shop.grid()->currentIndex())));
  QTest::keyClick(shop.grid(), Qt::Key_PageDown);
  QVERIFY(*shop.table.currentRow() > kMillions / 2);
  shop.grid()->verticalScrollBar()->setValue(shop.grid()->verticalScrollBar()->maximum() / 3);
  QVERIFY(!shop.grid()->grab().isNull());
}

void TestDataTable::everythingIsSelectedAsOneRange() {
  Shop shop(kMillions);
  QSignalSpy told(&shop.table, &DataTable::selectionSummary);
  QTest::keyClick(shop.grid(), Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(shop.grid()->selectedBlocks(), (std::vector<CellBlock>{{0, 0, int(kMillions) - 1, Latency}}));
  QTest::keyClick(shop.grid(), Qt::Key_C, Qt::ControlModifier);
  QVERIFY(shop.table.findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible());
}

void TestDataTable::rightToLeftMirrors() {
  Shop shop;
  shop.table.setLayoutDirection(Qt::RightToLeft);
  shop.grid()->goTo(0, Key);
  const auto width = shop.grid()->viewport()->width();
  QCOMPARE(shop.grid()->visualRect(shop.grid()->currentIndex()).right(), width - 1);
  QCOMPARE(shop.grid()->indexAt({width - 5, 5}).column(), int(Key));
  QTest::keyClick(shop.grid(), Qt::Key_Left);
  QCOMPARE(shop.grid()->currentIndex().column(), int(Category));
}

void TestDataTable::selectionStaysVisibleWithoutFocus_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::newRow("high contrast, light") << highContrastLightPalette();
  QTest::newRow("high contrast, dark") << highContrastDarkPalette();
}

void TestDataTable::selectionStaysVisibleWithoutFocus() {
  QFETCH(QPalette, palette);
  Shop shop;
  QWidget elsewhere;
  palette.setCurrentColorGroup(QPalette::Inactive);
  elsewhere.setPalette(palette);
  const CellPainter cells(shop.grid()->cells(), elsewhere);
  const auto ground = [&](const CellLook& look) {
    QImage picture(200, cells.rowHeight(), QImage::Format_RGB32);
    QPainter painter(&picture);
    cells.paint(painter, picture.rect(), 0, Key, look);
    return picture.pixelColor(1, 1);
  };
  QVERIFY(contrast(ground({.selected = true}), ground({})) >= 4.5);
  QVERIFY(contrast(ground({.selected = true}), ground({.alternate = true})) >= 4.5);
}

/// What the window shows of the cells.
QImage shownCells(const Shop& shop, const GridView& grid) {
  const auto* store = static_cast<const QImage*>(shop.table.backingStore()->paintDevice());
  const auto* viewport = grid.viewport();
  return store->copy(QRect(viewport->mapTo(&shop.table, QPoint()), viewport->size()));
}

void TestDataTable::manyNewTextsArePaintedToTheLast() {
  Shop shop(kMillions);
  shop.table.resize(3000, 3000); // takes longer to paint than a frame
  QTRY_COMPARE(shop.grid()->viewport()->height() > 2000, true);
  shop.grid()->verticalScrollBar()->setValue(shop.grid()->verticalScrollBar()->maximum() / 2);
  // A new picture each time, since the bars wait for the largest values.
  const auto whole = [&] { return shop.grid()->viewport()->grab().toImage(); };
  QTRY_COMPARE(shownCells(shop, *shop.grid()).convertToFormat(whole().format()), whole());
}

QTEST_MAIN(TestDataTable)
#include "test_data_table.moc"
