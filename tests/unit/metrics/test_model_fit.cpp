#include "core/metrics/auc.h"
#include "core/metrics/calibration.h"
#include "core/metrics/grouped_auc.h"
#include "core/metrics/probability_fit.h"
#include "core/metrics/qini.h"
#include "core/metrics/roc_curve.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace rankwright;

namespace {

struct Rows {
  std::vector<double> p;
  std::vector<std::uint8_t> labels;
  std::vector<std::uint32_t> users;
};

Rows randomRows(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.p.push_back(static_cast<double>(random() % 21) / 20);
    rows.labels.push_back(random() % 3 == 0);
    rows.users.push_back(random() % 9);
  }
  return rows;
}

/// The AUC of one user's rows alone.
Result<double> aucOfUser(const Rows& rows, std::uint32_t user) {
  std::vector<double> scores;
  std::vector<std::uint8_t> labels;
  for (std::size_t i = 0; i < rows.p.size(); ++i) {
    if (rows.users[i] != user) continue;
    scores.push_back(rows.p[i]);
    labels.push_back(rows.labels[i]);
  }
  return auc(scores, labels);
}

} // namespace

/// Metrics of models against what they must be, and against plain sums.
class TestModelFit : public QObject {
  Q_OBJECT

private slots:
  void usersAreJudgedAlone() {
    const auto rows = randomRows(4, 60);
    const auto aucs = aucByUser(rows.p, rows.labels, rows.users).value();
    std::size_t skipped = 0;
    std::size_t next = 0;
    for (std::uint32_t user = 0; user < 9; ++user) {
      const auto alone = aucOfUser(rows, user);
      if (!alone) {
        skipped += std::ranges::count(rows.users, user) > 0;
        continue;
      }
      QCOMPARE(aucs.users.at(next).user, user);
      QCOMPARE(aucs.users.at(next++).auc, *alone);
    }
    QCOMPARE(next, aucs.users.size());
    QCOMPARE(skipped, aucs.skippedUsers);
  }

  void modelIsNoBetterThanItself() {
    const auto rows = randomRows(4, 90);
    const auto aucs = aucByUser(rows.p, rows.labels, rows.users).value();
    const auto difference = groupedAucDifference(aucs, aucs, UserWeight::Impressions).value();
    QCOMPARE(difference.value, 0.0);
    QCOMPARE(difference.standardError, 0.0);
    QCOMPARE(groupedAucWithError(aucs, UserWeight::Equal)->value,
             groupedAuc(aucs, UserWeight::Equal).value());
  }

  void otherRowsDoNotPair() {
    const auto rows = randomRows(4, 90);
    auto fewer = rows;
    fewer.p.resize(60);
    fewer.labels.resize(60);
    fewer.users.resize(60);
    QVERIFY(!groupedAucDifference(aucByUser(rows.p, rows.labels, rows.users).value(),
                                  aucByUser(fewer.p, fewer.labels, fewer.users).value(), UserWeight::Equal));
  }

  void areaUnderRocIsTheAuc() {
    const auto rows = randomRows(8, 200);
    const auto curve = rocCurve(rows.p, rows.labels).value();
    double area = 0;
    RocPoint before;
    for (const auto& point : curve) {
      area += static_cast<double>(point.falsePositives - before.falsePositives) *
              static_cast<double>(point.truePositives + before.truePositives) / 2;
      before = point;
    }
    area /= static_cast<double>(before.truePositives) * static_cast<double>(before.falsePositives);
    QVERIFY(std::abs(area - auc(rows.p, rows.labels).value()) < 1e-12);
  }

  void averagePrecisionOfAPerfectOrderIsOne() {
    const std::vector<double> scores{5, 4, 3, 2, 1};
    const auto area = precisionRecallArea(rocCurve(scores, std::vector<std::uint8_t>{1, 1, 0, 0, 0}).value());
    QCOMPARE(area.averagePrecision, 1.0);
    QCOMPARE(area.trapezoid, 1.0);
  }

  void baseRateEverywhereHasEntropyOne() {
    std::vector<double> p(100, 0.2);
    std::vector<std::uint8_t> labels(100);
    std::fill_n(labels.begin(), 20, std::uint8_t{1});
    const auto fit = probabilityFit(p, labels).value();
    QVERIFY(std::abs(fit.normalizedEntropy() - 1) < 1e-12);
    QVERIFY(std::abs(fit.calibrationRatio() - 1) < 1e-12);
    QVERIFY(std::abs(fit.brier - 0.16) < 1e-12);
    QCOMPARE(fit.clippedRows, std::uint64_t{0});
  }

  void binsHoldAllRows_data() {
    QTest::addColumn<bool>("byMass");
    QTest::newRow("equal width") << false;
    QTest::newRow("equal mass") << true;
  }

  void binsHoldAllRows() {
    QFETCH(bool, byMass);
    const auto rows = randomRows(2, 500);
    const auto bins =
        calibrationBins(rows.p, rows.labels, 10, byMass ? BinRule::EqualMass : BinRule::EqualWidth).value();
    std::uint64_t count = 0;
    double probability = 0;
    for (const auto& bin : bins) {
      count += bin.rows;
      probability += bin.meanProbability * static_cast<double>(bin.rows);
      if (byMass) QCOMPARE(bin.rows, std::uint64_t{50});
    }
    QCOMPARE(count, std::uint64_t{500});
    QVERIFY(std::abs(probability - std::accumulate(rows.p.begin(), rows.p.end(), 0.0)) < 1e-9);
  }

  void edgesBelongToTheUpperBin() {
    for (const std::uint32_t bins : {3U, 7U, 10U, 15U, 49U})
      for (std::uint32_t k = 0; k < bins; ++k) {
        const std::vector<double> edge{static_cast<double>(k) / bins};
        QCOMPARE(calibrationBins(edge, std::vector<std::uint8_t>{1}, bins)->front().index, k);
      }
    QCOMPARE(calibrationBins(std::vector{1.0}, std::vector<std::uint8_t>{1}, 10)->front().index, 9U);
  }

  void upliftOfNoEffectIsNone() {
    // Both arms do the same at each score.
    std::vector<double> scores;
    std::vector<std::uint8_t> outcomes;
    std::vector<std::uint8_t> treated;
    for (int i = 0; i < 40; ++i)
      for (const std::uint8_t arm : {0, 1}) {
        scores.push_back(i);
        outcomes.push_back(i % 3 == 0);
        treated.push_back(arm);
      }
    const auto summary = upliftSummary({scores, outcomes, treated}).value();
    QCOMPARE(summary.averageEffect, 0.0);
    for (const auto& point : summary.curve)
      QVERIFY(std::abs(point.qini) < 1e-12 && std::abs(point.uplift) < 1e-12);
  }

  void perfectUpliftOrderIsOne() {
    // Scores that are those of the perfect order itself.
    const std::vector<std::uint8_t> outcomes{1, 1, 0, 0, 1, 0, 1, 0};
    const std::vector<std::uint8_t> treated{1, 1, 1, 0, 0, 0, 1, 1};
    std::vector<double> scores(outcomes.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
      scores[i] = outcomes[i] * (treated[i] == 1 ? 1.0 : -1.0);
    QVERIFY(std::abs(upliftSummary({scores, outcomes, treated})->qini.normalised - 1) < 1e-12);
  }

  void upliftNeedsBothArms() {
    QVERIFY(!upliftCurve(
        {std::vector<double>{1, 2}, std::vector<std::uint8_t>{0, 1}, std::vector<std::uint8_t>{1, 1}}));
  }
};

QTEST_APPLESS_MAIN(TestModelFit)
#include "test_model_fit.moc"
