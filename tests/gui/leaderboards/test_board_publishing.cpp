#include "boards_bench.h"

#include "widgets/common/fact_view.h"
#include "widgets/leaderboards/difference_panel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>

using namespace rankwright;

/// From the draft to the shelf and back.
class TestBoardPublishing : public QObject {
  Q_OBJECT

private slots:
  void operatorPublishesAndRollsBack();
  void reasonIsRequired();
  void escapeLeavesTheShelfAlone();
  void severalBoardsAreOneRelease();
  void uncheckedBoardStays();
  void boardWithErrorsIsNotPublished();
  void conflictIsToldAndReviewedAnew();
  void twoVersionsAreCompared();
  void unpublishedBoardHasNoHistory();

private:
  using Bench = test::BoardsBench;

  static bool publish(Bench& bench, const QString& why) {
    bench.trigger("boards.review");
    if (!bench.settle()) return false;
    hands::type(why);
    hands::press(Qt::Key_Return);
    return bench.settle() && bench.view->page() != LeaderboardsView::Review;
  }
  static std::uint32_t versionOf(const Bench& bench, const char* board) {
    const auto latest = test::must(bench.store().latestOf(board));
    return latest ? latest->number : 0;
  }
  static void publishElsewhere(const Bench& bench, const char* board, std::uint32_t expected) {
    auto store = test::must(LeaderboardStore::openOrCreate(leaderboardStoreFile(bench.folder())));
    const BoardDraft draft{.board = board, .toml = "slots = 1\n", .items = {"x"}, .expected = expected};
    test::must(store.publish(std::vector{draft}, {.who = "Bob", .why = "first"}));
  }
};

/// The whole way, by keyboard: a board from a template, too narrow, widened, two pins, published, edited,
/// published again, and rolled back.
void TestBoardPublishing::operatorPublishesAndRollsBack() {
  Bench bench;
  bench.trigger("boards.new");
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("front"));
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(bench.view->board()->document());
  QVERIFY(bench.settle());

  auto* rule = bench.view->board()->form()->candidates();
  rule->setFocus();
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("rating >= 4.99"));
  QVERIFY(bench.settle());
  QVERIFY(bench.finds(FindingKind::ShortList) || bench.finds(FindingKind::EmptyList) ||
          bench.finds(FindingKind::RuleMeetsNothing));
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("rating >= 2"));
  QVERIFY(bench.settle());
  QVERIFY(!bench.finds(FindingKind::ShortList));

  for (const auto slot : {2U, 5U}) {
    bench.view->board()->preview()->table()->chooseRow(slot);
    QVERIFY(bench.settle());
    bench.trigger("boards.pin");
    QVERIFY(bench.settle());
  }
  QCOMPARE(bench.view->board()->config()->pins.size(), std::size_t(2));

  QVERIFY(publish(bench, QStringLiteral("spring")));
  QCOMPARE(bench.view->page(), LeaderboardsView::Board);
  const auto published = test::must(bench.store().version("front", 1));
  QCOMPARE(published.version.why, std::string("spring"));
  QCOMPARE(published.items, bench.status("front").items);
  QCOMPARE(published.toml, bench.file("front"));
  QCOMPARE(bench.status("front").state, DraftState::Published);

  bench.child<QLineEdit>("boardOwner")->setFocus();
  hands::type(QStringLiteral("Ann"));
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("front").state, DraftState::Edited);
  QVERIFY(publish(bench, QStringLiteral("owner")));
  QCOMPARE(versionOf(bench, "front"), 2U);

  bench.trigger("boards.history");
  QVERIFY(bench.settle());
  auto* history = bench.view->history();
  QCOMPARE(history->table()->source()->rowCount(), 2U);
  QCOMPARE(Bench::cell(*history->table(), 0, "why"), QStringLiteral("owner"));
  QVERIFY(!bench.view->action(QStringLiteral("boards.rollBack"))->isEnabled());
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  bench.trigger("boards.rollBack");
  QCOMPARE(history->bar()->why()->text(), QStringLiteral("Back to version 1"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  const auto back = test::must(bench.store().version("front", 3));
  QCOMPARE(back.version.restores, std::optional<std::uint32_t>(1));
  QCOMPARE(back.items, published.items);
  QCOMPARE(history->table()->source()->rowCount(), 3U);
  QCOMPARE(bench.status("front").state, DraftState::Edited);
}

void TestBoardPublishing::reasonIsRequired() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  auto* review = bench.view->reviewPage();
  QVERIFY(!review->publishButton()->isEnabled());
  hands::press(Qt::Key_Return);
  QCOMPARE(bench.view->page(), LeaderboardsView::Review);
  review->why()->setText(QStringLiteral("  "));
  QVERIFY(!review->publishButton()->isEnabled());
  review->why()->setText(QStringLiteral("launch"));
  QVERIFY(review->publishButton()->isEnabled());
  review->who()->clear();
  QVERIFY(!review->publishButton()->isEnabled());
}

