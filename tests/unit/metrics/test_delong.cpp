#include "core/metrics/auc.h"
#include "core/metrics/delong.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rankwright;

namespace {

struct Rows {
  std::vector<double> a;
  std::vector<double> b;
  std::vector<std::uint8_t> labels;
};

/// Few distinct scores, so that ties are common; at least two rows of each label.
Rows randomRows(unsigned seed) {
  std::mt19937 random(seed);
  Rows rows;
  const auto count = 6 + random() % 60;
  for (std::size_t i = 0; i < count; ++i) {
    rows.labels.push_back(static_cast<std::uint8_t>(i < 4 ? i % 2 : random() % 2));
    rows.a.push_back(static_cast<double>(random() % 9) + rows.labels.back());
    rows.b.push_back(static_cast<double>(random() % 7));
  }
  return rows;
}

double beats(double x, double y) {
  if (x == y) return 0.5;
  return x > y ? 1 : 0;
}

/// V10 and V01 by their definition, pair by pair.
AucPlacements pairwisePlacements(const std::vector<double>& scores, const std::vector<std::uint8_t>& labels) {
  AucPlacements result;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    double sum = 0;
    double pairs = 0;
    for (std::size_t j = 0; j < scores.size(); ++j) {
      if (labels[j] == labels[i]) continue;
      sum += labels[i] == 1 ? beats(scores[i], scores[j]) : beats(scores[j], scores[i]);
      ++pairs;
    }
    (labels[i] == 1 ? result.positives : result.negatives).push_back(sum / pairs);
  }
  for (const auto each : result.positives)
    result.auc += each / static_cast<double>(result.positives.size());
  return result;
}

} // namespace

class TestDelong : public QObject {
  Q_OBJECT

private slots:
  void agreesWithAllPairs() {
    for (unsigned seed = 0; seed < 200; ++seed) {
      const auto rows = randomRows(seed);
      const auto fast = aucPlacements(rows.a, rows.labels).value();
      const auto plain = pairwisePlacements(rows.a, rows.labels);
      QVERIFY(std::abs(fast.auc - plain.auc) < 1e-12);
      QCOMPARE(fast.positives.size(), plain.positives.size());
      for (std::size_t i = 0; i < plain.positives.size(); ++i)
        QVERIFY(std::abs(fast.positives[i] - plain.positives[i]) < 1e-12);
      for (std::size_t i = 0; i < plain.negatives.size(); ++i)
        QVERIFY(std::abs(fast.negatives[i] - plain.negatives[i]) < 1e-12);
      const auto b = aucPlacements(rows.b, rows.labels).value();
      const auto plainB = pairwisePlacements(rows.b, rows.labels);
      QVERIFY(std::abs(delongCovariance(fast, b) - delongCovariance(plain, plainB)) < 1e-12);
    }
  }

  void aucIsThatOfAllRows() {
    const auto rows = randomRows(3);
    QVERIFY(std::abs(aucPlacements(rows.a, rows.labels)->auc - auc(rows.a, rows.labels).value()) < 1e-12);
  }

  void floatsAreTheSame() {
    const auto rows = randomRows(5);
    const std::vector<float> floats(rows.a.begin(), rows.a.end());
    QCOMPARE(aucPlacements(floats, rows.labels)->positives, aucPlacements(rows.a, rows.labels)->positives);
  }

  void modelsSwappedTurnTheSign() {
    const auto rows = randomRows(7);
    const auto a = aucPlacements(rows.a, rows.labels).value();
    const auto b = aucPlacements(rows.b, rows.labels).value();
    const auto forth = delongTest(a, b).value();
    const auto back = delongTest(b, a).value();
    QCOMPARE(forth.z, -back.z);
    QCOMPARE(forth.p, back.p);
    QVERIFY(forth.p < 1);
  }

  void varianceIsThatOfResampledRows() {
    // Against the spread of the AUC of fresh samples of a normal model.
    constexpr int kSamples = 400;
    double sum = 0;
    double squares = 0;
    double told = 0;
    for (unsigned seed = 0; seed < kSamples; ++seed) {
      std::mt19937 random(seed);
      std::normal_distribution<double> normal;
      std::vector<double> scores;
      std::vector<std::uint8_t> labels;
      for (int i = 0; i < 200; ++i) {
        labels.push_back(i % 4 == 0);
        scores.push_back(normal(random) + labels.back());
      }
      const auto placements = aucPlacements(scores, labels).value();
      sum += placements.auc;
      squares += placements.auc * placements.auc;
      told += delongCovariance(placements, placements) / kSamples;
    }
    const auto mean = sum / kSamples;
    const auto seen = (squares / kSamples - mean * mean) * kSamples / (kSamples - 1);
    QVERIFY2(std::abs(told / seen - 1) < 0.25, qPrintable(QString::number(told / seen)));
  }

  void oneRowOfALabelIsUndefined() {
    const std::vector<double> scores{1, 2, 3};
    const std::vector<std::uint8_t> labels{0, 0, 1};
    QVERIFY(!aucPlacements(scores, labels));
  }

  void perfectModelsThatDifferInNothingElse() {
    const std::vector<std::uint8_t> labels{0, 0, 1, 1};
    const auto perfect = aucPlacements(std::vector<double>{1, 2, 3, 4}, labels).value();
    const auto reversed = aucPlacements(std::vector<double>{4, 3, 2, 1}, labels).value();
    QVERIFY(delongTest(perfect, perfect)->identical);
    QVERIFY(!delongTest(perfect, reversed));
    QVERIFY(!aucLogitInterval(1, 0));
  }
};

QTEST_APPLESS_MAIN(TestDelong)
#include "test_delong.moc"
