#include "funnel_bench.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/funnel/channels_page.h"
#include "widgets/funnel/drift_page.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/funnel/logged_user_field.h"
#include "widgets/funnel/order_page.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QTabBar>

using namespace rankwright;

/// The Funnel view on a simulated log.
class TestFunnelView : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase();
  void logIsReadAndTold();
  void barsAreThoseOfTheReport();
  void everyPageIsFilled_data();
  void everyPageIsFilled();
  void pagesAreTurnedByKeys();
  void matrixFollowsItsMeasure();
  void selectedFeatureIsDrawn();
  void scaleIsChosen();
  void barOpensItsRequests();
  void lossOpensItsRequests();
  void channelOpensItsRequests();
  void addressComesBack();
  void addressBeforeTheLogWaits();
  void nonsenseAddressIsTold();
  void filterIsCounted();
  void requestsOfAUserAreCounted();
  void addressBringsItsUser();
  void strangerInAnAddressIsTold();
  void readingAgainKeepsThePlace();
  void anotherWorkspaceForgets();
  void stateComesBack();
  void everythingIsReachedByTab();
  void commandsHaveDistinctNames();

private:
  std::unique_ptr<test::FunnelStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

void TestFunnelView::initTestCase() {
  store_ = std::make_unique<test::FunnelStore>();
  workspace_ = store_->open();
  store_->addLog(*workspace_);
}

void TestFunnelView::cleanupTestCase() {
  workspace_.reset();
  store_.reset();
}

void TestFunnelView::logIsReadAndTold() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  const auto told = bench.child<QLabel>("funnelState")->text();
  QVERIFY2(told.startsWith(QStringLiteral("12 of 12 requests")), qPrintable(told));
  QVERIFY2(told.contains(QStringLiteral("simulated for Small store")), qPrintable(told));
  QCOMPARE(bench.view->logs()->count(), 1);
  QVERIFY(!bench.child<QWidget>("noStageLog")->isVisible());
}

void TestFunnelView::barsAreThoseOfTheReport() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  const auto& report = bench.view->figures()->report;
  const auto& rows = bench.view->stagesPage()->bars()->facts().table().rows;
  QCOMPARE(rows.size(), report.stages.size());
  QCOMPARE(rows[0][2].text, QStringLiteral("2,400")); // 12 requests over 200 items
  const auto last = report.log.stages.size() - 1;
  const auto lost =
      std::ranges::count_if(report.lost, [last](const auto& each) { return each.stage < last; });
  QCOMPARE(bench.rowCount(*bench.view->stagesPage()->lost()), int(lost));
}

void TestFunnelView::everyPageIsFilled_data() {
  QTest::addColumn<QString>("page");
  QTest::addColumn<QString>("chart");
  QTest::newRow("stages") << QStringLiteral("stages") << QStringLiteral("stageChart");
  QTest::newRow("channels") << QStringLiteral("channels") << QStringLiteral("channelOverlap");
  QTest::newRow("orders") << QStringLiteral("orders") << QStringLiteral("orderChart");
  QTest::newRow("drift") << QStringLiteral("drift") << QStringLiteral("driftChart");
}

void TestFunnelView::everyPageIsFilled() {
  QFETCH(QString, page);
  QFETCH(QString, chart);
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->showPage(page);
  QCOMPARE(bench.view->currentPage(), page);
  const auto* panel = bench.window.findChild<ChartPanel*>(chart);
  QTRY_VERIFY(panel->isVisible() && panel->isShowingChart());
}

void TestFunnelView::pagesAreTurnedByKeys() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->tabs()->setFocus();
  hands::press(Qt::Key_Right);
  QCOMPARE(bench.view->currentPage(), QStringLiteral("channels"));
  auto* channels = bench.view->channelsPage();
  QTRY_VERIFY(bench.rowCount(*channels->channels()) > 0);
  const auto count = int(bench.view->figures()->report.channels.size());
  QCOMPARE(bench.rowCount(*channels->pairs()), count * (count - 1) / 2);
}

void TestFunnelView::matrixFollowsItsMeasure() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->showPage(QStringLiteral("channels"));
  auto* page = bench.view->channelsPage();
  QTRY_VERIFY(page->overlap()->isShowingChart());
  const auto before = page->overlap()->summary();
  page->measure()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(page->overlap()->summary() != before);
}

void TestFunnelView::selectedFeatureIsDrawn() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->showPage(QStringLiteral("drift"));
  auto* page = bench.view->driftPage();
  QTRY_VERIFY(page->chart()->isShowingChart());
  const auto first = page->chart()->chart();
  page->table()->grid()->setFocus();
  hands::press(Qt::Key_End, Qt::ControlModifier);
  QTRY_VERIFY(page->chart()->chart() != first);
}

