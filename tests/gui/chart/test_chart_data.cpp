#include "sample_charts.h"
#include "widgets/chart/chart_csv.h"
#include "widgets/chart/chart_number.h"
#include "widgets/chart/plot_ranges.h"
#include "widgets/chart/prepared_chart.h"

#include <QLocale>
#include <QTest>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::ChartPtr)

class TestChartData : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void wrongLengthsAreRefused_data();
  void wrongLengthsAreRefused();
  void factsOfALine();
  void summaryTells_data();
  void summaryTells();
  void csvHoldsTheData_data();
  void csvHoldsTheData();
  void csvReadsBackToTheSameBits();
  void ticksAreWrittenAsFinelyAsNeeded_data();
  void ticksAreWrittenAsFinelyAsNeeded();
  void everythingIsInTheFullRange_data();
  void everythingIsInTheFullRange();
  void preparingCanBeCancelled();
};

void TestChartData::initTestCase() {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestChartData::wrongLengthsAreRefused_data() {
  QTest::addColumn<ChartPtr>("chart");
  const auto name = QStringLiteral("broken");
  QTest::newRow("fewer y than x") << chartOf({.series = {LineSeries{name, {1, 2}, {1}}}});
  QTest::newRow("half a band") << chartOf({.series = {LineSeries{name, {1, 2}, {1, 2}, {0, 0}, {}}}});
  QTest::newRow("bars without categories") << chartOf({.series = {BarSeries{name, {1, 2}}}});
  QTest::newRow("edges as many as counts") << chartOf({.series = {Histogram{name, {0, 1}, {3, 4}}}});
  QTest::newRow("edges that fall") << chartOf({.series = {Histogram{name, {0, 2, 1}, {3, 4}}}});
  QTest::newRow("a matrix that is no rectangle")
      << chartOf({.series = {HeatMap{name, {QStringLiteral("a")}, {QStringLiteral("b")}, {1, 2}}}});
}

void TestChartData::wrongLengthsAreRefused() {
  QFETCH(ChartPtr, chart);
  const auto prepared = prepareChart(chart, {});
  QVERIFY(!prepared);
  QCOMPARE(prepared.error().kind, ErrorKind::InvalidArgument);
  QVERIFY(QString::fromStdString(prepared.error().message).endsWith(QStringLiteral("broken")));
}

void TestChartData::factsOfALine() {
  const auto nan = std::nan("");
  const auto chart =
      prepareChart(chartOf({.series = {LineSeries{QString(), {1, 2, 3, 4, 5}, {4, nan, -2, 0, 8}}}}), {});
  QVERIFY(chart);
  const auto& facts = (*chart)->series[0].facts;
  QCOMPARE(facts.points, std::size_t(4));
  QCOMPARE(facts.missing, std::size_t(1));
  QCOMPARE(facts.values, (MinMax{-2, 8}));
  QCOMPARE(facts.mean, 2.5);
  QCOMPARE(facts.first, 4.0);
  QCOMPARE(facts.last, 8.0);
  QCOMPARE(facts.y.masked, std::size_t(2));
  QCOMPARE(facts.y.positive, (MinMax{4, 8}));
}

void TestChartData::summaryTells_data() {
  QTest::addColumn<ChartPtr>("chart");
  QTest::addColumn<QString>("sentence");
  QTest::newRow("axes") << twoLines() << QStringLiteral("Vertical axis: Installs (thousands).");
  QTest::newRow("figures of a line") << twoLines() << QStringLiteral("minimum 0, maximum 81, mean 28.5");
  QTest::newRow("course of a line") << twoLines() << QStringLiteral("First 0, last 81. Rising.");
  QTest::newRow("longest bars") << groupedBars() << QStringLiteral("Recall 900, Merge 400, Rank 120");
  QTest::newRow("fullest bin") << histogram() << QStringLiteral("The fullest bin, from 10 to 20, holds 20.");
  QTest::newRow("each row of a forest")
      << forest() << QStringLiteral("Crashes: -0.9, interval from -1.7 to -0.1.");
  QTest::newRow("reference") << forest() << QStringLiteral("Reference line no effect at 0.");
  QTest::newRow("highest cell") << heatMap() << QStringLiteral("Highest: 0.8 at category, age.");
  QTest::newRow("missing cell") << heatMap() << QStringLiteral("missing");
}

void TestChartData::summaryTells() {
  QFETCH(ChartPtr, chart);
  QFETCH(QString, sentence);
  const auto prepared = prepareChart(chart, {});
  QVERIFY(prepared);
  QVERIFY2((*prepared)->summary.contains(sentence), qPrintable((*prepared)->summary));
}

void TestChartData::csvHoldsTheData_data() {
  QTest::addColumn<ChartPtr>("chart");
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("bars") << groupedBars()
                        << QByteArray(
                               "series,Stage,Candidates\nLive,Recall,900\nLive,Merge,400\nLive,Rank,120\n"
                               "Draft,Recall,700\nDraft,Merge,500\nDraft,Rank,150\n");
  QTest::newRow("bins")
      << histogram()
      << QByteArray("series,from,to,count\nKeys,0,10,5\nKeys,10,20,20\nKeys,20,40,12\nKeys,40,80,3\n");
  QTest::newRow("quoted, missing") << chartOf({.series = {LineSeries{
                                                   QStringLiteral("a \"b\", c"), {1}, {std::nan("")}}}})
                                   << QByteArray("series,x,y,lower,upper\n\"a \"\"b\"\", c\",1,,,\n");
}

void TestChartData::csvHoldsTheData() {
  QFETCH(ChartPtr, chart);
  QFETCH(QByteArray, text);
  QCOMPARE(QByteArray::fromStdString(csvText(*chart)), text);
}

void TestChartData::csvReadsBackToTheSameBits() {
  const std::vector<double> y{0.1, 1.0 / 3, 6.02214076e23, -5e-324};
  const auto lines =
      QByteArray::fromStdString(csvText({.series = {LineSeries{QString(), {1, 2, 3, 4}, y}}})).split('\n');
  for (qsizetype i = 0; i < 4; ++i)
    QCOMPARE(lines[i + 1].split(',')[2].toDouble(), y[static_cast<std::size_t>(i)]);
}

void TestChartData::ticksAreWrittenAsFinelyAsNeeded_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<double>("step");
  QTest::addColumn<QString>("text");
  QTest::newRow("whole") << 3000.0 << 500.0 << QStringLiteral("3,000");
  QTest::newRow("tenths") << 0.5 << 0.1 << QStringLiteral("0.5");
  QTest::newRow("quarters") << 0.5 << 0.25 << QStringLiteral("0.50");
  QTest::newRow("zero with noise") << 1e-17 << 0.2 << QStringLiteral("0.0");
}

