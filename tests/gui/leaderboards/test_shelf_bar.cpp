#include "boards_bench.h"

#include "widgets/leaderboards/shelf_bar.h"

#include <QAction>
#include <QLabel>

using namespace rankwright;

/// What takes boards off the shelf, or puts back what was there.
class TestShelfBar : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void versionBeforeComesBackByEnter();
  void severalBoardsAreOneRelease();
  void withdrawnBoardsLeaveTheShelf();
  void escapeLeavesTheShelfAlone();
  void conflictIsTold();
  void whatCannotBeDoneIsDisabled();
  void deletedDraftStaysOnTheShelf();
  void boardWithoutAFileIsShown();
  void fileComesBack();

private:
  struct Bench : test::BoardsBench {
    using BoardsBench::BoardsBench;

    void publish(std::initializer_list<const char*> boards, std::uint32_t expected, const char* item) {
      auto store = test::must(LeaderboardStore::openOrCreate(leaderboardStoreFile(folder())));
      std::vector<BoardDraft> drafts;
      for (const auto* board : boards)
        drafts.push_back({.board = board,
                          .toml = "title = \"On the shelf\"\nslots = 1\n",
                          .items = {item},
                          .expected = expected});
      test::must(store.publish(drafts, {.who = "Bob", .why = "before"}));
      view->desk()->look();
    }
    bool isEnabled(const char* id) { return view->action(QLatin1String(id))->isEnabled(); }
    BoardVersion latest(const char* board) { return *test::must(store().latestOf(board)); }
    std::string anItem() { return std::string(workspace->items().keyOf(ItemId(0))); }
  };
  QTemporaryDir trash_;
};

namespace {

constexpr auto kTop = test::kTopBoard;

} // namespace

/// Deleted boards go to a trash of the test's own.
void TestShelfBar::initTestCase() {
  qputenv("XDG_DATA_HOME", trash_.path().toUtf8());
}

void TestShelfBar::versionBeforeComesBackByEnter() {
  Bench bench{{"top", kTop}};
  bench.publish({"top"}, 0, "a");
  bench.publish({"top"}, 1, "b");
  QVERIFY(bench.settle());
  bench.view->table()->chooseRow(0);
  QVERIFY(bench.settle());
  bench.trigger("boards.putBefore");
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.latest("top").number, 3U);
  QCOMPARE(bench.latest("top").restores, std::optional<std::uint32_t>(1));
  QCOMPARE(bench.latest("top").why, std::string("Back to the version before"));
  QVERIFY2(bench.child<QLabel>("leaderboardsState")->text().contains(QStringLiteral("top version 3")), "");
}

void TestShelfBar::severalBoardsAreOneRelease() {
  Bench bench{{"small", kTop}, {"top", kTop}};
  bench.publish({"small", "top"}, 0, "a");
  bench.publish({"small", "top"}, 1, "b");
  QVERIFY(bench.settle());
  bench.view->table()->grid()->selectAll();
  QVERIFY(bench.settle());
  bench.trigger("boards.putBefore");
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(test::must(bench.store().releases()).front().versions.size(), std::size_t(2));
  QCOMPARE(bench.latest("small").release, bench.latest("top").release);
}

