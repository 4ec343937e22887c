#include "network_headers.h"

#include "any_model.h"
#include "core/model/output_correction.h"

#include <cmath>

using namespace rankwright;

namespace {

/// Rows with that click.
OwnedSamples rowsWith(std::uint8_t click, std::size_t labelCount, std::mt19937& random) {
  auto rows = randomSamples(random, 200);
  rows.labels.clear();
  for (std::uint32_t row = 0; row < rows.rows.rowCount; ++row) {
    rows.labels.push_back(click);
    if (labelCount == 2) rows.labels.push_back(click == 1 ? random() % 2 : 0);
  }
  return rows;
}

MemorySamples together(const SampleShape& shape, std::initializer_list<const OwnedSamples*> parts) {
  auto samples = MemorySamples::create(shape).value();
  for (const auto* part : parts)
    if (!samples.append(part->view())) qFatal("the samples do not fit");
  return samples;
}

/// All rows as they occur, each negative twice, and the half of the negatives that training keeps.
struct Bench {
  MemorySamples kept, all;
  ModelWeights weights;
  WorkerLanes lanes{2};
  std::vector<std::uint32_t> idCounts;
  SampleSelection selection;

  explicit Bench(const ModelConfig& config) : Bench(config, std::mt19937(3)) {}
  Bench(const ModelConfig& config, std::mt19937 random)
      : Bench(config, random, rowsWith(1, labelsOf(config).size(), random),
              rowsWith(0, labelsOf(config).size(), random)) {}
  Bench(const ModelConfig& config, std::mt19937& random, const OwnedSamples& clicked,
        const OwnedSamples& ignored)
      : kept(together({3, 150, labelsOf(config), true}, {&clicked, &ignored})),
        all(together({3, 150, labelsOf(config), true}, {&ignored, &clicked, &ignored})) {
    const auto shape = planFor(config, all).shape;
    weights = drawWeights(shape, std::vector<double>(taskCountOf(shape), 0.3), 0.2, 5);
    for (std::int64_t id = 0; id < all.idCount(); ++id)
      idCounts.push_back(random() % 300);
    selection.negativeRate = 0.5;
    selection.positiveWeight = 3;
  }

  static std::vector<std::string> labelsOf(const ModelConfig& config) {
    return isMultiTask(config.kind) ? std::vector<std::string>{"click", "install"}
                                    : std::vector<std::string>{"click"};
  }
  std::vector<float> logits() const { return logitsOf(weights, all, lanes, {}).value(); }
  std::vector<FrequencyBucket> buckets() const {
    return FrequencyStudy(idCounts, kept, all, selection).at(weights, logits(), lanes, {}).value();
  }
};

bool isNear(double a, double b) {
  return std::abs(a - b) < 1e-5;
}

} // namespace

/// Losses of rows by the frequency of their ids.
class TestFrequencyStudy : public QObject {
  Q_OBJECT

private slots:
  void droppedAndWeightedRowsLeaveNoGap_data() { addEveryModel(); }
  /// Training and held-out rows are the same, but for what the selection does to them.
  void droppedAndWeightedRowsLeaveNoGap() {
    QFETCH(ModelConfig, config);
    int seen = 0;
    for (const auto& bucket : Bench(config).buckets()) {
      QVERIFY2(isNear(bucket.gap(), 0), qPrintable(QString::number(bucket.gap())));
      seen += bucket.trainRows > 0 && bucket.heldOutRows > bucket.trainRows;
    }
    QVERIFY(seen > 1);
  }

  void bucketsAddUpToTheHeldOutLoss_data() { addEveryModel(); }
  void bucketsAddUpToTheHeldOutLoss() {
    QFETCH(ModelConfig, config);
    const Bench bench(config);
    auto probabilities = probabilitiesOf(bench.weights.shape, bench.logits());
    OutputCorrection::of(bench.selection.negativeRate, bench.selection.positiveWeight)
        .applyTo(outputsOf(bench.weights.shape), probabilities);
    double sum = 0;
    std::uint64_t rows = 0;
    for (const auto& bucket : bench.buckets()) {
      sum += bucket.heldOutLoss * static_cast<double>(bucket.heldOutRows);
      rows += bucket.heldOutRows;
    }
    QCOMPARE(rows, bench.all.rowCount());
    const auto whole = qualityOf(bench.weights.shape, probabilities, bench.all).front().logLoss;
    QVERIFY(isNear(sum / static_cast<double>(rows), *whole));
  }
};

QTEST_APPLESS_MAIN(TestFrequencyStudy)
#include "test_frequency_study.moc"
