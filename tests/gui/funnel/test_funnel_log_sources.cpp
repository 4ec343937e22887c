#include "core/base/file.h"
#include "funnel_bench.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QUrl>

#include <sys/stat.h>
#include <unistd.h>

using namespace rankwright;

/// Where the logs of the view come from.
class TestFunnelLogSources : public QObject {
  Q_OBJECT

private slots:
  void init();
  void noLogNamesTheNextStep();
  void simulationIsStartedFromTheEmptyPage();
  void simulationTellsHowFarItIs();
  void escapeStopsTheSimulation();
  void readOnlyWorkspaceIsNotWritten();
  void logsAreKeptElsewhereOnDemand();
  void newestLogComesFirst();
  void damagedLogLosesNothingElse();
  void damagedLogOpenedIsTold();
  void logFromElsewhereIsOpened();
  void logIsDropped();
  void tableIsImported();
  void uselessTableIsTold();
  void dialogDoesNotBlock_data();
  void dialogDoesNotBlock();
  void anotherLogWins();

private:
  std::filesystem::path damagedLog(const char* name) const;

  std::unique_ptr<test::FunnelStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

namespace {

void drop(QWidget& onto, const std::filesystem::path& file) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
  QDragEnterEvent entered(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&onto, &entered);
  QVERIFY(entered.isAccepted());
  QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&onto, &dropped);
}

constexpr auto kRecFlow =
    "request_id,user_id,request_timestamp,video_id,realshow,rerank_pos,rerank_neg,rank_pos,rank_neg,coarse_"
    "neg,"
    "prerank_neg,rank_index,rerank_index,effective_view,long_view,like,follow,forward,comment,duration\n"
    "1,7,1700000000000,100,1,1,0,1,0,0,0,1,1,1,0,0,0,0,0,12.5\n"
    "1,7,1700000000000,101,0,0,1,1,0,0,0,2,2,0,0,0,0,0,0,30\n"
    "1,7,1700000000000,102,0,0,0,0,1,0,0,3,0,0,0,0,0,0,0,8\n"
    "1,7,1700000000000,103,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,8\n"
    "1,7,1700000000000,104,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,8\n";

} // namespace

void TestFunnelLogSources::init() {
  store_ = std::make_unique<test::FunnelStore>();
  workspace_ = store_->open();
}

std::filesystem::path TestFunnelLogSources::damagedLog(const char* name) const {
  auto path = store_->path(name);
  if (!writeFileAtomically(path, "this is no stage log at all")) qFatal("the file was not written");
  return path;
}

void TestFunnelLogSources::noLogNamesTheNextStep() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  auto* empty = bench.child<QWidget>("noStageLog");
  QVERIFY(empty->isVisible());
  QStringList steps;
  for (const auto* button : empty->findChildren<QAbstractButton*>())
    steps << button->text().remove(QLatin1Char('&'));
  QVERIFY2(steps.size() == 3, qPrintable(steps.join(QLatin1Char('|'))));
  QVERIFY2(steps[0].startsWith(QStringLiteral("Simulate")), qPrintable(steps[0]));
}

void TestFunnelLogSources::simulationIsStartedFromTheEmptyPage() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  bench.view->users()->setValue(10);
  QTest::mouseClick(bench.child<QWidget>("noStageLog")->findChild<QAbstractButton*>(), Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(bench.view->figures(), 30'000);
  QVERIFY(!bench.child<QWidget>("noStageLog")->isVisible());
  QCOMPARE(bench.view->figures()->report.requests, 10U);
  QCOMPARE(bench.view->logs()->log().parent_path(), stageLogFolder(*workspace_));
  const auto said = bench.child<QLabel>("funnelState")->text();
  QVERIFY2(said.startsWith(QStringLiteral("10 requests simulated")), qPrintable(said));
}

void TestFunnelLogSources::simulationTellsHowFarItIs() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  bench.view->action(QStringLiteral("funnel.simulate"))->trigger();
  QVERIFY(!bench.view->action(QStringLiteral("funnel.simulate"))->isEnabled());
  QVERIFY(bench.view->action(QStringLiteral("funnel.cancel"))->isEnabled());
  QVERIFY(!bench.child<QLabel>("funnelState")->text().isEmpty());
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->action(QStringLiteral("funnel.cancel"))->isEnabled());
}

void TestFunnelLogSources::escapeStopsTheSimulation() {
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  bench.view->users()->setFocus();
  bench.view->action(QStringLiteral("funnel.simulate"))->trigger();
  hands::press(Qt::Key_Escape);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->figures());
  QVERIFY(bench.said().contains(QStringLiteral("cancel")));
  QVERIFY(stageLogsIn(stageLogFolder(*workspace_)).empty());
  QVERIFY(bench.view->action(QStringLiteral("funnel.simulate"))->isEnabled());
}

