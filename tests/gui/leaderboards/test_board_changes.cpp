#include "boards_bench.h"

#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_moves.h"

using namespace rankwright;

/// Several boards edited as one step, and boards that come and go.
class TestBoardChanges : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void stepIsOneOfAllBoards();
  void stepStaysADraft();
  void undoOfOneBoardTakesAllBack();
  void changedBoardStopsTheStep();
  void laterStepsComeFirst();
  void refusals_data();
  void refusals();
  void readOnlyWorkspaceRefuses();
  void pinsGiveWay_data();
  void pinsGiveWay();
  void movedItemLeavesItsBoard();
  void copiedItemStays();
  void rowIsFreed();
  void madeBoardIsTakenBack();
  void takenNameMakesNone();
  void deletedBoardComesBack();
  void unsavedTextComesBackWithTheFile();
  void editedBoardIsNotTakenAway();

private:
  struct Bench : test::BoardsBench {
    using BoardsBench::BoardsBench;

    BoardChanges changes{*view->desk()};
    QSignalSpy failed{&changes, &BoardChanges::failed};

    std::string textOf(const char* board) {
      const auto* document =
          documents.find(QLatin1String("leaderboards/") + QLatin1String(board) + QLatin1String(".toml"));
      return document ? document->text() : file(board);
    }
    std::string reason() const {
      return failed.isEmpty() ? std::string() : failed.back().at(1).value<Error>().message;
    }
    bool has(const char* board) { return std::filesystem::exists(folder() / leaderboardPath(board)); }
  };

  static BoardChange owned(const char* board, std::string_view owner = "Ann") {
    return {QLatin1String(board),
            [owner = std::string(owner)](std::string_view toml, const LeaderboardConfig&) {
              return withEdits(toml, {setKey("owner", '"' + owner + '"')});
            }};
  }
  static void turn(Bench& bench, StepDirection direction) {
    bench.changes.turn(direction, nullptr);
    QVERIFY(bench.settle());
  }
  QTemporaryDir trash_;
};

namespace {

constexpr auto kTop = test::kTopBoard;
const std::string kSmall = "slots = 5\norder = \"board_installs\"\n";
constexpr auto kUndo = StepDirection::Undo;
constexpr auto kRedo = StepDirection::Redo;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

/// Deleted boards go to a trash of the test's own.
void TestBoardChanges::initTestCase() {
  qputenv("XDG_DATA_HOME", trash_.path().toUtf8());
}

void TestBoardChanges::stepIsOneOfAllBoards() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"), {owned("small"), owned("top")});
  QVERIFY(bench.settle());
  QVERIFY(holds(bench.textOf("small"), "owner = \"Ann\""));
  QVERIFY(holds(bench.textOf("top"), "owner = \"Ann\""));
  QCOMPARE(bench.status("top").preview.board.config.owner, std::string("Ann"));
  QCOMPARE(bench.changes.nameOf(kUndo, nullptr), QStringLiteral("owners"));
  turn(bench, kUndo);
  QCOMPARE(bench.textOf("small"), kSmall);
  QCOMPARE(bench.textOf("top"), std::string(kTop));
  QVERIFY(!bench.changes.can(kUndo, nullptr));
  QVERIFY(bench.documents.dirtyPaths().isEmpty());
  turn(bench, kRedo);
  QVERIFY(holds(bench.textOf("small"), "owner = \"Ann\""));
  QVERIFY(holds(bench.textOf("top"), "owner = \"Ann\""));
}

void TestBoardChanges::stepStaysADraft() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"), {owned("small"), owned("top")});
  QVERIFY(bench.settle());
  QCOMPARE(bench.file("small"), kSmall);
  QCOMPARE(bench.documents.dirtyPaths().size(), 2);
  bench.documents.saveAll();
  QVERIFY(bench.settle());
  QVERIFY(holds(bench.file("small"), "Ann"));
  QVERIFY(holds(bench.file("top"), "Ann"));
}

/// Wherever the step is seen, it is undone as one.
void TestBoardChanges::undoOfOneBoardTakesAllBack() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"), {owned("small"), owned("top")});
  QVERIFY(bench.open("top"));
  auto* front = bench.view->board()->document();
  QCOMPARE(bench.changes.nameOf(kUndo, front), QStringLiteral("owners"));
  bench.changes.turn(kUndo, front);
  QCOMPARE(bench.textOf("top"), std::string(kTop));
  QCOMPARE(bench.textOf("small"), kSmall);
  bench.changes.turn(kRedo, front);
  QVERIFY(holds(bench.textOf("small"), "Ann"));
  // A later edit of the board alone comes back alone.
  bench.view->board()->edit(std::string("slots = 3\n"), QStringLiteral("other"));
  bench.changes.turn(kUndo, front);
  QVERIFY(holds(bench.textOf("top"), "Ann"));
  QVERIFY(holds(bench.textOf("small"), "Ann"));
  QVERIFY(bench.settle());
}

