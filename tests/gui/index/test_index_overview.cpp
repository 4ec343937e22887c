#include "core/index/index_statistics.h"
#include "core/workspace/servable_items.h"
#include "index_bench.h"
#include "tests/gui/hands/hands.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSpinBox>

using namespace rankwright;
using test::IndexBench;
using test::IndexStore;

/// What the first page tells of an index of a million keys, and the panels of an app's and a user's keys.
class TestIndexOverview : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { test::indexStore(); }
  void figuresAreThere();
  void chartsCountEveryKeyAndPosting();
  void longestKeysAreListed();
  void topKeyIsADoorway();
  void escapeCancelsReading();
  void readingIsTriedAgain();
  void anotherIndexIsRead();
  void tabsAreReachedByKeys();
  void pagesAreCommands();
  void keysOfAnApp();
  void keyOfAnAppIsADoorway();
  void unknownAppIsTold();
  void latestAppWins();
  void keysOfAUser();
  void madeByIsADoorway();
  void panelsComeBack();
  void closingTheWorkspaceEmptiesEverything();

private:
  static QString figure(const IndexBench& bench, const QString& title);
};

QString TestIndexOverview::figure(const IndexBench& bench, const QString& title) {
  const auto& facts = bench.view.overview()->facts()->facts();
  for (int row = 0; row < facts.rowCount(); ++row)
    if (facts.index(row, 0).data().toString() == title) return facts.index(row, 1).data().toString();
  return QStringLiteral("no such figure");
}

void TestIndexOverview::figuresAreThere() {
  IndexBench bench;
  QTRY_VERIFY(!bench.view.overview()->isReading());
  QCOMPARE(bench.view.currentPage(), QStringLiteral("overview"));
  QCOMPARE(figure(bench, QStringLiteral("Keys")), QStringLiteral("1,000,003"));
  QCOMPARE(figure(bench, QStringLiteral("Postings")), QStringLiteral("1,500,210"));
  QCOMPARE(figure(bench, QStringLiteral("Longest posting list")), QStringLiteral("120"));
  QCOMPARE(figure(bench, QStringLiteral("Apps no key reaches")), QStringLiteral("0.0 % (0 of 120)"));
  const auto servable = servableItems(bench.workspace->items()).value();
  const auto counted = measureIndex(bench.workspace->indexes().at("big"), {}, servable).value();
  const QString dead = QStringLiteral("(%1 keys, %2 postings)")
                           .arg(countText(counted.keysWithDeadItems), countText(counted.deadPostings));
  QVERIFY2(figure(bench, QStringLiteral("Keys with dead apps")).endsWith(dead), qPrintable(dead));
  QCOMPARE(figure(bench, QStringLiteral("Made from")), QStringLiteral("items: category"));
  QVERIFY(figure(bench, QStringLiteral("Built")).contains(QStringLiteral("ago")));
}

void TestIndexOverview::chartsCountEveryKeyAndPosting() {
  IndexBench bench;
  QTRY_VERIFY(bench.view.overview()->lengths()->chart() && bench.view.overview()->weights()->chart());
  const auto sum = [](const ChartPanel& panel) {
    double all = 0;
    for (const auto count : std::get<Histogram>(panel.chart()->series.front()).counts)
      all += count;
    return all;
  };
  QCOMPARE(sum(*bench.view.overview()->lengths()), 1'000'003.0);
  QCOMPARE(sum(*bench.view.overview()->weights()), 1'500'210.0);
}

void TestIndexOverview::longestKeysAreListed() {
  IndexBench bench;
  auto& top = *bench.view.overview()->top();
  QTRY_COMPARE(IndexBench::rowCount(top), 20);
  QCOMPARE(IndexBench::text(top, 0, "key"), QStringLiteral("Alphabet puzzles"));
  QCOMPARE(IndexBench::text(top, 1, "postings"), QStringLiteral("60"));
  auto* count = bench.view.overview()->topCount();
  count->setFocus();
  count->selectAll();
  bench.type(QStringLiteral("3"));
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(IndexBench::rowCount(top), 3);
  QCOMPARE(IndexBench::text(top, 2, "key"), QStringLiteral("Card games"));
}

void TestIndexOverview::topKeyIsADoorway() {
  IndexBench bench;
  auto& top = *bench.view.overview()->top();
  QTRY_COMPARE(IndexBench::rowCount(top), 20);
  connect(&bench.view, &View::followed, &bench.view, &View::goTo);
  top.grid()->setFocus();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Down);
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(bench.view.place().text(), QStringLiteral("key:big=Board games"));
  QTRY_COMPARE(IndexBench::rowCount(bench.postings()), 60);
}

