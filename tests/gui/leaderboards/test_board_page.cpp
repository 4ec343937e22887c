#include "boards_bench.h"

#include "core/leaderboard/ready_orders.h"
#include "widgets/common/figures.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/source_view.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/constraint_box.h"
#include "widgets/leaderboards/constraint_model.h"
#include "widgets/leaderboards/pin_box.h"
#include "widgets/leaderboards/pin_model.h"

#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace rankwright;

/// One board while it is edited.
class TestBoardPage : public QObject {
  Q_OBJECT

private slots:
  void formAndTextSayTheSame();
  void formEditIsOneUndoStep();
  void listFollowsTheRule();
  void unreadableTextKeepsTheFormWaiting();
  void findingLeadsToItsLine();
  void fixMakesTheFindingVanish();
  void pinAndUnpin();
  void excludedAppLeavesTheList();
  void whyNotHereIsAnswered();
  void orderIsChosen();
  void saveWritesTheFile();
  void phoneShowsTheList();
  void latestTextIsAnswered();
  void formKeepsCommentsAndSpelling();
  void numbersOfTheFormAreKeys_data();
  void numbersOfTheFormAreKeys();
  void constraintsAreEdited();
  void pinsHaveDays();
  void scoresAreTakenApart_data();
  void scoresAreTakenApart();
  void slotsOfNewAppsAreExplained();

private:
  using Bench = test::BoardsBench;
};

void TestBoardPage::formAndTextSayTheSame() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  auto* title = bench.child<QLineEdit>("boardTitle");
  QCOMPARE(title->text(), QStringLiteral("Top apps"));
  title->setFocus();
  hands::press(Qt::Key_End);
  hands::type(QStringLiteral("!"));
  QVERIFY2(bench.text().starts_with("title = \"Top apps!\""), bench.text().c_str());
  bench.view->board()->edit(std::string("title = \"Other\"\nslots = 7\n"), QStringLiteral("edit"));
  QCOMPARE(title->text(), QStringLiteral("Other"));
  QCOMPARE(bench.child<QSpinBox>("boardSlots")->value(), 7);
  QVERIFY(bench.settle());
}

void TestBoardPage::formEditIsOneUndoStep() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.child<QLineEdit>("boardOwner")->setFocus();
  hands::type(QStringLiteral("Ann"));
  QVERIFY(bench.text().find("owner = \"Ann\"") != std::string::npos);
  QVERIFY(bench.settle());
  QVERIFY(bench.view->action(QStringLiteral("boards.undo"))->isEnabled());
  hands::press(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), std::string(test::kTopBoard));
  QCOMPARE(bench.child<QLineEdit>("boardOwner")->text(), QString());
  hands::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(bench.text().find("owner = \"Ann\"") != std::string::npos);
  QVERIFY(bench.settle());
}

void TestBoardPage::listFollowsTheRule() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  const auto all = bench.status("top").preview.board.list->candidates;
  bench.view->board()->form()->candidates()->setFocus();
  hands::type(QStringLiteral("price == 0"));
  QVERIFY(bench.settle());
  const auto& list = *bench.status("top").preview.board.list;
  QVERIFY(list.candidates < all);
  QVERIFY(list.candidates > 0);
  QVERIFY(bench.view->board()->preview()->summary().startsWith(QString::number(list.candidates)));
  QCOMPARE(bench.view->board()->preview()->table()->source()->rowCount(), std::uint32_t(list.entries.size()));
}

void TestBoardPage::unreadableTextKeepsTheFormWaiting() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.view->board()->edit(std::string("title = \"Top"), QStringLiteral("edit"));
  QVERIFY(!bench.view->board()->form()->isEnabled());
  QVERIFY(bench.child<QWidget>("unreadable")->isVisible());
  QVERIFY(bench.settle());
  QVERIFY(bench.finds(FindingKind::Broken));
  bench.trigger("boards.undo");
  QVERIFY(bench.view->board()->form()->isEnabled());
  QVERIFY(bench.settle());
  QVERIFY(!bench.finds(FindingKind::Broken));
}