void TestBoardChanges::changedBoardStopsTheStep() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"), {owned("small"), owned("top")});
  QVERIFY(bench.open("small"));
  bench.view->board()->edit(std::string("slots = 3\n"), QStringLiteral("by hand"));
  turn(bench, kUndo);
  QCOMPARE(bench.reason(), std::string("the board was changed since: small"));
  QVERIFY(holds(bench.textOf("top"), "Ann"));
  QVERIFY(bench.changes.can(kUndo, nullptr));
  // What was done by hand is taken back, and then the step can be.
  bench.changes.turn(kUndo, bench.view->board()->document());
  turn(bench, kUndo);
  QCOMPARE(bench.textOf("top"), std::string(kTop));
  QCOMPARE(bench.textOf("small"), kSmall);
}

void TestBoardChanges::laterStepsComeFirst() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("first"), {owned("small"), owned("top")});
  bench.changes.apply(QStringLiteral("second"), {owned("small", "Bob")});
  QVERIFY(bench.settle());
  turn(bench, kUndo);
  QVERIFY(holds(bench.textOf("small"), "Ann"));
  turn(bench, kUndo);
  QCOMPARE(bench.textOf("small"), kSmall);
  turn(bench, kRedo);
  turn(bench, kRedo);
  QVERIFY(holds(bench.textOf("small"), "Bob"));
  turn(bench, kUndo);
  bench.changes.apply(QStringLiteral("third"), {owned("top", "Cleo")});
  QVERIFY(bench.settle());
  QVERIFY(!bench.changes.can(kRedo, nullptr));
}

void TestBoardChanges::refusals_data() {
  QTest::addColumn<QByteArray>("board");
  QTest::addColumn<QByteArray>("owner");
  QTest::addColumn<QByteArray>("reason");
  QTest::newRow("gone") << QByteArray("nowhere") << QByteArray("Ann")
                        << QByteArray("no file of the board: nowhere");
  QTest::newRow("unreadable") << QByteArray("broken") << QByteArray("Ann") << QByteArray("slots");
  QTest::newRow("edit that breaks it") << QByteArray("small") << QByteArray("A\"B") << QByteArray("");
}

void TestBoardChanges::refusals() {
  QFETCH(QByteArray, board);
  QFETCH(QByteArray, owner);
  QFETCH(QByteArray, reason);
  Bench bench{{"broken", "slots = \"many\"\n"}, {"small", kSmall}, {"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"),
                      {owned("top"), owned(board.constData(), owner.toStdString())});
  QVERIFY(bench.settle());
  QCOMPARE(bench.failed.size(), 1);
  QVERIFY2(holds(bench.reason(), reason.toStdString()), bench.reason().c_str());
  QCOMPARE(bench.textOf("top"), std::string(kTop));
  QVERIFY(!bench.changes.can(kUndo, nullptr));
  QVERIFY(!bench.changes.isBusy());
}

void TestBoardChanges::readOnlyWorkspaceRefuses() {
  Bench bench{{"top", kTop}};
  bench.documents.setReadOnly(true);
  bench.changes.apply(QStringLiteral("owners"), {owned("top")});
  QVERIFY(bench.settle());
  QVERIFY2(holds(bench.reason(), "read-only"), bench.reason().c_str());
  QCOMPARE(bench.textOf("top"), std::string(kTop));
}

void TestBoardChanges::pinsGiveWay_data() {
  QTest::addColumn<QByteArray>("pins");
  QTest::addColumn<QByteArray>("item");
  QTest::addColumn<int>("slot");
  QTest::addColumn<QByteArray>("expected"); ///< "item@slot …"
  QTest::newRow("free slot") << QByteArray("") << QByteArray("7") << 3 << QByteArray("7@3 ");
  QTest::newRow("own pin moves") << QByteArray("7@1") << QByteArray("7") << 3 << QByteArray("7@3 ");
  QTest::newRow("pin that stands there goes on")
      << QByteArray("8@3") << QByteArray("7") << 3 << QByteArray("8@4 7@3 ");
  QTest::newRow("over one that is taken")
      << QByteArray("8@3 9@4") << QByteArray("7") << 3 << QByteArray("8@5 9@4 7@3 ");
  QTest::newRow("before, at the end")
      << QByteArray("8@5 9@4") << QByteArray("7") << 5 << QByteArray("8@3 9@4 7@5 ");
  QTest::newRow("two pins become one")
      << QByteArray("7@1 8@2 7@5") << QByteArray("7") << 2 << QByteArray("7@2 8@3 ");
}

void TestBoardChanges::pinsGiveWay() {
  QFETCH(QByteArray, pins);
  QFETCH(QByteArray, item);
  QFETCH(int, slot);
  std::string toml = "# kept\nslots = 5\nexclude = [\"7\"]\n";
  for (const auto& pin : pins.split(' '))
    if (const auto parts = pin.split('@'); parts.size() == 2)
      toml += "\n[[pin]]\nitem = \"" + parts[0].toStdString() + "\"\nslot = " + parts[1].toStdString() + "\n";
  const auto board = test::must(parseLeaderboardToml(toml, "b", "b"));
  const auto text = test::must(pinnedAt(toml, board, item.toStdString(), static_cast<std::uint32_t>(slot)));
  QVERIFY(holds(text, "# kept"));
  const auto after = test::must(parseLeaderboardToml(text, "b", "b"));
  QVERIFY(after.exclude.empty());
  std::string found;
  for (const auto& pin : after.pins)
    found += pin.item + '@' + std::to_string(pin.slot) + ' ';
  QTEST(QByteArray::fromStdString(found), "expected");
}

