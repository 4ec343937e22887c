#include "core/model/memory_samples.h"
#include "core/model/model_outputs.h"
#include "core/model/output_correction.h"
#include "core/runs/expert_health.h"
#include "core/runs/held_out_predictions.h"
#include "tests/unit/result_values.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

namespace {

/// Says of a row what follows from its first id.
class PretendedModel final : public RankModel {
public:
  std::uint32_t fieldCount() const override { return 2; }
  std::vector<std::string> outputs() const override {
    return {std::string(kClickOutput), std::string(kConversionOutput), std::string(kInstallOutput)};
  }
  Result<std::vector<float>> scoresWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override {
    const auto batch = joined(common, rows);
    std::vector<float> scores;
    for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
      const auto click = 0.1F * static_cast<float>(batch.ids[batch.offsets[row * 2]] + 1);
      scores.insert(scores.end(), {click, 0.5F, click * 0.5F});
    }
    return scores;
  }
  Result<std::optional<GateStatistics>> gateStatistics(const EncodedBatch& batch) const override {
    const double share = batch.ids[0] == 0 ? 0.25 : 0.75;
    return GateStatistics{{"click"}, 2, {share, 1 - share}, {0.5}, {1, 0}, {share, 0}, {1, 0}};
  }
  Result<std::vector<float>> logits(const EncodedBatch& batch) const override {
    return std::vector<float>(batch.rowCount);
  }
  Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const override {
    return std::vector<LogitParts>(batch.rowCount);
  }
};

/// A field of the categories "a" and "b" and a number in ranges.
FeatureEncoder someEncoder() {
  return valueOf(
      FeatureEncoder::of({FieldEncoding("category", ValueType::String, Vocabulary<std::string>({"a", "b"})),
                          FieldEncoding("price", ValueType::Float32, NumberBuckets{{1.0F, 5.0F}})}));
}

MemorySamples samplesOf(const std::vector<std::pair<std::int64_t, std::int64_t>>& rows,
                        const std::vector<std::uint8_t>& labels, const std::vector<std::uint32_t>& users) {
  EncodedBatch batch;
  batch.rowCount = static_cast<std::uint32_t>(rows.size());
  batch.fieldCount = 2;
  for (const auto& [category, price] : rows)
    for (const auto id : {category, price}) {
      batch.ids.push_back(id);
      batch.values.push_back(1);
      batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
    }
  return valueOf(MemorySamples::of({2, 8, {"click", "install"}, !users.empty()}, {batch, labels, {}, users}));
}

struct Judged {
  FeatureEncoder encoder = someEncoder();
  MemorySamples train = samplesOf({{2, 5}, {2, 6}}, {1, 0, 0, 0}, {7, 7});
  MemorySamples heldOut = samplesOf({{2, 5}, {3, 7}, {0, 4}}, {1, 1, 1, 0, 0, 0}, {7, 8, 7});
  SampleCounts counts = {.negativeRate = 0.5, .positiveWeight = 1};
  std::vector<std::uint32_t> idCounts{0, 0, 20, 3, 0, 10, 10, 100};
  PretendedModel model;

  Predictions predict() const {
    return valueOf(predictHeldOut({model, encoder, counts, train, idCounts}, heldOut, {}));
  }
};

std::string segmentOf(const Predictions& predictions, std::string_view field, std::size_t row) {
  const auto* segment = predictions.segment(field);
  return segment->values[segment->codes[row]];
}

} // namespace

class TestHeldOutPredictions : public QObject {
  Q_OBJECT

private slots:
  void outputsAreJudgedByTheirLabels() {
    const auto predictions = Judged().predict();
    QCOMPARE(predictions.output("pctr")->label, 0U);
    QCOMPARE(predictions.output("pcvr")->label, 1U);
    QCOMPARE(predictions.output("pcvr")->given.value(), 0U);
    QCOMPARE(predictions.output("pctcvr")->label, 1U);
    QVERIFY(!predictions.output("pctcvr")->given);
    QCOMPARE(predictions.labels[1].values[0], std::uint8_t{1});
    QCOMPARE(predictions.labels[1].values[1], std::uint8_t{0});
    QCOMPARE(predictions.users[1], 8U);
  }

