#include "boards_bench.h"

#include "widgets/common/muted_label.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>

using namespace rankwright;

/// The table of boards, over workspaces with and without them.
class TestLeaderboardsView : public QObject {
  Q_OBJECT

private slots:
  void emptyWorkspaceOffersTemplates();
  void tableTellsEachBoard();
  void unreadableBoardHidesNothing();
  void newBoardIsMadeByKeyboard();
  void newBoardIsTakenBack();
  void takenNameIsRefused();
  void copyBeginsAsTheBoard();
  void unknownBoardIsTold();
  void addressLeadsToTheBoard();
  void stateComesBack();
  void fitsASmallWindow();
  void readOnlyWorkspaceIsNotChanged();

private:
  using Bench = test::BoardsBench;
};

void TestLeaderboardsView::emptyWorkspaceOffersTemplates() {
  Bench bench;
  auto* empty = bench.child<QWidget>("noBoards");
  QVERIFY(empty->isVisible());
  QVERIFY(bench.view->action(QStringLiteral("boards.new"))->isEnabled());
  QVERIFY(!bench.view->action(QStringLiteral("boards.review"))->isEnabled());
  QVERIFY(bench.view->newBoardBar()->templates()->count() > 3);
}

void TestLeaderboardsView::tableTellsEachBoard() {
  Bench bench{{"small", "slots = 5\nrow = 2\norder = \"board_installs\"\nowner = \"Ann\"\n"},
              {"top", test::kTopBoard}};
  const auto& table = *bench.view->table();
  QCOMPARE(table.source()->rowCount(), 2U);
  QCOMPARE(Bench::cell(table, 0, "name"), QStringLiteral("small"));
  QCOMPARE(Bench::cell(table, 0, "row"), QStringLiteral("2"));
  QCOMPARE(Bench::cell(table, 0, "slots"), QStringLiteral("5"));
  QCOMPARE(Bench::cell(table, 0, "items"), QStringLiteral("5"));
  QCOMPARE(Bench::cell(table, 0, "owner"), QStringLiteral("Ann"));
  QCOMPARE(Bench::cell(table, 1, "title"), QStringLiteral("Top apps"));
  QCOMPARE(Bench::cell(table, 1, "state"), QStringLiteral("never published"));
  QCOMPARE(Bench::cell(table, 1, "row"), QString());
  // The installs of a board's apps are those of the log.
  std::uint64_t installs = 0;
  for (const auto& entry : bench.status("top").preview.board.list->entries)
    for (const auto& day :
         bench.view->desk()->data()->columns().sources().itemSignals->counts().of(entry.item))
      installs += day.installs;
  QVERIFY(installs > 0);
  QCOMPARE(bench.status("top").counts.installs, installs);
}

void TestLeaderboardsView::unreadableBoardHidesNothing() {
  Bench bench{{"broken", "slots = \"many\"\n"}, {"top", test::kTopBoard}};
  const auto& table = *bench.view->table();
  QCOMPARE(Bench::cell(table, 0, "state"), QStringLiteral("cannot be built"));
  QCOMPARE(Bench::cell(table, 0, "errors"), QStringLiteral("1"));
  QCOMPARE(Bench::cell(table, 0, "slots"), QString());
  QCOMPARE(Bench::cell(table, 1, "items"), QStringLiteral("10"));
}

void TestLeaderboardsView::newBoardIsMadeByKeyboard() {
  Bench bench;
  bench.trigger("boards.new");
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("my-board"));
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(bench.view->page(), LeaderboardsView::Board);
  QTRY_VERIFY(bench.view->board()->document());
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->place().text(), QStringLiteral("board:my-board"));
  QVERIFY(!bench.status("my-board").items.empty());
  QCOMPARE(bench.file("my-board"), bench.text());
}

void TestLeaderboardsView::newBoardIsTakenBack() {
  Bench bench{{"top", test::kTopBoard}};
  bench.trigger("boards.new");
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(bench.view->board()->document());
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->table()->source()->rowCount(), 2U);
  bench.view->showBoards();
  QVERIFY(bench.settle());
  hands::press(Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->table()->source()->rowCount(), 1U);
  hands::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->table()->source()->rowCount(), 2U);
}

void TestLeaderboardsView::takenNameIsRefused() {
  Bench bench{{"top", test::kTopBoard}};
  bench.trigger("boards.new");
  auto* bar = bench.view->newBoardBar();
  bar->line()->setText(QStringLiteral("top"));
  QVERIFY(!bar->button()->isEnabled());
  bar->line()->setText(QStringLiteral("top ten"));
  QVERIFY(!bar->button()->isEnabled());
  bar->line()->setText(QStringLiteral("top-ten"));
  QVERIFY(bar->button()->isEnabled());
  hands::press(Qt::Key_Escape);
  QVERIFY(!bar->isVisible());
}

void TestLeaderboardsView::copyBeginsAsTheBoard() {
  Bench bench{{"top", test::kTopBoard}};
  bench.view->table()->chooseRow(0);
  QVERIFY(bench.settle());
  bench.trigger("boards.copy");
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(bench.view->board()->document());
  QCOMPARE(bench.file("top-2"), std::string(test::kTopBoard));
}

void TestLeaderboardsView::unknownBoardIsTold() {
  Bench bench{{"top", test::kTopBoard}};
  bench.view->showBoard(QStringLiteral("gone"));
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("there is no board called: gone")), qPrintable(bench.said()));
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
}

void TestLeaderboardsView::addressLeadsToTheBoard() {
  Bench bench{{"small", "slots = 5\n"}, {"top", test::kTopBoard}};
  QCOMPARE(bench.view->addressKinds(), QStringList{QStringLiteral("board")});
  QSignalSpy moved(bench.view, &View::placeChanged);
  bench.view->table()->chooseRow(1);
  bench.view->table()->grid()->setFocus();
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->place(), (Address{QStringLiteral("board"), QStringLiteral("top")}));
  QVERIFY(!moved.isEmpty());
  bench.view->goTo({QStringLiteral("board"), QStringLiteral("small")});
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->board()->name(), QStringLiteral("small"));
}

void TestLeaderboardsView::stateComesBack() {
  Bench bench{{"small", "slots = 5\n"}, {"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  const auto state = bench.view->saveState();
  LeaderboardsView other(bench.documents, bench.jobs);
  other.setWorkspace(bench.workspace);
  other.restoreState(state);
  other.show();
  QTRY_COMPARE(other.page(), LeaderboardsView::Board);
  QCOMPARE(other.board()->name(), QStringLiteral("top"));
  QTRY_VERIFY(!other.isBusy());
}

void TestLeaderboardsView::fitsASmallWindow() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  QVERIFY2(bench.view->minimumSizeHint().width() <= 1000,
           qPrintable(QString::number(bench.view->minimumSizeHint().width())));
  QVERIFY2(bench.view->minimumSizeHint().height() <= 600,
           qPrintable(QString::number(bench.view->minimumSizeHint().height())));
}

void TestLeaderboardsView::readOnlyWorkspaceIsNotChanged() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.documents.setReadOnly(true);
  QVERIFY(bench.settle());
  const auto before = bench.text();
  bench.view->board()->edit(std::string("slots = 1\n"), QStringLiteral("edit"));
  QCOMPARE(bench.text(), before);
  QVERIFY(!bench.view->action(QStringLiteral("boards.new"))->isEnabled());
  QVERIFY(!bench.view->action(QStringLiteral("boards.pin"))->isEnabled());
}

QTEST_MAIN(TestLeaderboardsView)
#include "test_leaderboards_view.moc"
