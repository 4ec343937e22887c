#include "boards_bench.h"

#include "core/leaderboard/expression_parts.h"
#include "widgets/document/diff_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/bulk_edit_form.h"
#include "widgets/leaderboards/bulk_edit_page.h"

#include <QAction>
#include <QCheckBox>
#include <QListWidget>
#include <QSpinBox>

using namespace rankwright;

/// One change of several boards.
class TestBulkEdit : public QObject {
  Q_OBJECT

private slots:
  void conditionsAreJoined_data();
  void conditionsAreJoined();
  void editsOneBoard_data();
  void editsOneBoard();
  void severalBoardsAreChangedByKeyboard();
  void onlyWhatIsTickedIsChanged();
  void changesAreShownBefore();
  void newFindingsAreShown();
  void boardThatCannotBeReadKeepsItFromBeingApplied();
  void faultsAreTold_data();
  void faultsAreTold();
  void escapeLeaves();
  void readOnlyWorkspaceIsNotChanged();

private:
  struct Bench : test::BoardsBench {
    using BoardsBench::BoardsBench;

    bool openSeveral() {
      view->table()->grid()->selectAll();
      if (!settle()) return false;
      trigger("boards.changeSeveral");
      return settle() && view->page() == LeaderboardsView::Several;
    }
    bool type(const char* control, const QString& text) {
      child<QLineEdit>(control)->setFocus();
      hands::type(text);
      return settle();
    }
    std::string textOf(const char* board) {
      const auto* document = documents.find(QString::fromStdString(leaderboardPath(board)));
      return document ? document->text() : file(board);
    }
  };
};

namespace {

constexpr auto kTop = test::kTopBoard;
const std::string kSmall = "# kept\nslots = 5\norder = \"board_installs\"\n";

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

void TestBulkEdit::conditionsAreJoined_data() {
  QTest::addColumn<QByteArray>("left");
  QTest::addColumn<QByteArray>("right");
  QTest::addColumn<QByteArray>("expected");
  QTest::newRow("two conditions") << QByteArray("a > 1") << QByteArray("b < 2")
                                  << QByteArray("a > 1 & b < 2");
  QTest::newRow("nothing before") << QByteArray("") << QByteArray("b < 2") << QByteArray("b < 2");
  QTest::newRow("either before") << QByteArray("a > 1 | c") << QByteArray("b")
                                 << QByteArray("(a > 1 | c) & b");
  QTest::newRow("either after") << QByteArray("b") << QByteArray("a > 1 | c")
                                << QByteArray("b & (a > 1 | c)");
  QTest::newRow("both") << QByteArray("a | b") << QByteArray("c | d") << QByteArray("(a | b) & (c | d)");
  QTest::newRow("three") << QByteArray("a & b") << QByteArray("c") << QByteArray("a & b & c");
}

void TestBulkEdit::conditionsAreJoined() {
  QFETCH(QByteArray, left);
  QFETCH(QByteArray, right);
  QTEST(QByteArray::fromStdString(conjunctionOf(left.toStdString(), right.toStdString())), "expected");
}

void TestBulkEdit::editsOneBoard_data() {
  QTest::addColumn<BulkEdit>("edit");
  QTest::addColumn<QByteArray>("line"); ///< in the text afterwards
  QTest::addColumn<QByteArray>("gone"); ///< not in it any more
  const auto row = [](const char* name, BulkEdit edit, const char* line, const char* gone = "#none") {
    QTest::newRow(name) << std::move(edit) << QByteArray(line) << QByteArray(gone);
  };
  row("owner", {.owner = "Ann"}, "owner = \"Ann\"", "Bob");
  row("no owner", {.owner = ""}, "# kept", "owner");
  row("audience", {.audience = "age >= 18"}, "audience = \"age >= 18\"");
  row("condition", {.condition = "rating >= 4"}, "candidates = \"(price == 0 | free) & rating >= 4\"");
  row("condition with quotes", {.condition = "category == \"Games\""},
      "candidates = '(price == 0 | free) & category == \"Games\"'");
  row("replacement", {.replacement = RuleReplacement{"price", "cost"}}, "candidates = \"cost == 0 | free\"",
      "price");
  row("slots", {.slotCount = 12}, "slots = 12", "slots = 5");
  row("usual slots", {.slotCount = 20}, "# kept", "slots");
  row("half-life", {.halfLifeDays = 3}, "half_life_days = 3");
  row("refresh", {.refreshHours = 6}, "refresh_hours = 6");
  row("share of new apps", {.newAppsShare = 0.2}, "share = 0.2");
  row("start", {.start = "2026-03-07"}, "start = \"2026-03-07\"");
  row("no end", {.end = ""}, "# kept", "2027");
  row("exclusion", {.excluded = "7"}, "exclude = [\"7\"]", "slot = 2");
  row("pin", {.pin = LeaderboardPin{.item = "9", .slot = 2}}, "item = \"9\"\nslot = 2");
}

void TestBulkEdit::editsOneBoard() {
  QFETCH(BulkEdit, edit);
  QFETCH(QByteArray, line);
  QFETCH(QByteArray, gone);
  const std::string toml = "# kept\nslots = 5\ncandidates = \"price == 0 | free\"\nowner = \"Bob\"\n"
                           "end = \"2027-01-01\"\n\n[[pin]]\nitem = \"7\"\nslot = 2\n";
  const auto board = test::must(parseLeaderboardToml(toml, "b", "b"));
  const auto text = test::must(withBulkEdit(toml, board, edit));
  QVERIFY2(holds(text, line.toStdString()), text.c_str());
  QVERIFY2(!holds(text, gone.toStdString()), text.c_str());
  // The same again changes nothing.
  if (edit.condition) return;
  QCOMPARE(test::must(withBulkEdit(text, test::must(parseLeaderboardToml(text, "b", "b")), edit)), text);
}

void TestBulkEdit::severalBoardsAreChangedByKeyboard() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(!bench.view->several()->applyButton()->isEnabled());
  QVERIFY(bench.type("bulkOwner", QStringLiteral("Ann")));
  QCOMPARE(bench.view->several()->summary(), QStringLiteral("2 of 2 boards would change"));
  bench.view->several()->applyButton()->setFocus();
  hands::press(Qt::Key_Space);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
  QVERIFY(holds(bench.textOf("small"), "owner = \"Ann\"") && holds(bench.textOf("small"), "# kept"));
  QVERIFY(holds(bench.textOf("top"), "owner = \"Ann\""));
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QCOMPARE(bench.textOf("small"), kSmall);
  QCOMPARE(bench.textOf("top"), std::string(kTop));
}

