#include "boards_bench.h"

#include "widgets/document/document_editor.h"
#include "widgets/document/source_view.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/pin_box.h"
#include "widgets/leaderboards/pin_model.h"

#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QTabWidget>
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

QTEST_MAIN(TestBoardPage)
#include "test_board_page.moc"