void TestChartData::ticksAreWrittenAsFinelyAsNeeded() {
  QFETCH(double, value);
  QFETCH(double, step);
  QFETCH(QString, text);
  QCOMPARE(tickText(value, step), text);
}

void TestChartData::everythingIsInTheFullRange_data() {
  QTest::addColumn<ChartPtr>("chart");
  QTest::newRow("lines") << twoLines();
  QTest::newRow("bars") << groupedBars();
  QTest::newRow("histogram") << histogram();
  QTest::newRow("forest") << forest();
  QTest::newRow("reliability") << reliability();
  QTest::newRow("one point") << chartOf({.series = {LineSeries{QString(), {3}, {5}}}});
}

void TestChartData::everythingIsInTheFullRange() {
  QFETCH(ChartPtr, chart);
  const auto prepared = prepareChart(chart, {}).value();
  const auto full = fullRanges(*prepared, {});
  for (const auto& series : prepared->series) {
    QVERIFY(full.x.lower <= series.facts.x.extent.lower && series.facts.x.extent.upper <= full.x.upper);
    QVERIFY(full.y.lower <= series.facts.y.extent.lower && series.facts.y.extent.upper <= full.y.upper);
  }
  QVERIFY(full.x.lower < full.x.upper && full.y.lower < full.y.upper);
}

void TestChartData::preparingCanBeCancelled() {
  std::stop_source stop;
  stop.request_stop();
  const auto prepared = prepareChart(twoLines(), {stop.get_token(), {}});
  QVERIFY(!prepared);
  QCOMPARE(prepared.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestChartData)
#include "test_chart_data.moc"
