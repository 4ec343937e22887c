#include "boards_bench.h"

#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/overlap_page.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace rankwright;

/// Which boards show the same, as a matrix and pair by pair.
class TestOverlapMatrix : public QObject {
  Q_OBJECT

private slots:
  void cellTellsTheShareOfTheRow();
  void checksLimitIsMarked();
  void screenReaderHearsTheCounts();
  void boardsWithoutListAreLeftOut();
  void arrowsAndEnterOpenAPair();
  void pairHasSlotsOfBoth();
  void likenessPutsAlikeBoardsSideBySide();
  void chosenBoardIsTheRows();

private:
  using Bench = test::BoardsBench;

  /// Of ten and of five by installs the five are the first of the ten; the third shows other apps.
  static Bench::Board ten() { return {"ten", test::kTopBoard}; }
  static Bench::Board five() {
    return {"five", "title = \"Five\"\nrow = 1\nslots = 5\norder = \"board_installs\"\n"};
  }
  static Bench::Board other() {
    return {"other", "title = \"Other\"\nrow = 2\nslots = 5\norder = \"0 - board_installs\"\n"};
  }

  static OverlapPage& open(Bench& bench) {
    bench.trigger("boards.lookOverlap");
    if (!bench.settle()) qFatal("the matrix did not come");
    return *bench.view->allBoards()->overlap();
  }
  static QModelIndex cell(const OverlapPage& page, const char* row, const char* column) {
    const auto& model = page.model();
    return model.index(model.find(QLatin1String(row)), model.find(QLatin1String(column)));
  }
};

void TestOverlapMatrix::cellTellsTheShareOfTheRow() {
  Bench bench{ten(), five(), other()};
  auto& page = open(bench);
  QCOMPARE(page.model().rowCount(), 3);
  QCOMPARE(cell(page, "five", "ten").data().toString(), QStringLiteral("100"));
  QCOMPARE(cell(page, "ten", "five").data().toString(), QStringLiteral("50"));
  QCOMPARE(cell(page, "ten", "other").data().toString(), QStringLiteral("0"));
  QCOMPARE(cell(page, "ten", "five").data(OverlapModel::ShareRole).toDouble(), 0.5);
}

void TestOverlapMatrix::checksLimitIsMarked() {
  Bench bench{ten(), five(), other()};
  auto& page = open(bench);
  QVERIFY(cell(page, "ten", "five").data(OverlapModel::MarkedRole).toBool());
  QVERIFY(cell(page, "five", "ten").data(OverlapModel::MarkedRole).toBool());
  QVERIFY(!cell(page, "ten", "other").data(OverlapModel::MarkedRole).toBool());
  QVERIFY(!cell(page, "ten", "ten").data(OverlapModel::MarkedRole).toBool());
}

void TestOverlapMatrix::screenReaderHearsTheCounts() {
  Bench bench{ten(), five()};
  auto& page = open(bench);
  const auto said = cell(page, "ten", "five").data(Qt::AccessibleTextRole).toString();
  for (const auto* part : {"5 of 10", "Top apps", "Five", "50.0 %", "limit"})
    QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
  QCOMPARE(cell(page, "ten", "five").data(Qt::ToolTipRole).toString(), said);
  auto* matrix = QAccessible::queryAccessibleInterface(page.matrix());
  QVERIFY(matrix && matrix->tableInterface());
  const auto index = cell(page, "ten", "five");
  QCOMPARE(matrix->tableInterface()->cellAt(index.row(), index.column())->text(QAccessible::Name), said);
}

void TestOverlapMatrix::boardsWithoutListAreLeftOut() {
  Bench bench{ten(), {"broken", "slots = \"many\"\n"}};
  auto& page = open(bench);
  QCOMPARE(page.model().rowCount(), 1);
  QCOMPARE(page.model().find(QStringLiteral("broken")), -1);
}

void TestOverlapMatrix::arrowsAndEnterOpenAPair() {
  Bench bench{five(), other()};
  auto& page = open(bench);
  page.matrix()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Right);
  QCOMPARE(page.matrix()->currentIndex(), cell(page, "five", "other"));
  QVERIFY(bench.settle());
  auto* title = bench.child<QLabel>("overlapPairTitle");
  QVERIFY2(title->text().contains(QStringLiteral("0 of 5")), qPrintable(title->text()));
  hands::press(Qt::Key_Down);
  QCOMPARE(page.matrix()->currentIndex(), cell(page, "other", "other"));
  hands::press(Qt::Key_Return);
  QVERIFY(page.pair()->grid()->hasFocus());
}

void TestOverlapMatrix::pairHasSlotsOfBoth() {
  Bench bench{ten(), five()};
  auto& page = open(bench);
  page.matrix()->setCurrentIndex(cell(page, "five", "ten"));
  QVERIFY(bench.settle());
  const auto& table = *page.pair();
  QCOMPARE(table.source()->rowCount(), 5U);
  QCOMPARE(Bench::cell(table, 3, "slot"), QStringLiteral("4"));
  QCOMPARE(Bench::cell(table, 3, "other_slot"), QStringLiteral("4"));
}

void TestOverlapMatrix::likenessPutsAlikeBoardsSideBySide() {
  Bench bench{ten(), five(), other()};
  auto& page = open(bench);
  QCOMPARE(page.model().find(QStringLiteral("ten")), 2);
  page.matrix()->setCurrentIndex(cell(page, "other", "five"));
  page.order()->setCurrentIndex(1);
  QVERIFY(bench.settle());
  QCOMPARE(std::abs(page.model().find(QStringLiteral("ten")) - page.model().find(QStringLiteral("five"))), 1);
  QCOMPARE(page.model().find(QStringLiteral("other")), 2);
  QCOMPARE(page.matrix()->currentIndex(), cell(page, "other", "five"));
}

void TestOverlapMatrix::chosenBoardIsTheRows() {
  Bench bench{five(), other()};
  bench.view->table()->chooseRow(1);
  QVERIFY(bench.settle());
  auto& page = open(bench);
  QCOMPARE(page.currentBoard(), QStringLiteral("other"));
  page.matrix()->setFocus();
  hands::press(Qt::Key_Up);
  QVERIFY(bench.settle());
  bench.trigger("boards.open");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->board()->name(), QStringLiteral("five"));
}

QTEST_MAIN(TestOverlapMatrix)
#include "test_overlap_matrix.moc"
