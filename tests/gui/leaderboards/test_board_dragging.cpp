#include "boards_bench.h"

#include "widgets/common/entry_model.h"
#include "widgets/common/search_panel.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/app_drag_source.h"
#include "widgets/leaderboards/app_mime.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/move_app_bar.h"
#include "widgets/leaderboards/preview_dragging.h"
#include "widgets/simulator/phone_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QSpinBox>
#include <QTabWidget>

#include <memory>
#include <optional>

using namespace rankwright;

/// Apps that are dragged to another slot or another board, and the keys that do the same.
class TestBoardDragging : public QObject {
  Q_OBJECT

private slots:
  void appTravelsAsMime();
  void foreignMimeIsNoApp_data();
  void foreignMimeIsNoApp();
  void droppedAppIsPinnedThere_data();
  void droppedAppIsPinnedThere();
  void behindTheLastIsTheLastSlot();
  void leavingHidesTheMark();
  void otherThingsAreRefused();
  void pointerDragsTheApp();
  void otherColumnsAreSelected();
  void boardsBesideTakeTheApp();
  void dropOnAnotherBoardMoves();
  void copyStaysHere();
  void appFromNoBoardIsPinned();
  void keysPinBeside();
  void movedByKeyboard();
  void readOnlyListTakesNothing();

private:
  struct Bench : test::BoardsBench {
    using BoardsBench::BoardsBench;

    PreviewPanel* preview() { return view->board()->preview(); }
    GridView* grid() { return preview()->table()->grid(); }
    std::string item(const char* board, std::size_t slot) { return status(board).items.at(slot - 1); }
    QPoint rowAt(int row) {
      const auto column = grid()->cells().columnOf("app");
      return grid()->visualRect(grid()->model()->index(row, column)).center();
    }
    QList<AppDragSource*> sources() { return preview()->dragging()->findChildren<AppDragSource*>(); }
    /// What is dragged from now on; nothing until then.
    std::shared_ptr<std::optional<DraggedApp>> dragged() {
      auto app = std::make_shared<std::optional<DraggedApp>>();
      for (auto* source : sources())
        QObject::connect(source, &AppDragSource::started, &window,
                         [app](const DraggedApp& each) { *app = each; });
      return app;
    }
    /// Presses the mouse on a cell and moves it to another row; letting go ends what came of it.
    void pull(const QString& column, int from, int to) {
      const auto number = grid()->cells().columnOf(column.toStdString());
      const auto at = [&](int row) {
        return grid()->viewport()->mapTo(&window,
                                         grid()->visualRect(grid()->model()->index(row, number)).center());
      };
      QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, at(from));
      QTest::mouseMove(window.windowHandle(), at(to));
      QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, at(to));
    }
    QString appOn(const char* board, const std::string& key) {
      const auto& items = status(board).items;
      const auto found = std::ranges::find(items, key);
      return found == items.end() ? QStringLiteral("gone") : QString::number(found - items.begin() + 1);
    }
  };

  /// What Qt sends on the way of a drag that ends there.
  static bool drop(QWidget& area, const QPoint& at, const QMimeData& mime,
                   Qt::DropAction action = Qt::MoveAction) {
    const auto keys = action == Qt::CopyAction ? Qt::ControlModifier : Qt::NoModifier;
    const auto actions =
        action == Qt::CopyAction ? Qt::DropActions(Qt::CopyAction) : Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(at, actions, &mime, Qt::LeftButton, keys);
    if (action == Qt::MoveAction) enter.setDropAction(action);
    QCoreApplication::sendEvent(&area, &enter);
    QDropEvent dropped(at, actions, &mime, Qt::LeftButton, keys);
    dropped.setDropAction(action);
    QCoreApplication::sendEvent(&area, &dropped);
    return dropped.isAccepted();
  }
  static bool enters(QWidget& area, const QPoint& at, const QMimeData& mime) {
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&area, &enter);
    return enter.isAccepted();
  }
};

namespace {

constexpr auto kTop = test::kTopBoard;
constexpr auto kSmall = "title = \"Small\"\nslots = 5\norder = \"board_installs\"\n";

} // namespace

void TestBoardDragging::appTravelsAsMime() {
  const DraggedApp app{"com.example.maps", QStringLiteral("top")};
  const auto mime = mimeOf(app);
  QCOMPARE(mime->text(), QStringLiteral("com.example.maps"));
  QVERIFY(mime->hasFormat(appMimeType()));
  QVERIFY(appOf(*mime) == app);
}