void TestBoardPublishing::escapeLeavesTheShelfAlone() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  hands::type(QStringLiteral("launch"));
  hands::press(Qt::Key_Escape);
  QCOMPARE(bench.view->page(), LeaderboardsView::Board);
  QVERIFY(bench.settle());
  QVERIFY(!std::filesystem::exists(leaderboardStoreFile(bench.folder())));
}

void TestBoardPublishing::severalBoardsAreOneRelease() {
  Bench bench{{"small", "slots = 5\norder = \"board_installs\"\n"}, {"top", test::kTopBoard}};
  QVERIFY(publish(bench, QStringLiteral("both")));
  const auto releases = test::must(bench.store().releases());
  QCOMPARE(releases.size(), std::size_t(1));
  QCOMPARE(releases.front().versions.size(), std::size_t(2));
}

void TestBoardPublishing::uncheckedBoardStays() {
  Bench bench{{"small", "slots = 5\norder = \"board_installs\"\n"}, {"top", test::kTopBoard}};
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  auto* boards = bench.view->reviewPage()->boards();
  QCOMPARE(boards->count(), 2);
  boards->setFocus();
  hands::press(Qt::Key_Space);
  QCOMPARE(boards->item(0)->checkState(), Qt::Unchecked);
  bench.view->reviewPage()->why()->setFocus();
  hands::type(QStringLiteral("one"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(versionOf(bench, "small"), 0U);
  QCOMPARE(versionOf(bench, "top"), 1U);
}

void TestBoardPublishing::boardWithErrorsIsNotPublished() {
  Bench bench{{"top", "candidates = \"no_such_feature > 1\"\n"}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  bench.view->reviewPage()->why()->setText(QStringLiteral("launch"));
  QVERIFY(!bench.view->reviewPage()->publishButton()->isEnabled());
  QVERIFY(!bench.view->reviewPage()->reviews().front().obstacle.empty());
}

void TestBoardPublishing::conflictIsToldAndReviewedAnew() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.review");
  QVERIFY(bench.settle());
  publishElsewhere(bench, "top", 0);
  hands::type(QStringLiteral("mine"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Review);
  const auto said = bench.view->reviewPage()->messageBar()->details();
  QVERIFY2(said.contains(QStringLiteral("Bob")), qPrintable(said));
  QCOMPARE(versionOf(bench, "top"), 1U);
  QCOMPARE(bench.view->reviewPage()->reviews().front().draft.expected, 1U);
  // What was typed stays: the same again is on top of the other's.
  QCOMPARE(bench.view->reviewPage()->why()->text(), QStringLiteral("mine"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(versionOf(bench, "top"), 2U);
}

void TestBoardPublishing::twoVersionsAreCompared() {
  Bench bench{{"top", test::kTopBoard}};
  publishElsewhere(bench, "top", 0);
  QVERIFY(bench.open("top"));
  QVERIFY(publish(bench, QStringLiteral("mine")));
  bench.trigger("boards.history");
  QVERIFY(bench.settle());
  const auto* difference = bench.view->history()->difference();
  // The one app is gone, ten are new.
  QCOMPARE(difference->list()->facts().rowCount(), 11);
  QVERIFY(difference->settings()->facts().rowCount() > 0);
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  QCOMPARE(difference->list()->facts().rowCount(), 1);
  hands::press(Qt::Key_Up, Qt::ShiftModifier);
  QVERIFY(bench.settle());
  QCOMPARE(difference->list()->facts().rowCount(), 11);
}

void TestBoardPublishing::unpublishedBoardHasNoHistory() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.trigger("boards.history");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->history()->table()->source()->rowCount(), 0U);
  QVERIFY(!bench.view->action(QStringLiteral("boards.rollBack"))->isEnabled());
  hands::press(Qt::Key_Escape);
  QCOMPARE(bench.view->page(), LeaderboardsView::Board);
}

QTEST_MAIN(TestBoardPublishing)
#include "test_board_publishing.moc"
