#include "index_bench.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>

using namespace rankwright;
using test::IndexBench;
using test::IndexStore;

/// Browsing a million keys, with real keys and clicks.
class TestIndexKeys : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { test::indexStore(); }
  void allKeysAreThere();
  void scrollingStaysSmooth();
  void browses_data();
  void browses();
  void damagedPatternIsTold();
  void escapeShowsAllKeysAgain();
  void escapeStopsASearch();
  void latestSearchWins();
  void anotherWayOfSearching();
  void jumps_data();
  void jumps();
  void jumpLeavesASearchThatHidesTheKey();
  void postingsFollowTheKey();
  void postingsAreFiltered();
  void selectedKeyStaysThroughASearch();
  void keyLeadsToItsPostings();
  void postingLeadsToItsApp();
  void menuOfAPostingLeadsToItsKeys();
  void keyAddressIsWhole();
  void addressShowsItsKey();
  void addressLeavesAFilter();
  void unknownAddressIsTold();
  void anotherIndexForgetsTheSearch();
  void sessionComesBack();
  void oldSessionComesBack();
  void modelOfAMillionKeysIsSound();
};

void TestIndexKeys::allKeysAreThere() {
  IndexBench bench;
  bench.goToSearch();
  QCOMPARE(IndexBench::rowCount(bench.keys()), int(IndexStore::kUsers + 3));
  QCOMPARE(bench.keyAt(0), QStringLiteral("Alphabet puzzles"));
  QCOMPARE(bench.keyAt(int(IndexStore::kUsers) + 2), QStringLiteral("user-999999"));
}

/// No step of the scroll bar through a million keys takes longer than a person waits.
void TestIndexKeys::scrollingStaysSmooth() {
  IndexBench bench;
  bench.goToSearch();
  auto* bar = bench.keys().grid()->verticalScrollBar();
  qint64 longest = 0;
  for (int step = 0; step <= 100; ++step) {
    QElapsedTimer time;
    time.start();
    bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / 100));
    bench.keys().grid()->viewport()->repaint();
    longest = std::max(longest, time.elapsed());
  }
  QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
}

void TestIndexKeys::browses_data() {
  QTest::addColumn<int>("match");
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("count");
  QTest::addColumn<QString>("first");
  const auto row = [](const char* name, KeyMatch match, const char* text, int count, const char* first) {
    QTest::newRow(name) << int(match) << QString::fromUtf8(text) << count << QString::fromUtf8(first);
  };
  row("prefix", KeyMatch::Prefix, "user-9999", 100, "user-999900");
  row("prefix of one", KeyMatch::Prefix, "Board", 1, "Board games");
  row("prefix in another case", KeyMatch::Prefix, "board", 0, "");
  row("pattern", KeyMatch::Pattern, "^user-00001\\d$", 10, "user-000010");
  row("pattern in another case", KeyMatch::Pattern, "GAMES$", 2, "Board games");
  row("similar, the best first", KeyMatch::Similar, "card gmes", 2, "Card games");
}

void TestIndexKeys::browses() {
  QFETCH(int, match);
  QFETCH(QString, text);
  QFETCH(int, count);
  QFETCH(QString, first);
  IndexBench bench;
  bench.search(KeyMatch(match), text);
  QTRY_COMPARE(IndexBench::rowCount(bench.keys()), count);
  if (count > 0) QCOMPARE(bench.keyAt(0), first);
  QVERIFY(!bench.page().isSearching());
}

void TestIndexKeys::damagedPatternIsTold() {
  IndexBench bench;
  bench.search(KeyMatch::Pattern, QStringLiteral("(open"));
  QTRY_VERIFY(bench.page().messageBar()->isVisible());
  QVERIFY(bench.page().messageBar()->details().contains(QStringLiteral("(open")));
  QCOMPARE(IndexBench::rowCount(bench.keys()), int(IndexStore::kUsers + 3));
  bench.page().searchBar()->text()->setFocus();
  bench.key(Qt::Key_Escape);
  QVERIFY(!bench.page().messageBar()->isVisible());
}

void TestIndexKeys::escapeShowsAllKeysAgain() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("user-9999"));
  QCOMPARE(IndexBench::rowCount(bench.keys()), 100);
  bench.page().searchBar()->text()->setFocus();
  bench.key(Qt::Key_Escape);
  QCOMPARE(IndexBench::rowCount(bench.keys()), int(IndexStore::kUsers + 3));
}