void TestBoardChanges::movedItemLeavesItsBoard() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  const auto item = bench.status("top").items.front();
  bench.changes.apply(
      QStringLiteral("move"),
      moveItem({.item = item, .from = QStringLiteral("top"), .to = QStringLiteral("small"), .slot = 3}));
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("small").items[2], item);
  QVERIFY(std::ranges::find(bench.status("top").items, item) == bench.status("top").items.end());
  turn(bench, kUndo);
  QCOMPARE(bench.status("top").items.front(), item);
}

void TestBoardChanges::copiedItemStays() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  const auto item = bench.status("top").items.back();
  bench.changes.apply(QStringLiteral("copy"), moveItem({.item = item,
                                                        .from = QStringLiteral("top"),
                                                        .to = QStringLiteral("small"),
                                                        .slot = 1,
                                                        .isCopy = true}));
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("small").items.front(), item);
  QCOMPARE(bench.status("top").items.back(), item);
}

void TestBoardChanges::rowIsFreed() {
  Bench bench{
      {"a", kSmall + "row = 1\n"}, {"b", kSmall + "row = 2\n"}, {"c", kSmall + "row = 4\n"}, {"d", kSmall}};
  bench.changes.apply(QStringLiteral("row"), setRow(*bench.view->desk()->overview(), "d", 1));
  QVERIFY(bench.settle());
  const auto row = [&](const char* board) { return bench.status(board).preview.board.config.row; };
  QCOMPARE((std::vector{row("d"), row("a"), row("b"), row("c")}), (std::vector{1U, 2U, 3U, 4U}));
}

void TestBoardChanges::madeBoardIsTakenBack() {
  Bench bench{{"top", kTop}};
  bench.changes.create(QStringLiteral("new boards"),
                       {{QStringLiteral("one"), kSmall}, {QStringLiteral("two"), kSmall}});
  QVERIFY(bench.settle());
  QVERIFY(bench.has("one") && bench.has("two"));
  QVERIFY(bench.open("one"));
  turn(bench, kUndo);
  QVERIFY(!bench.has("one") && !bench.has("two"));
  QVERIFY(!bench.view->desk()->find(QStringLiteral("one")));
  turn(bench, kRedo);
  QCOMPARE(bench.file("one"), kSmall);
  QCOMPARE(bench.file("two"), kSmall);
}

void TestBoardChanges::takenNameMakesNone() {
  Bench bench{{"top", kTop}};
  bench.changes.create(QStringLiteral("new boards"),
                       {{QStringLiteral("one"), kSmall}, {QStringLiteral("top"), kSmall}});
  QVERIFY(bench.settle());
  QCOMPARE(bench.reason(), std::string("there is a board of that name: top"));
  QVERIFY(!bench.has("one"));
  QCOMPARE(bench.file("top"), std::string(kTop));
}

void TestBoardChanges::deletedBoardComesBack() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  bench.changes.remove(QStringLiteral("deletion"), {QStringLiteral("small"), QStringLiteral("top")});
  QVERIFY(bench.settle());
  QVERIFY(!bench.has("small") && !bench.has("top"));
  QVERIFY(bench.view->desk()->overview()->boards.empty());
  turn(bench, kUndo);
  QCOMPARE(bench.file("small"), kSmall);
  QCOMPARE(bench.file("top"), std::string(kTop));
}

void TestBoardChanges::unsavedTextComesBackWithTheFile() {
  Bench bench{{"top", kTop}};
  bench.changes.apply(QStringLiteral("owners"), {owned("top")});
  QVERIFY(bench.settle());
  const auto unsaved = bench.textOf("top");
  bench.changes.remove(QStringLiteral("deletion"), {QStringLiteral("top")});
  QVERIFY(bench.settle());
  QVERIFY(bench.documents.dirtyPaths().isEmpty());
  turn(bench, kUndo);
  QCOMPARE(bench.file("top"), std::string(kTop));
  QCOMPARE(bench.textOf("top"), unsaved);
  QCOMPARE(bench.documents.dirtyPaths().size(), 1);
}

void TestBoardChanges::editedBoardIsNotTakenAway() {
  Bench bench{{"top", kTop}};
  bench.changes.create(QStringLiteral("new board"), {{QStringLiteral("one"), kSmall}});
  QVERIFY(bench.settle());
  QVERIFY(bench.open("one"));
  bench.view->board()->edit(std::string("slots = 3\n"), QStringLiteral("by hand"));
  turn(bench, kUndo);
  QCOMPARE(bench.reason(), std::string("the board was changed since: one"));
  bench.documents.saveAll();
  QVERIFY(bench.settle());
  turn(bench, kUndo);
  QCOMPARE(bench.reason(), std::string("the board's file was changed since: one"));
  QVERIFY(bench.has("one"));
}

QTEST_MAIN(TestBoardChanges)
#include "test_board_changes.moc"
