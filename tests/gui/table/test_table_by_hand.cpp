#include "tests/gui/hands/hands.h"
#include "tests/gui/table/shop.h"
#include "widgets/job/job_status.h"
#include "widgets/table/column_header.h"
#include "widgets/table/table_exporter.h"

#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>

using namespace rankwright;

namespace {

QString clipboardText() {
  return QGuiApplication::clipboard()->text();
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What a person does at a table, with nothing but keys and the mouse.
class TestTableByHand : public QObject {
  Q_OBJECT

private slots:
  void init() { QGuiApplication::clipboard()->clear(); }
  void menuCopies_data();
  void menuCopies();
  void keysCopyWithHeaders();
  void menuFiltersByTheCell_data();
  void menuFiltersByTheCell();
  void headerMenuArrangesColumns();
  void columnDialogByKeyboard();
  void headerExplainsItsFigure();
  void exportsWhatIsFiltered();
  void clickCancelsAnExportAtOnce();
  void escapeClosesWhatOpened_data();
  void escapeClosesWhatOpened();
  void wheelScrollsMillions();
  void sightComesBack();
};

void TestTableByHand::menuCopies_data() {
  QTest::addColumn<QString>("entry");
  QTest::addColumn<QString>("text");
  QTest::newRow("cells") << QStringLiteral("Copy") << QStringLiteral("Tools\t0.1\nMusic & Audio\t0.2");
  QTest::newRow("with headers") << QStringLiteral("Copy with headers")
                                << QStringLiteral("Category\tRating\nTools\t0.1\nMusic & Audio\t0.2");
  QTest::newRow("CSV") << QStringLiteral("Copy as CSV")
                       << QStringLiteral("Category,Rating\r\nTools,0.1\r\nMusic & Audio,0.2\r\n");
  QTest::newRow("JSON") << QStringLiteral("Copy as JSON")
                        << QStringLiteral("[\n{\"category\": \"Tools\", \"rating\": 0.1},\n"
                                          "{\"category\": \"Music & Audio\", \"rating\": 0.2}\n]\n");
  QTest::newRow("Markdown")
      << QStringLiteral("Copy as Markdown")
      << QStringLiteral("| Category | Rating |\n| :--- | ---: |\n| Tools | 0.1 |\n| Music & Audio | 0.2 |\n");
}

void TestTableByHand::menuCopies() {
  QFETCH(QString, entry);
  QFETCH(QString, text);
  Shop shop;
  const auto cell = [&](int place, int column) {
    return shop.grid()->visualRect(shop.grid()->model()->index(place, column)).center();
  };
  auto* cells = shop.grid()->viewport();
  QTest::mousePress(cells, Qt::LeftButton, {}, cell(1, Category));
  QTest::mouseMove(cells, cell(2, Rating));
  QTest::mouseRelease(cells, Qt::LeftButton, {}, cell(2, Rating));
  QVERIFY(hands::choose(hands::askForMenu(*cells, cell(2, Category)), entry));
  QTRY_COMPARE(clipboardText(), text);
}

void TestTableByHand::keysCopyWithHeaders() {
  Shop shop;
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Right, Qt::ShiftModifier);
  hands::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_COMPARE(clipboardText(), QStringLiteral("App\tCategory\ncom.app1\tTools"));
  hands::press(Qt::Key_C, Qt::ControlModifier);
  QTRY_COMPARE(clipboardText(), QStringLiteral("com.app1\tTools"));
}

void TestTableByHand::menuFiltersByTheCell_data() {
  QTest::addColumn<QString>("entry");
  QTest::addColumn<int>("rows");
  QTest::newRow("keeps") << QStringLiteral("Filter by this cell") << 250;
  QTest::newRow("leaves out") << QStringLiteral("Exclude this value") << 750;
}

void TestTableByHand::menuFiltersByTheCell() {
  QFETCH(QString, entry);
  QFETCH(int, rows);
  Shop shop;
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Right);
  QVERIFY(hands::choose(hands::askForMenu(), entry));
  QTRY_COMPARE(shop.rowCount(), rows);
  QCOMPARE(shop.chips().size(), 1);
  hands::press(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(shop.rowCount(), 1000);
  QVERIFY(shop.chips().isEmpty());
}

void TestTableByHand::headerMenuArrangesColumns() {
  Shop shop;
  auto* layout = shop.table.columnLayout();
  hands::press(Qt::Key_Backtab, Qt::ShiftModifier);
  while (!shop.grid()->header()->hasFocus())
    hands::press(Qt::Key_Backtab, Qt::ShiftModifier);
  hands::press(Qt::Key_Right);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Hide this column")));
  QCOMPARE(layout->placeOf(Category), -1);
  hands::press(Qt::Key_Home);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Freeze up to this column")));
  QVERIFY(layout->isFrozen(Key));
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Sort descending")));
  QTRY_COMPARE(shop.at(0, Key), QStringLiteral("com.app999"));
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Unfreeze columns")));
  QVERIFY(!layout->isFrozen(Key));
}

void TestTableByHand::columnDialogByKeyboard() {
  Shop shop;
  hands::press(Qt::Key_Down);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Columns…")));
  auto* dialog = shop.table.findChild<QDialog*>(QStringLiteral("columnDialog"));
  QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
  auto* list = dialog->findChild<QListWidget*>();
  while (!list->hasFocus())
    hands::press(Qt::Key_Tab);
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Space);
  QTRY_COMPARE(shop.table.columnLayout()->placeOf(Category), -1);
  hands::press(Qt::Key_Space);
  QTRY_COMPARE(shop.table.columnLayout()->placeOf(Category), 1);
  hands::press(Qt::Key_Up, Qt::AltModifier);
  QTRY_COMPARE(shop.table.columnLayout()->order().front(), int(Category));
  hands::press(Qt::Key_Escape);
  QTRY_VERIFY(!shop.table.findChild<QDialog*>(QStringLiteral("columnDialog")));
}

