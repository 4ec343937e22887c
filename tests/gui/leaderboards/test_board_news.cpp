#include "boards_bench.h"

#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_card_model.h"
#include "widgets/leaderboards/home_page_view.h"
#include "widgets/leaderboards/news_bar.h"

#include <QAction>

using namespace rankwright;

/// What others publish and write while the view is open.
class TestBoardNews : public QObject {
  Q_OBJECT

private slots:
  void othersReleaseIsToldAndFollowed();
  void newsLeadsToTheHistory();
  void ownReleaseIsNoNews();
  void openReviewIsMadeAnew();
  void hiddenViewTellsWhenItIsShown();
  void boardThatOthersWriteAppears();
  void boardThatOthersChangeFollows();

private:
  using Bench = test::BoardsBench;

  static void publishElsewhere(const Bench& bench, std::initializer_list<const char*> boards,
                               std::uint32_t expected = 0) {
    auto store = test::must(LeaderboardStore::openOrCreate(leaderboardStoreFile(bench.folder())));
    std::vector<BoardDraft> drafts;
    for (const auto* board : boards)
      drafts.push_back({.board = board, .toml = "slots = 1\n", .items = {"x"}, .expected = expected});
    test::must(store.publish(drafts, {.who = "Bob", .why = "spring"}));
  }
  static bool isTold(const Bench& bench) { return bench.view->newsBar()->isVisible(); }
};

void TestBoardNews::othersReleaseIsToldAndFollowed() {
  Bench bench{{"front", test::kTopBoard}, {"top", test::kTopBoard}};
  QCOMPARE(bench.status("front").state, DraftState::NeverPublished);
  publishElsewhere(bench, {"front", "top"});
  QTRY_VERIFY_WITH_TIMEOUT(isTold(bench), 5000);
  const auto said = bench.view->newsBar()->text();
  for (const auto* part : {"Bob", "2 board", "front, top", "spring"})
    QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("front").state, DraftState::Edited);
  QVERIFY(Bench::cell(*bench.view->table(), 0, "state").contains(QStringLiteral("version 1")));
  bench.trigger("boards.newsDismiss");
  QVERIFY(!isTold(bench));
  QVERIFY(!bench.view->action(QStringLiteral("boards.newsHistory"))->isEnabled());
}

void TestBoardNews::newsLeadsToTheHistory() {
  Bench bench{{"front", test::kTopBoard}, {"top", test::kTopBoard}};
  publishElsewhere(bench, {"top"});
  QTRY_VERIFY_WITH_TIMEOUT(isTold(bench), 5000);
  QVERIFY(bench.settle());
  bench.trigger("boards.newsHistory");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::History);
  QCOMPARE(bench.view->history()->name(), QStringLiteral("top"));
  QCOMPARE(bench.view->history()->table()->source()->rowCount(), 1U);
  QVERIFY(!isTold(bench));
}

void TestBoardNews::ownReleaseIsNoNews() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  hands::type(QStringLiteral("mine"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(test::must(bench.store().latestOf("top"))->number, 1U);
  // The other's comes behind it, so that it has been looked at once that is told.
  publishElsewhere(bench, {"top"}, 1);
  QTRY_VERIFY_WITH_TIMEOUT(isTold(bench), 5000);
  QVERIFY(!bench.view->newsBar()->text().contains(QStringLiteral("mine")));
  QVERIFY(bench.settle());
}

void TestBoardNews::openReviewIsMadeAnew() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->reviewPage()->reviews().front().draft.expected, 0U);
  bench.view->reviewPage()->why()->setText(QStringLiteral("launch"));
  publishElsewhere(bench, {"top"});
  QTRY_VERIFY_WITH_TIMEOUT(isTold(bench), 5000);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Review);
  QCOMPARE(bench.view->reviewPage()->reviews().front().draft.expected, 1U);
  QVERIFY(bench.view->reviewPage()->messageBar()->details().contains(QStringLiteral("Bob")));
  QCOMPARE(bench.view->reviewPage()->why()->text(), QStringLiteral("launch"));
}

void TestBoardNews::hiddenViewTellsWhenItIsShown() {
  Bench bench{{"top", test::kTopBoard}};
  bench.view->hide();
  publishElsewhere(bench, {"top"});
  QTest::qWait(600);
  QVERIFY(!isTold(bench));
  bench.view->show();
  QTRY_VERIFY_WITH_TIMEOUT(isTold(bench), 5000);
  QVERIFY(bench.settle());
}

void TestBoardNews::boardThatOthersWriteAppears() {
  Bench bench{{"top", test::kTopBoard}};
  bench.trigger("boards.lookHomePage");
  QVERIFY(bench.settle());
  QTest::qWait(600); // until the files were seen once
  expect(writeFileAtomically(bench.folder() / leaderboardPath("new"), test::kTopBoard));
  QTRY_COMPARE_WITH_TIMEOUT(bench.view->allBoards()->homePage()->cards().rowCount(), 2, 5000);
  QVERIFY(bench.settle());
  QVERIFY(bench.open("new"));
}

void TestBoardNews::boardThatOthersChangeFollows() {
  Bench bench{{"top", test::kTopBoard}};
  QTest::qWait(600);
  expect(writeFileAtomically(bench.folder() / leaderboardPath("top"),
                             "title = \"Other\"\nslots = 3\norder = \"board_installs\"\n"));
  QTRY_COMPARE_WITH_TIMEOUT(Bench::cell(*bench.view->table(), 0, "title"), QStringLiteral("Other"), 5000);
  QVERIFY(bench.settle());
}

QTEST_MAIN(TestBoardNews)
#include "test_board_news.moc"