void TestIndexOverview::escapeCancelsReading() {
  IndexBench bench;
  auto& page = *bench.view.overview();
  page.setIndex(bench.workspace, QStringLiteral("big"));
  QVERIFY(page.isReading());
  page.topCount()->setFocus();
  bench.key(Qt::Key_Escape);
  QVERIFY(!page.isReading());
  QVERIFY(page.messageBar()->isVisible());
  QTest::qWait(200);
  QCOMPARE(page.facts()->facts().rowCount(), 0);
}

void TestIndexOverview::readingIsTriedAgain() {
  IndexBench bench;
  auto& page = *bench.view.overview();
  page.setIndex(bench.workspace, QStringLiteral("big"));
  page.topCount()->setFocus();
  bench.key(Qt::Key_Escape);
  const auto buttons = page.messageBar()->findChildren<QAbstractButton*>();
  const auto retry = std::ranges::find_if(
      buttons, [](auto* button) { return button->isVisible() && button->text().contains(u"again"); });
  QVERIFY(retry != buttons.end());
  QTest::mouseClick(*retry, Qt::LeftButton);
  QTRY_VERIFY(page.facts()->facts().rowCount() > 0);
  QVERIFY(!page.messageBar()->isVisible());
}

void TestIndexOverview::anotherIndexIsRead() {
  IndexBench bench;
  bench.view.indexes()->setFocus();
  bench.view.indexes()->setCurrentText(QStringLiteral("category"));
  const auto keys = bench.workspace->indexes().at("category").keyCount();
  QTRY_COMPARE(figure(bench, QStringLiteral("Keys")), QString::number(keys));
  QTRY_COMPARE(IndexBench::rowCount(*bench.view.overview()->top()), int(std::min(keys, 20U)));
}

void TestIndexOverview::tabsAreReachedByKeys() {
  IndexBench bench;
  bench.view.tabs()->setFocus();
  bench.key(Qt::Key_Right);
  QCOMPARE(bench.view.currentPage(), QStringLiteral("keys"));
  QVERIFY(bench.keys().isVisible());
  bench.key(Qt::Key_Left);
  QCOMPARE(bench.view.currentPage(), QStringLiteral("overview"));
}

void TestIndexOverview::pagesAreCommands() {
  IndexBench bench;
  const auto commands = bench.view.commands();
  const auto keys = std::ranges::find(commands, QStringLiteral("index.show.keys"),
                                      [](const auto& each) { return each.second.id; });
  QVERIFY(keys != commands.end());
  keys->first->trigger();
  QCOMPARE(bench.view.currentPage(), QStringLiteral("keys"));
}

void TestIndexOverview::keysOfAnApp() {
  IndexBench bench;
  auto& panel = *bench.view.itemKeys();
  QSignalSpy wanted(&bench.view, &View::panelWanted);
  QSignalSpy shown(&panel, &ObjectKeysPanel::keysShown);
  const auto item = toQt(bench.workspace->items().keyOf(ItemId(70)));
  bench.view.goTo({QStringLiteral("itemkeys"), item});
  QCOMPARE(wanted.size(), 1);
  QTRY_COMPARE(shown.size(), 1);
  std::size_t expected = 0;
  for (const auto& [name, index] : bench.workspace->indexes())
    expected += keysOfItem(index, ItemId(70))->size();
  QCOMPARE(IndexBench::rowCount(*panel.keys()), int(expected));
  QCOMPARE(IndexBench::text(*panel.keys(), 0, "key"), QStringLiteral("Alphabet puzzles"));
  QCOMPARE(IndexBench::text(*panel.keys(), 0, "place"), QStringLiteral("50"));
  QCOMPARE(IndexBench::text(*panel.keys(), 1, "key"), QStringLiteral("Card games"));
  QCOMPARE(IndexBench::text(*panel.keys(), 1, "source"), QStringLiteral("category"));
}

void TestIndexOverview::keyOfAnAppIsADoorway() {
  IndexBench bench;
  auto& panel = *bench.view.itemKeys();
  panel.resize(400, 600);
  panel.show();
  panel.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&panel));
  QSignalSpy shown(&panel, &ObjectKeysPanel::keysShown);
  panel.showObject(toQt(bench.workspace->items().keyOf(ItemId(70))));
  QTRY_COMPARE(shown.size(), 1);
  QSignalSpy followed(&bench.view, &View::followed);
  panel.keys()->grid()->setFocus();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().text(), QStringLiteral("key:big=Alphabet puzzles"));
  panel.hide();
}

