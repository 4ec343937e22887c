#include "core/model/backend_loader.h"
#include "core/model/fm_scorer.h"
#include "plain_fm.h"
#include "random_rows.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

using namespace rankwright;

namespace {

constexpr std::uint32_t kFields = 4;
constexpr std::uint32_t kIds = 25; // of each field

std::vector<FloatTensor> randomWeights(std::mt19937& random, std::uint32_t embedding) {
  std::normal_distribution<float> weight(0, 0.5);
  const auto tensor = [&](const char* name, std::vector<std::int64_t> shape) {
    const auto count = std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
    FloatTensor result{name, std::move(shape), std::vector<float>(static_cast<std::size_t>(count))};
    std::ranges::generate(result.values, [&] { return weight(random); });
    return result;
  };
  return {tensor("bias", {1}), tensor("linear.weight", {kFields * kIds}),
          tensor("embedding.weight", {kFields * kIds, embedding})};
}

bool close(double actual, double expected, double scale) {
  return std::abs(actual - expected) <= 1e-5 * std::max(1.0, scale);
}

// The rows of two fields as rows of four, of which the others are empty; the first is field `first`.
EncodedBatch withEmptyFields(const EncodedBatch& two, std::uint32_t first) {
  EncodedBatch four;
  four.rowCount = two.rowCount;
  four.fieldCount = kFields;
  for (std::uint32_t row = 0; row < two.rowCount; ++row)
    for (std::uint32_t field = 0; field < kFields; ++field) {
      const auto cell = row * 2 + field - first;
      if (field >= first && field < first + 2)
        for (auto entry = two.offsets[cell]; entry < two.offsets[cell + 1]; ++entry) {
          four.ids.push_back(two.ids[entry] + std::int64_t{first} * kIds);
          four.values.push_back(two.values[entry]);
        }
      four.offsets.push_back(static_cast<std::uint32_t>(four.ids.size()));
    }
  return four;
}

// Sums in single precision lose bits of their largest term.
double scaleOf(const PlainFm::Parts& parts) {
  double scale = 0;
  for (const auto part : parts.linear)
    scale += std::abs(part);
  for (const auto part : parts.pair)
    scale += std::abs(part);
  return scale;
}

} // namespace

class TestFmModel : public QObject {
  Q_OBJECT

private slots:
  void initTestCase_data() {
    QTest::addColumn<bool>("withTorch");
    QTest::newRow("LibTorch") << true;
    QTest::newRow("scorer without LibTorch") << false;
  }

  void initTestCase() {
    const auto backend = loadModelBackend();
    QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
    backend_ = *backend;
  }

  void agreesWithAllPairs_data() {
    QTest::addColumn<uint>("embedding");
    QTest::newRow("no factors: a linear model") << 0U;
    QTest::newRow("one factor") << 1U;
    QTest::newRow("ten factors") << 10U;
    QTest::newRow("no multiple of a vector register") << 17U;
  }