void TestShelfBar::withdrawnBoardsLeaveTheShelf() {
  Bench bench{{"top", kTop}};
  bench.publish({"top"}, 0, "a");
  QVERIFY(bench.settle());
  QVERIFY(bench.open("top"));
  QVERIFY(bench.settle());
  bench.trigger("boards.withdraw");
  hands::type(QStringLiteral("incident"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QVERIFY(bench.latest("top").isWithdrawn);
  QCOMPARE(bench.latest("top").why, std::string("incident"));
  QCOMPARE(bench.status("top").state, DraftState::Withdrawn);
  QCOMPARE(bench.file("top"), std::string(kTop));
  QVERIFY(!bench.isEnabled("boards.withdraw"));
}

void TestShelfBar::escapeLeavesTheShelfAlone() {
  Bench bench{{"top", kTop}};
  bench.publish({"top"}, 0, "a");
  QVERIFY(bench.settle());
  bench.view->table()->chooseRow(0);
  QVERIFY(bench.settle());
  bench.trigger("boards.withdraw");
  hands::press(Qt::Key_Escape);
  QVERIFY(bench.settle());
  QCOMPARE(bench.latest("top").number, 1U);
}

void TestShelfBar::conflictIsTold() {
  Bench bench{{"top", kTop}};
  bench.publish({"top"}, 0, "a");
  QVERIFY(bench.settle());
  bench.view->table()->chooseRow(0);
  QVERIFY(bench.settle());
  bench.trigger("boards.withdraw");
  auto store = bench.store();
  const BoardDraft other{.board = "top", .toml = "slots = 1\n", .items = {"z"}, .expected = 1};
  test::must(store.publish(std::vector{other}, {.who = "Eve", .why = "quicker"}));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  const auto said = bench.view->shelfBar()->messageBar()->details();
  QVERIFY2(said.contains(QStringLiteral("Eve")), qPrintable(said));
  QVERIFY(!bench.latest("top").isWithdrawn);
}

void TestShelfBar::whatCannotBeDoneIsDisabled() {
  Bench bench{{"top", kTop}};
  bench.view->table()->chooseRow(0);
  QVERIFY(bench.settle());
  for (const auto* id : {"boards.putBefore", "boards.withdraw", "boards.bringBack"})
    QVERIFY2(!bench.isEnabled(id), id);
  QVERIFY(bench.isEnabled("boards.delete"));
  bench.publish({"top"}, 0, "a");
  QVERIFY(bench.settle());
  QVERIFY(bench.isEnabled("boards.withdraw"));
  QVERIFY(!bench.isEnabled("boards.putBefore"));
  bench.documents.setReadOnly(true);
  bench.view->desk()->look();
  QVERIFY(bench.settle());
  for (const auto* id : {"boards.putBefore", "boards.withdraw", "boards.bringBack", "boards.delete"})
    QVERIFY2(!bench.isEnabled(id), id);
}

void TestShelfBar::deletedDraftStaysOnTheShelf() {
  Bench bench{{"top", kTop}};
  bench.publish({"top"}, 0, "a");
  QVERIFY(bench.settle());
  QVERIFY(bench.open("top"));
  bench.trigger("boards.delete");
  QVERIFY(bench.settle());
  QVERIFY(!std::filesystem::exists(bench.folder() / leaderboardPath("top")));
  QCOMPARE(bench.status("top").state, DraftState::NoDraft);
  bench.view->showBoards();
  QVERIFY(bench.settle());
  QVERIFY(
      bench.child<QLabel>("leaderboardsState")->text().contains(QStringLiteral("still on the shelf: top")));
  QVERIFY(bench.isEnabled("boards.undo"));
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QCOMPARE(bench.file("top"), std::string(kTop));
}

void TestShelfBar::boardWithoutAFileIsShown() {
  Bench bench;
  bench.publish({"gone"}, 0, bench.anItem().c_str());
  QVERIFY(bench.settle());
  bench.view->showBoard(QStringLiteral("gone"));
  QVERIFY(bench.settle());
  QCOMPARE(bench.text(), std::string("title = \"On the shelf\"\nslots = 1\n"));
  QVERIFY(bench.child<QLineEdit>("boardTitle")->isReadOnly());
  QCOMPARE(bench.view->board()->preview()->table()->source()->rowCount(), 1U);
  bench.view->board()->edit(std::string("slots = 3\n"), QStringLiteral("edit"));
  QVERIFY(bench.text().starts_with("title"));
  QVERIFY(!bench.isEnabled("boards.pin"));
  QVERIFY(bench.isEnabled("boards.withdraw"));
}

void TestShelfBar::fileComesBack() {
  Bench bench;
  bench.publish({"gone"}, 0, bench.anItem().c_str());
  QVERIFY(bench.settle());
  bench.view->showBoard(QStringLiteral("gone"));
  QVERIFY(bench.settle());
  bench.trigger("boards.bringBack");
  QVERIFY(bench.settle());
  QCOMPARE(bench.file("gone"), std::string("title = \"On the shelf\"\nslots = 1\n"));
  QVERIFY(!bench.child<QLineEdit>("boardTitle")->isReadOnly());
  QVERIFY(bench.status("gone").state != DraftState::NoDraft);
}

QTEST_MAIN(TestShelfBar)
#include "test_shelf_bar.moc"
