#include "funnel_sample.h"
#include "widgets/funnel/funnel_charts.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

/// What a report says, as charts.
class TestFunnelCharts : public QObject {
  Q_OBJECT

private slots:
  void everyChartIsSound();
  void valueHasABarForEachStage();
  void unknownValueIsLeftOut();
  void countsAreLogarithmic();
  void matrixIsThatOfTheMeasure_data();
  void matrixIsThatOfTheMeasure();
  void onlyComparedOrdersAreDrawn();
  void driftHasBothSides();
  void nothingToDrawIsNoChart();
};

void TestFunnelCharts::everyChartIsSound() {
  const auto report = test::sampleReport();
  for (const auto& chart :
       {stageValueChart(report), stageCountChart(report), overlapChart(report, OverlapMeasure::Jaccard),
        orderChart(report), driftChart(report, report.drift[0])}) {
    QVERIFY(chart);
    QVERIFY(checkChart(*chart).has_value());
    QVERIFY(!chart->title.isEmpty());
  }
}

void TestFunnelCharts::valueHasABarForEachStage() {
  const auto chart = stageValueChart(test::sampleReport());
  QCOMPARE(chart->series.size(), 2U);
  const auto& taken = std::get<BarSeries>(chart->series[0]);
  QCOMPARE(taken.categories.size(), 4);
  QCOMPARE(taken.values[1], 50.0);
  QVERIFY(std::isnan(taken.values[3])); // nobody recorded it
  const auto& value = std::get<BarSeries>(chart->series[1]);
  QVERIFY(std::isnan(value.values[0]));
  QCOMPARE(value.values[2], 80.0);
}

void TestFunnelCharts::unknownValueIsLeftOut() {
  auto report = test::sampleReport();
  report.taken = 0;
  QCOMPARE(stageValueChart(report)->series.size(), 1U);
}

void TestFunnelCharts::countsAreLogarithmic() {
  const auto chart = stageCountChart(test::sampleReport());
  QVERIFY(chart->y.log);
  QCOMPARE(std::get<BarSeries>(chart->series[0]).values[0], 1000.0);
}

void TestFunnelCharts::matrixIsThatOfTheMeasure_data() {
  QTest::addColumn<int>("measure");
  QTest::addColumn<std::vector<double>>("values");
  QTest::newRow("Jaccard") << int(OverlapMeasure::Jaccard) << std::vector<double>{100, 25, 25, 100};
  QTest::newRow("common") << int(OverlapMeasure::Common) << std::vector<double>{150, 50, 50, 100};
  QTest::newRow("taken") << int(OverlapMeasure::CommonTaken) << std::vector<double>{1, 1, 1, 2};
}

void TestFunnelCharts::matrixIsThatOfTheMeasure() {
  QFETCH(int, measure);
  QFETCH(std::vector<double>, values);
  const auto chart = overlapChart(test::sampleReport(), OverlapMeasure(measure));
  const auto& map = std::get<HeatMap>(chart->series[0]);
  QCOMPARE(map.values, values);
  QCOMPARE(map.xLabels, map.yLabels);
}

void TestFunnelCharts::onlyComparedOrdersAreDrawn() {
  const auto chart = orderChart(test::sampleReport());
  const auto& rows = std::get<ForestPlot>(chart->series[0]).rows;
  QCOMPARE(rows.size(), 1U);
  QCOMPARE(rows[0].label, QStringLiteral("Recall → Merge"));
}

void TestFunnelCharts::driftHasBothSides() {
  const auto report = test::sampleReport();
  const auto chart = driftChart(report, report.drift[0]);
  QCOMPARE(chart->series.size(), 2U);
  QCOMPARE(std::get<BarSeries>(chart->series[0]).values[0], 50.0);
  QCOMPARE(std::get<BarSeries>(chart->series[1]).values[0], 90.0);
  QCOMPARE(std::get<BarSeries>(chart->series[1]).categories[1], QStringLiteral("(none)"));
}

void TestFunnelCharts::nothingToDrawIsNoChart() {
  FunnelReport none;
  QVERIFY(!stageValueChart(none));
  QVERIFY(!stageCountChart(none));
  QVERIFY(!overlapChart(none, OverlapMeasure::Common));
  QVERIFY(!orderChart(none));
  QVERIFY(!driftChart(none, {}));
}

QTEST_MAIN(TestFunnelCharts)
#include "test_funnel_charts.moc"
