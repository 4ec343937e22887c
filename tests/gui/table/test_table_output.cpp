#include "tests/gui/table/shop.h"
#include "widgets/table/table_exporter.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace rankwright;

namespace {

QString clipboardText() {
  return QGuiApplication::clipboard()->text();
}

} // namespace

class TestTableOutput : public QObject {
  Q_OBJECT

private slots:
  void init() { QGuiApplication::clipboard()->clear(); }
  void copiesTheSelection_data();
  void copiesTheSelection();
  void copyLeavesHiddenColumnsOut();
  void exportWritesWhatIsShown();
  void cancelledExportLeavesNothing();
  void unknownEndingIsRefused();
  void selectionIsSummedUp();
  void findsTextInTheRows();
  void goesToARow();
  void enterFollowsTheAddress_data();
  void enterFollowsTheAddress();
  void menuListsWhereToGo();
  void stateComesBack();
  void widthsThatNobodyChoseGrowWithTheRows();
  void aRowThatIsGoneIsNoFailure();
  void stateWaitsForTheSource();
  void emptySourceSaysSo();
  void reloadKeepsTheRowAndWhatIsTyped();
};

void TestTableOutput::copiesTheSelection_data() {
  QTest::addColumn<QString>("action");
  QTest::addColumn<QString>("text");
  QTest::newRow("cells") << QStringLiteral("table.copy") << QStringLiteral("Tools\t0.1\nMusic & Audio\t0.2");
  QTest::newRow("with headers") << QStringLiteral("table.copyWithHeaders")
                                << QStringLiteral("Category\tRating\nTools\t0.1\nMusic & Audio\t0.2");
  QTest::newRow("CSV") << QStringLiteral("table.copyCsv")
                       << QStringLiteral("Category,Rating\r\nTools,0.1\r\nMusic & Audio,0.2\r\n");
  QTest::newRow("JSON") << QStringLiteral("table.copyJson")
                        << QStringLiteral("[\n{\"category\": \"Tools\", \"rating\": 0.1},\n"
                                          "{\"category\": \"Music & Audio\", \"rating\": 0.2}\n]\n");
  QTest::newRow("Markdown")
      << QStringLiteral("table.copyMarkdown")
      << QStringLiteral("| Category | Rating |\n| :--- | ---: |\n| Tools | 0.1 |\n| Music & Audio | 0.2 |\n");
}

