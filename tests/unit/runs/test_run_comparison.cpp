#include "core/runs/resampled_metrics.h"
#include "core/runs/run_comparison.h"
#include "core/runs/user_weights.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

namespace {

/// The rows of each user as often as it counts, each copy a user of its own.
JudgedRows repeated(const JudgedRows& rows, const std::vector<std::uint8_t>& weights) {
  JudgedRows result;
  for (std::uint32_t copy = 0; copy < 12; ++copy)
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (weights[rows.users[i]] > copy) {
        result.probabilities.push_back(rows.probabilities[i]);
        result.labels.push_back(rows.labels[i]);
        result.users.push_back(copy * rows.userCount + rows.users[i]);
        result.rows.push_back(rows.rows[i]);
      }
  std::vector<std::uint32_t> all(result.size());
  for (std::uint32_t i = 0; i < all.size(); ++i)
    all[i] = i;
  return subset(result, all);
}

ComparisonOptions options(std::uint32_t replicates, std::uint64_t seed = 1) {
  ComparisonOptions options;
  options.replicates = replicates;
  options.seed = seed;
  return options;
}

const MetricDifference& metricOf(const OutputComparison& comparison, ModelMetric metric) {
  for (const auto& each : comparison.metrics)
    if (each.metric == metric) return each;
  qFatal("no such metric");
}

std::optional<double> plainValue(const JudgedRows& rows, ModelMetric metric) {
  return valueOf(valueOf(outputMetrics(rows)), metric);
}

} // namespace

class TestRunComparison : public QObject {
  Q_OBJECT

private slots:
  void weightsArePoisson() {
    std::vector<std::uint8_t> weights(100'000);
    drawUserWeights(3, 1, weights);
    double mean = 0;
    double squares = 0;
    for (const auto weight : weights) {
      mean += weight / 1e5;
      squares += weight * weight / 1e5;
    }
    QVERIFY(std::abs(mean - 1) < 0.015);
    QVERIFY(std::abs(squares - mean * mean - 1) < 0.03);
  }

  void weightsFollowFromSeedAndReplicate() {
    std::vector<std::uint8_t> a(99);
    std::vector<std::uint8_t> b(99);
    drawUserWeights(3, 1, a);
    drawUserWeights(3, 1, b);
    QCOMPARE(a, b);
    drawUserWeights(3, 2, b);
    QVERIFY(a != b);
  }

  /// A weight of n is the same as n users with those rows; ECE's bins are others then.
  void weightedMetricsAreThoseOfRepeatedUsers_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
      QTest::addRow("%u", seed) << seed;
  }
  void weightedMetricsAreThoseOfRepeatedUsers() {
    QFETCH(unsigned, seed);
    const auto rows = valueOf(judgedRows(
        simulatePredictions({.users = 40, .rowsPerUser = 5, .seed = seed, .digits = seed % 2}), "pctr"));
    std::vector<std::uint8_t> weights(rows.userCount);
    drawUserWeights(seed, 0, weights);
    const auto values = valueOf(ResampledMetrics::of(rows, {})).with(weights);
    const auto plain = repeated(rows, weights);
    for (const auto metric : modelMetrics()) {
      if (metric == ModelMetric::CalibrationError) continue;
      const auto expected = plainValue(plain, metric);
      QVERIFY(expected);
      QVERIFY2(std::abs(values[static_cast<std::size_t>(metric)] - *expected) < 1e-9,
               describe(metric).data());
    }
  }

  void withWeightsOfOneAreThoseOfTheEvaluation() {
    const auto rows = valueOf(judgedRows(simulatePredictions({.digits = 2}), "pctr"));
    const auto values =
        valueOf(ResampledMetrics::of(rows, {})).with(std::vector<std::uint8_t>(rows.userCount, 1));
    for (const auto metric : modelMetrics())
      QVERIFY2(std::abs(values[static_cast<std::size_t>(metric)] - *plainValue(rows, metric)) < 1e-7,
               describe(metric).data());
  }

