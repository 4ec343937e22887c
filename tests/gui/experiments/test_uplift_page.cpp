#include "experiments_bench.h"
#include "widgets/common/empty_page.h"
#include "widgets/experiments/uplift_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>

using namespace rankwright;

/// Who gains, by the sample's log.
class TestUpliftPage : public QObject {
  Q_OBJECT

private slots:
  void nothingRunsUnasked();
  void reportIsThatOfCore();
  void anotherChoiceBeginsAnew();
  void givenMetricCannotBeAsked();
  void escapeStops();
  void stopButtonStops();
  void everyStopHasAName();
  void tooFewUsersAreTold();

private:
  using Bench = test::PageBench<UpliftPage>;
};

void TestUpliftPage::nothingRunsUnasked() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.jobs.running().empty());
  QVERIFY(bench.page->empty()->isVisible());
  QVERIFY(bench.page->startAction()->isEnabled());
}

void TestUpliftPage::reportIsThatOfCore() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QTest::mouseClick(bench.page->empty()->findChild<QAbstractButton*>(), Qt::LeftButton);
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().isEmpty(), qPrintable(bench.said()));
  const auto told = test::asked(shown, [&](EventStore& store) {
    return upliftReport(shown->definition(), store, {}, "installers", "ranked", {});
  });
  const auto& curve = bench.page->curvePanel()->chart()->series;
  QCOMPARE(curve.size(), 3U);
  QCOMPARE(std::get<LineSeries>(curve[0]).y.back(), 100 * told.averageEffect);
  QCOMPARE(std::get<LineSeries>(curve[1]).y.back(), std::get<LineSeries>(curve[2]).y.back());
  QVERIFY(bench.child<QToolButton>("startUplift")->isVisible());
  QCOMPARE(bench.rowCount(*bench.page->decileTable()), int(told.deciles.size()));
  QCOMPARE(bench.number(*bench.page->decileTable(), 0, "realised"), 100 * told.deciles[0].realised);
  QCOMPARE(bench.rowCount(*bench.page->weights()), int(told.features.size()));
  QVERIFY(std::abs(bench.number(*bench.page->weights(), 0, "weight")) >=
          std::abs(bench.number(*bench.page->weights(), 1, "weight")));
  QVERIFY(bench.page->verdictLabel()->text().contains(QStringLiteral("normalised Qini")));
  QVERIFY(bench.page->decilePanel()->isShowingChart());
}

void TestUpliftPage::anotherChoiceBeginsAnew() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  bench.page->startAction()->trigger();
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->empty()->isVisible());
  bench.show(shown, {"clicks a user", "ranked"});
  QVERIFY(bench.page->empty()->isVisible());
  QVERIFY(bench.page->verdictLabel()->text().isEmpty());
}

void TestUpliftPage::givenMetricCannotBeAsked() {
  Bench bench(test::sampleCase(), {"survey", "ranked"});
  QVERIFY(!bench.page->startAction()->isEnabled());
}

void TestUpliftPage::escapeStops() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  test::checkEscape(bench, shown, [&] { bench.page->startAction()->trigger(); });
  QVERIFY(bench.page->curvePanel()->isShowingChart());
}

void TestUpliftPage::stopButtonStops() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  const test::BusyLog busy(shown);
  bench.page->startAction()->trigger();
  QVERIFY(!bench.page->startAction()->isEnabled());
  QTRY_VERIFY(bench.page->busyLine()->isVisible());
  QTest::mouseClick(bench.page->busyLine()->stopButton(), Qt::LeftButton);
  QVERIFY(!bench.page->isAsking());
  QVERIFY(bench.page->startAction()->isEnabled());
}

void TestUpliftPage::everyStopHasAName() {
  Bench bench(test::sampleCase());
  bench.page->startAction()->trigger();
  QVERIFY(bench.settle());
  const auto nameless = test::namelessStops(bench.window);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestUpliftPage::tooFewUsersAreTold() {
  Bench bench(test::sampleCase([](ExperimentCase& made) {
    made.question.scope.filters = {{"country", {"nowhere"}}};
  }));
  bench.page->startAction()->trigger();
  QVERIFY(bench.settle());
  QVERIFY(!bench.said().isEmpty());
  QVERIFY(bench.page->empty()->isVisible());
}

QTEST_MAIN(TestUpliftPage)
#include "test_uplift_page.moc"