void TestTableByHand::headerExplainsItsFigure() {
  Shop shop;
  auto* header = shop.grid()->header();
  const auto place = shop.headerCentre(Rating);
  QHelpEvent rested(QEvent::ToolTip, place, header->mapToGlobal(place));
  QApplication::sendEvent(header, &rested);
  QVERIFY2(QToolTip::text().contains(QStringLiteral("Mean of the stars")), qPrintable(QToolTip::text()));
  QToolTip::hideText();
}

void TestTableByHand::exportsWhatIsFiltered() {
  const QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("apps.csv"));
  Shop shop(20);
  QSignalSpy exported(shop.table.exporter(), &TableExporter::exported);
  shop.type(Rating, QStringLiteral("=missing"));
  QTRY_COMPARE(shop.rowCount(), 2);
  hands::press(Qt::Key_Down);
  QTRY_VERIFY(shop.grid()->hasFocus());
  hands::press(Qt::Key_Down);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Export…")));
  auto* dialog = shop.table.findChild<QFileDialog*>(QStringLiteral("exportDialog"));
  QVERIFY(dialog && !dialog->isModal() && QTest::qWaitForWindowActive(dialog));
  auto* name = dialog->findChild<QLineEdit*>();
  name->setFocus();
  name->selectAll();
  hands::type(path);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(exported.size(), 1);
  QCOMPARE(contentOf(path), QByteArray("App,Category,Rating,Installs,Latency (ms)\r\n"
                                       "com.app9,Tools,,63,1.125\r\ncom.app19,Finance,,133,2.375\r\n"));
}

void TestTableByHand::clickCancelsAnExportAtOnce() {
  const QTemporaryDir folder;
  Shop shop(kMillions);
  JobStatus status(shop.jobs);
  status.setPatience(std::chrono::milliseconds(0));
  status.show();
  QSignalSpy exported(shop.table.exporter(), &TableExporter::exported);
  shop.table.exporter()->exportTo(folder.filePath(QStringLiteral("apps.csv")));
  QTRY_VERIFY(!QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
  QToolButton* cancel = nullptr;
  QTRY_VERIFY((cancel = status.findChild<QToolButton*>(QStringLiteral("cancelJob"))));
  QElapsedTimer time;
  time.start();
  while (!shop.jobs.running().empty() &&
         (cancel = status.findChild<QToolButton*>(QStringLiteral("cancelJob"))))
    QTest::mouseClick(cancel, Qt::LeftButton);
  QTRY_VERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
  QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
  QTest::qWait(50);
  QCOMPARE(exported.size(), 0);
}

void TestTableByHand::escapeClosesWhatOpened_data() {
  QTest::addColumn<int>("key");
  QTest::addColumn<QString>("opened");
  QTest::newRow("find") << int(Qt::Key_F) << QStringLiteral("findBar");
  QTest::newRow("go to row") << int(Qt::Key_G) << QStringLiteral("rowBar");
}

void TestTableByHand::escapeClosesWhatOpened() {
  QFETCH(int, key);
  QFETCH(QString, opened);
  Shop shop;
  hands::press(Qt::Key(key), Qt::ControlModifier);
  auto* bar = shop.table.findChild<QWidget*>(opened);
  QVERIFY(bar && bar->isVisible());
  hands::press(Qt::Key_Escape);
  QVERIFY(!bar->isVisible());
  QVERIFY(shop.grid()->hasFocus());
}

void TestTableByHand::wheelScrollsMillions() {
  Shop shop(kMillions);
  const auto place = shop.grid()->viewport()->rect().center();
  const auto before = shop.grid()->firstShownRow();
  QWheelEvent turned(place, shop.grid()->viewport()->mapToGlobal(QPointF(place)), {}, {0, -1200},
                     Qt::NoButton, {}, Qt::NoScrollPhase, false);
  QApplication::sendEvent(shop.grid()->viewport(), &turned);
  QVERIFY(shop.grid()->firstShownRow() > before);
}

void TestTableByHand::sightComesBack() {
  QJsonObject state;
  std::vector<CellBlock> selected;
  int scrolled = 0;
  {
    Shop shop;
    hands::press(Qt::Key_G, Qt::ControlModifier);
    hands::type(QStringLiteral("501"));
    hands::press(Qt::Key_Return);
    hands::press(Qt::Key_Right);
    hands::press(Qt::Key_Down, Qt::ShiftModifier);
    hands::press(Qt::Key_Right, Qt::ShiftModifier);
    shop.grid()->verticalScrollBar()->setValue(shop.grid()->verticalScrollBar()->value() + 37);
    selected = shop.grid()->selectedBlocks();
    scrolled = shop.grid()->verticalScrollBar()->value();
    state = shop.table.saveState();
  }
  Shop shop;
  shop.table.restoreState(state);
  QTRY_COMPARE(shop.grid()->selectedBlocks(), selected);
  QCOMPARE(selected, (std::vector<CellBlock>{{500, Category, 501, Rating}}));
  QCOMPARE(shop.grid()->currentIndex().column(), int(Rating));
  QCOMPARE(shop.grid()->verticalScrollBar()->value(), scrolled);
}

QTEST_MAIN(TestTableByHand)
#include "test_table_by_hand.moc"