void TestBoardDragging::foreignMimeIsNoApp_data() {
  QTest::addColumn<QByteArray>("data");
  QTest::newRow("nothing") << QByteArray();
  QTest::newRow("no JSON") << QByteArray("maps");
  QTest::newRow("no app") << QByteArray("{\"board\":\"top\"}");
}

void TestBoardDragging::foreignMimeIsNoApp() {
  QFETCH(QByteArray, data);
  QMimeData mime;
  mime.setData(appMimeType(), data);
  QVERIFY(!appOf(mime));
}

void TestBoardDragging::droppedAppIsPinnedThere_data() {
  QTest::addColumn<int>("tab");
  QTest::newRow("table") << int(PreviewPanel::List);
  QTest::newRow("phone") << int(PreviewPanel::Phone);
}

void TestBoardDragging::droppedAppIsPinnedThere() {
  QFETCH(int, tab);
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  bench.preview()->tabs()->setCurrentIndex(tab);
  QVERIFY(bench.settle());
  const auto last = bench.item("top", 10);
  auto* phone = bench.preview()->phone();
  auto* area = tab == PreviewPanel::List ? bench.grid()->viewport() : phone->viewport();
  const auto at =
      tab == PreviewPanel::List ? bench.rowAt(1) : phone->visualRect(phone->model()->index(1, 0)).center();
  QVERIFY(drop(*area, at, *mimeOf({last, QStringLiteral("top")})));
  QVERIFY(bench.settle());
  QCOMPARE(bench.item("top", 2), last);
  QCOMPARE(bench.view->board()->config()->pins.front().slot, 2U);
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QCOMPARE(bench.item("top", 10), last);
  QCOMPARE(bench.text(), std::string(kTop));
}

void TestBoardDragging::behindTheLastIsTheLastSlot() {
  Bench bench{{"top", "slots = 3\norder = \"board_installs\"\n"}};
  QVERIFY(bench.open("top"));
  const auto first = bench.item("top", 1);
  const QPoint below(40, bench.grid()->viewport()->height() - 4);
  QVERIFY(drop(*bench.grid()->viewport(), below, *mimeOf({first, QStringLiteral("top")})));
  QVERIFY(bench.settle());
  QCOMPARE(bench.item("top", 3), first);
}

void TestBoardDragging::leavingHidesTheMark() {
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  auto* area = bench.grid()->viewport();
  const auto mime = mimeOf({bench.item("top", 1), QStringLiteral("top")});
  QVERIFY(enters(*area, bench.rowAt(3), *mime));
  const auto* mark = area->findChild<QWidget*>(QStringLiteral("dropMark"));
  QVERIFY(mark && mark->isVisible());
  QVERIFY(mark->geometry().contains(bench.rowAt(3)));
  QDragLeaveEvent leave;
  QCoreApplication::sendEvent(area, &leave);
  QVERIFY(!mark->isVisible());
}

void TestBoardDragging::otherThingsAreRefused() {
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  QMimeData text;
  text.setText(QStringLiteral("maps"));
  QVERIFY(!enters(*bench.grid()->viewport(), bench.rowAt(3), text));
  QVERIFY(!drop(*bench.grid()->viewport(), bench.rowAt(3), text));
  QCOMPARE(bench.text(), std::string(kTop));
}

void TestBoardDragging::pointerDragsTheApp() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("top"));
  const auto* others = bench.child<QListWidget>("otherBoards");
  const auto dragged = bench.dragged();
  QVERIFY(!others->isVisible());
  bool offersOthers = false;
  for (auto* source : bench.sources())
    connect(source, &AppDragSource::started, this,
            [&] { offersOthers = others->isVisible() && others->count() == 1; });
  bench.pull(QStringLiteral("app"), 5, 3);
  QVERIFY(dragged->has_value());
  QVERIFY(**dragged == (DraggedApp{bench.item("top", 6), QStringLiteral("top")}));
  QVERIFY(offersOthers);
  QVERIFY(!others->isVisible());
  // The app that was dragged is the selected one: the pointer's way selects nothing.
  QCOMPARE(bench.preview()->table()->selectedRows(), std::vector<std::uint32_t>{5});
  QVERIFY(bench.settle());
}

void TestBoardDragging::otherColumnsAreSelected() {
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  const auto dragged = bench.dragged();
  bench.pull(QStringLiteral("score"), 5, 3);
  QVERIFY(!dragged->has_value());
  QCOMPARE(bench.preview()->table()->selectedRows(), (std::vector<std::uint32_t>{3, 4, 5}));
  QVERIFY(bench.settle());
}

