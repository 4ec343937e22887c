#include "boards_bench.h"

#include "core/metrics/estimate.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/filter_stack.h"

#include <QComboBox>
#include <QLabel>

using namespace rankwright;

/// The table of boards with what belongs together put together.
class TestBoardGroups : public QObject {
  Q_OBJECT

private slots:
  void headingsStandOverTheirBoards();
  void headingsHaveTheFiguresOfTheirBoards();
  void sortStaysInGroups();
  void filterTakesEmptyGroupsAway();
  void headingIsNoBoard();
  void statesAndRowsAreInTheirOrder();
  void groupingComesBack();

private:
  using Bench = test::BoardsBench;

  static Bench::Board board(const char* name, const char* keys) {
    return {name, std::string("slots = 5\norder = \"board_installs\"\n") + keys};
  }
  static QStringList groups(const Bench& bench) {
    const auto& table = *bench.view->table();
    QStringList all;
    for (int place = 0; place < table.grid()->model()->rowCount(); ++place)
      all << (Bench::cell(table, place, "name").isEmpty() ? Bench::cell(table, place, "group")
                                                          : Bench::cell(table, place, "name"));
    return all;
  }
  static bool group(Bench& bench, BoardGrouping grouping) {
    bench.view->allBoards()->setGrouping(grouping);
    return bench.settle();
  }
};

void TestBoardGroups::headingsStandOverTheirBoards() {
  Bench bench{board("a", "owner = \"Zoe\"\n"), board("b", ""), board("c", "owner = \"Ann\"\n"),
              board("d", "owner = \"Zoe\"\n")};
  QVERIFY(group(bench, BoardGrouping::Owner));
  QCOMPARE(groups(bench),
           (QStringList{QStringLiteral("Ann · boards: 1"), QStringLiteral("c"),
                        QStringLiteral("Zoe · boards: 2"), QStringLiteral("a"), QStringLiteral("d"),
                        QStringLiteral("Nobody · boards: 1"), QStringLiteral("b")}));
  // Headings are no boards.
  const auto counted = bench.view->table()->findChild<QLabel*>(QStringLiteral("rowCount"))->text();
  QVERIFY2(counted.contains(QStringLiteral("4 of 4")), qPrintable(counted));
  QVERIFY(group(bench, BoardGrouping::None));
  QCOMPARE(bench.view->table()->grid()->model()->rowCount(), 4);
}

void TestBoardGroups::headingsHaveTheFiguresOfTheirBoards() {
  Bench bench{board("a", ""), board("b", "slots2 = 1\n"), board("c", "")};
  QVERIFY(group(bench, BoardGrouping::Row));
  const auto& table = *bench.view->table();
  const auto& boards = bench.view->desk()->overview()->boards;
  std::uint64_t installs = 0, exposures = 0;
  std::size_t errors = 0;
  for (const auto& each : boards) {
    installs += each.counts.installs;
    exposures += each.counts.exposures;
    errors += each.count(FindingSeverity::Error);
  }
  QVERIFY(installs > 0 && errors > 0);
  QCOMPARE(Bench::cell(table, 0, "installs").remove(QLatin1Char(',')), QString::number(installs));
  QCOMPARE(Bench::cell(table, 0, "errors"), QString::number(errors));
  if (exposures == 0) return;
  const auto column = qobject_cast<const DataModel*>(table.grid()->model())->columnOf("conversion_low");
  const auto cell =
      table.source()->cell(static_cast<std::uint32_t>(boards.size()), static_cast<std::size_t>(column));
  QVERIFY(std::abs(numberOf(cell) / 100 - shareEstimate(installs, exposures).low) < 1e-9);
}

void TestBoardGroups::sortStaysInGroups() {
  Bench bench{board("a", "owner = \"Ann\"\n"), board("b", "owner = \"Bob\"\n"),
              board("c", "owner = \"Ann\"\n"), board("d", "owner = \"Bob\"\n")};
  QVERIFY(group(bench, BoardGrouping::Owner));
  bench.view->table()->filterStack()->sortBy("name");
  bench.view->table()->filterStack()->sortBy("name");
  QVERIFY(bench.settle());
  QCOMPARE(groups(bench),
           (QStringList{QStringLiteral("Ann · boards: 2"), QStringLiteral("c"), QStringLiteral("a"),
                        QStringLiteral("Bob · boards: 2"), QStringLiteral("d"), QStringLiteral("b")}));
}

void TestBoardGroups::filterTakesEmptyGroupsAway() {
  Bench bench{board("a", "owner = \"Ann\"\n"), board("b", "owner = \"Bob\"\n")};
  QVERIFY(group(bench, BoardGrouping::Owner));
  bench.view->table()->filterStack()->setTypedFilter("name", QStringLiteral("b"));
  QVERIFY(bench.settle());
  QCOMPARE(groups(bench), (QStringList{QStringLiteral("Bob · boards: 1"), QStringLiteral("b")}));
}

void TestBoardGroups::headingIsNoBoard() {
  Bench bench{board("a", "owner = \"Ann\"\n"), board("b", "owner = \"Ann\"\n")};
  QVERIFY(group(bench, BoardGrouping::Owner));
  bench.view->table()->grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(bench.settle());
  QVERIFY(bench.view->allBoards()->currentBoard().isEmpty());
  QVERIFY(!bench.view->action(QStringLiteral("boards.open"))->isEnabled());
  hands::press(Qt::Key_Return);
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
  hands::press(Qt::Key_A, Qt::ControlModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->allBoards()->selectedBoards(),
           (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestBoardGroups::statesAndRowsAreInTheirOrder() {
  Bench bench{board("a", ""), board("b", "row = 12\n"), board("c", "row = 2\n"), {"d", "slots = \"many\"\n"}};
  QVERIFY(group(bench, BoardGrouping::Row));
  QCOMPARE(groups(bench).filter(QStringLiteral("boards:")),
           (QStringList{QStringLiteral("Row 2 · boards: 1"), QStringLiteral("Row 12 · boards: 1"),
                        QStringLiteral("No place on the page · boards: 2")}));
  QVERIFY(group(bench, BoardGrouping::State));
  QCOMPARE(groups(bench).filter(QStringLiteral("boards:")),
           (QStringList{QStringLiteral("never published · boards: 3"),
                        QStringLiteral("cannot be built · boards: 1")}));
}

void TestBoardGroups::groupingComesBack() {
  Bench bench{board("a", "owner = \"Ann\"\n")};
  auto* box = bench.view->allBoards()->groupBox();
  box->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->allBoards()->grouping(), BoardGrouping::Owner);
  const auto state = bench.view->saveState();
  LeaderboardsView other(bench.documents, bench.jobs);
  other.setWorkspace(bench.workspace);
  other.restoreState(state);
  QCOMPARE(other.allBoards()->grouping(), BoardGrouping::Owner);
}

QTEST_MAIN(TestBoardGroups)
#include "test_board_groups.moc"