  void findsTheBetterModel() {
    const auto a = simulatePredictions({.users = 400, .noise = 2, .model = 1});
    const auto b = simulatePredictions({.users = 400, .noise = 0.2, .model = 2});
    const auto comparisons = valueOf(compareOutputs(a, b, options(200)));
    QCOMPARE(comparisons.size(), std::size_t{2});
    QCOMPARE(comparisons[0].metrics.size(), modelMetrics().size());
    const auto& auc = metricOf(comparisons[0], ModelMetric::Auc);
    QVERIFY(auc.difference.low > 0);
    QVERIFY(auc.p < 0.02);
    QVERIFY(std::abs(auc.b - auc.a - auc.difference.value) < 1e-12);
    QVERIFY(metricOf(comparisons[0], ModelMetric::LogLoss).difference.high < 0);
    QVERIFY(comparisons[0].delong->p < 1e-4);
    QVERIFY(std::abs(comparisons[0].delong->difference + auc.difference.value) < 1e-9);
  }

  void aModelEqualsItself() {
    const auto a = simulatePredictions({.users = 50});
    const auto comparisons = valueOf(compareOutputs(a, a, options(50)));
    for (const auto& metric : comparisons[0].metrics) {
      QCOMPARE(metric.difference, (Estimate{0, 0, 0}));
      QCOMPARE(metric.p, 1.0);
    }
    QVERIFY(comparisons[0].delong->identical);
  }

  void theSeedDecides() {
    const auto a = simulatePredictions({.users = 50, .model = 1});
    const auto b = simulatePredictions({.users = 50, .model = 2});
    const auto once = valueOf(compareOutputs(a, b, options(60)));
    const auto again = valueOf(compareOutputs(a, b, options(60)));
    const auto other = valueOf(compareOutputs(a, b, options(60, 2)));
    QCOMPARE(metricOf(once[0], ModelMetric::Auc).difference, metricOf(again[0], ModelMetric::Auc).difference);
    QVERIFY(metricOf(once[0], ModelMetric::Auc).difference.low !=
            metricOf(other[0], ModelMetric::Auc).difference.low);
  }

  /// Two models that are equally good in the population: the interval of the difference holds 0 as often as
  /// it says, although users have rows of their own level.
  void intervalsHoldTheTruth() {
    constexpr int kStudies = 150;
    int auc = 0;
    int logLoss = 0;
    for (unsigned seed = 1; seed <= kStudies; ++seed) {
      const auto a = simulatePredictions({.users = 150, .rowsPerUser = 6, .seed = seed, .model = 1});
      const auto b = simulatePredictions({.users = 150, .rowsPerUser = 6, .seed = seed, .model = 2});
      const auto comparison = valueOf(compareOutputs(a, b, options(200)))[0];
      const auto holds = [&](ModelMetric metric) {
        const auto& interval = metricOf(comparison, metric).difference;
        return interval.low <= 0 && 0 <= interval.high ? 1 : 0;
      };
      auc += holds(ModelMetric::Auc);
      logLoss += holds(ModelMetric::LogLoss);
    }
    // Binomial(150, 0.95): 133 to 150 in all but two of a thousand; a little less for the percentiles.
    QVERIFY2(auc >= 131 && auc < kStudies, qPrintable(QString::number(auc)));
    QVERIFY2(logLoss >= 131 && logLoss < kStudies, qPrintable(QString::number(logLoss)));
  }

  void refusesOtherRows() {
    const auto a = simulatePredictions({.users = 20, .seed = 1});
    const auto compared = compareOutputs(a, simulatePredictions({.users = 21, .seed = 1}));
    QCOMPARE(compared.error().kind, ErrorKind::Conflict);
    QVERIFY(compared.error().message.ends_with("200 and: 210"));
    QCOMPARE(compareOutputs(a, simulatePredictions({.users = 20, .seed = 2})).error().kind,
             ErrorKind::Conflict);
  }

  void modelsOfOtherLabelsCompareByWhatTheyShare() {
    const auto both = simulatePredictions({.users = 60, .model = 1});
    auto clicks = simulatePredictions({.users = 60, .model = 2});
    clicks.labels.resize(1);
    clicks.outputs.resize(1);
    const auto comparisons = valueOf(compareOutputs(clicks, both, options(20)));
    QCOMPARE(comparisons.size(), std::size_t{1});
    QCOMPARE(comparisons[0].output, std::string("pctr"));
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    const auto a = simulatePredictions({.users = 20});
    QCOMPARE(compareOutputs(a, a, {}, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestRunComparison)
#include "test_run_comparison.moc"
