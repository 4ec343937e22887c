#include "experiments_bench.h"
#include "widgets/common/fact_view.h"
#include "widgets/experiments/distribution_page.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QTabBar>

#include <cmath>
#include <numeric>

using namespace rankwright;

/// How the sample's users are spread.
class TestDistributionPage : public QObject {
  Q_OBJECT

private slots:
  void barsAreSharesOfUsers();
  void factsAreThoseOfCore();
  void capIsDrawn();
  void scaleIsChosenByKeys();
  void fewerBinsAreWider();
  void manyAtZeroAreLeftOut();
  void everyStopHasAName();
  void unknownMetricIsTold();
  void escapeStops();
  void stateComesBack();

private:
  using Bench = test::PageBench<DistributionPage>;
  static EffectChoice clicks() { return {"clicks a user", "ranked"}; }
  static MetricDistribution told(const SharedCase& shown) {
    return test::asked(shown, [&](EventStore& store) {
      return metricDistribution(shown->definition(), store, {}, "clicks a user");
    });
  }
};

void TestDistributionPage::barsAreSharesOfUsers() {
  const auto shown = test::sampleCase();
  Bench bench(shown, clicks());
  QVERIFY(bench.settle());
  const auto& series = bench.page->chart()->chart()->series;
  QCOMPARE(series.size(), 2U);
  const auto distribution = told(shown);
  for (std::size_t arm = 0; arm < 2; ++arm) {
    const auto& bars = std::get<BarSeries>(series[arm]);
    QCOMPARE(bars.name, QString::fromStdString(distribution.arms[arm].variant));
    QVERIFY(std::abs(std::accumulate(bars.values.begin(), bars.values.end(), 0.0) - 100) < 1e-9);
    QCOMPARE(bars.categories[0], QStringLiteral("0"));
    QCOMPARE(bars.values[0], 100 * distribution.arms[arm].shareAtZero);
  }
}

void TestDistributionPage::factsAreThoseOfCore() {
  const auto shown = test::sampleCase();
  Bench bench(shown, clicks());
  QVERIFY(bench.settle());
  const auto distribution = told(shown);
  const auto& rows = bench.page->facts()->facts().table().rows;
  QCOMPARE(rows.size(), distribution.arms.size());
  QCOMPARE(rows[0][0].text, QStringLiteral("plain"));
  QCOMPARE(QString(rows[1][1].text).remove(QLatin1Char(',')).toULongLong(), distribution.arms[1].users);
  QVERIFY(std::abs(rows[1][3].text.toDouble() - distribution.arms[1].mean) < 1e-4);
  QCOMPARE(rows[1][7].text.toDouble(), distribution.arms[1].largest);
}

void TestDistributionPage::capIsDrawn() {
  Bench bench(test::sampleCase([](ExperimentCase& made) { made.question.definition.metrics[1].cap = 2; }),
              clicks());
  QVERIFY(bench.settle());
  const auto& chart = *bench.page->chart()->chart();
  QCOMPARE(chart.references.size(), 1U);
  // Among bars of one value each, of which the first is 0.
  QVERIFY(std::abs(chart.references[0].value - 2) <= 0.5);
}

void TestDistributionPage::scaleIsChosenByKeys() {
  Bench bench(test::sampleCase(), clicks());
  QVERIFY(bench.settle());
  const auto before = bench.page->chart()->chart();
  bench.page->scaleTabs()->setFocus();
  hands::press(Qt::Key_Right);
  QVERIFY(bench.settle());
  const auto after = bench.page->chart()->chart();
  QVERIFY(after != before);
  QCOMPARE(std::get<BarSeries>(after->series[0]).categories[0], QStringLiteral("0"));
}

void TestDistributionPage::fewerBinsAreWider() {
  Bench bench(test::sampleCase(), {"revenue", "ranked"});
  bench.page->binsField()->setValue(200);
  QVERIFY(bench.settle());
  const auto bins = [&] {
    return std::get<BarSeries>(bench.page->chart()->chart()->series[0]).values.size();
  };
  const auto many = bins();
  bench.page->binsField()->setFocus();
  bench.page->binsField()->selectAll();
  hands::type(QStringLiteral("5"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(many, 200U);
  QCOMPARE(bins(), 5U);
}

void TestDistributionPage::manyAtZeroAreLeftOut() {
  Bench bench(test::sampleCase(), {"revenue", "ranked"});
  QVERIFY(bench.settle());
  const auto sum = [&] {
    const auto& values = std::get<BarSeries>(bench.page->chart()->chart()->series[0]).values;
    return std::accumulate(values.begin(), values.end(), 0.0);
  };
  QVERIFY(!bench.page->zerosBox()->isChecked());
  QVERIFY(sum() < 50); // of all users, those without any too
  bench.page->zerosBox()->setFocus();
  hands::press(Qt::Key_Space);
  QVERIFY(bench.settle());
  QVERIFY(std::abs(sum() - 100) < 1e-9);
  // What was chosen holds for other metrics too.
  QJsonObject state = bench.page->saveState();
  Bench other;
  other.page->restoreState(state);
  other.show(test::sampleCase(), {"revenue", "ranked"});
  QVERIFY(other.settle());
  QVERIFY(other.page->zerosBox()->isChecked());
}

void TestDistributionPage::everyStopHasAName() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  const auto nameless = test::namelessStops(bench.window);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestDistributionPage::unknownMetricIsTold() {
  Bench bench(test::sampleCase(), {"happiness", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("happiness")), qPrintable(bench.said()));
  QVERIFY(!bench.page->chart()->isShowingChart());
}

void TestDistributionPage::escapeStops() {
  const auto shown = test::sampleCase();
  Bench bench;
  test::checkEscape(bench, shown, [&] { bench.show(shown, clicks()); });
  QVERIFY(bench.page->chart()->isShowingChart());
}

void TestDistributionPage::stateComesBack() {
  QJsonObject state;
  {
    Bench bench(test::sampleCase(), clicks());
    bench.page->scaleTabs()->setCurrentIndex(1);
    bench.page->binsField()->setValue(12);
    QVERIFY(bench.settle());
    state = bench.page->saveState();
  }
  Bench bench;
  bench.page->restoreState(state);
  QCOMPARE(bench.page->scaleTabs()->currentIndex(), 1);
  QCOMPARE(bench.page->binsField()->value(), 12);
}

QTEST_MAIN(TestDistributionPage)
#include "test_distribution_page.moc"