void TestTableOutput::copiesTheSelection() {
  QFETCH(QString, action);
  QFETCH(QString, text);
  Shop shop;
  shop.grid()->goTo(1, Category);
  QTest::keyClick(shop.grid(), Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(shop.grid(), Qt::Key_Right, Qt::ShiftModifier);
  shop.table.action(action)->trigger();
  QTRY_VERIFY(!clipboardText().isEmpty());
  QCOMPARE(clipboardText(), text);
}

void TestTableOutput::copyLeavesHiddenColumnsOut() {
  Shop shop(3);
  shop.table.columnLayout()->setHidden(Key, true);
  shop.table.columnLayout()->moveTo(Latency, 0);
  QTest::keyClick(shop.grid(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(shop.grid(), Qt::Key_C, Qt::ControlModifier);
  QTRY_VERIFY(clipboardText().startsWith(QStringLiteral("0\tGames\t0\t0\n")));
}

void TestTableOutput::exportWritesWhatIsShown() {
  const QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("apps.json"));
  Shop shop(20);
  QSignalSpy exported(shop.table.exporter(), &TableExporter::exported);
  shop.type(Rating, QStringLiteral("=missing"));
  QTRY_COMPARE(shop.rowCount(), 2);
  shop.table.exporter()->exportTo(path);
  QTRY_COMPARE(exported.size(), 1);
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const auto text = file.readAll();
  QCOMPARE(text.count("\"com.app9\""), 1);
  QCOMPARE(text.count("\"com.app19\""), 1);
  QCOMPARE(text.count("com.app1\""), 0);
}

void TestTableOutput::cancelledExportLeavesNothing() {
  const QTemporaryDir folder;
  Shop shop(kMillions);
  shop.table.exporter()->exportTo(folder.filePath(QStringLiteral("apps.csv")));
  QTRY_VERIFY(!shop.jobs.running().empty());
  for (const auto& job : shop.jobs.running())
    shop.jobs.cancel(job.id);
  QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

void TestTableOutput::unknownEndingIsRefused() {
  Shop shop;
  QSignalSpy failed(shop.table.exporter(), &TableExporter::failed);
  shop.table.exporter()->exportTo(QStringLiteral("/tmp/apps.docx"));
  QCOMPARE(failed.size(), 1);
  QVERIFY(shop.table.findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible());
}

void TestTableOutput::selectionIsSummedUp() {
  Shop shop;
  QSignalSpy told(&shop.table, &DataTable::selectionSummary);
  shop.grid()->goTo(7, Rating);
  for (int i = 0; i < 3; ++i)
    QTest::keyClick(shop.grid(), Qt::Key_Down, Qt::ShiftModifier);
  const auto summary = QStringLiteral("4 cells, 1 missing · sum 2.5 · mean 0.83333333 · min 0.7 · max 1");
  QTRY_VERIFY(!told.isEmpty() && told.last().at(0).toString() == summary);
  shop.table.hide();
  QCOMPARE(told.last().at(0).toString(), QString());
  shop.table.show();
  QTRY_COMPARE(told.last().at(0).toString(), summary);
}

void TestTableOutput::findsTextInTheRows() {
  Shop shop;
  QTest::keyClick(shop.grid(), Qt::Key_F, Qt::ControlModifier);
  auto* line = shop.table.findChild<QWidget*>(QStringLiteral("findBar"))->focusProxy();
  QTest::keyClicks(line, QStringLiteral("APP77"));
  QTest::keyClick(line, Qt::Key_Return);
  QTRY_COMPARE(shop.table.currentRow(), std::optional(77U));
  QTest::keyClick(line, Qt::Key_F3);
  QTRY_COMPARE(shop.table.currentRow(), std::optional(770U));
  QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
  QTRY_COMPARE(shop.table.currentRow(), std::optional(77U));
  QTest::keyClick(line, Qt::Key_Escape);
  QVERIFY(shop.grid()->hasFocus());
}

void TestTableOutput::goesToARow() {
  Shop shop;
  QTest::keyClick(shop.grid(), Qt::Key_G, Qt::ControlModifier);
  auto* number = shop.table.findChild<QSpinBox*>();
  QVERIFY(number->hasFocus());
  QTest::keyClicks(number, QStringLiteral("501"));
  QTest::keyClick(number, Qt::Key_Return);
  QCOMPARE(shop.table.currentRow(), std::optional(500U));
  QVERIFY(shop.grid()->hasFocus());
}

void TestTableOutput::enterFollowsTheAddress_data() {
  QTest::addColumn<int>("column");
  QTest::newRow("on the address") << int(Key);
  QTest::newRow("elsewhere in the row") << int(Latency);
}

void TestTableOutput::enterFollowsTheAddress() {
  QFETCH(int, column);
  Shop shop;
  QSignalSpy followed(&shop.table, &DataTable::activated);
  shop.grid()->goTo(5, column);
  QTest::keyClick(shop.grid(), Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed.at(0).at(0).value<Address>(),
           (Address{QStringLiteral("item"), QStringLiteral("com.app5")}));
}

void TestTableOutput::menuListsWhereToGo() {
  Shop shop;
  QSignalSpy followed(&shop.table, &DataTable::activated);
  shop.grid()->goTo(5, Rating);
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
  QCoreApplication::sendEvent(shop.grid()->viewport(), &asked);
  auto* menu = shop.table.findChild<QMenu*>(QStringLiteral("cellMenu"));
  QVERIFY(menu != nullptr);
  QCOMPARE(menu->actions().at(0)->text(), QStringLiteral("Open item:com.app5"));
  menu->actions().at(1)->trigger();
  QCOMPARE(clipboardText(), QStringLiteral("item:com.app5"));
  menu->actions().at(0)->trigger();
  QCOMPARE(followed.size(), 1);
  menu->close();
}

void TestTableOutput::stateComesBack() {
  QJsonObject state;
  {
    Shop shop;
    auto* layout = shop.table.columnLayout();
    layout->setHidden(Installs, true);
    layout->moveTo(Latency, 0);
    layout->setWidth(Key, 222);
    layout->setFrozen(1);
    shop.table.filterStack()->setSort({{"latency", true}});
    shop.type(Category, QStringLiteral("games"));
    QTRY_COMPARE(shop.rowCount(), 250);
    shop.grid()->goTo(3, Key);
    state = shop.table.saveState();
  }
  state.insert(QStringLiteral("unknown"), 1);
  Shop shop;
  shop.table.restoreState(state);
  QTRY_COMPARE(shop.rowCount(), 250);
  QTRY_COMPARE(shop.at(3, Key), QStringLiteral("com.app984"));
  QTRY_COMPARE(shop.table.currentRow(), std::optional(984U));
  state.remove(QStringLiteral("unknown"));
  QCOMPARE(shop.table.saveState(), state);
  QCOMPARE(shop.table.columnLayout()->column(Key).width, 222);
}

void TestTableOutput::widthsThatNobodyChoseGrowWithTheRows() {
  Shop shop(3);
  const auto* layout = shop.table.columnLayout();
  const auto key = layout->column(Key).width;
  shop.table.columnLayout()->setWidth(Category, 77);
  shop.table.setSource(std::make_shared<ShopSource>(100'000));
  const auto wider = layout->column(Key).width;
  QVERIFY(wider > key);
  QCOMPARE(layout->column(Category).width, 77);
  shop.table.setSource(std::make_shared<ShopSource>(3));
  QCOMPARE(layout->column(Key).width, wider);
}

/// The list of another user has other apps: that is no failure of anything.
void TestTableOutput::aRowThatIsGoneIsNoFailure() {
  Shop shop;
  shop.grid()->goTo(3, Key);
  auto state = shop.table.saveState();
  auto current = state.value(QStringLiteral("current")).toObject();
  QVERIFY(!current.isEmpty());
  current.insert(QStringLiteral("text"), QStringLiteral("no such app"));
  state.insert(QStringLiteral("current"), current);
  QTRY_VERIFY(shop.jobs.running().empty());
  QSignalSpy failed(&shop.jobs, &JobRunner::failed);
  shop.table.restoreState(state);
  QVERIFY(!shop.jobs.running().empty());
  QTRY_VERIFY(shop.jobs.running().empty());
  QCOMPARE(failed.size(), 0);
}

void TestTableOutput::stateWaitsForTheSource() {
  JobRunner jobs;
  DataTable table(QStringLiteral("Apps"), jobs);
  const QJsonObject state{{QStringLiteral("frozen"), 2}};
  table.restoreState(state);
  QCOMPARE(table.saveState(), state);
  table.setSource(std::make_shared<ShopSource>(10));
  QCOMPARE(table.columnLayout()->frozen(), 2);
}

void TestTableOutput::emptySourceSaysSo() {
  Shop shop(0);
  QVERIFY(!shop.grid()->isVisible());
  shop.table.setSource(std::make_shared<ShopSource>(1));
  QVERIFY(shop.grid()->isVisible());
  shop.table.setSource(nullptr);
  QVERIFY(!shop.grid()->isVisible());
  QCOMPARE(shop.table.source(), nullptr);
}

void TestTableOutput::reloadKeepsTheRowAndWhatIsTyped() {
  Shop shop;
  shop.grid()->goTo(400, Key);
  shop.type(Rating, QStringLiteral("> many"));
  shop.table.setSource(std::make_shared<ShopSource>(900));
  QCOMPARE(shop.table.filterRow()->cell(Rating)->text(), QStringLiteral("> many"));
  QTRY_COMPARE(shop.table.currentRow(), std::optional(400U));
}

QTEST_MAIN(TestTableOutput)
#include "test_table_output.moc"