void TestIndexKeys::escapeStopsASearch() {
  IndexBench bench;
  bench.search(KeyMatch::Similar, QStringLiteral("user-123456"));
  QVERIFY(bench.page().isSearching());
  bench.page().searchBar()->match()->setFocus();
  bench.key(Qt::Key_Escape);
  QVERIFY(!bench.page().isSearching());
  QVERIFY(bench.page().messageBar()->isVisible());
  QTest::qWait(200);
  QCOMPARE(IndexBench::rowCount(bench.keys()), int(IndexStore::kUsers + 3));
}

void TestIndexKeys::latestSearchWins() {
  IndexBench bench;
  bench.search(KeyMatch::Pattern, QStringLiteral("9$"));
  bench.page().searchBar()->text()->selectAll();
  bench.search(KeyMatch::Pattern, QStringLiteral("^user-00000[12]$"));
  QTRY_COMPARE(IndexBench::rowCount(bench.keys()), 2);
  QTest::qWait(200);
  QCOMPARE(IndexBench::rowCount(bench.keys()), 2);
}

void TestIndexKeys::anotherWayOfSearching() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("games"));
  QCOMPARE(IndexBench::rowCount(bench.keys()), 0);
  bench.page().searchBar()->match()->setFocus();
  bench.key(Qt::Key_Down);
  QTRY_COMPARE(IndexBench::rowCount(bench.keys()), 2);
}

void TestIndexKeys::jumps_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("key");
  QTest::newRow("to a key") << QStringLiteral("user-500000") << QStringLiteral("user-500000");
  QTest::newRow("to a beginning") << QStringLiteral("user-7") << QStringLiteral("user-700000");
  QTest::newRow("behind a key") << QStringLiteral("Carda") << QStringLiteral("user-000000");
  QTest::newRow("behind the last") << QStringLiteral("zebra") << QStringLiteral("user-999999");
}

void TestIndexKeys::jumps() {
  QFETCH(QString, text);
  QFETCH(QString, key);
  IndexBench bench;
  bench.goToSearch();
  bench.page().searchBar()->jump()->setFocus();
  bench.type(text);
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(bench.currentKey(), key);
  QVERIFY(bench.keys().grid()->hasFocus());
  QCOMPARE(bench.view.place().text(), QStringLiteral("key:big=") + key);
}

void TestIndexKeys::jumpLeavesASearchThatHidesTheKey() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("user-9999"));
  bench.page().searchBar()->jump()->setFocus();
  bench.type(QStringLiteral("Board"));
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(bench.currentKey(), QStringLiteral("Board games"));
  QVERIFY(bench.page().searchBar()->text()->text().isEmpty());
}

void TestIndexKeys::postingsFollowTheKey() {
  IndexBench bench;
  bench.goToSearch();
  bench.key(Qt::Key_Return);
  QVERIFY(bench.keys().grid()->hasFocus());
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Down);
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 60);
  QCOMPARE(IndexBench::text(bench.postings(), 0, "weight"), QStringLiteral("60"));
  QCOMPARE(IndexBench::text(bench.postings(), 0, "slot"), QStringLiteral("2"));
  QCOMPARE(IndexBench::text(bench.postings(), 0, "item"), toQt(bench.workspace->items().keyOf(ItemId(59))));
  QCOMPARE(IndexBench::text(bench.postings(), 0, "name"),
           toQt(bench.workspace->itemText(ItemId(59), "name")));
  bench.key(Qt::Key_Down);
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 30);
}

void TestIndexKeys::postingsAreFiltered() {
  IndexBench bench;
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=Board games")});
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 60);
  bench.postings().filterStack()->setTypedFilter("weight", QStringLiteral("> 50"));
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 10);
}

void TestIndexKeys::selectedKeyStaysThroughASearch() {
  IndexBench bench;
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=user-999950")});
  QTRY_COMPARE(bench.currentKey(), QStringLiteral("user-999950"));
  bench.search(KeyMatch::Prefix, QStringLiteral("user-9999"));
  QTRY_COMPARE(bench.currentKey(), QStringLiteral("user-999950"));
  QVERIFY(bench.postings().source());
}

void TestIndexKeys::keyLeadsToItsPostings() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("Board"));
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Return);
  QVERIFY(bench.postings().grid()->hasFocus());
  QCOMPARE(IndexBench::rowCount(bench.postings()), 60);
}

void TestIndexKeys::postingLeadsToItsApp() {
  IndexBench bench;
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=Board games")});
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 60);
  QSignalSpy followed(&bench.view, &View::followed);
  bench.postings().grid()->setFocus();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().text(),
           QStringLiteral("item:") + toQt(bench.workspace->items().keyOf(ItemId(59))));
}

