#include "core/metrics/auc.h"
#include "core/runs/evaluation_curves.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace rankwright;

namespace {

JudgedRows manyRows(std::uint32_t users = 500) {
  return valueOf(judgedRows(simulatePredictions({.users = users}), "pctr"));
}

double areaUnder(const std::vector<ThresholdPoint>& points) {
  double area = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    area += (points[i].x - points[i - 1].x) * (points[i].y + points[i - 1].y) / 2;
  return area;
}

} // namespace

class TestEvaluationCurves : public QObject {
  Q_OBJECT

private slots:
  void theAreaIsTheAuc_data() {
    QTest::addColumn<int>("most");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("all points") << 1'000'000 << 1e-9;
    QTest::newRow("thinned") << 200 << 1e-3;
  }
  void theAreaIsTheAuc() {
    QFETCH(int, most);
    QFETCH(double, tolerance);
    const auto rows = manyRows();
    const auto points = valueOf(rocPoints(rows, static_cast<std::size_t>(most)));
    QVERIFY(points.size() <= static_cast<std::size_t>(most));
    QVERIFY(std::abs(areaUnder(points) - valueOf(auc(rows.probabilities, rows.labels))) < tolerance);
    QCOMPARE(points.front().x + points.front().y, 0.0);
    QCOMPARE(points.back().x + points.back().y, 2.0);
  }

  void precisionEndsAtTheBaseRate() {
    const auto rows = manyRows(50);
    const auto points = valueOf(precisionRecallPoints(rows, 100));
    const auto positives = std::accumulate(rows.labels.begin(), rows.labels.end(), 0.0);
    QCOMPARE(points.back().x, 1.0);
    QVERIFY(std::abs(points.back().y - positives / static_cast<double>(rows.size())) < 1e-12);
    QVERIFY(points.size() <= 100);
  }

  void needsBothLabels() {
    JudgedRows rows{{0.1, 0.2}, {0, 0}, {0, 0}, 1, {0, 1}};
    QCOMPARE(rocPoints(rows).error().kind, ErrorKind::InvalidArgument);
  }

  void binsHoldAsManyRowsEach() {
    const auto rows = manyRows(100);
    const auto bins = valueOf(reliabilityBins(rows, 7));
    QCOMPARE(bins.size(), std::size_t{7});
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < bins.size(); ++i) {
      total += bins[i].rows;
      QVERIFY(bins[i].rows == 142 || bins[i].rows == 143);
      QVERIFY(bins[i].lowest <= bins[i].meanProbability && bins[i].meanProbability <= bins[i].highest);
      QVERIFY(bins[i].rate.low <= bins[i].rate.value && bins[i].rate.value <= bins[i].rate.high);
      if (i > 0) QVERIFY(bins[i].lowest >= bins[i - 1].highest);
    }
    QCOMPARE(total, std::uint64_t{1000});
  }

  void fewRowsHaveFewBins() {
    JudgedRows rows{{0.1, 0.2}, {0, 1}, {0, 0}, 1, {0, 1}};
    QCOMPARE(valueOf(reliabilityBins(rows, 10)).size(), std::size_t{2});
  }

  void everyRowIsInTheHistogram() {
    const auto rows = manyRows(100);
    const auto histogram = valueOf(scoreHistogram(rows, 30));
    QCOMPARE(histogram.edges.size(), std::size_t{31});
    const auto sum = [](const auto& counts) { return std::accumulate(counts.begin(), counts.end(), 0ULL); };
    const auto positives = std::accumulate(rows.labels.begin(), rows.labels.end(), 0ULL);
    QCOMPARE(sum(histogram.positives), positives);
    QCOMPARE(sum(histogram.negatives), rows.size() - positives);
  }

  void oneScoreHasAHistogram() {
    JudgedRows rows{{1, 1}, {0, 1}, {0, 0}, 1, {0, 1}};
    const auto histogram = valueOf(scoreHistogram(rows, 4));
    QCOMPARE(histogram.edges.front(), 15.5);
    QCOMPARE(histogram.positives[2], std::uint64_t{1});
  }
};

QTEST_APPLESS_MAIN(TestEvaluationCurves)
#include "test_evaluation_curves.moc"
