#include "core/runs/segment_metrics.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace rankwright;

namespace {

/// Rows of two segments with a probability of each row by a model.
Predictions ofSegments(const std::vector<std::uint32_t>& codes, const std::vector<std::uint8_t>& labels,
                       const std::vector<float>& probabilities) {
  Predictions predictions;
  std::vector<std::uint32_t> users(codes.size());
  std::iota(users.begin(), users.end(), 0U);
  predictions.users = Buffer(std::move(users));
  predictions.labels = {{"click", Buffer(labels)}};
  predictions.outputs = {{"pctr", 0, {}, Buffer(probabilities), Buffer(probabilities)}};
  predictions.segments = {{"country", {"a", "b"}, Buffer(codes)}};
  return predictions;
}

} // namespace

class TestSegmentMetrics : public QObject {
  Q_OBJECT

private slots:
  void rowsAddUp() {
    const auto predictions = simulatePredictions({});
    const auto result = valueOf(metricsBySegment(predictions, "pctr", "category"));
    std::uint64_t rows = 0;
    std::uint64_t positives = 0;
    for (const auto& segment : result.segments) {
      rows += segment.metrics.rows;
      positives += segment.metrics.positives;
    }
    QCOMPARE(result.segments.size(), std::size_t{3});
    QCOMPARE(rows, result.overall.rows);
    QCOMPARE(positives, result.overall.positives);
    QVERIFY(result.segments[0].metrics.rows >= result.segments[2].metrics.rows);
  }

  void takesTheLargest() {
    const auto result = valueOf(metricsBySegment(simulatePredictions({}), "pctr", "category", {}, 2));
    QCOMPARE(result.segments.size(), std::size_t{2});
    QCOMPARE(result.leftOut, 1U);
  }

  void namesTheFieldThatIsNotThere() {
    const auto result = metricsBySegment(simulatePredictions({}), "pctr", "colour");
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
    QVERIFY(result.error().message.ends_with("colour"));
  }

  void seesSimpsonsParadox() {
    // Country a clicks nearly always, b nearly never. Model A orders rightly within each and takes one for
    // the other; model B orders wrongly within each and knows the countries.
    std::vector<std::uint32_t> codes;
    std::vector<std::uint8_t> labels;
    std::vector<float> a;
    std::vector<float> b;
    for (int i = 0; i < 40; ++i) {
      const auto country = static_cast<std::uint32_t>(i % 2);
      const bool rare = i % 10 >= 8; // one of five goes against its country
      const auto label = static_cast<std::uint8_t>((country == 0) != rare);
      codes.push_back(country);
      labels.push_back(label);
      a.push_back((country == 0 ? 0.1F : 0.25F) + 0.06F * static_cast<float>(label));
      b.push_back((country == 0 ? 0.9F : 0.2F) - 0.05F * static_cast<float>(label));
    }
    const auto result = valueOf(differenceBySegment(
        ofSegments(codes, labels, a), ofSegments(codes, labels, b), "pctr", "country", ModelMetric::Auc));
    QVERIFY(*result.overall.difference() > 0);
    for (const auto& segment : result.segments)
      QVERIFY(*segment.difference() < 0);
    QVERIFY(*result.within < 0);
    QVERIFY(result.isReversed);
  }

  void saysNothingWithoutAParadox() {
    const auto a = simulatePredictions({.users = 300, .noise = 3, .model = 1});
    const auto b = simulatePredictions({.users = 300, .noise = 0.1, .model = 2});
    const auto result = valueOf(differenceBySegment(a, b, "pctr", "category", ModelMetric::Auc));
    QVERIFY(*result.overall.difference() > 0);
    QVERIFY(!result.isReversed);
    QVERIFY(std::abs(*result.within - *result.overall.difference()) < 0.05);
  }
};

QTEST_APPLESS_MAIN(TestSegmentMetrics)
#include "test_segment_metrics.moc"