void TestBoardPage::findingLeadsToItsLine() {
  Bench bench{{"top", std::string(test::kTopBoard) + "fallback = \"nowhere\"\n"}};
  QVERIFY(bench.open("top"));
  auto* panel = bench.view->board()->findings();
  const auto row = panel->model()->rowOf(FindingKind::FallbackMissing);
  QVERIFY(row >= 0);
  panel->list()->setCurrentIndex(panel->model()->index(row, FindingModel::TextColumn));
  panel->list()->setFocus();
  hands::press(Qt::Key_Return);
  QCOMPARE(bench.view->board()->editor()->source()->caretLine(), 3);
}

void TestBoardPage::fixMakesTheFindingVanish() {
  Bench bench{{"top", std::string(test::kTopBoard) + "\n[[pin]]\nitem = \"no such app\"\nslot = 2\n"}};
  QVERIFY(bench.open("top"));
  auto* panel = bench.view->board()->findings();
  const auto row = panel->model()->rowOf(FindingKind::PinMissing);
  QVERIFY(row >= 0);
  panel->list()->setCurrentIndex(panel->model()->index(row, FindingModel::TextColumn));
  QVERIFY(bench.settle());
  bench.trigger("boards.fix");
  QVERIFY(bench.settle());
  QVERIFY(!bench.finds(FindingKind::PinMissing));
  QVERIFY(bench.view->board()->config()->pins.empty());
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QVERIFY(bench.finds(FindingKind::PinMissing));
}

void TestBoardPage::pinAndUnpin() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  auto* preview = bench.view->board()->preview();
  preview->table()->chooseRow(4);
  QVERIFY(bench.settle());
  bench.trigger("boards.pin");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->board()->config()->pins.size(), std::size_t(1));
  QCOMPARE(bench.view->board()->config()->pins.front().slot, 5U);
  QCOMPARE(bench.status("top").preview.board.list->entries[4].placedBy, PlacedBy::Pin);
  QCOMPARE(bench.view->board()->form()->pinBox()->pins()->rowCount(), 1);
  QVERIFY(bench.view->board()->isPinned());
  bench.trigger("boards.pin");
  QVERIFY(bench.settle());
  QVERIFY(bench.view->board()->config()->pins.empty());
}

void TestBoardPage::excludedAppLeavesTheList() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.view->board()->preview()->table()->chooseRow(0);
  QVERIFY(bench.settle());
  const auto first = bench.status("top").items.front();
  bench.trigger("boards.exclude");
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->board()->config()->exclude, std::vector<std::string>{first});
  QVERIFY(bench.status("top").items.front() != first);
}

void TestBoardPage::whyNotHereIsAnswered() {
  Bench bench{{"top", std::string(test::kTopBoard) + "candidates = \"price == 0 & rating >= 1\"\n"}};
  QVERIFY(bench.open("top"));
  auto* preview = bench.view->board()->preview();
  preview->tabs()->setCurrentIndex(PreviewPanel::Absence);
  const auto& items = bench.workspace->items();
  std::optional<ItemId> dear;
  for (std::uint32_t row = 0; row < items.size() && !dear; ++row)
    if (const auto price = items.valueAt(ItemId(row), "price"); std::holds_alternative<float>(price))
      if (std::get<float>(price) > 0) dear = ItemId(row);
  QVERIFY(dear);
  preview->absence()->ask(*dear);
  QVERIFY(bench.settle());
  QVERIFY(!preview->absence()->answer().isEmpty());
  QVERIFY(bench.view->action(QStringLiteral("boards.pin"))->isEnabled());
  bench.trigger("boards.pin");
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("top").preview.board.list->slotOf(*dear), 1U);
}

void TestBoardPage::orderIsChosen() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  auto* orders = bench.view->board()->form()->orders();
  orders->setFocus();
  const auto before = orders->currentIndex();
  hands::press(before == 0 ? Qt::Key_Down : Qt::Key_Up);
  QVERIFY(orders->currentIndex() != before);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->board()->config()->order.text, orders->currentData().toString().toStdString());
}

