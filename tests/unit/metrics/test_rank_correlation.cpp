#include "core/metrics/rank_correlation.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace rankwright;

namespace {

/// Kendall's formula, pair by pair.
std::optional<double> plainTauB(const std::vector<double>& x, const std::vector<double>& y) {
  double difference = 0;
  double untiedX = 0;
  double untiedY = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const double a = x[i] < x[j] ? -1 : (x[i] > x[j] ? 1 : 0);
      const double b = y[i] < y[j] ? -1 : (y[i] > y[j] ? 1 : 0);
      difference += a * b;
      untiedX += a * a;
      untiedY += b * b;
    }
  if (untiedX == 0 || untiedY == 0) return std::nullopt;
  return difference / std::sqrt(untiedX * untiedY);
}

} // namespace

class TestRankCorrelation : public QObject {
  Q_OBJECT

private slots:
  void knownValues_data() {
    using List = QVector<double>;
    QTest::addColumn<List>("x");
    QTest::addColumn<List>("y");
    QTest::addColumn<double>("tau");
    QTest::newRow("same order") << List{1, 2, 3} << List{4, 5, 9} << 1.0;
    QTest::newRow("opposite order") << List{1, 2, 3} << List{9, 5, 4} << -1.0;
    QTest::newRow("one pair turned") << List{1, 2, 3} << List{1, 3, 2} << 1.0 / 3;
    QTest::newRow("a tie in one") << List{1, 2, 3} << List{1, 1, 2} << 2 / std::sqrt(6.0);
    QTest::newRow("the same tie in both") << List{1, 1, 2} << List{1, 1, 2} << 1.0;
  }

  void knownValues() {
    QFETCH(QVector<double>, x);
    QFETCH(QVector<double>, y);
    QFETCH(double, tau);
    const std::vector<double> a(x.begin(), x.end());
    const std::vector<double> b(y.begin(), y.end());
    QVERIFY(std::abs(kendallTauB(a, b).value() - tau) < 1e-12);
  }

  void nothingToCompare() {
    QVERIFY(!kendallTauB({}, {}));
    const std::vector<double> one = {1};
    QVERIFY(!kendallTauB(one, one));
    const std::vector<double> equal = {2, 2, 2};
    const std::vector<double> order = {1, 2, 3};
    QVERIFY(!kendallTauB(equal, order));
    QVERIFY(!kendallTauB(order, equal));
  }

  void agreesWithPairs_data() {
    QTest::addColumn<int>("values");
    QTest::newRow("many ties") << 3;
    QTest::newRow("some ties") << 20;
    QTest::newRow("hardly any") << 100'000;
  }

  void agreesWithPairs() {
    QFETCH(int, values);
    std::mt19937_64 random(static_cast<std::uint64_t>(values));
    for (int round = 0; round < 200; ++round) {
      const auto count = random() % 60;
      std::vector<double> x;
      std::vector<double> y;
      for (std::uint64_t i = 0; i < count; ++i) {
        x.push_back(static_cast<double>(random() % static_cast<unsigned>(values)));
        y.push_back(static_cast<double>(random() % static_cast<unsigned>(values)));
      }
      const auto fast = kendallTauB(x, y);
      const auto plain = plainTauB(x, y);
      QCOMPARE(fast.has_value(), plain.has_value());
      if (fast) QVERIFY(std::abs(*fast - *plain) < 1e-12);
    }
  }
};

QTEST_GUILESS_MAIN(TestRankCorrelation)
#include "test_rank_correlation.moc"