void TestFunnelLogSources::readOnlyWorkspaceIsNotWritten() {
  if (geteuid() == 0) QSKIP("who is root may write everywhere");
  const auto data = workspace_->config().data.string();
  QCOMPARE(chmod(data.c_str(), 0555), 0);
  {
    test::FunnelBench bench(workspace_);
    QVERIFY(bench.settle());
    bench.view->users()->setValue(5);
    bench.view->action(QStringLiteral("funnel.simulate"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(bench.view->figures(), 30'000);
    QVERIFY(bench.view->logs()->log().parent_path() != stageLogFolder(*workspace_));
    QVERIFY(bench.child<QLabel>("funnelState")->text().contains(QStringLiteral("read-only")));
  }
  QCOMPARE(chmod(data.c_str(), 0755), 0);
  QVERIFY(!std::filesystem::exists(stageLogFolder(*workspace_)));
}

void TestFunnelLogSources::logsAreKeptElsewhereOnDemand() {
  const QTemporaryDir elsewhere;
  test::FunnelBench bench(workspace_);
  bench.view->keepLogsIn(elsewhere.path());
  QVERIFY(bench.settle());
  bench.view->users()->setValue(5);
  bench.view->action(QStringLiteral("funnel.simulate"))->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(bench.view->figures(), 30'000);
  QCOMPARE(bench.view->logs()->log().parent_path().string(), elsewhere.path().toStdString());
  QVERIFY(stageLogsIn(stageLogFolder(*workspace_)).empty());
}

void TestFunnelLogSources::newestLogComesFirst() {
  const auto old = store_->addLog(*workspace_, 5);
  const auto recent = store_->addLog(*workspace_, 6);
  std::filesystem::last_write_time(old,
                                   std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  QCOMPARE(bench.view->logs()->count(), 2);
  QCOMPARE(bench.view->logs()->log(), recent);
  bench.view->logs()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->figures()->report.requests, 5U);
}

void TestFunnelLogSources::damagedLogLosesNothingElse() {
  const auto good = store_->addLog(*workspace_, 5);
  const auto bad = stageLogFolder(*workspace_) / "bad.stagelog";
  std::filesystem::copy(damagedLog("bad"), bad);
  std::filesystem::last_write_time(bad,
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->logs()->log(), bad);
  QVERIFY2(bench.said().contains(QStringLiteral("bad.stagelog")), qPrintable(bench.said()));
  bench.view->logs()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.isFilled());
  QVERIFY(bench.said().isEmpty());
  QCOMPARE(bench.view->logs()->log(), good);
  QVERIFY(std::filesystem::exists(bad));
}

void TestFunnelLogSources::damagedLogOpenedIsTold() {
  store_->addLog(*workspace_, 5);
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->openLog(QString::fromStdString(damagedLog("bad.stagelog").string()));
  QVERIFY(bench.settle());
  QVERIFY(bench.said().contains(QStringLiteral("bad.stagelog")));
  QVERIFY(bench.view->figures());
  QCOMPARE(bench.view->logs()->count(), 1);
}

void TestFunnelLogSources::logFromElsewhereIsOpened() {
  const auto log = store_->path("other.stagelog");
  test::must(simulateFunnel(*workspace_, {.users = 7}, log));
  store_->addLog(*workspace_, 5);
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->openLog(QString::fromStdString(log.string()));
  QTRY_VERIFY(bench.view->figures()->report.requests == 7);
  QCOMPARE(bench.view->logs()->count(), 2);
  QCOMPARE(bench.view->logs()->log(), log);
}

void TestFunnelLogSources::logIsDropped() {
  const auto log = store_->path("other.stagelog");
  test::must(simulateFunnel(*workspace_, {.users = 7}, log));
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  drop(*bench.view, log);
  QVERIFY(bench.isFilled());
  QCOMPARE(bench.view->logs()->log(), log);
}

void TestFunnelLogSources::tableIsImported() {
  const auto table = store_->path("recflow.csv");
  QVERIFY(writeFileAtomically(table, kRecFlow).has_value());
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  drop(*bench.view, table);
  QVERIFY(bench.isFilled());
  const auto& report = bench.view->figures()->report;
  QCOMPARE(report.requests, 1U);
  QCOMPARE(int(report.log.source), int(StageLogSource::RecFlow));
  QVERIFY(
      bench.child<QLabel>("funnelState")->text().startsWith(QStringLiteral("1 requests with 5 candidates")));
  QCOMPARE(bench.view->logs()->log().parent_path(), stageLogFolder(*workspace_));
}

void TestFunnelLogSources::uselessTableIsTold() {
  const auto table = store_->path("useless.csv");
  QVERIFY(writeFileAtomically(table, "a,b\n1,2\n").has_value());
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  drop(*bench.view, table);
  QVERIFY(bench.settle());
  QVERIFY(!bench.said().isEmpty());
  QVERIFY(stageLogsIn(stageLogFolder(*workspace_)).empty());
}

void TestFunnelLogSources::dialogDoesNotBlock_data() {
  QTest::addColumn<QString>("action");
  QTest::addColumn<QString>("dialog");
  QTest::newRow("open") << QStringLiteral("funnel.open") << QStringLiteral("stageLogDialog");
  QTest::newRow("import") << QStringLiteral("funnel.import") << QStringLiteral("recFlowDialog");
}

void TestFunnelLogSources::dialogDoesNotBlock() {
  QFETCH(QString, action);
  QFETCH(QString, dialog);
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.settle());
  bench.view->action(action)->trigger();
  QTRY_VERIFY(bench.view->findChild<QFileDialog*>(dialog));
  QVERIFY(!bench.view->findChild<QFileDialog*>(dialog)->isModal());
}

/// The answer about a log that nobody looks at any more is dropped.
void TestFunnelLogSources::anotherLogWins() {
  store_->addLog(*workspace_, 5);
  store_->addLog(*workspace_, 6);
  test::FunnelBench bench(workspace_);
  QVERIFY(bench.isFilled());
  bench.view->logs()->setFocus();
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Up);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->figures()->report.log.path, bench.view->logs()->log());
}

QTEST_MAIN(TestFunnelLogSources)
#include "test_funnel_log_sources.moc"
