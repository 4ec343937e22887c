#include "widgets/experiments/distribution_charts.h"
#include "widgets/experiments/power_charts.h"
#include "widgets/experiments/segment_charts.h"
#include "widgets/experiments/time_charts.h"
#include "widgets/experiments/uplift_charts.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace rankwright;

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

MetricEffect effectOf(double control, double effect, double error) {
  MetricEffect made{.control = control, .treated = control + effect, .controlUsers = 100, .treatedUsers = 90};
  made.absolute = {.effect = effect, .standardError = error, .statistic = effect / error};
  made.absolute.interval = {effect - 2 * error, effect + 2 * error};
  made.alwaysValid = {effect - 3 * error, effect + 3 * error};
  made.lift = effect / control;
  return made;
}

EffectOverTime daysOf(TimeBasis basis) {
  EffectOverTime effects{.basis = basis, .metric = "installs", .variant = "b"};
  for (int day = 0; day < 4; ++day)
    effects.points.push_back({.day = day, .controlUsers = 10, .treatedUsers = 12});
  effects.points[1].effect = effectOf(0.2, 0.05, 0.01);
  effects.points[2].effect = effectOf(0.25, 0.04, 0.02);
  return effects;
}

EffectBySegment segmentsOf(std::size_t count) {
  EffectBySegment effects{.dimensions = {"country"}, .metric = "installs", .variant = "b"};
  for (std::size_t i = 0; i < count; ++i)
    effects.segments.push_back({.values = {std::to_string(i)},
                                .controlUsers = i,
                                .treatedUsers = 1,
                                .effect = effectOf(1, 0.1 * static_cast<double>(i), 0.1)});
  return effects;
}

MetricDistribution clicksOf() {
  return {.metric = "clicks",
          .measure = Measure::Clicks,
          .arms = {{.variant = "a", .users = 4, .counts = {{0, 2}, {1, 1}, {3, 1}}},
                   {.variant = "b", .users = 2, .counts = {{0, 1}, {3, 1}}}},
          .cap = 2};
}

LogPower powerOf() {
  return {.metric = "installs",
          .mean = 0.2,
          .standardDeviation = 0.4,
          .newUsers = {{0, 60}, {1, 40}},
          .users = 100,
          .needs = {{.lift = 0.02, .users = 999.2, .days = 19.3, .daysToGo = 17.3},
                    {.lift = 0.5, .users = 80, .days = 1.2, .daysToGo = 0}},
          .curve = {{.days = 1, .users = 60, .detectableLift = kInfinite, .observed = true},
                    {.days = 2, .users = 100, .detectableLift = 0.5, .observed = true},
                    {.days = 3, .users = 150, .detectableLift = 0.4}}};
}

} // namespace

/// What pages of an experiment say, as charts, tables and sentences.
class TestExperimentPageCharts : public QObject {
  Q_OBJECT

private slots:
  void pointWithoutEffectIsAGap();
  void truthFollowsTheControl();
  void daysSinceAreNumbers();
  void noveltyIsPutIntoWords_data();
  void noveltyIsPutIntoWords();
  void noEffectIsNoChart();
  void forestHasTheLargestSegments();
  void segmentsAreNamed();
  void simpsonIsPutIntoWords_data();
  void simpsonIsPutIntoWords();
  void wholeValuesHaveABinEach();
  void capStandsInItsBin_data();
  void capStandsInItsBin();
  void usersWithoutAnyHaveTheFirstBin();
  void chartsAreSound();
  void infiniteLiftIsLeftOut();
  void needIsPutIntoWords_data();
  void needIsPutIntoWords();
  void randomOrderEndsWithTheCurve();
  void heaviestFeatureIsFirst();
  void qiniIsPutIntoWords_data();
  void qiniIsPutIntoWords();
};

void TestExperimentPageCharts::pointWithoutEffectIsAGap() {
  const auto chart = timeEffectChart(daysOf(TimeBasis::Daily), 0.05);
  const auto& line = std::get<LineSeries>(chart->series[0]);
  QVERIFY(std::isnan(line.y[0]) && std::isnan(line.lower[3]));
  QCOMPARE(line.upper[1], 0.05 + 0.02);
}

void TestExperimentPageCharts::truthFollowsTheControl() {
  const auto chart = timeEffectChart(daysOf(TimeBasis::Cumulative), 0.05, 0.1);
  const auto& truth = std::get<LineSeries>(chart->series.back());
  QCOMPARE(truth.y[1], 0.1 * 0.2);
  QCOMPARE(truth.y[2], 0.1 * 0.25);
}

void TestExperimentPageCharts::daysSinceAreNumbers() {
  const auto chart = timeUsersChart(daysOf(TimeBasis::DaysSinceFirst));
  QVERIFY(chart->x.kind == AxisKind::Number);
  QCOMPARE(std::get<LineSeries>(chart->series[0]).x, (std::vector<double>{0, 1, 2, 3}));
}

