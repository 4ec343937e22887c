#include "boards_bench.h"

#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_card_model.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/home_page_view.h"
#include "widgets/leaderboards/move_app_bar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace rankwright;

namespace {

constexpr const char* kFirst = "title = \"First\"\nrow = 1\nslots = 6\norder = \"board_installs\"\n";
constexpr const char* kSecond = "title = \"Second\"\nrow = 2\nslots = 4\norder = \"rating\"\n";
constexpr const char* kThird = "title = \"Third\"\nrow = 3\nslots = 4\norder = \"downloads_min\"\n";
constexpr const char* kPlaceless = "title = \"Placeless\"\nslots = 4\norder = \"board_installs\"\n";

} // namespace

/// The boards as cards in their places on the home page.
class TestHomePage : public QObject {
  Q_OBJECT

private slots:
  void rowsStandBelowEachOther();
  void boardsOfOneRowStandSideBySide();
  void placelessBoardsStandBesideAWidePage();
  void arrowsMoveAmongCards();
  void arrowsStayInTheLine();
  void enterOpensTheCard();
  void looksShareCurrentAndSelected();
  void menuHasTheTablesActions();
  void screenReaderHearsTitleStateAndFindings();
  void screenReaderHearsTheCurrentApp();
  void cardIsDraggedToAnotherRow();
  void cardsMoveUpIntoTheRowThatOneLeaves();
  void cardThatIsDroppedWhereItStandsStays();
  void cardIsDraggedOffThePage();
  void altArrowsMoveACard();
  void appIsDraggedToAnotherCard();
  void controlCopiesTheApp();
  void escapeGivesTheDragUp();
  void dropBesideCardsDoesNothing();
  void appMovesByKeyboard();
  void readOnlyWorkspaceRefusesWithAReason();
  void manyCardsScroll();
  void lookComesBack();

private:
  using Bench = test::BoardsBench;

  static HomePageView& open(Bench& bench) {
    bench.trigger("boards.lookHomePage");
    if (!bench.settle()) qFatal("the home page did not come");
    return *bench.view->allBoards()->homePage();
  }
  static QPoint centre(HomePageView& home, const char* board) {
    return home.visualRect(home.cards().find(QLatin1String(board))).center();
  }
  /// The free corner of a card, where no app is.
  static QPoint corner(HomePageView& home, const char* board) {
    return home.visualRect(home.cards().find(QLatin1String(board))).topLeft() + QPoint(20, 12);
  }
  static void moveTo(HomePageView& home, const QPoint& place, Qt::KeyboardModifiers modifiers = {}) {
    QMouseEvent moved(QEvent::MouseMove, place, home.viewport()->mapToGlobal(place), Qt::NoButton,
                      Qt::LeftButton, modifiers);
    QApplication::sendEvent(home.viewport(), &moved);
  }
  static void lift(HomePageView& home, const QPoint& from, const QPoint& to,
                   Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(home.viewport(), Qt::LeftButton, {}, from);
    moveTo(home, from + QPoint(QApplication::startDragDistance() + 1, 0));
    moveTo(home, to, modifiers);
  }
  static bool drag(Bench& bench, HomePageView& home, const QPoint& from, const QPoint& to,
                   Qt::KeyboardModifiers modifiers = {}) {
    lift(home, from, to, modifiers);
    QTest::mouseRelease(home.viewport(), Qt::LeftButton, modifiers, to);
    return bench.settle();
  }
  static std::uint32_t rowOf(Bench& bench, const char* board) {
    return bench.status(board).preview.board.config.row;
  }
  static QStringList selectedInTable(Bench& bench) {
    QStringList names;
    for (const auto row : bench.view->table()->selectedRows())
      names << QString::fromStdString(bench.view->desk()->overview()->boards[row].name);
    return names;
  }
};

void TestHomePage::rowsStandBelowEachOther() {
  Bench bench{{"a", kSecond}, {"b", kFirst}};
  auto& home = open(bench);
  QCOMPARE(home.cards().cards()[0].board, QStringLiteral("b"));
  QCOMPARE(home.cards().cards()[1].board, QStringLiteral("a"));
  const auto& layout = home.pageLayout();
  QVERIFY(layout.cards[0].bottom() < layout.cards[1].top());
  QVERIFY(layout.page.contains(layout.cards[0]) && layout.page.contains(layout.cards[1]));
  QCOMPARE(layout.headings.size(), std::size_t{2});
  QVERIFY(layout.headings[1].rect.bottom() < layout.cards[1].top());
}

