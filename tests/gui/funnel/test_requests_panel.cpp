#include "funnel_bench.h"
#include "widgets/common/logged_request_address.h"
#include "widgets/common/text.h"

#include <QAction>
#include <QLabel>

using namespace rankwright;

/// The requests behind a bar.
class TestRequestsPanel : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase();
  void emptyPanelNamesTheNextStep();
  void enterAsksTheRequestAgain();
  void appLeadsToItsHome();
  void explanationIsThatOfTheCurrentRow();
  void buttonsFollowTheRow();
  void requestOfAStrangerLeadsNowhere();
  void moreIsOfferedWhereThereIsMore();

private:
  std::unique_ptr<test::FunnelStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

namespace {

/// The panel with the requests of taken apps that were lost somewhere.
bool openTaken(test::FunnelBench& bench) {
  if (!bench.isFilled()) return false;
  QSignalSpy shown(bench.view->requests(), &RequestsPanel::requestsShown);
  bench.view->goTo({QStringLiteral("requests"), QStringLiteral("reached=pool&taken")});
  return (shown.size() > 0 || shown.wait(10'000)) && bench.settle();
}

} // namespace

void TestRequestsPanel::initTestCase() {
  store_ = std::make_unique<test::FunnelStore>();
  workspace_ = store_->open();
  store_->addLog(*workspace_);
}

void TestRequestsPanel::cleanupTestCase() {
  workspace_.reset();
  store_.reset();
}

void TestRequestsPanel::emptyPanelNamesTheNextStep() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  QCOMPARE(bench.child<QLabel>("requestsTitle")->text(), QStringLiteral("No bar opened"));
  for (const auto* id : {"requests.openList", "requests.whyNot", "requests.more"})
    QVERIFY2(!bench.child<QAction>(id)->isEnabled(), id);
}

void TestRequestsPanel::enterAsksTheRequestAgain() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  auto* table = bench.view->requests()->table();
  const auto item = bench.text(*table, 0, "item");
  QSignalSpy followed(bench.view, &View::followed);
  table->grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  const auto place = loggedRequestIn(followed[0][0].value<Address>());
  QVERIFY(place);
  QCOMPARE(place->number, 1U);
  QCOMPARE(toQt(place->item), item);
  QCOMPARE(place->log, bench.view->figures()->report.log.path);
}

void TestRequestsPanel::appLeadsToItsHome() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  auto* table = bench.view->requests()->table();
  QSignalSpy followed(bench.view, &View::followed);
  table->grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Right);
  hands::press(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().kind, QStringLiteral("item"));
}

void TestRequestsPanel::explanationIsThatOfTheCurrentRow() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  auto* table = bench.view->requests()->table();
  table->grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Down);
  const auto told = bench.child<QLabel>("requestExplanation")->text();
  QVERIFY(!told.isEmpty());
  QCOMPARE(told, bench.text(*table, 1, "explanation"));
  // A long one takes lines, not the width of the window.
  auto* label = bench.child<QLabel>("requestExplanation");
  label->setText(QString(400, QLatin1Char('x'))
                     .replace(10, 1, QLatin1Char(' '))
                     .replace(QStringLiteral("xxxxxxxx"), QStringLiteral("xxxxxxx ")));
  QVERIFY(label->minimumSizeHint().width() < 300);
}

void TestRequestsPanel::buttonsFollowTheRow() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  QSignalSpy followed(bench.view, &View::followed);
  auto* openList = bench.child<QAction>("requests.openList");
  QVERIFY(openList->isEnabled());
  openList->trigger();
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().key, bench.text(*bench.view->requests()->table(), 0, "user"));
}

void TestRequestsPanel::requestOfAStrangerLeadsNowhere() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  bench.view->requests()->setWorkspace(nullptr);
  QVERIFY(!bench.child<QAction>("requests.openList")->isEnabled());
  QVERIFY(!bench.child<QAction>("requests.whyNot")->isEnabled());
}

void TestRequestsPanel::moreIsOfferedWhereThereIsMore() {
  test::FunnelBench bench(workspace_);
  QVERIFY(openTaken(bench));
  QVERIFY(!bench.child<QAction>("requests.more")->isEnabled());
  QCOMPARE(bench.child<QLabel>("requestsCount")->text(), QStringLiteral("12 request(s)"));
}

QTEST_MAIN(TestRequestsPanel)
#include "test_requests_panel.moc"