void TestBulkEdit::onlyWhatIsTickedIsChanged() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type("bulkOwner", QStringLiteral("Ann")));
  bench.child<QSpinBox>("bulkSlots")->setValue(3);
  bench.child<QCheckBox>("bulkSlotsTick")->setChecked(false);
  bench.view->several()->boards()->item(0)->setCheckState(Qt::Unchecked);
  QVERIFY(bench.settle());
  bench.view->several()->apply();
  QVERIFY(bench.settle());
  QCOMPARE(bench.textOf("small"), kSmall);
  QVERIFY(holds(bench.textOf("top"), "Ann"));
  QVERIFY(holds(bench.textOf("top"), "slots = 10"));
}

void TestBulkEdit::changesAreShownBefore() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type("bulkCondition", QStringLiteral("price == 0")));
  const auto diff = bench.view->several()->diff()->text();
  QVERIFY2(diff.contains(QStringLiteral("leaderboards/small.toml")), qPrintable(diff));
  QCOMPARE(diff.count(QStringLiteral("+candidates = \"price == 0\"")), 2);
  QCOMPARE(bench.textOf("top"), std::string(kTop));
}

void TestBulkEdit::newFindingsAreShown() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type("bulkOwner", QStringLiteral("Ann")));
  QCOMPARE(bench.view->several()->findings()->item(0)->text(), QStringLiteral("Nothing new is found."));
  QVERIFY(bench.type("bulkCondition", QStringLiteral("rating >= 9")));
  const auto* findings = bench.view->several()->findings();
  QVERIFY(findings->count() >= 2);
  QVERIFY2(findings->item(0)->text().startsWith(QStringLiteral("small, new: ")),
           qPrintable(findings->item(0)->text()));
}

void TestBulkEdit::boardThatCannotBeReadKeepsItFromBeingApplied() {
  Bench bench{{"broken", "slots = \"many\"\n"}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type("bulkOwner", QStringLiteral("Ann")));
  QVERIFY(!bench.view->several()->applyButton()->isEnabled());
  QVERIFY(bench.view->several()->findings()->item(0)->text().startsWith(QStringLiteral("broken: ")));
  bench.view->several()->boards()->item(0)->setCheckState(Qt::Unchecked);
  QVERIFY(bench.settle());
  QVERIFY(bench.view->several()->applyButton()->isEnabled());
}

void TestBulkEdit::faultsAreTold_data() {
  QTest::addColumn<QByteArray>("control");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("end"); ///< of what is said
  QTest::newRow("no date") << QByteArray("bulkStart") << QStringLiteral("soon") << QStringLiteral(": soon");
  QTest::newRow("no such app") << QByteArray("bulkExclude") << QStringLiteral("nobody")
                               << QStringLiteral(": nobody");
  QTest::newRow("no such app to pin")
      << QByteArray("bulkPin") << QStringLiteral("x") << QStringLiteral(": x");
}

void TestBulkEdit::faultsAreTold() {
  QFETCH(QByteArray, control);
  QFETCH(QString, text);
  QFETCH(QString, end);
  Bench bench{{"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type(control.constData(), text));
  QVERIFY2(bench.view->several()->summary().endsWith(end), qPrintable(bench.view->several()->summary()));
  QVERIFY(!bench.view->several()->applyButton()->isEnabled());
}

void TestBulkEdit::escapeLeaves() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.openSeveral());
  QVERIFY(bench.type("bulkOwner", QStringLiteral("Ann")));
  hands::press(Qt::Key_Escape);
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
  QVERIFY(bench.settle());
  QVERIFY(bench.documents.dirtyPaths().isEmpty());
  QVERIFY(bench.openSeveral());
  QCOMPARE(bench.child<QLineEdit>("bulkOwner")->text(), QString());
}

void TestBulkEdit::readOnlyWorkspaceIsNotChanged() {
  Bench bench{{"top", kTop}};
  bench.documents.setReadOnly(true);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->action(QStringLiteral("boards.changeSeveral"))->isEnabled());
}

QTEST_MAIN(TestBulkEdit)
#include "test_bulk_edit.moc"
