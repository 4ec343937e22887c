#include "core/metrics/pair_counts.h"
#include "core/metrics/score_order.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace rankwright;

namespace {

/// Twice the wins by sorting rows, in whole numbers.
std::uint64_t plainWins(const std::vector<float>& scores, const std::vector<std::uint8_t>& labels) {
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t row) { return scores[row]; });
  std::uint64_t wins = 0;
  std::uint64_t below = 0;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    std::uint64_t count[2] = {0, 0};
    for (; end < order.size() && scores[order[end]] == scores[order[begin]]; ++end)
      ++count[labels[order[end]]];
    wins += count[1] * (2 * below + count[0]);
    below += count[0];
  }
  return wins;
}

} // namespace

class TestPairCounts : public QObject {
  Q_OBJECT

private slots:
  void agreesWithSortedRows_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("distinct");
    QTest::newRow("few rows, many ties") << 50 << 5;
    QTest::newRow("one piece") << 5000 << 300;
    QTest::newRow("several pieces") << 3'000'000 << 40000;
    QTest::newRow("several pieces, hardly a tie") << 2'200'000 << 2'000'000'000;
  }

  void agreesWithSortedRows() {
    QFETCH(int, rows);
    QFETCH(int, distinct);
    std::mt19937 random(11);
    std::vector<float> scores;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < rows; ++i) {
      labels.push_back(i < 2 ? static_cast<std::uint8_t>(i) : random() % 5 == 0);
      scores.push_back(static_cast<float>(random() % static_cast<unsigned>(distinct)) / 7 - 20);
    }
    const auto counts = countPairs(scores, labels).value();
    QCOMPARE(counts.twiceWins, plainWins(scores, labels));
    QCOMPARE(counts.labels.positives + counts.labels.negatives, labels.size());
  }

  void countsBeyond32Bits() {
    // 100,000 × 100,000 pairs: more than an int32 holds.
    std::vector<float> scores(200'000);
    std::vector<std::uint8_t> labels(200'000);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      labels[i] = i % 2;
      scores[i] = labels[i];
    }
    const auto counts = countPairs(scores, labels).value();
    QCOMPARE(counts.twiceWins, std::uint64_t{20'000'000'000});
    QCOMPARE(counts.auc(), 1.0);
  }

  void badRowIsNamedByItsNumberAmongAll() {
    std::vector<float> scores(3'000'000, 1);
    std::vector<std::uint8_t> labels(scores.size());
    labels[0] = 1;
    scores[2'500'001] = std::numeric_limits<float>::infinity();
    const auto counts = countPairs(scores, labels);
    QVERIFY(!counts);
    QVERIFY2(counts.error().message.find("row 2500001 ") != std::string::npos,
             counts.error().message.c_str());
  }

  void closeDoublesAreNotTies() {
    const std::vector<double> scores{0.1, 0.1 + 1e-16 * 2, 0.1};
    QVERIFY(scores[1] > scores[0]);
    QCOMPARE(countPairs(scores, std::vector<std::uint8_t>{0, 1, 0})->auc(), 1.0);
  }

  void bitsOrderAsScores() {
    std::vector<float> scores{-std::numeric_limits<float>::max(), -1.5F, -1e-40F, 0, 1e-40F, 2, 3e38F};
    for (std::size_t i = 1; i < scores.size(); ++i)
      QVERIFY(orderedBits(scores[i - 1]) < orderedBits(scores[i]));
    QCOMPARE(orderedBits(-0.0F), orderedBits(0.0F));
    QCOMPARE(orderedBits(-0.0), orderedBits(0.0));
  }

  void orderIsStable() {
    const std::vector<double> scores{2, 1, 2, 1, -3};
    QCOMPARE(ascendingOrder(std::span<const double>(scores)), (std::vector<std::uint32_t>{4, 1, 3, 0, 2}));
  }
};

QTEST_APPLESS_MAIN(TestPairCounts)
#include "test_pair_counts.moc"