  void agreesWithAllPairs() {
    QFETCH(uint, embedding);
    std::mt19937 random(embedding);
    const auto tensors = randomWeights(random, embedding);
    const auto model = load(tensors, embedding).value();
    const auto batch = randomRows(random, 300, kFields, kIds);
    const auto logits = model->logits(batch).value();
    const auto parts = model->explain(batch).value();
    const auto plain = PlainFm::of(tensors);
    for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
      const auto expected = plain.explain(batch, row);
      const auto scale = scaleOf(expected);
      QVERIFY(close(logits[row], expected.logit, scale));
      for (std::size_t f = 0; f < kFields; ++f)
        QVERIFY(close(parts[row].linear[f], expected.linear[f], scale));
      for (std::size_t p = 0; p < expected.pair.size(); ++p)
        QVERIFY(close(parts[row].pair[p], expected.pair[p], scale));
    }
  }

  void thePartsAddUpToTheLogit() {
    std::mt19937 random(3);
    const auto model = load(randomWeights(random, 10), 10).value();
    const auto batch = randomRows(random, 3000, kFields, kIds); // more than one chunk
    const auto logits = model->logits(batch).value();
    const auto parts = model->explain(batch).value();
    QCOMPARE(parts.size(), logits.size());
    for (std::size_t row = 0; row < parts.size(); ++row) {
      const auto& [bias, linear, pair, logit, deep, tasks] = parts[row];
      QVERIFY(!deep);
      double sum = bias;
      double scale = std::abs(bias);
      for (const auto* terms : {&linear, &pair})
        for (const auto term : *terms) {
          sum += term;
          scale += std::abs(term);
        }
      QCOMPARE(logit, logits[row]);
      QVERIFY(close(sum, logit, scale));
    }
  }

  void cellsInCommonCountInEveryRow() {
    std::mt19937 random(8);
    const auto model = load(randomWeights(random, 10), 10).value();
    const auto user = randomRows(random, 1, 2, kIds);
    const auto items = randomRows(random, 50, 2, kIds);
    const auto common = withEmptyFields(user, 0);
    const auto rows = withEmptyFields(items, 2);
    const auto all = model->logits(joined(common, rows)).value();
    const auto shared = model->logitsWithCommon(common, rows).value();
    QCOMPARE(shared.size(), all.size());
    for (std::size_t row = 0; row < all.size(); ++row)
      QVERIFY(close(shared[row], all[row], 10));
  }

  /// Every part to the last bit: what is made once for all rows is made as for each.
  void cellsInCommonHaveTheSameParts() {
    std::mt19937 random(9);
    const auto model = load(randomWeights(random, 10), 10).value();
    const auto common = withEmptyFields(randomRows(random, 1, 2, kIds), 0);
    const auto rows = withEmptyFields(randomRows(random, 50, 2, kIds), 2);
    const auto all = model->explain(joined(common, rows)).value();
    const auto shared = model->explainWithCommon(common, rows).value();
    const auto logits = model->logitsWithCommon(common, rows).value();
    QCOMPARE(shared.size(), all.size());
    for (std::size_t row = 0; row < all.size(); ++row) {
      QCOMPARE(shared[row].bias, all[row].bias);
      QVERIFY(shared[row].linear == all[row].linear);
      QVERIFY(shared[row].pair == all[row].pair);
      QVERIFY(shared[row].logit == logits[row]);
    }
  }

  void aRowScoresTheSameAlone() {
    std::mt19937 random(4);
    const auto model = load(randomWeights(random, 10), 10).value();
    const auto one = randomRows(random, 1, kFields, kIds);
    EncodedBatch twice = one;
    twice.rowCount = 2;
    twice.ids.insert(twice.ids.end(), one.ids.begin(), one.ids.end());
    twice.values.insert(twice.values.end(), one.values.begin(), one.values.end());
    for (std::size_t cell = 1; cell <= kFields; ++cell)
      twice.offsets.push_back(one.offsets.back() + one.offsets[cell]);
    const auto alone = model->logits(one).value();
    const auto together = model->logits(twice).value();
    QCOMPARE(together[0], alone[0]);
    QCOMPARE(together[1], alone[0]);
  }

  void noEntriesLeaveTheBias() {
    std::mt19937 random(5);
    const auto tensors = randomWeights(random, 3);
    EncodedBatch batch{2, kFields, std::vector<std::uint32_t>(2 * kFields + 1, 0), {}, {}};
    const auto logits = load(tensors, 3).value()->logits(batch).value();
    QCOMPARE(logits, std::vector<float>(2, tensors[0].values[0]));
  }

  void noRowsGiveNoLogits() {
    std::mt19937 random(6);
    const auto model = load(randomWeights(random, 3), 3).value();
    EncodedBatch batch;
    batch.fieldCount = kFields;
    QVERIFY(model->logits(batch).value().empty());
    QVERIFY(model->explain(batch).value().empty());
  }

  void badBatch_data() {
    QTest::addColumn<EncodedBatch>("batch");
    QTest::newRow("another number of fields") << EncodedBatch{1, 2, {0, 1, 1}, {0}, {1}};
    QTest::newRow("id beyond the vocabulary")
        << EncodedBatch{1, kFields, {0, 1, 1, 1, 1}, {kFields * kIds}, {1}};
    QTest::newRow("negative id") << EncodedBatch{1, kFields, {0, 1, 1, 1, 1}, {-1}, {1}};
    QTest::newRow("offsets that descend") << EncodedBatch{1, kFields, {0, 1, 0, 1, 1}, {0}, {1}};
    QTest::newRow("offsets that start late") << EncodedBatch{1, kFields, {1, 1, 1, 1, 1}, {0}, {1}};
    QTest::newRow("too few offsets") << EncodedBatch{2, kFields, {0, 1, 1, 1, 1}, {0}, {1}};
    QTest::newRow("fewer values than ids") << EncodedBatch{1, kFields, {0, 1, 1, 1, 2}, {0, 1}, {1}};
  }

  void badBatch() {
    QFETCH(EncodedBatch, batch);
    std::mt19937 random(7);
    const auto model = load(randomWeights(random, 3), 3).value();
    QCOMPARE(model->logits(batch).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(model->explain(batch).error().kind, ErrorKind::InvalidArgument);
  }

  void badTensors_data() {
    QTest::addColumn<std::vector<FloatTensor>>("tensors");
    std::mt19937 random(8);
    const auto good = randomWeights(random, 3);
    auto tensors = good;
    tensors.pop_back();
    QTest::newRow("no factors") << tensors;
    QTest::newRow("another embedding") << randomWeights(random, 4);
    tensors = good;
    tensors[1].values.pop_back();
    --tensors[1].shape[0];
    QTest::newRow("fewer ids") << tensors;
    tensors = good;
    tensors[2].values[5] = std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("not a number") << tensors;
  }

  void badTensors() {
    QFETCH(std::vector<FloatTensor>, tensors);
    QCOMPARE(load(tensors, 3).error().kind, ErrorKind::Corrupt);
  }

private:
  Result<std::shared_ptr<const RankModel>> load(std::span<const FloatTensor> tensors,
                                                std::uint32_t embedding) const {
    QFETCH_GLOBAL(bool, withTorch);
    const ModelShape shape{kFields, kFields * kIds, embedding};
    return withTorch ? backend_->load(shape, tensors)
                     : makeFmScorer(shape, std::make_shared<const std::vector<FloatTensor>>(tensors.begin(),
                                                                                            tensors.end()));
  }

  const ModelBackend* backend_ = nullptr;
};

QTEST_APPLESS_MAIN(TestFmModel)
#include "test_fm_model.moc"