void TestExperimentPageCharts::noveltyIsPutIntoWords_data() {
  QTest::addColumn<double>("intercept");
  QTest::addColumn<double>("slope");
  QTest::addColumn<double>("p");
  QTest::addColumn<QString>("begins");
  QTest::newRow("fades") << 0.5 << -0.1 << 0.01 << QStringLiteral("The effect wears off");
  QTest::newRow("harm fades") << -0.5 << 0.1 << 0.01 << QStringLiteral("The effect wears off");
  QTest::newRow("grows") << 0.5 << 0.1 << 0.01 << QStringLiteral("The effect grows");
  QTest::newRow("chance") << 0.5 << -0.1 << 0.2 << QStringLiteral("Nothing shows");
}

void TestExperimentPageCharts::noveltyIsPutIntoWords() {
  QFETCH(double, intercept);
  QFETCH(double, slope);
  QFETCH(double, p);
  QFETCH(QString, begins);
  auto effects = daysOf(TimeBasis::Daily);
  effects.novelty = NoveltySlope{intercept, slope, 0.02, slope / 0.02, p};
  const auto text = noveltyText(effects, 0.05);
  QVERIFY2(text.startsWith(begins), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("0.02")), qPrintable(text));
}

void TestExperimentPageCharts::noEffectIsNoChart() {
  auto effects = daysOf(TimeBasis::Daily);
  for (auto& point : effects.points)
    point.effect.reset();
  QVERIFY(!timeEffectChart(effects, 0.05));
  QVERIFY(timeUsersChart(effects));
  QVERIFY(!segmentForest({}, 0.05));
  QVERIFY(!distributionChart({}, {}, BinScale::Linear));
  QVERIFY(!detectableChart({}, 0.02));
  QVERIFY(!upliftCurveChart({}));
  QVERIFY(!upliftDecileChart({}));
}

void TestExperimentPageCharts::forestHasTheLargestSegments() {
  const auto effects = segmentsOf(kSegmentsDrawn + 5);
  const auto chart = segmentForest(effects, 0.05);
  const auto& rows = std::get<ForestPlot>(chart->series[0]).rows;
  QCOMPARE(rows.size(), kSegmentsDrawn);
  QCOMPARE(rows[0].label, QString::number(kSegmentsDrawn + 4));
  QVERIFY(undrawnText(effects).contains(QString::number(kSegmentsDrawn + 5)));
  QVERIFY(undrawnText(segmentsOf(3)).isEmpty());
}

void TestExperimentPageCharts::segmentsAreNamed() {
  QCOMPARE(segmentText({"country", "scene"}, {"DE", ""}),
           QStringLiteral("country = DE, scene = (not known)"));
}

void TestExperimentPageCharts::simpsonIsPutIntoWords_data() {
  QTest::addColumn<bool>("reversal");
  QTest::addColumn<double>("p");
  QTest::addColumn<QString>("begins");
  QTest::newRow("nothing") << false << 0.5 << QString();
  QTest::newRow("paradox") << true << 0.5 << QStringLiteral("Simpson's paradox");
  QTest::newRow("uneven") << false << 1e-5 << QStringLiteral("The arms do not hold");
}

void TestExperimentPageCharts::simpsonIsPutIntoWords() {
  QFETCH(bool, reversal);
  QFETCH(double, p);
  QFETCH(QString, begins);
  auto effects = segmentsOf(2);
  effects.check = SegmentCheck{.pooled = 0.12, .stratified = -0.03, .stratifiedError = 0.01};
  effects.check->reversal = reversal;
  effects.check->allocation.p = p;
  const auto text = simpsonText(effects);
  QCOMPARE(text.isEmpty(), begins.isEmpty());
  QVERIFY2(text.startsWith(begins), qPrintable(text));
  QVERIFY(begins.isEmpty() || text.contains(QStringLiteral("+0.12")));
}

void TestExperimentPageCharts::wholeValuesHaveABinEach() {
  const auto clicks = clicksOf();
  const auto chart = distributionChart(clicks, binsOf(clicks, 30, BinScale::Linear), BinScale::Linear);
  const auto& bars = std::get<BarSeries>(chart->series[0]);
  QCOMPARE(bars.categories.mid(0, 4), QString(QStringLiteral("0 1 2 3")).split(QLatin1Char(' ')));
  QCOMPARE(bars.values[0], 50.0);
  QCOMPARE(bars.values[3], 25.0);
}

void TestExperimentPageCharts::capStandsInItsBin_data() {
  QTest::addColumn<double>("cap");
  QTest::addColumn<double>("place");
  QTest::newRow("in the middle of a bin") << 15.0 << 1.0;
  QTest::newRow("at an edge") << 10.0 << 0.5;
  QTest::newRow("above all") << 40.0 << kInfinite;
}