void TestIndexOverview::unknownAppIsTold() {
  IndexBench bench;
  auto& panel = *bench.view.itemKeys();
  panel.show();
  panel.showObject(QStringLiteral("nobody"));
  QVERIFY(panel.messageBar()->isVisible());
  QVERIFY(panel.messageBar()->details().contains(QStringLiteral("nobody")));
  panel.hide();
}

void TestIndexOverview::latestAppWins() {
  IndexBench bench;
  auto& panel = *bench.view.itemKeys();
  QSignalSpy shown(&panel, &ObjectKeysPanel::keysShown);
  panel.showObject(toQt(bench.workspace->items().keyOf(ItemId(70))));
  panel.showObject(toQt(bench.workspace->items().keyOf(ItemId(10))));
  QTRY_COMPARE(shown.size(), 1);
  QCOMPARE(panel.object(), toQt(bench.workspace->items().keyOf(ItemId(10))));
  QCOMPARE(IndexBench::text(*panel.keys(), 1, "key"), QStringLiteral("Board games"));
  QTest::qWait(100);
  QCOMPARE(shown.size(), 1);
}

void TestIndexOverview::keysOfAUser() {
  IndexBench bench;
  auto& panel = *bench.view.userKeys();
  QSignalSpy shown(&panel, &ObjectKeysPanel::keysShown);
  const auto user = toQt(bench.workspace->users().keyOf(UserId(1)));
  bench.view.goTo({QStringLiteral("userkeys"), user});
  QTRY_COMPARE(shown.size(), 1);
  const Request request{.user = UserId(1), .context = {}, .clock = bench.workspace->presentClock()};
  const auto trace = bench.workspace->pipeline().recommend(request, true)->trace;
  int rows = 0;
  for (const auto& channel : trace->channels)
    for (std::size_t i = 0; i < std::max<std::size_t>(1, channel.keys.size()); ++i, ++rows) {
      QCOMPARE(IndexBench::text(*panel.keys(), rows, "channel"), toQt(channel.name));
      const auto outcome = channel.keys.empty()    ? QStringLiteral("no key")
                           : channel.keys[i].known ? QStringLiteral("hit")
                                                   : QStringLiteral("miss");
      QCOMPARE(IndexBench::text(*panel.keys(), rows, "outcome"), outcome);
      QCOMPARE(IndexBench::text(*panel.keys(), rows, "made_by"), toQt(channel.keyRule));
    }
  QCOMPARE(IndexBench::rowCount(*panel.keys()), rows);
  QVERIFY(panel.summary()->text().contains(QStringLiteral("hit")));
}

void TestIndexOverview::madeByIsADoorway() {
  IndexBench bench;
  auto& panel = *bench.view.userKeys();
  QSignalSpy shown(&panel, &ObjectKeysPanel::keysShown);
  panel.showObject(toQt(bench.workspace->users().keyOf(UserId(1))));
  QTRY_COMPARE(shown.size(), 1);
  const auto* model = panel.keys()->grid()->model();
  const auto& source = *panel.keys()->source();
  const auto column = *findColumn(source, "made_by");
  QCOMPARE(source.columns()[column].addressKind, std::string("rule"));
  QVERIFY(model->rowCount() > 0);
}

void TestIndexOverview::panelsComeBack() {
  QJsonObject state;
  const auto item = [](const IndexBench& bench) { return toQt(bench.workspace->items().keyOf(ItemId(70))); };
  {
    IndexBench bench;
    bench.view.itemKeys()->showObject(item(bench));
    state = bench.view.saveState();
  }
  IndexBench bench;
  QSignalSpy shown(bench.view.itemKeys(), &ObjectKeysPanel::keysShown);
  bench.view.restoreState(state);
  QTRY_COMPARE(shown.size(), 1);
  QCOMPARE(bench.view.itemKeys()->object(), item(bench));
}

void TestIndexOverview::closingTheWorkspaceEmptiesEverything() {
  IndexBench bench;
  bench.view.itemKeys()->showObject(toQt(bench.workspace->items().keyOf(ItemId(70))));
  bench.view.showPage(QStringLiteral("keys"));
  bench.view.setWorkspace(nullptr);
  QTest::qWait(100);
  QVERIFY(!bench.keys().source());
  QVERIFY(!bench.view.overview()->top()->source());
  QVERIFY(!bench.view.itemKeys()->keys()->source());
  QVERIFY(bench.view.place().isEmpty());
}

QTEST_MAIN(TestIndexOverview)
#include "test_index_overview.moc"