void TestHomePage::boardsOfOneRowStandSideBySide() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kFirst}};
  auto& home = open(bench);
  const auto& layout = home.pageLayout();
  QCOMPARE(layout.cards[0].top(), layout.cards[1].top());
  QVERIFY(layout.cards[0].right() < layout.cards[1].left());
  QVERIFY(home.cards().cards()[0].isCrowded && home.cards().cards()[1].isCrowded);
  QVERIFY(!home.cards().cards()[2].isCrowded);
}

void TestHomePage::placelessBoardsStandBesideAWidePage() {
  const std::vector<std::uint32_t> rows{1, 2, 0, 0};
  const auto wide = layOutHomePage(rows, 1800, 120, 20);
  QVERIFY(wide.cards[2].left() > wide.page.right());
  QVERIFY(wide.cards[2].top() < wide.cards[1].top());
  const auto narrow = layOutHomePage(rows, 600, 120, 20);
  QVERIFY(narrow.cards[2].top() > narrow.page.bottom());
  QVERIFY(narrow.height > narrow.cards[3].bottom());
  const auto tiny = layOutHomePage(rows, 50, 120, 20);
  QVERIFY(std::ranges::all_of(tiny.cards, [](const QRect& card) { return card.width() > 0; }));
}

void TestHomePage::arrowsMoveAmongCards() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kPlaceless}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_Home);
  QCOMPARE(home.currentBoard(), QStringLiteral("a"));
  hands::press(Qt::Key_Down);
  QCOMPARE(home.currentBoard(), QStringLiteral("b"));
  hands::press(Qt::Key_Down);
  QCOMPARE(home.currentBoard(), QStringLiteral("c"));
  hands::press(Qt::Key_Down);
  QCOMPARE(home.currentBoard(), QStringLiteral("c"));
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(home.selectedBoards(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestHomePage::arrowsStayInTheLine() {
  Bench bench{{"a", kFirst}, {"b", kFirst}, {"c", kSecond}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Right);
  QCOMPARE(home.currentBoard(), QStringLiteral("b"));
  hands::press(Qt::Key_Right);
  QCOMPARE(home.currentBoard(), QStringLiteral("b"));
  hands::press(Qt::Key_Left);
  QCOMPARE(home.currentBoard(), QStringLiteral("a"));
}

void TestHomePage::enterOpensTheCard() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_End);
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Board);
  QCOMPARE(bench.view->board()->name(), QStringLiteral("b"));
  bench.trigger("boards.list");
  QVERIFY(home.isVisible() && home.hasFocus());
}

void TestHomePage::looksShareCurrentAndSelected() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kThird}};
  auto& home = open(bench);
  QTest::mouseClick(home.viewport(), Qt::LeftButton, {}, corner(home, "c"));
  QTest::mouseClick(home.viewport(), Qt::LeftButton, Qt::ControlModifier, corner(home, "a"));
  QCOMPARE(home.currentBoard(), QStringLiteral("a"));
  bench.trigger("boards.lookTable");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->allBoards()->currentBoard(), QStringLiteral("a"));
  QCOMPARE(selectedInTable(bench), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
  bench.view->table()->chooseRow(1);
  QVERIFY(bench.settle());
  open(bench);
  QCOMPARE(home.currentBoard(), QStringLiteral("b"));
  QCOMPARE(home.selectedBoards(), QStringList{QStringLiteral("b")});
}

void TestHomePage::menuHasTheTablesActions() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  auto& home = open(bench);
  home.setFocus();
  auto* menu = hands::askForMenu(*home.viewport(), corner(home, "b"));
  QVERIFY(menu);
  for (const auto* id : {"boards.open", "boards.copy", "boards.review", "boards.history", "boards.rowUp"})
    QVERIFY2(menu->actions().contains(bench.view->action(QLatin1String(id))), id);
  QVERIFY(!menu->actions().contains(bench.view->action(QStringLiteral("boards.moveApp"))));
  menu->close();
  menu = hands::askForMenu(*home.viewport(), home.appRect(QStringLiteral("b"), 1).center());
  QVERIFY(menu && menu->actions().contains(bench.view->action(QStringLiteral("boards.moveApp"))));
  menu->close();
}

void TestHomePage::screenReaderHearsTitleStateAndFindings() {
  Bench bench{{"a", "title = \"First\"\nrow = 1\nslots = 5\norder = \"no_such_feature\"\n"}};
  auto& home = open(bench);
  auto* view = QAccessible::queryAccessibleInterface(&home);
  QVERIFY(view && view->childCount() > 0);
  const auto said = view->child(0)->text(QAccessible::Name);
  for (const auto* part : {"First", "cannot be built", "1 error", "Row 1"})
    QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
  QCOMPARE(view->child(0)->rect().size(), home.visualRect(home.cards().index(0)).size());
}