void TestExperimentPageCharts::capStandsInItsBin() {
  QFETCH(double, cap);
  QFETCH(double, place);
  auto clicks = clicksOf();
  clicks.cap = cap;
  const auto chart = distributionChart(clicks, {.edges = {0, 10, 20, 30}, .users = {{4, 0, 0}, {2, 0, 0}}},
                                       BinScale::Linear);
  QCOMPARE(chart->references.empty(), std::isinf(place));
  if (!chart->references.empty()) QCOMPARE(chart->references[0].value, place);
}

void TestExperimentPageCharts::usersWithoutAnyHaveTheFirstBin() {
  const auto clicks = clicksOf();
  const auto chart =
      distributionChart(clicks, binsOf(clicks, 10, BinScale::Logarithmic), BinScale::Logarithmic);
  const auto& bars = std::get<BarSeries>(chart->series[1]);
  QCOMPARE(bars.categories[0], QStringLiteral("0"));
  QCOMPARE(bars.values[0], 50.0);
}

void TestExperimentPageCharts::chartsAreSound() {
  const auto clicks = clicksOf();
  for (const auto& chart : {timeEffectChart(daysOf(TimeBasis::Cumulative), 0.05, 0.1),
                            timeUsersChart(daysOf(TimeBasis::Daily)), segmentForest(segmentsOf(3), 0.05),
                            distributionChart(clicks, binsOf(clicks, 30, BinScale::Linear), BinScale::Linear),
                            detectableChart(powerOf(), 0.02)}) {
    QVERIFY(chart);
    QVERIFY(checkChart(*chart).has_value());
    QVERIFY(!chart->title.isEmpty());
  }
}

void TestExperimentPageCharts::infiniteLiftIsLeftOut() {
  const auto chart = detectableChart(powerOf(), -0.02);
  QCOMPARE(std::get<LineSeries>(chart->series[0]).x, std::vector<double>{2});
  QCOMPARE(std::get<LineSeries>(chart->series[1]).x, (std::vector<double>{2, 3}));
  QCOMPARE(chart->references[0].value, 2.0);
}

void TestExperimentPageCharts::needIsPutIntoWords_data() {
  QTest::addColumn<int>("row");
  QTest::addColumn<bool>("never");
  QTest::addColumn<QString>("says");
  QTest::newRow("days to go") << 0 << false << QStringLiteral("takes 18 more");
  QTest::newRow("never") << 0 << true << QStringLiteral("never be so many");
  QTest::newRow("there already") << 1 << false << QStringLiteral("80 users are needed: the log has them");
}

void TestExperimentPageCharts::needIsPutIntoWords() {
  QFETCH(int, row);
  QFETCH(bool, never);
  QFETCH(QString, says);
  auto power = powerOf();
  auto& need = power.needs[static_cast<std::size_t>(row)];
  if (never) need.daysToGo.reset();
  const auto text = needText(power, need, {});
  QVERIFY2(text.contains(says), qPrintable(text));
}

void TestExperimentPageCharts::randomOrderEndsWithTheCurve() {
  UpliftReport report{.metric = "installs", .variant = "b"};
  report.treatedUsers = 50;
  report.curve = {{0, 0, 0}, {50, 4, 7}, {100, 5, 10}};
  report.uplift.end = 10;
  const auto chart = upliftCurveChart(report);
  QVERIFY(checkChart(*chart).has_value());
  QCOMPARE(std::get<LineSeries>(chart->series[0]).x, (std::vector<double>{0, 50, 100}));
  QCOMPARE(std::get<LineSeries>(chart->series[0]).y, (std::vector<double>{0, 8, 10}));
  QCOMPARE(std::get<LineSeries>(chart->series[1]).y, (std::vector<double>{0, 7, 10}));
  QCOMPARE(std::get<LineSeries>(chart->series[2]).y, (std::vector<double>{0, 10}));
}

void TestExperimentPageCharts::heaviestFeatureIsFirst() {
  UpliftReport report;
  report.features = {"light", "heavy"};
  report.weights = {0.01, -0.2};
  const auto table = upliftWeightTable(report);
  QCOMPARE(std::get<std::string_view>(table->cell(0, 0)), "heavy");
  QCOMPARE(std::get<double>(table->cell(0, 1)), -20.0);
}

void TestExperimentPageCharts::qiniIsPutIntoWords_data() {
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::addColumn<QString>("begins");
  QTest::newRow("tells") << 0.01 << 0.2 << QStringLiteral("What is known of users tells");
  QTest::newRow("does not tell") << -0.01 << 0.2 << QStringLiteral("What is known of users does not");
  QTest::newRow("wrong way") << -0.2 << -0.1 << QStringLiteral("The model orders users the wrong way");
}

void TestExperimentPageCharts::qiniIsPutIntoWords() {
  QFETCH(double, low);
  QFETCH(double, high);
  QFETCH(QString, begins);
  UpliftReport report{.metric = "installs", .variant = "b"};
  report.normalisedQini = {low, high};
  const auto text = upliftText(report, 0.05);
  QVERIFY2(text.startsWith(begins), qPrintable(text));
}

QTEST_MAIN(TestExperimentPageCharts)
#include "test_experiment_page_charts.moc"