void TestFunnelView::scaleIsChosen() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  auto* page = bench.view->stagesPage();
  const auto share = [&] { return *page->bars()->facts().table().rows[3][1].bar; };
  const auto before = share();
  page->logScaleAction()->trigger();
  QVERIFY(share() != before);
}

void TestFunnelView::barOpensItsRequests() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  QSignalSpy moved(bench.view, &View::placeChanged);
  QSignalSpy wanted(bench.view, &View::panelWanted);
  QSignalSpy shown(bench.view->requests(), &RequestsPanel::requestsShown);
  bench.view->stagesPage()->bars()->setFocus();
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Return);
  QCOMPARE(moved.size(), 1);
  QCOMPARE(wanted.size(), 1);
  QTRY_COMPARE(shown.size(), 1);
  QCOMPARE(bench.view->place().text(), QStringLiteral("requests:reached=pool"));
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), 12);
}

void TestFunnelView::lossOpensItsRequests() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  const auto& report = bench.view->figures()->report;
  const auto lost = std::ranges::find_if(report.lost, [](const auto& each) { return each.taken > 0; });
  QVERIFY(lost != report.lost.end());
  QSignalSpy shown(bench.view->requests(), &RequestsPanel::requestsShown);
  auto* table = bench.view->stagesPage()->lost();
  table->selectRow(static_cast<std::uint32_t>(lost - report.lost.begin()));
  table->grid()->setFocus();
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(shown.size(), 1);
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), int(lost->taken));
}

void TestFunnelView::channelOpensItsRequests() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->showPage(QStringLiteral("channels"));
  auto* table = bench.view->channelsPage()->channels();
  QTRY_VERIFY(bench.rowCount(*table) > 0);
  QSignalSpy shown(bench.view->requests(), &RequestsPanel::requestsShown);
  table->grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(shown.size(), 1);
  QVERIFY(bench.view->place().key.startsWith(QStringLiteral("channel=")));
}

void TestFunnelView::addressComesBack() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  QSignalSpy shown(bench.view->requests(), &RequestsPanel::requestsShown);
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=merged")});
  QTRY_COMPARE(shown.size(), 1);
  const auto first = bench.view->place();
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=listed")});
  QTRY_COMPARE(shown.size(), 2);
  bench.view->goTo(first);
  QTRY_COMPARE(shown.size(), 3);
  QVERIFY(bench.child<QLabel>("requestsTitle")->text().contains(QStringLiteral("Merged")));
}

void TestFunnelView::addressBeforeTheLogWaits() {
  test::FunnelBench bench(workspace_);
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=merged")});
  QVERIFY(bench.isFilled());
  QTRY_VERIFY(bench.rowCount(*bench.view->requests()->table()) > 0);
}

void TestFunnelView::nonsenseAddressIsTold() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=heaven")});
  QVERIFY(bench.view->requests()->messageBar()->isVisible());
  QVERIFY(bench.view->requests()->messageBar()->details().contains(QStringLiteral("heaven")));
  QVERIFY(bench.view->figures());
}

void TestFunnelView::filterIsCounted() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool")});
  QVERIFY(bench.settle());
  const auto& log = bench.view->figures()->report.log;
  QVERIFY(log.firstTime && *log.lastTime > *log.firstTime);
  const auto middle = *log.firstTime + (*log.lastTime - *log.firstTime) / 2;
  bench.view->filters()->setFilter({.since = middle});
  QSignalSpy shown(bench.view, &FunnelView::figuresShown);
  emit bench.view->filters()->changed();
  QTRY_COMPARE(shown.size(), 1);
  const auto counted = bench.view->figures()->report.requests;
  QVERIFY(counted > 0 && counted < 12);
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), int(counted));
}

namespace {

/// The user of the first request of the log.
QString someUser(const test::FunnelBench& bench) {
  const auto page = test::must(requestsBehind(bench.view->figures()->report.log.path, {}));
  return QString::fromStdString(page.rows.front().user);
}

} // namespace

void TestFunnelView::requestsOfAUserAreCounted() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  const auto user = someUser(bench);
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool")});
  QVERIFY(bench.settle());
  QSignalSpy moved(bench.view, &View::placeChanged);
  bench.view->filters()->user()->setFocus();
  hands::type(user);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(bench.view->figures() ? bench.view->figures()->report.requests : 0U, 1U);
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), 1);
  QCOMPARE(bench.view->place().key, QString(QStringLiteral("reached=pool&user=") + user));
  QCOMPARE(moved.size(), 1);
}