void TestHomePage::screenReaderHearsTheCurrentApp() {
  Bench bench{{"a", kFirst}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_Right, Qt::ControlModifier);
  hands::press(Qt::Key_Right, Qt::ControlModifier);
  QCOMPARE(home.currentApp(), 1);
  const auto said = home.currentIndex().data(Qt::AccessibleTextRole).toString();
  QVERIFY2(said.contains(home.cards().cards()[0].apps[1].text.name), qPrintable(said));
  hands::press(Qt::Key_Escape);
  QCOMPARE(home.currentApp(), -1);
}

void TestHomePage::cardIsDraggedToAnotherRow() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kThird}};
  auto& home = open(bench);
  const auto above = home.visualRect(home.cards().find(QStringLiteral("a"))).topLeft() + QPoint(40, 2);
  QVERIFY(drag(bench, home, corner(home, "c"), above));
  QCOMPARE(rowOf(bench, "c"), 1U);
  QCOMPARE(rowOf(bench, "a"), 2U);
  QCOMPARE(rowOf(bench, "b"), 3U);
  QCOMPARE(home.currentBoard(), QStringLiteral("c"));
  hands::press(Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(bench.settle());
  QCOMPARE(rowOf(bench, "a"), 1U);
  QCOMPARE(rowOf(bench, "b"), 2U);
  QCOMPARE(rowOf(bench, "c"), 3U);
}

void TestHomePage::cardsMoveUpIntoTheRowThatOneLeaves() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kThird}};
  auto& home = open(bench);
  const auto below = home.visualRect(home.cards().find(QStringLiteral("b"))).bottomLeft() + QPoint(40, -4);
  QVERIFY(drag(bench, home, corner(home, "a"), below));
  QCOMPARE(rowOf(bench, "b"), 1U);
  QCOMPARE(rowOf(bench, "a"), 2U);
  QCOMPARE(rowOf(bench, "c"), 3U);
}

void TestHomePage::cardThatIsDroppedWhereItStandsStays() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  auto& home = open(bench);
  const auto own = home.visualRect(home.cards().find(QStringLiteral("a")));
  for (const auto& place : {own.bottomLeft() + QPoint(40, -4), own.topLeft() + QPoint(40, 4)}) {
    QVERIFY(drag(bench, home, corner(home, "a"), place));
    QVERIFY(!bench.view->changes()->can(StepDirection::Undo, nullptr));
  }
}

void TestHomePage::cardIsDraggedOffThePage() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kPlaceless}};
  auto& home = open(bench);
  QVERIFY(drag(bench, home, corner(home, "a"), centre(home, "c")));
  QCOMPARE(rowOf(bench, "a"), 0U);
  QCOMPARE(rowOf(bench, "b"), 2U);
}