  void outputsAreCorrected() {
    const auto predictions = Judged().predict();
    const auto correction = OutputCorrection::of(0.5, 1);
    const auto* click = predictions.output("pctr");
    QCOMPARE(click->raw[0], 0.3F);
    QCOMPARE(click->corrected[0], correction.apply(0.3F));
    QCOMPARE(predictions.output("pcvr")->corrected[0], 0.5F);
    QCOMPARE(predictions.output("pctcvr")->corrected[0], correction.applyToBoth(0.15F, 0.3F));
  }

  void fieldsAreSegments() {
    const auto predictions = Judged().predict();
    QCOMPARE(segmentOf(predictions, "category", 0), std::string("a"));
    QCOMPARE(segmentOf(predictions, "category", 1), std::string("b"));
    QCOMPARE(segmentOf(predictions, "category", 2), std::string("(missing)"));
    QCOMPARE(segmentOf(predictions, "price", 0), std::string("below 1"));
    QCOMPARE(segmentOf(predictions, "price", 1), std::string("from 5"));
    QCOMPARE(segmentOf(predictions, "price", 2), std::string("(missing)"));
  }

  void newUsersAndRareIdsAreSegments() {
    const auto predictions = Judged().predict();
    QCOMPARE(segmentOf(predictions, kUserRowsSegment, 0), std::string("1 to 9"));
    QCOMPARE(segmentOf(predictions, kUserRowsSegment, 1), std::string("0"));
    QCOMPARE(segmentOf(predictions, kRarestIdSegment, 0), std::string("10 to 99"));
    QCOMPARE(segmentOf(predictions, kRarestIdSegment, 1), std::string("1 to 9"));
    QCOMPARE(segmentOf(predictions, kRarestIdSegment, 2), std::string("0"));
  }

  void rowsWithoutUsersHaveOneEach() {
    Judged judged;
    judged.heldOut = samplesOf({{2, 5}, {3, 7}, {0, 4}}, {1, 1, 1, 0, 0, 0}, {});
    const auto predictions = judged.predict();
    QCOMPARE(predictions.users[2], 2U);
    QVERIFY(!predictions.segment(kUserRowsSegment));
  }

  void oneLabelDoesNotJudgeInstalls() {
    Judged judged;
    EncodedBatch row;
    row.rowCount = 1;
    row.fieldCount = 2;
    row.ids = {2, 5};
    row.values = {1, 1};
    row.offsets = {0, 1, 2};
    const std::vector<std::uint8_t> labels{1};
    const auto heldOut = valueOf(MemorySamples::of({2, 8, {"click"}, false}, {row, labels, {}, {}}));
    const auto predictions =
        predictHeldOut({judged.model, judged.encoder, judged.counts, judged.train, {}}, heldOut, {});
    QCOMPARE(predictions.error().kind, ErrorKind::InvalidArgument);
  }

  void healthOfTwoLotsIsThatOfBoth() {
    const GateStatistics few{{"click"}, 2, {0.25, 0.75}, {0.2}, {0, 1}, {1, 5}, {0, 2}};
    const GateStatistics many{{"click"}, 2, {0.75, 0.25}, {0.6}, {0.4, 1}, {3, 5}, {0, 2}};
    const auto health = joined(expertHealthOf(few, 100), expertHealthOf(many, 300));
    QCOMPARE(health.rows, std::uint64_t{400});
    QVERIFY(std::abs(health.gates[0].shares[0] - 0.625) < 1e-12);
    QVERIFY(std::abs(health.gates[0].entropy - 0.5) < 1e-12);
    QVERIFY(std::abs(health.experts[0].zeroRate - 0.3) < 1e-12);
    QVERIFY(std::abs(health.experts[0].mean - 2.5) < 1e-12);
    QVERIFY(std::abs(health.experts[0].deviation - std::sqrt(0.75)) < 1e-12); // 1 and 3 with weights 1 : 3
    QVERIFY(std::abs(health.experts[1].deviation - 2) < 1e-12);
    QVERIFY(health.experts[1].isCollapsed() && !health.experts[0].isCollapsed());
    QVERIFY(std::abs(health.largestShare() - 0.625) < 1e-12);
  }

  void healthIsAskedOfTheModel() {
    const Judged judged;
    const auto health = valueOf(expertHealth(judged.model, judged.heldOut));
    QCOMPARE(health->rows, std::uint64_t{3});
    QCOMPARE(health->gates[0].shares, (std::vector<double>{0.75, 0.25}));
  }
};

QTEST_APPLESS_MAIN(TestHeldOutPredictions)
#include "test_held_out_predictions.moc"
