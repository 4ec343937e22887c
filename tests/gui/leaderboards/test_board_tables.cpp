#include "boards_bench.h"

#include "widgets/common/file_field.h"
#include "widgets/common/text.h"
#include "widgets/document/diff_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/export_bar.h"
#include "widgets/leaderboards/import_model.h"
#include "widgets/leaderboards/import_page.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QTreeView>

using namespace rankwright;

namespace {

constexpr std::int64_t kDay = 86'400;

} // namespace

/// Lists that people keep in a spreadsheet, and lists that are due.
class TestBoardTables : public QObject {
  Q_OBJECT

private slots:
  void aFileBecomesPins();
  void cellsArePasted();
  void aRowIsMended();
  void aRowIsLeftOut();
  void tableNamesItsBoards();
  void pinsAreAdded();
  void escapeChangesNothing();
  void badTablesAreTold_data();
  void badTablesAreTold();
  void whatDoesNotMatchIsReported();
  void readOnlyWorkspacesAreNotImportedInto();
  void listsGoOutAndComeBack();
  void whatIsOnTheShelfIsExported();
  void dueListsAreRefreshed();
  void keptListsAreTold();

private:
  using Bench = test::BoardsBench;

  static QString write(const Bench& bench, const char* name, const QByteArray& bytes) {
    const auto path = bench.folder() / name;
    if (!writeFileAtomically(path,
                             std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
      qFatal("the table cannot be written");
    return toQt(path.string());
  }
  static QString key(const Bench& bench, std::uint32_t row) {
    return toQt(std::string(bench.workspace->items().keyOf(ItemId(row))));
  }
  static std::string nameOf(const Bench& bench, std::uint32_t row) {
    return bench.workspace->itemText(ItemId(row), "name");
  }
  static ImportPage& import(Bench& bench, const char* board) {
    bench.view->table()->chooseRow(0);
    if (!bench.settle()) qFatal("busy");
    bench.trigger("boards.import");
    bench.view->importPage()->open(QLatin1String(board));
    return *bench.view->importPage();
  }
  static QString cell(const ImportPage& page, int row, int column) {
    return page.model()->index(row, column).data().toString();
  }
  static LeaderboardConfig configOf(const Bench& bench, const char* board) {
    const auto* document = bench.documents.find(toQt(leaderboardPath(board)));
    const auto text = document ? document->text() : bench.file(board);
    return test::must(parseLeaderboardToml(text, board, board));
  }
  static void publishOld(const Bench& bench, const std::string& board, const std::string& toml) {
    auto store = test::must(LeaderboardStore::openOrCreate(leaderboardStoreFile(bench.folder())));
    const BoardDraft draft{.board = board, .toml = toml, .items = {"x"}};
    test::must(store.publish(std::vector{draft},
                             {"ann", "long ago", QDateTime::currentSecsSinceEpoch() - 2 * kDay}));
  }
};

void TestBoardTables::aFileBecomesPins() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  QVERIFY(!page.applyButton()->isEnabled());
  const auto table =
      QStringLiteral("name;slot;until\n%1;2;2999-12-31\n%2;5;\n")
          .arg(QString::fromStdString(nameOf(bench, 3)), QString::fromStdString(nameOf(bench, 7)));
  page.readFile(write(bench, "pins.csv", table.toUtf8()));
  QVERIFY(bench.settle());
  QCOMPARE(page.model()->rowCount(), 2);
  QCOMPARE(cell(page, 0, ImportModel::MatchColumn), QStringLiteral("name"));
  QVERIFY2(cell(page, 0, ImportModel::AppColumn).contains(key(bench, 3)),
           qPrintable(cell(page, 0, ImportModel::AppColumn)));
  QVERIFY2(page.diff()->text().contains(QStringLiteral("+slot = 2")), qPrintable(page.diff()->text()));
  page.applyButton()->setFocus();
  hands::press(Qt::Key_Space);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
  const auto pins = configOf(bench, "top").pins;
  QCOMPARE(pins.size(), std::size_t{2});
  QCOMPARE(toQt(pins[0].item), key(bench, 3));
  QCOMPARE(pins[1].slot, 5U);
  QCOMPARE(bench.file("top"), std::string(test::kTopBoard)); // it is an edit, not yet saved
  bench.trigger("boards.undo");
  QVERIFY(bench.settle());
  QVERIFY(configOf(bench, "top").pins.empty());
}

void TestBoardTables::cellsArePasted() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  QGuiApplication::clipboard()->setText(key(bench, 4) + QStringLiteral("\t1\n") + key(bench, 2) +
                                        QStringLiteral("\t2\n"));
  hands::press(Qt::Key_V, Qt::ControlModifier);
  QVERIFY(bench.settle());
  QCOMPARE(page.model()->rowCount(), 2);
  QCOMPARE(page.model()->assignment().pinCount(), std::size_t{2});
  page.apply();
  QVERIFY(bench.settle());
  QCOMPARE(toQt(configOf(bench, "top").pins[1].item), key(bench, 2));
}

