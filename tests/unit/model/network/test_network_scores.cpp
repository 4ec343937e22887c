#include "network_headers.h"

#include "any_model.h"

#include <cmath>

using namespace rankwright;

namespace {

EncodedBatch batchOf(const SampleBlocks& samples) {
  EncodedBatch batch;
  const auto block = samples.block(0);
  batch.rowCount = block.rowCount;
  batch.fieldCount = samples.fieldCount();
  batch.offsets.assign(block.offsets.begin(), block.offsets.end());
  batch.ids.assign(block.ids.begin(), block.ids.end());
  batch.values.assign(block.values.begin(), block.values.end());
  return batch;
}

/// The cells of the fields below `fields` of row 0 in one row, the other cells of all rows in the other.
std::pair<EncodedBatch, EncodedBatch> split(const EncodedBatch& batch, std::uint32_t fields) {
  EncodedBatch common, rows;
  common.fieldCount = rows.fieldCount = batch.fieldCount;
  const auto add = [&](EncodedBatch& to, std::uint32_t row, bool firstFields) {
    for (std::uint32_t field = 0; field < batch.fieldCount; ++field) {
      const auto cell = row * batch.fieldCount + field;
      if ((field < fields) == firstFields)
        for (auto entry = batch.offsets[cell]; entry < batch.offsets[cell + 1]; ++entry) {
          to.ids.push_back(batch.ids[entry]);
          to.values.push_back(batch.values[entry]);
        }
      to.offsets.push_back(static_cast<std::uint32_t>(to.ids.size()));
    }
    ++to.rowCount;
  };
  add(common, 0, true);
  for (std::uint32_t row = 0; row < batch.rowCount; ++row)
    add(rows, row, false);
  return {common, rows};
}

ModelWeights drawn(const ModelConfig& config, const SampleBlocks& samples) {
  const auto shape = planFor(config, samples).shape;
  return drawWeights(shape, std::vector<double>(taskCountOf(shape), 0.2), 0.5, 9);
}

} // namespace

class TestNetworkScores : public QObject {
  Q_OBJECT

private slots:
  void servingIsTraining_data() { addEveryModel(); }

  /// What serves rows gives what training gave them.
  void servingIsTraining() {
    QFETCH(ModelConfig, config);
    const auto samples = samplesFor(config, 3, 200);
    const auto weights = drawn(config, samples);
    const auto trained =
        probabilitiesOf(weights.shape, logitsOf(weights, samples, WorkerLanes(2), {}).value());
    const NetworkModel model(weights.copy());
    const auto served = model.scoresWithCommon(emptyRow(3), batchOf(samples)).value();
    QCOMPARE(served.size(), trained.size());
    for (std::size_t i = 0; i < served.size(); ++i)
      QVERIFY(std::abs(served[i] - trained[i]) < 1e-6);
  }

  void whatIsCommonIsMadeOnce_data() { addEveryModel(); }

  void whatIsCommonIsMadeOnce() {
    QFETCH(ModelConfig, config);
    const auto samples = samplesFor(config, 4, 50);
    const NetworkModel model(drawn(config, samples));
    const auto [common, rows] = split(batchOf(samples), 2);
    const auto once = model.scoresWithCommon(common, rows).value();
    const auto each = model.scoresWithCommon(emptyRow(3), joined(common, rows)).value();
    QCOMPARE(once.size(), each.size());
    for (std::size_t i = 0; i < once.size(); ++i)
      QVERIFY(std::abs(once[i] - each[i]) < 2e-6);
  }

  void partsAddUpToTheLogit_data() { addEveryModel(); }

  void partsAddUpToTheLogit() {
    QFETCH(ModelConfig, config);
    const auto samples = samplesFor(config, 5, 50);
    const NetworkModel model(drawn(config, samples));
    const auto parts = model.explain(batchOf(samples)).value();
    const auto logits = model.logits(batchOf(samples)).value();
    for (std::size_t row = 0; row < parts.size(); ++row) {
      double shared = 0;
      for (const auto* terms : {&parts[row].linear, &parts[row].pair})
        for (const double term : *terms)
          shared += term;
      QCOMPARE(parts[row].logit, logits[row]);
      QVERIFY(std::abs(parts[row].bias + shared + parts[row].deep.value_or(0) - logits[row]) < 1e-4);
      QCOMPARE(parts[row].tasks.size(), isMultiTask(config.kind) ? std::size_t{2} : std::size_t{0});
      for (const auto& task : parts[row].tasks)
        QVERIFY(std::abs(task.bias + shared + task.deep - task.logit) < 1e-4);
    }
  }

  void gatesAddUpToOne() {
    const auto config = presetOf(ModelKind::AppsMmoe);
    const auto samples = samplesFor(config, 5, 3000);
    const NetworkModel model(drawn(config, samples));
    const auto parts = model.explain(batchOf(samples)).value();
    for (const auto& part : parts)
      for (const auto& task : part.tasks) {
        QCOMPARE(task.gates.size(), std::size_t{2});
        QVERIFY(std::abs(task.gates[0] + task.gates[1] - 1) < 1e-6);
      }
    const auto statistics = model.gateStatistics(batchOf(samples)).value();
    QVERIFY(statistics.has_value());
    QCOMPARE(statistics->experts, 2U);
    QCOMPARE(statistics->tasks, (std::vector<std::string>{"pctr", "pctcvr"}));
    QVERIFY(std::abs(statistics->gateMeans[0] + statistics->gateMeans[1] - 1) < 1e-6);
    QVERIFY(statistics->gateEntropies[0] > 0 && statistics->gateEntropies[0] <= std::log(2.0) + 1e-6);
  }

  /// pCTCVR ≤ min(pCTR, pCVR), whatever the weights.
  void theProductIsBelowItsFactors() {
    const auto config = presetOf(ModelKind::Esmm);
    const auto shape = planFor(config, samplesFor(config, 1, 1)).shape;
    std::mt19937 random(11);
    std::normal_distribution<float> logit(0, 12);
    for (int i = 0; i < 20'000; ++i) {
      const std::vector<float> logits = {logit(random), logit(random)};
      const auto p = probabilitiesOf(shape, logits);
      QCOMPARE(p.size(), std::size_t{3});
      QVERIFY(p[2] <= std::min(p[0], p[1]));
      QVERIFY(p[2] >= 0 && p[0] <= 1 && p[1] <= 1);
    }
  }

  void weightsSurviveTheirFile_data() { addEveryModel(); }

  void weightsSurviveTheirFile() {
    QFETCH(ModelConfig, config);
    const auto samples = samplesFor(config, 3, 20);
    const auto weights = drawn(config, samples);
    const auto again = weightsOf(weights.shape, tensorsOf(weights));
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(tensorsOf(*again) == tensorsOf(weights));
  }

  void aMissingTensorIsNamed_data() { addEveryModel(); }

  void aMissingTensorIsNamed() {
    QFETCH(ModelConfig, config);
    const auto samples = samplesFor(config, 3, 20);
    const auto weights = drawn(config, samples);
    const auto tensors = tensorsOf(weights);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      auto fewer = tensors;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      const auto read = weightsOf(weights.shape, fewer);
      QVERIFY(!read);
      QCOMPARE(read.error().kind, ErrorKind::Corrupt);
      QVERIFY(read.error().message.find(tensors[i].name) != std::string::npos);
    }
  }
};

QTEST_APPLESS_MAIN(TestNetworkScores)
#include "test_network_scores.moc"