void TestBoardPage::saveWritesTheFile() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.child<QLineEdit>("boardNote")->setFocus();
  hands::type(QStringLiteral("x"));
  QVERIFY(bench.settle());
  QCOMPARE(bench.file("top"), std::string(test::kTopBoard));
  hands::press(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(!bench.view->board()->document()->isDirty());
  QVERIFY(bench.file("top").find("note = \"x\"") != std::string::npos);
}

void TestBoardPage::phoneShowsTheList() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  auto* preview = bench.view->board()->preview();
  preview->tabs()->setCurrentIndex(PreviewPanel::Phone);
  QVERIFY(bench.settle());
  const auto* phone = bench.child<QAbstractItemView>("phoneList");
  QCOMPARE(phone->model()->rowCount(), 10);
}

void TestBoardPage::latestTextIsAnswered() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  for (int slotCount = 1; slotCount <= 9; ++slotCount) {
    bench.view->board()->edit("order = \"board_installs\"\nslots = " + std::to_string(slotCount) + "\n",
                              QStringLiteral("edit"));
    bench.view->desk()->look();
  }
  QVERIFY(bench.settle());
  QCOMPARE(bench.status("top").preview.board.list->entries.size(), std::size_t(9));
  QCOMPARE(bench.view->board()->preview()->table()->source()->rowCount(), 9U);
}

/// What a person wrote beside the keys is theirs.
void TestBoardPage::formKeepsCommentsAndSpelling() {
  const std::string toml = "# my board\ntitle   = 'Top apps' # as users read it\nslots = 10\n"
                           "# the usual order\norder = \"board_installs\"\n\n"
                           "# until the fair is over\n[[pin]]\nitem = \"1\"\nslot = 2 # the eye\n";
  Bench bench{{"top", toml}};
  QVERIFY(bench.open("top"));
  bench.child<QSpinBox>("boardSlots")->setValue(12);
  bench.child<QLineEdit>("boardOwner")->setFocus();
  hands::type(QStringLiteral("Ann"));
  auto* pins = bench.view->board()->form()->pinBox()->pins();
  QVERIFY(pins->setData(pins->index(0, PinModel::SlotColumn), 3, Qt::EditRole));
  QVERIFY(bench.settle());
  auto expected = toml;
  const auto replace = [&](std::string_view from, std::string_view to) {
    expected.replace(expected.find(from), from.size(), to);
  };
  replace("slots = 10", "slots = 12");
  replace("order = \"board_installs\"\n", "order = \"board_installs\"\nowner = \"Ann\"\n");
  replace("slot = 2 #", "slot = 3 #");
  QCOMPARE(bench.text(), expected);
}

void TestBoardPage::numbersOfTheFormAreKeys_data() {
  QTest::addColumn<QByteArray>("control");
  QTest::addColumn<QByteArray>("key");
  QTest::newRow("row") << QByteArray("boardRow") << QByteArray("row");
  QTest::newRow("slots") << QByteArray("boardSlots") << QByteArray("slots");
  QTest::newRow("half-life") << QByteArray("boardHalfLife") << QByteArray("half_life_days");
  QTest::newRow("recent days") << QByteArray("boardRecent") << QByteArray("recent_days");
  QTest::newRow("refresh") << QByteArray("boardRefresh") << QByteArray("refresh_hours");
  QTest::newRow("minimum") << QByteArray("boardMinimum") << QByteArray("minimum");
  QTest::newRow("age of new apps") << QByteArray("boardNewAge") << QByteArray("younger_than_days");
}

void TestBoardPage::numbersOfTheFormAreKeys() {
  QFETCH(QByteArray, control);
  QFETCH(QByteArray, key);
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  bench.child<QSpinBox>(control.constData())->setValue(5);
  QVERIFY2(bench.text().find(key.toStdString() + " = 5\n") != std::string::npos, bench.text().c_str());
  QVERIFY(bench.settle());
}