/// A row that means nothing gets its app by a key; it is then a pin.
void TestBoardTables::aRowIsMended() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  page.readFile(write(bench, "pins.csv", "name\nno such app\n"));
  QVERIFY(bench.settle());
  QVERIFY(!page.applyButton()->isEnabled());
  QVERIFY(cell(page, 0, ImportModel::MatchColumn).contains(QStringLiteral("no such app")));
  page.rows()->setCurrentIndex(page.model()->index(0, ImportModel::AppColumn));
  page.rows()->setFocus();
  hands::press(Qt::Key_F2);
  QTRY_VERIFY(page.rows()->findChild<QComboBox*>(QStringLiteral("importApp")));
  hands::type(QStringLiteral("another that is not there"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QVERIFY(page.messageBar()->details().contains(QStringLiteral("another that is not there")));
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(page.rows()->findChild<QComboBox*>(QStringLiteral("importApp")));
  hands::type(key(bench, 6));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(cell(page, 0, ImportModel::MatchColumn), QStringLiteral("chosen"));
  QVERIFY(page.applyButton()->isEnabled());
  page.apply();
  QVERIFY(bench.settle());
  QCOMPARE(toQt(configOf(bench, "top").pins[0].item), key(bench, 6));
}

void TestBoardTables::aRowIsLeftOut() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  page.readFile(
      write(bench, "pins.csv", QStringLiteral("item\n%1\n%2\n").arg(key(bench, 1), key(bench, 2)).toUtf8()));
  QVERIFY(bench.settle());
  page.rows()->setFocus();
  page.rows()->setCurrentIndex(page.model()->index(0, ImportModel::SlotColumn));
  hands::press(Qt::Key_Space);
  QCOMPARE(page.model()->assignment().pinCount(), std::size_t{1});
  page.apply();
  QVERIFY(bench.settle());
  const auto pins = configOf(bench, "top").pins;
  QCOMPARE(pins.size(), std::size_t{1});
  QCOMPARE(toQt(pins[0].item), key(bench, 2));
  QCOMPARE(pins[0].slot, 1U);
}

/// One board is there, the other comes about.
void TestBoardTables::tableNamesItsBoards() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  const auto table = QStringLiteral("board,item\ntop,%1\nfresh,%2\nfresh,%1\nno board!,%1\n")
                         .arg(key(bench, 1), key(bench, 2));
  page.readFile(write(bench, "pins.csv", table.toUtf8()));
  QVERIFY(bench.settle());
  QCOMPARE(page.target()->currentIndex(), 0);
  QCOMPARE(page.model()->assignment().boards.size(), std::size_t{2});
  QVERIFY(cell(page, 3, ImportModel::MatchColumn).contains(QStringLiteral("no board!")));
  page.apply();
  QVERIFY(bench.settle());
  QCOMPARE(configOf(bench, "top").pins.size(), std::size_t{1});
  QCOMPARE(configOf(bench, "fresh").pins.size(), std::size_t{2});
  QCOMPARE(configOf(bench, "fresh").slotCount, 2U);
}

void TestBoardTables::pinsAreAdded() {
  const auto toml = std::string(test::kTopBoard) + "\n# of the spring\n[[pin]]\nitem = \"kept\"\nslot = 3\n";
  Bench bench{{"top", toml}};
  auto& page = import(bench, "top");
  page.readFile(write(bench, "pins.csv", QStringLiteral("item\n%1\n").arg(key(bench, 1)).toUtf8()));
  QVERIFY(bench.settle());
  page.mode()->setCurrentIndex(1);
  page.apply();
  QVERIFY(bench.settle());
  const auto pins = configOf(bench, "top").pins;
  QCOMPARE(pins.size(), std::size_t{2});
  QCOMPARE(pins[0].item, std::string("kept"));
}

void TestBoardTables::escapeChangesNothing() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  page.readFile(write(bench, "pins.csv", QStringLiteral("item\n%1\n").arg(key(bench, 1)).toUtf8()));
  QVERIFY(bench.settle());
  hands::press(Qt::Key_Escape);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Boards);
  QVERIFY(configOf(bench, "top").pins.empty());
}

void TestBoardTables::badTablesAreTold_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("part");
  QTest::newRow("no column of apps") << QByteArray("slot,owner\n1,ann\n") << QStringLiteral("slot,owner");
  QTest::newRow("no text") << QByteArray("item\n1\n\xFF\xFF\n") << QStringLiteral("3");
  QTest::newRow("nothing") << QByteArray() << QStringLiteral("pins.csv");
}