void TestBoardDragging::boardsBesideTakeTheApp() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("top"));
  auto* others = bench.child<QListWidget>("otherBoards");
  const auto item = bench.item("top", 9);
  // What a drag does at its beginning.
  emit bench.sources().front()->started({item, QStringLiteral("top")});
  QVERIFY(others->isVisible());
  const auto at = others->visualItemRect(others->item(0)).center();
  QVERIFY(drop(*others->viewport(), at, *mimeOf({item, QStringLiteral("top")})));
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("small", item), QStringLiteral("1"));
  QCOMPARE(bench.appOn("top", item), QStringLiteral("gone"));
}

void TestBoardDragging::dropOnAnotherBoardMoves() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("top"));
  const auto item = bench.item("top", 9);
  emit bench.preview()->dragging()->moveWanted(
      {.item = item, .from = QStringLiteral("top"), .to = QStringLiteral("small"), .slot = 2});
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("small", item), QStringLiteral("2"));
  QCOMPARE(bench.appOn("top", item), QStringLiteral("gone"));
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("top", item), QStringLiteral("9"));
  QCOMPARE(bench.file("small"), std::string(kSmall));
  QVERIFY(bench.documents.dirtyPaths().isEmpty());
}

void TestBoardDragging::copyStaysHere() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("small"));
  const auto item = bench.item("top", 9);
  QVERIFY(drop(*bench.grid()->viewport(), bench.rowAt(0), *mimeOf({item, QStringLiteral("top")}),
               Qt::CopyAction));
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("small", item), QStringLiteral("1"));
  QCOMPARE(bench.appOn("top", item), QStringLiteral("9"));
}

void TestBoardDragging::appFromNoBoardIsPinned() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("small"));
  bench.preview()->tabs()->setCurrentIndex(PreviewPanel::Absence);
  QVERIFY(bench.settle());
  auto* list = bench.preview()->absence()->search()->list();
  QVERIFY(list->model()->rowCount() > 20);
  const auto found = bench.preview()->appFound(list->model()->index(20, 0));
  QVERIFY(found && found->board.isEmpty());
  bench.preview()->tabs()->setCurrentIndex(PreviewPanel::List);
  QVERIFY(drop(*bench.grid()->viewport(), bench.rowAt(2), *mimeOf(*found)));
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("small", found->item), QStringLiteral("3"));
}

void TestBoardDragging::keysPinBeside() {
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  bench.preview()->table()->chooseRow(4);
  QVERIFY(bench.settle());
  const auto item = bench.item("top", 5);
  bench.grid()->setFocus();
  hands::press(Qt::Key_Up, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("top", item), QStringLiteral("4"));
  hands::press(Qt::Key_Up, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("top", item), QStringLiteral("3"));
  hands::press(Qt::Key_Down, Qt::AltModifier);
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("top", item), QStringLiteral("4"));
  QCOMPARE(bench.view->board()->config()->pins.size(), std::size_t(1));
  bench.preview()->table()->chooseRow(0);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->action(QStringLiteral("boards.pinHigher"))->isEnabled());
}

void TestBoardDragging::movedByKeyboard() {
  Bench bench{{"small", kSmall}, {"top", kTop}};
  QVERIFY(bench.open("top"));
  bench.preview()->table()->chooseRow(7);
  QVERIFY(bench.settle());
  const auto item = bench.item("top", 8);
  bench.trigger("boards.moveApp");
  auto* bar = bench.view->moveAppBar();
  QCOMPARE(bar->boards()->currentText(), QStringLiteral("Small"));
  bar->slot()->setValue(4);
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.appOn("small", item), QStringLiteral("4"));
  QCOMPARE(bench.appOn("top", item), QStringLiteral("gone"));
  bench.trigger("boards.moveApp");
  hands::press(Qt::Key_Escape);
  QVERIFY(!bar->isVisible());
}

void TestBoardDragging::readOnlyListTakesNothing() {
  Bench bench{{"top", kTop}};
  QVERIFY(bench.open("top"));
  const auto mime = mimeOf({bench.item("top", 1), QStringLiteral("top")});
  bench.documents.setReadOnly(true);
  QVERIFY(bench.settle());
  QVERIFY(!enters(*bench.grid()->viewport(), bench.rowAt(3), *mime));
  QVERIFY(!bench.view->action(QStringLiteral("boards.moveApp"))->isEnabled());
}

QTEST_MAIN(TestBoardDragging)
#include "test_board_dragging.moc"