void TestHomePage::altArrowsMoveACard() {
  Bench bench{{"a", kFirst}, {"b", kSecond}, {"c", kPlaceless}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_Home);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->action(QStringLiteral("boards.rowUp"))->isEnabled());
  hands::press(Qt::Key_Down, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(rowOf(bench, "a"), 2U);
  QCOMPARE(rowOf(bench, "b"), 1U);
  QVERIFY(!bench.view->action(QStringLiteral("boards.rowDown"))->isEnabled());
  hands::press(Qt::Key_Up, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(rowOf(bench, "a"), 1U);
  QCOMPARE(rowOf(bench, "b"), 2U);
  hands::press(Qt::Key_End);
  QVERIFY(bench.settle());
  hands::press(Qt::Key_Up, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(rowOf(bench, "c"), 3U);
}

void TestHomePage::appIsDraggedToAnotherCard() {
  Bench bench{{"a", kFirst}, {"b", kThird}};
  auto& home = open(bench);
  const auto item = home.cards().cards()[0].apps[0].item;
  const auto target = home.appRect(QStringLiteral("b"), 2);
  QVERIFY(drag(bench, home, home.appRect(QStringLiteral("a"), 0).center(),
               QPoint(target.left() + 4, target.center().y())));
  const auto& pins = bench.status("b").preview.board.config.pins;
  QCOMPARE(pins.size(), std::size_t{1});
  QCOMPARE(pins[0].item, item);
  QCOMPARE(pins[0].slot, 3U);
  QCOMPARE(bench.status("a").preview.board.config.exclude, std::vector<std::string>{item});
  QCOMPARE(bench.status("b").items[2], item);
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QVERIFY(bench.status("b").preview.board.config.pins.empty());
  QVERIFY(bench.status("a").preview.board.config.exclude.empty());
}

void TestHomePage::controlCopiesTheApp() {
  Bench bench{{"a", kFirst}, {"b", kThird}};
  auto& home = open(bench);
  const auto item = home.cards().cards()[0].apps[0].item;
  const auto target = home.appRect(QStringLiteral("b"), 0);
  QVERIFY(drag(bench, home, home.appRect(QStringLiteral("a"), 0).center(),
               QPoint(target.left() + 4, target.center().y()), Qt::ControlModifier));
  QCOMPARE(bench.status("b").items[0], item);
  QVERIFY(bench.status("a").preview.board.config.exclude.empty());
}

void TestHomePage::escapeGivesTheDragUp() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  auto& home = open(bench);
  home.setFocus();
  const auto to = centre(home, "b");
  lift(home, home.appRect(QStringLiteral("a"), 0).center(), to);
  QVERIFY(home.isDragging());
  QVERIFY2(home.dropText().contains(QStringLiteral("Second")), qPrintable(home.dropText()));
  hands::press(Qt::Key_Escape);
  QVERIFY(!home.isDragging());
  QTest::mouseRelease(home.viewport(), Qt::LeftButton, {}, to);
  QVERIFY(bench.settle());
  QVERIFY(bench.status("b").preview.board.config.pins.empty());
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
}

void TestHomePage::dropBesideCardsDoesNothing() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  auto& home = open(bench);
  const QPoint nowhere(2, home.viewport()->height() - 60);
  lift(home, home.appRect(QStringLiteral("a"), 0).center(), nowhere);
  QVERIFY(home.dropText().isEmpty());
  QTest::mouseRelease(home.viewport(), Qt::LeftButton, {}, nowhere);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->changes()->can(StepDirection::Undo, nullptr));
}

void TestHomePage::appMovesByKeyboard() {
  Bench bench{{"a", kFirst}, {"b", kThird}};
  auto& home = open(bench);
  home.setFocus();
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Right, Qt::ControlModifier);
  QVERIFY(bench.settle());
  const auto item = home.currentMove()->item;
  QVERIFY(bench.view->action(QStringLiteral("boards.moveApp"))->isEnabled());
  bench.trigger("boards.moveApp");
  QVERIFY(bench.view->moveAppBar()->isVisible());
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("b").preview.board.config.pins.size(), std::size_t{1});
  QCOMPARE(bench.status("b").preview.board.config.pins[0].item, item);
  QVERIFY(home.hasFocus());
}

void TestHomePage::readOnlyWorkspaceRefusesWithAReason() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  bench.documents.setReadOnly(true);
  auto& home = open(bench);
  QVERIFY(!bench.view->action(QStringLiteral("boards.rowDown"))->isEnabled());
  QVERIFY(drag(bench, home, corner(home, "b"),
               home.visualRect(home.cards().find(QStringLiteral("a"))).topLeft() + QPoint(40, 2)));
  QVERIFY2(bench.said().contains(QStringLiteral("read-only")), qPrintable(bench.said()));
  QCOMPARE(rowOf(bench, "b"), 2U);
}

void TestHomePage::manyCardsScroll() {
  HomePageView home;
  std::vector<BoardCard> cards;
  for (std::uint32_t row = 1; row <= 100; ++row)
    cards.push_back({.board = QStringLiteral("board%1").arg(row), .title = QStringLiteral("t"), .row = row});
  home.resize(600, 400);
  home.show();
  QVERIFY(QTest::qWaitForWindowExposed(&home));
  home.setCards(cards);
  home.choose(QStringLiteral("board90"), {});
  QVERIFY(home.verticalScrollBar()->value() > 0);
  QVERIFY(home.viewport()->rect().contains(home.visualRect(home.currentIndex())));
  home.setCards(cards);
  QCOMPARE(home.currentBoard(), QStringLiteral("board90"));
  QVERIFY(home.viewport()->rect().contains(home.visualRect(home.currentIndex())));
}

void TestHomePage::lookComesBack() {
  Bench bench{{"a", kFirst}, {"b", kSecond}};
  open(bench);
  const auto state = bench.view->saveState();
  LeaderboardsView other(bench.documents, bench.jobs);
  other.setWorkspace(bench.workspace);
  other.restoreState(state);
  other.show();
  QTRY_COMPARE(other.allBoards()->homePage()->cards().rowCount(), 2);
  QCOMPARE(other.allBoards()->look(), AllBoardsPage::HomePage);
  QTRY_VERIFY(!other.isBusy());
}

QTEST_MAIN(TestHomePage)
#include "test_home_page.moc"
