#include "core/metrics/log_loss.h"
#include "core/runs/output_metrics.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace rankwright;

namespace {

JudgedRows rowsOf(std::vector<double> probabilities, std::vector<std::uint8_t> labels,
                  std::vector<std::uint32_t> users) {
  JudgedRows rows{std::move(probabilities), std::move(labels), std::move(users), 0, {}};
  rows.userCount = *std::ranges::max_element(rows.users) + 1;
  return rows;
}

/// Pair by pair, by the definition.
double plainAuc(const JudgedRows& rows, const std::vector<std::size_t>& own) {
  double wins = 0;
  double pairs = 0;
  for (const auto i : own)
    for (const auto j : own)
      if (rows.labels[i] == 1 && rows.labels[j] == 0) {
        const auto a = rows.probabilities[i];
        const auto b = rows.probabilities[j];
        wins += a > b ? 1 : a == b ? 0.5 : 0;
        ++pairs;
      }
  return wins / pairs;
}

std::vector<std::size_t> allRows(const JudgedRows& rows) {
  std::vector<std::size_t> all(rows.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = i;
  return all;
}

/// Mean of users' AUCs by the number of their rows.
double plainGroupedAuc(const JudgedRows& rows) {
  std::map<std::uint32_t, std::vector<std::size_t>> byUser;
  for (std::size_t i = 0; i < rows.size(); ++i)
    byUser[rows.users[i]].push_back(i);
  double sum = 0;
  double weights = 0;
  for (const auto& [user, own] : byUser)
    if (const auto auc = plainAuc(rows, own); std::isfinite(auc)) {
      sum += auc * static_cast<double>(own.size());
      weights += static_cast<double>(own.size());
    }
  return sum / weights;
}

bool near(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) <= tolerance;
}

} // namespace

class TestOutputMetrics : public QObject {
  Q_OBJECT

private slots:
  void agreesWithPlainFormulas_data() {
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<unsigned>("digits");
    for (unsigned seed = 1; seed <= 4; ++seed)
      QTest::addRow("%u", seed) << seed << (seed % 2 == 0 ? 0U : 1U);
  }
  void agreesWithPlainFormulas() {
    QFETCH(unsigned, seed);
    QFETCH(unsigned, digits);
    const auto predictions =
        simulatePredictions({.users = 40, .rowsPerUser = 6, .seed = seed, .digits = digits});
    const auto rows = valueOf(judgedRows(predictions, "pctr"));
    const auto metrics = valueOf(outputMetrics(rows));
    double loss = 0;
    double promised = 0;
    double positives = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto p = std::clamp(rows.probabilities[i], kLogLossClip, 1 - kLogLossClip);
      loss -= std::log(rows.labels[i] == 1 ? p : 1 - p) / static_cast<double>(rows.size());
      promised += rows.probabilities[i];
      positives += rows.labels[i];
    }
    const auto rate = positives / static_cast<double>(rows.size());
    QVERIFY(near(metrics.auc->value, plainAuc(rows, allRows(rows))));
    QVERIFY(near(metrics.groupedAuc->value, plainGroupedAuc(rows)));
    QVERIFY(near(metrics.logLoss, loss));
    QVERIFY(
        near(*metrics.normalizedEntropy, loss / -(rate * std::log(rate) + (1 - rate) * std::log(1 - rate))));
    QVERIFY(near(metrics.calibrationRatio->value, promised / positives));
    QCOMPARE(static_cast<double>(metrics.positives), positives);
    QVERIFY(metrics.auc->low < metrics.auc->value && metrics.auc->value < metrics.auc->high);
  }

  void knowsASmallCase() {
    const auto rows = rowsOf({0.9, 0.8, 0.3, 0.2, 0.6, 0.1}, {1, 0, 1, 0, 1, 0}, {0, 0, 0, 1, 1, 1});
    const auto metrics = valueOf(outputMetrics(rows, {.bins = 2}));
    QVERIFY(near(metrics.auc->value, 7.0 / 9));
    // User 0: 0.9+ > 0.8− > 0.3+; user 1: 0.6+ > 0.2−, 0.1−.
    QVERIFY(near(metrics.groupedAuc->value, (0.5 + 1) / 2));
    QVERIFY(near(*metrics.averagePrecision, (1 + 2.0 / 3 + 3.0 / 4) / 3));
    QVERIFY(near(metrics.calibrationError, (std::abs(0.2 - 1.0 / 3) + std::abs(2.3 / 3 - 2.0 / 3)) / 2));
    QVERIFY(near(metrics.ndcg->value, ((1 + 0.5) / (1 + 1 / std::log2(3)) + 1) / 2));
    QCOMPARE(metrics.users, 2U);
  }

  void leavesOutWhatTheRowsDoNotGive() {
    const auto metrics = valueOf(outputMetrics(rowsOf({0.1, 0.2}, {0, 0}, {0, 1})));
    QVERIFY(!metrics.auc);
    QVERIFY(!metrics.groupedAuc);
    QVERIFY(!metrics.normalizedEntropy);
    QVERIFY(!metrics.calibrationRatio);
    QVERIFY(!metrics.averagePrecision);
    QVERIFY(!metrics.ndcg);
    QVERIFY(metrics.logLoss > 0);
  }

  void anAucOfOneHasNoInterval() {
    const auto metrics = valueOf(outputMetrics(rowsOf({0.9, 0.8, 0.2, 0.1}, {1, 1, 0, 0}, {0, 1, 0, 1})));
    QCOMPARE(*metrics.auc, (Estimate{1, 0, 1}));
  }

  void refusesOptions_data() {
    QTest::addColumn<int>("which");
    for (int which = 0; which < 3; ++which)
      QTest::addRow("%d", which) << which;
  }
  void refusesOptions() {
    QFETCH(int, which);
    JudgingOptions options;
    if (which == 0) options.bins = 0;
    if (which == 1) options.ndcgDepth = 0;
    if (which == 2) options.alpha = 1;
    const auto metrics = outputMetrics(rowsOf({0.5}, {1}, {0}), options);
    QVERIFY(!metrics);
    QCOMPARE(metrics.error().kind, ErrorKind::InvalidArgument);
  }

  void theCalibrationIntervalHoldsTheTruth() {
    // Users of one intercept each and an exact model of the mean: Σp / Σy of the population is 1.
    int held = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
      const auto rows = valueOf(judgedRows(
          simulatePredictions({.users = 200, .rowsPerUser = 5, .noise = 0, .userEffect = 0, .seed = seed}),
          "pctr"));
      const auto ratio = *valueOf(outputMetrics(rows)).calibrationRatio;
      held += ratio.low <= 1 && 1 <= ratio.high ? 1 : 0;
    }
    QVERIFY2(held >= 181 && held <= 198, qPrintable(QString::number(held))); // binomial(200, 0.95) ± 3.2 sd
  }

  void evaluatesEveryOutput() {
    const auto all = valueOf(evaluateOutputs(simulatePredictions({})));
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].output, std::string("pctr"));
    QCOMPARE(all[1].output, std::string("pcvr"));
    QVERIFY(all[1].rows < all[0].rows);
    for (const auto metric : modelMetrics()) {
      QVERIFY(valueOf(all[0], metric));
      QCOMPARE(modelMetricOf(describe(metric)), std::optional(metric));
    }
  }
};

QTEST_APPLESS_MAIN(TestOutputMetrics)
#include "test_output_metrics.moc"