void TestIndexKeys::menuOfAPostingLeadsToItsKeys() {
  IndexBench bench;
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=Board games")});
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 60);
  bench.postings().grid()->setFocus();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  QSignalSpy followed(&bench.view, &View::followed);
  const auto item = toQt(bench.workspace->items().keyOf(ItemId(59)));
  auto* menu = hands::askForMenu();
  QVERIFY(hands::choose(menu, QStringLiteral("Index keys of the app ") + item));
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().text(), QStringLiteral("itemkeys:") + item);
}

/// A copied address leads back to the key, whichever index is looked at then.
void TestIndexKeys::keyAddressIsWhole() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("Board"));
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  auto* menu = hands::askForMenu();
  QVERIFY(hands::choose(menu, QStringLiteral("Copy address key:big=Board games")));
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("key:big=Board games"));
}

void TestIndexKeys::addressShowsItsKey() {
  IndexBench bench;
  bench.view.indexes()->setCurrentText(QStringLiteral("category"));
  QSignalSpy placed(&bench.view, &View::placeChanged);
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=user-424242")});
  QTRY_COMPARE(bench.view.place().key, QStringLiteral("big=user-424242"));
  QVERIFY(placed.size() > 0);
  QCOMPARE(bench.view.currentPage(), QStringLiteral("keys"));
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 1);
}

void TestIndexKeys::addressLeavesAFilter() {
  IndexBench bench;
  bench.goToSearch();
  bench.keys().filterStack()->setTypedFilter("postings", QStringLiteral("> 10"));
  QTRY_COMPARE(IndexBench::rowCount(bench.keys()), 3);
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=user-424242")});
  QTRY_COMPARE(bench.currentKey(), QStringLiteral("user-424242"));
}

void TestIndexKeys::unknownAddressIsTold() {
  IndexBench bench;
  bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=nobody")});
  const auto bars = bench.view.findChildren<MessageBar*>(Qt::FindDirectChildrenOnly);
  QVERIFY(std::ranges::any_of(bars, [](const auto* bar) {
    return bar->isVisible() && bar->details().contains(QStringLiteral("big=nobody"));
  }));
}

void TestIndexKeys::anotherIndexForgetsTheSearch() {
  IndexBench bench;
  bench.search(KeyMatch::Prefix, QStringLiteral("user-9999"));
  bench.view.indexes()->setCurrentText(QStringLiteral("category"));
  QVERIFY(bench.page().searchBar()->text()->text().isEmpty());
  QCOMPARE(IndexBench::rowCount(bench.keys()), int(bench.workspace->indexes().at("category").keyCount()));
}

void TestIndexKeys::sessionComesBack() {
  QJsonObject state;
  {
    IndexBench bench;
    bench.search(KeyMatch::Pattern, QStringLiteral("^user-00001\\d$"));
    QTRY_COMPARE(IndexBench::rowCount(bench.keys()), 10);
    bench.keys().selectRow(4);
    state = bench.view.saveState();
  }
  IndexBench bench;
  bench.view.indexes()->setCurrentText(QStringLiteral("category"));
  bench.view.restoreState(state);
  QCOMPARE(bench.view.currentPage(), QStringLiteral("keys"));
  QCOMPARE(bench.view.indexes()->currentText(), QStringLiteral("big"));
  QTRY_COMPARE(IndexBench::rowCount(bench.keys()), 10);
  QTRY_COMPARE(bench.currentKey(), QStringLiteral("user-000014"));
}

/// Before there were pages, a session held the tables of keys and postings and nothing else.
void TestIndexKeys::oldSessionComesBack() {
  QJsonObject state;
  {
    IndexBench bench;
    bench.view.goTo({QStringLiteral("key"), QStringLiteral("big=Board games")});
    QTRY_COMPARE(bench.currentKey(), QStringLiteral("Board games"));
    state = {{QStringLiteral("index"), QStringLiteral("big")},
             {QStringLiteral("keys"), bench.keys().saveState()},
             {QStringLiteral("postings"), bench.postings().saveState()}};
  }
  IndexBench bench;
  bench.view.indexes()->setCurrentText(QStringLiteral("category"));
  bench.view.restoreState(state);
  QTRY_COMPARE(bench.view.place().key, QStringLiteral("big=Board games"));
}

void TestIndexKeys::modelOfAMillionKeysIsSound() {
  IndexBench bench;
  bench.goToSearch();
  const QAbstractItemModelTester tester(bench.keys().grid()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
  bench.search(KeyMatch::Prefix, QStringLiteral("user-9999"));
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  QTRY_VERIFY(bench.postings().source());
}

QTEST_MAIN(TestIndexKeys)
#include "test_index_keys.moc"