void TestBoardTables::badTablesAreTold() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, part);
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  page.readFile(write(bench, "pins.csv", bytes));
  QVERIFY(bench.settle());
  QVERIFY(page.messageBar()->isVisible());
  QVERIFY2(page.messageBar()->details().contains(part), qPrintable(page.messageBar()->details()));
  QVERIFY(!page.applyButton()->isEnabled());
}

void TestBoardTables::whatDoesNotMatchIsReported() {
  Bench bench{{"top", test::kTopBoard}};
  auto& page = import(bench, "top");
  const auto table = "name\n\"nobody, really\"\n" + nameOf(bench, 1) + "\n";
  page.readFile(write(bench, "pins.csv", QByteArray::fromStdString(table)));
  QVERIFY(bench.settle());
  bench.child<QPushButton>("copyReport")->click();
  QCOMPARE(
      QGuiApplication::clipboard()->text(),
      QStringLiteral("line,row,reason\n2,\"nobody, really\",\"there is no such item: nobody, really\"\n"));
  const auto file = toQt((bench.folder() / "report.csv").string());
  page.saveReportTo(file);
  QCOMPARE(test::must(readTextFile(bench.folder() / "report.csv")), page.report().toStdString());
}

void TestBoardTables::readOnlyWorkspacesAreNotImportedInto() {
  Bench bench{{"top", test::kTopBoard}};
  QSignalSpy opened(&bench.documents, &DocumentSet::opened);
  bench.documents.open(bench.folder(), std::filesystem::path(bench.scratch.path().toStdString()) / "state",
                       true);
  QVERIFY(opened.wait());
  bench.view->setWorkspace(bench.workspace);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->action(QStringLiteral("boards.import"))->isEnabled());
  QVERIFY(bench.view->action(QStringLiteral("boards.export"))->isEnabled());
}

/// The list goes to the clipboard, and comes back as pins of the same apps.
void TestBoardTables::listsGoOutAndComeBack() {
  Bench bench{{"small", "slots = 3\norder = \"board_installs\"\n"}, {"top", test::kTopBoard}};
  bench.trigger("boards.export");
  hands::press(Qt::Key_Space); // copies
  QVERIFY(bench.settle());
  QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1 + 3 + 10);
  auto& page = import(bench, "top");
  page.paste();
  QVERIFY(bench.settle());
  page.apply();
  QVERIFY(bench.settle());
  for (const auto* board : {"small", "top"}) {
    const auto config = configOf(bench, board);
    std::vector<std::string> pinned;
    for (const auto& pin : config.pins)
      pinned.push_back(pin.item);
    QCOMPARE(pinned, bench.status(board).items);
  }
}

void TestBoardTables::whatIsOnTheShelfIsExported() {
  Bench bench{{"top", test::kTopBoard}};
  publishOld(bench, "top", "slots = 1\n");
  bench.trigger("boards.export");
  auto* bar = bench.view->exportBar();
  bar->lists()->setCurrentIndex(ExportBar::Shelf);
  const auto file = bench.folder() / "out.csv";
  bar->saveTo(toQt(file.string()));
  QVERIFY(bench.settle());
  const auto text = test::must(readTextFile(file));
  QVERIFY2(text.ends_with("score\ntop,1,x,,,,\n"), text.c_str());
  QVERIFY(bar->isHidden());
}

void TestBoardTables::dueListsAreRefreshed() {
  Bench bench{{"top", test::kTopBoard}};
  auto* refresh = bench.view->action(QStringLiteral("boards.refresh"));
  QVERIFY(!refresh->isEnabled());
  publishOld(bench, "top", test::kTopBoard);
  bench.view->desk()->look();
  QVERIFY(bench.settle());
  QVERIFY(refresh->isEnabled());
  QVERIFY2(refresh->text().contains(u'1'), qPrintable(refresh->text()));
  refresh->trigger();
  QVERIFY(bench.settle());
  const auto latest = test::must(bench.store().version("top", 2));
  QCOMPARE(latest.version.kind, ReleaseKind::Refresh);
  QCOMPARE(latest.items, bench.status("top").items);
  QCOMPARE(bench.status("top").state, DraftState::Published);
  QVERIFY(!refresh->isEnabled());
}

void TestBoardTables::keptListsAreTold() {
  Bench bench{{"top", test::kTopBoard}};
  publishOld(bench, "none", "candidates = \"price == -1\"\n");
  bench.view->desk()->look();
  QVERIFY(bench.settle());
  bench.trigger("boards.refresh");
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("none")), qPrintable(bench.said()));
}

QTEST_MAIN(TestBoardTables)
#include "test_board_tables.moc"