void TestBoardPage::constraintsAreEdited() {
  Bench bench{{"top", test::kTopBoard}};
  QVERIFY(bench.open("top"));
  auto* box = bench.view->board()->form()->constraintBox();
  bench.child<QToolButton>("addScatter")->click();
  bench.child<QToolButton>("addCap")->click();
  QVERIFY(bench.settle());
  const auto& constraints = bench.view->board()->config()->constraints;
  QCOMPARE(constraints.size(), std::size_t(2));
  QCOMPARE(constraints[0].kind, ConstraintKind::Scatter);
  QCOMPARE(constraints[1].kind, ConstraintKind::Cap);
  auto* model = box->constraints();
  QVERIFY(model->setData(model->index(0, ConstraintModel::WindowColumn), 4, Qt::EditRole));
  QCOMPARE(bench.view->board()->config()->constraints[0].window, 4U);
  QVERIFY(!model->setData(model->index(1, ConstraintModel::WindowColumn), 4, Qt::EditRole));
  QVERIFY(!model->setData(model->index(0, ConstraintModel::WindowColumn), 1, Qt::EditRole));
  box->list()->setCurrentIndex(model->index(0, 0));
  bench.child<QToolButton>("removeConstraint")->click();
  QCOMPARE(bench.view->board()->config()->constraints.size(), std::size_t(1));
  QVERIFY(bench.settle());
  QVERIFY(bench.status("top").preview.board.list);
}

void TestBoardPage::pinsHaveDays() {
  Bench bench{{"top", std::string(test::kTopBoard) + "\n[[pin]]\nitem = \"1\"\nslot = 2\n"}};
  QVERIFY(bench.open("top"));
  auto* pins = bench.view->board()->form()->pinBox()->pins();
  QVERIFY(pins->setData(pins->index(0, PinModel::UntilColumn), QStringLiteral("2030-01-31"), Qt::EditRole));
  QVERIFY(bench.text().find("until = \"2030-01-31\"") != std::string::npos);
  QVERIFY(!pins->setData(pins->index(0, PinModel::FromColumn), QStringLiteral("soon"), Qt::EditRole));
  QVERIFY(bench.settle());
}

void TestBoardPage::scoresAreTakenApart_data() {
  QTest::addColumn<QByteArray>("order");
  for (const auto& ready : readyOrders())
    QTest::newRow(ready.expression.data())
        << QByteArray(ready.expression.data(), qsizetype(ready.expression.size()));
}

/// Whatever the order, a row says what its score comes from.
void TestBoardPage::scoresAreTakenApart() {
  QFETCH(QByteArray, order);
  Bench bench{{"top", "slots = 5\norder = \"" + order.toStdString() + " + 0 * rating\"\n"}};
  QVERIFY(bench.open("top"));
  const auto& table = *bench.view->board()->preview()->table();
  QVERIFY(table.source()->rowCount() > 0);
  const auto& first = bench.status("top").preview.board.list->entries.front();
  QCOMPARE(Bench::cell(table, 0, "score").isEmpty(), !first.score);
  for (const auto* column : {"term0", "term1", "input0", "input1"})
    QVERIFY2(!Bench::cell(table, 0, column).isEmpty() || !first.score, column);
  std::uint64_t installs = 0;
  for (const auto& day : bench.view->desk()->data()->columns().sources().itemSignals->counts().of(first.item))
    installs += day.installs;
  QCOMPARE(Bench::cell(table, 0, "installs"), countText(installs));
}

void TestBoardPage::slotsOfNewAppsAreExplained() {
  Bench bench{
      {"top", std::string(test::kTopBoard) + "\n[new_apps]\nshare = 0.3\nyounger_than_days = 3650\n"}};
  QVERIFY(bench.open("top"));
  const auto& table = *bench.view->board()->preview()->table();
  const auto& entries = bench.status("top").preview.board.list->entries;
  const auto chosen = std::ranges::find(entries, PlacedBy::NewApps, &LeaderboardEntry::placedBy);
  QVERIFY(chosen != entries.end());
  const auto row = static_cast<int>(chosen - entries.begin());
  QVERIFY(!Bench::cell(table, row, "potential").isEmpty());
  QCOMPARE(Bench::cell(table, row, "placed"), QStringLiteral("new app"));
}

QTEST_MAIN(TestBoardPage)
#include "test_board_page.moc"