void TestFunnelView::addressBringsItsUser() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  const auto user = someUser(bench);
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool&user=") + user});
  QTRY_COMPARE(bench.view->figures() ? bench.view->figures()->report.requests : 0U, 1U);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->filters()->user()->text(), user);
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), 1);
  // The place before had no such filter.
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool")});
  QTRY_COMPARE(bench.view->figures() ? bench.view->figures()->report.requests : 0U, 12U);
}

void TestFunnelView::strangerInAnAddressIsTold() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool&user=nobody at all")});
  auto* problem = bench.child<QLabel>("funnelUserProblem");
  QTRY_VERIFY(problem->isVisible());
  QVERIFY(problem->text().contains(QStringLiteral("nobody at all")));
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->figures()->report.requests, 12U);
  QVERIFY(bench.view->filters()->filter() == FunnelFilter());
}

void TestFunnelView::readingAgainKeepsThePlace() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=merged")});
  bench.view->stagesPage()->bars()->setCurrentIndex(bench.view->stagesPage()->bars()->model()->index(2, 0));
  QSignalSpy shown(bench.view, &FunnelView::figuresShown);
  bench.view->action(QStringLiteral("funnel.reread"))->trigger();
  QTRY_COMPARE(shown.size(), 1);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->place().key, QStringLiteral("reached=merged"));
  QCOMPARE(bench.view->stagesPage()->bars()->currentIndex().row(), 2);
}

void TestFunnelView::anotherWorkspaceForgets() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=merged")});
  const test::FunnelStore other;
  bench.view->setWorkspace(other.open());
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->figures());
  QVERIFY(bench.view->place().isEmpty());
  QVERIFY(bench.child<QWidget>("noStageLog")->isVisible());
  QCOMPARE(bench.rowCount(*bench.view->requests()->table()), 0);
}

void TestFunnelView::stateComesBack() {
  QJsonObject state;
  {
    test::FunnelBench bench(workspace_);
    QVERIFY(bench.isFilled());
    bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=merged")});
    bench.view->showPage(QStringLiteral("orders"));
    bench.view->filters()->setFilter({.withTaken = true});
    emit bench.view->filters()->changed();
    QVERIFY(bench.settle());
    state = bench.view->saveState();
  }
  test::FunnelBench bench(workspace_);
  bench.view->restoreState(state);
  QVERIFY(bench.settle());
  QVERIFY(bench.view->figures());
  QCOMPARE(bench.view->currentPage(), QStringLiteral("orders"));
  QVERIFY(bench.view->filters()->filter().withTaken);
  QCOMPARE(bench.view->place().key, QStringLiteral("reached=merged&known"));
  QTRY_VERIFY(bench.rowCount(*bench.view->requests()->table()) > 0);
  QVERIFY(bench.view->orderPage()->facts()->facts().rowCount() > 0);
}

void TestFunnelView::everythingIsReachedByTab() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->logs()->setFocus();
  QSet<QWidget*> reached;
  for (int i = 0; i < 200; ++i) {
    auto* focused = QApplication::focusWidget();
    if (focused == bench.view->logs() && !reached.empty()) break;
    reached << focused;
    const auto* named = QAccessible::queryAccessibleInterface(focused);
    QVERIFY2(named && !QString(named->text(QAccessible::Name) + named->text(QAccessible::Value)).isEmpty(),
             qPrintable(QLatin1String(focused->metaObject()->className()) + focused->objectName()));
    hands::press(Qt::Key_Tab);
  }
  auto* stages = bench.view->stagesPage();
  for (QWidget* wanted : std::initializer_list<QWidget*>{
           bench.view->tabs(), stages->bars(), stages->lost()->grid(), stages->chart()->plotArea(),
           bench.view->filters()->scenes(), bench.view->requests()->table()})
    QVERIFY2(reached.contains(wanted) ||
                 std::ranges::any_of(reached, [&](auto* each) { return wanted->isAncestorOf(each); }) ||
                 !wanted->isEnabled(),
             qPrintable(wanted->objectName()));
}

void TestFunnelView::commandsHaveDistinctNames() {
  JobRunner jobs;
  const FunnelView view(jobs);
  QSet<QString> ids;
  for (const auto& [action, spec] : view.commands()) {
    QVERIFY2(!spec.id.isEmpty() && !ids.contains(spec.id), qPrintable(spec.id));
    ids << spec.id;
    QVERIFY2(!action->toolTip().isEmpty(), qPrintable(spec.id));
  }
  delete view.requests();
}

QTEST_MAIN(TestFunnelView)
#include "test_funnel_view.moc"
