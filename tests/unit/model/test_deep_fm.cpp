#include "core/model/backend_loader.h"
#include "plain_deep_fm.h"
#include "random_rows.h"
#include "train_rows.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace rankwright;

namespace {

constexpr std::uint32_t kFields = 3;
constexpr std::uint32_t kIdsOfField = 5;
constexpr std::uint32_t kFactors = 4;
constexpr double kStep = 1e-5; // of a central difference

ModelShape deepShape(std::uint32_t fields, std::int64_t ids, std::uint32_t factors,
                     std::vector<std::uint32_t> hidden) {
  ModelShape shape{fields, ids, factors, ModelKind::DeepFm, {}};
  shape.network.hidden = std::move(hidden);
  return shape;
}

ModelShape shapeOf(std::vector<std::uint32_t> hidden) {
  return deepShape(kFields, kFields * kIdsOfField, kFactors, std::move(hidden));
}

std::vector<FloatTensor> randomWeights(std::mt19937& random, const ModelShape& shape) {
  std::normal_distribution<float> weight(0, 0.4F);
  std::vector<FloatTensor> tensors;
  const auto add = [&](std::string name, std::vector<std::int64_t> sizes) {
    const auto count = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{1}, std::multiplies<>());
    tensors.push_back(
        {std::move(name), std::move(sizes), std::vector<float>(static_cast<std::size_t>(count))});
    std::ranges::generate(tensors.back().values, [&] { return weight(random); });
  };
  add("bias", {1});
  add("linear.weight", {shape.idCount});
  add("embedding.weight", {shape.idCount, shape.embedding});
  std::int64_t inputs = shape.fieldCount * shape.embedding;
  for (std::size_t i = 0; i <= shape.network.hidden.size(); ++i) {
    const std::int64_t outputs = i < shape.network.hidden.size() ? shape.network.hidden[i] : 1;
    add("deep." + std::to_string(i) + ".weight", {outputs, inputs});
    add("deep." + std::to_string(i) + ".bias", {outputs});
    inputs = outputs;
  }
  return tensors;
}

struct Rows {
  EncodedBatch batch;
  std::vector<std::uint8_t> labels;

  operator LabelledRows() const { return {batch, labels}; }
};

/// Every row has an entry: a row of zeros would stand on the kink of max(0, ·), where a central difference is
/// no slope.
Rows randomLabelledRows(unsigned seed, std::uint32_t count) {
  std::mt19937 random(seed);
  std::normal_distribution<float> x;
  Rows rows;
  rows.batch.rowCount = count;
  rows.batch.fieldCount = kFields;
  for (std::uint32_t cell = 0; cell < count * kFields; ++cell) {
    for (auto left = random() % 3 + (cell % kFields == 0); left > 0; --left) {
      rows.batch.ids.push_back((cell % kFields) * kIdsOfField + random() % kIdsOfField);
      rows.batch.values.push_back(x(random));
    }
    rows.batch.offsets.push_back(static_cast<std::uint32_t>(rows.batch.ids.size()));
  }
  for (std::uint32_t row = 0; row < count; ++row)
    rows.labels.push_back(static_cast<std::uint8_t>(random() % 2));
  return rows;
}

Rows noRows() {
  Rows rows;
  rows.batch.fieldCount = kFields;
  return rows;
}

ModelConfig deepConfig(const std::vector<std::uint32_t>& hidden) {
  ModelConfig config;
  config.kind = ModelKind::DeepFm;
  config.embedding = kFactors;
  config.network.hidden = hidden;
  config.epochs = 1;
  config.batchSize = 64;
  config.threads = 1;
  return config;
}

/// Adam (Kingma and Ba 2015, algorithm 1) in double precision, by central differences of the loss.
class PlainTrainer {
public:
  PlainTrainer(PlainDeepFm model, double rate, double l2) : model_(std::move(model)), rate_(rate), l2_(l2) {}

  PlainDeepFm& model() { return model_; }

  void step(const Rows& rows) {
    const auto weights = model_.weights();
    moments_.resize(weights.size());
    std::vector<double> slopes;
    for (auto* weight : weights)
      slopes.push_back(slopeAlong(*weight, rows));
    ++time_;
    for (std::size_t i = 0; i < weights.size(); ++i)
      *weights[i] -= rate_ * direction(moments_[i], slopes[i]);
  }

private:
  double slopeAlong(double& weight, const Rows& rows) const {
    const double there = weight;
    weight = there + kStep;
    const double above = model_.loss(rows.batch, rows.labels, l2_);
    weight = there - kStep;
    const double below = model_.loss(rows.batch, rows.labels, l2_);
    weight = there;
    return (above - below) / (2 * kStep);
  }

  double direction(std::pair<double, double>& moments, double slope) const {
    auto& [first, second] = moments;
    first = 0.9 * first + 0.1 * slope;
    second = 0.999 * second + 0.001 * slope * slope;
    return first / (1 - std::pow(0.9, time_)) / (std::sqrt(second / (1 - std::pow(0.999, time_))) + 1e-8);
  }

  PlainDeepFm model_;
  double rate_;
  double l2_;
  int time_ = 0;
  std::vector<std::pair<double, double>> moments_;
};

} // namespace

Q_DECLARE_METATYPE(std::vector<std::uint32_t>)

class TestDeepFm : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    const auto backend = loadModelBackend();
    QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
    backend_ = *backend;
  }

  void agreesWithItsDefinition_data() { addLayers(); }

  void agreesWithItsDefinition() {
    QFETCH(std::vector<std::uint32_t>, hidden);
    std::mt19937 random(1);
    const auto shape = shapeOf(hidden);
    const auto tensors = randomWeights(random, shape);
    const auto model = backend_->load(shape, tensors).value();
    const auto batch = randomRows(random, 3000, kFields, kIdsOfField); // more than one chunk
    const auto logits = model->logits(batch).value();
    const auto parts = model->explain(batch).value();
    const auto plain = PlainDeepFm::of(tensors);
    for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
      const double tolerance = 1e-5 * std::max(10.0, std::abs(plain.logit(batch, row)));
      QVERIFY(std::abs(logits[row] - plain.logit(batch, row)) < tolerance);
      QVERIFY(std::abs(parts[row].deep.value() - plain.deep(batch, row)) < tolerance);
      QVERIFY(std::abs(sumOf(parts[row]) - logits[row]) < tolerance);
      QCOMPARE(parts[row].logit, logits[row]);
    }
  }

  /// What is common to all rows is made once; fields in common and own ones may lie in any order.
  void cellsInCommonCountInEveryRow_data() {
    QTest::addColumn<uint>("commonFields"); // as bits
    QTest::newRow("none") << 0U;
    QTest::newRow("the first") << 1U;
    QTest::newRow("the one between") << 2U;
    QTest::newRow("all but the first") << 6U;
    QTest::newRow("all") << 7U;
  }

  void cellsInCommonCountInEveryRow() {
    QFETCH(uint, commonFields);
    std::mt19937 random(2);
    const auto shape = shapeOf({6, 5});
    const auto model = backend_->load(shape, randomWeights(random, shape)).value();
    const auto common = onlyFields(randomRows(random, 1, kFields, kIdsOfField), commonFields);
    const auto rows = onlyFields(randomRows(random, 50, kFields, kIdsOfField), ~commonFields);
    const auto all = model->explain(joined(common, rows)).value();
    const auto shared = model->explainWithCommon(common, rows).value();
    const auto logits = model->logitsWithCommon(common, rows).value();
    for (std::size_t row = 0; row < all.size(); ++row) {
      QVERIFY(std::abs(shared[row].logit - all[row].logit) < 1e-4);
      QVERIFY(std::abs(*shared[row].deep - *all[row].deep) < 1e-4);
      QCOMPARE(shared[row].logit, logits[row]);
      QVERIFY(shared[row].pair == all[row].pair);
    }
  }

  /// The example of the source document: three fields of ten ids, factors of ten, layers of 64 and 32, a
  /// batch of four.
  void theSourceDocumentsExampleScoresFourRows() {
    std::mt19937 random(3);
    const auto shape = deepShape(3, 30, 10, {64, 32});
    const auto model = backend_->load(shape, randomWeights(random, shape)).value();
    QCOMPARE(model->logits(randomRows(random, 4, 3, 10)).value().size(), std::size_t{4});
  }

  void followsThePlainGradient_data() {
    QTest::addColumn<std::vector<std::uint32_t>>("hidden");
    QTest::addColumn<double>("l2");
    QTest::newRow("one hidden layer") << std::vector<std::uint32_t>{5} << 0.0;
    QTest::newRow("two hidden layers") << std::vector<std::uint32_t>{6, 3} << 0.0;
    QTest::newRow("with l2") << std::vector<std::uint32_t>{5} << 0.1;
  }

  void followsThePlainGradient() {
    QFETCH(std::vector<std::uint32_t>, hidden);
    QFETCH(double, l2);
    const auto rows = randomLabelledRows(3, 60);
    const auto shape = shapeOf(hidden);
    auto config = deepConfig(hidden);
    config.learningRate = 1e-9; // leaves the initial weights
    const auto initial = trainRows(*backend_, config, shape, rows, noRows()).value();
    constexpr int kSteps = 6;
    config.epochs = kSteps;
    config.learningRate = 0.02;
    config.l2 = l2;
    config.optimization.networkL2 = l2;
    auto trained = PlainDeepFm::of(trainRows(*backend_, config, shape, rows, noRows()).value().tensors);
    PlainTrainer plain(PlainDeepFm::of(initial.tensors), config.learningRate, l2);
    for (int step = 0; step < kSteps; ++step)
      plain.step(rows);
    const auto actual = trained.weights();
    const auto expected = plain.model().weights();
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
      QVERIFY2(
          std::abs(*actual[i] - *expected[i]) < 2e-3,
          qPrintable(QStringLiteral("weight %1: %2, expected %3").arg(i).arg(*actual[i]).arg(*expected[i])));
  }

  /// A user likes the items of the same parity, in one country the others: no pair of fields says it.
  void learnsWhatPairsCannot() {
    const auto train = tripleRows(1, 8000);
    const auto heldOut = tripleRows(2, 2000);
    auto config = deepConfig({32, 16});
    config.epochs = 30;
    config.batchSize = 200;
    config.learningRate = 0.01;
    const auto deep = trainRows(*backend_, config, shapeOf(config.network.hidden), train, heldOut).value();
    QVERIFY2(*deep.curve.back().heldOutAuc() > 0.95,
             qPrintable(QString::number(*deep.curve.back().heldOutAuc())));
    config.kind = ModelKind::FactorizationMachine;
    const auto pairs = trainRows(*backend_, config, shapeOf({}), train, heldOut).value();
    QVERIFY(*pairs.curve.back().heldOutAuc() < 0.7);
  }

  void dropoutChangesTrainingOnly() {
    const auto rows = randomLabelledRows(5, 200);
    auto config = deepConfig({16});
    const auto shape = shapeOf(config.network.hidden);
    const auto without = trainRows(*backend_, config, shape, rows, noRows()).value();
    config.network.dropout = 0.5;
    const auto with = trainRows(*backend_, config, shape, rows, noRows()).value();
    QVERIFY(with.tensors != without.tensors);
    QVERIFY(trainRows(*backend_, config, shape, rows, noRows()).value().tensors == with.tensors);
    const auto model = backend_->load(shape, with.tensors).value();
    QVERIFY(model->logits(rows.batch).value() == model->logits(rows.batch).value());
  }

  void badTensors_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("weights of a layer") << QByteArray("deep.1.weight");
    QTest::newRow("biases of a layer") << QByteArray("deep.0.bias");
  }

  void badTensors() {
    QFETCH(QByteArray, name);
    std::mt19937 random(6);
    const auto shape = shapeOf({6, 5});
    auto tensors = randomWeights(random, shape);
    const auto found = std::ranges::find(tensors, name.toStdString(), &FloatTensor::name);
    found->values[0] = std::numeric_limits<float>::infinity();
    QCOMPARE(backend_->load(shape, tensors).error().kind, ErrorKind::Corrupt);
    found->name = "another";
    QCOMPARE(backend_->load(shape, tensors).error().kind, ErrorKind::Corrupt);
  }

  void withoutRowsOrEntries() {
    std::mt19937 random(7);
    const auto shape = shapeOf({6, 5});
    const auto tensors = randomWeights(random, shape);
    const auto model = backend_->load(shape, tensors).value();
    QVERIFY(model->logits(noRows().batch).value().empty());
    QVERIFY(model->explain(noRows().batch).value().empty());
    const auto plain = PlainDeepFm::of(tensors);
    const auto row = emptyRow(kFields);
    QVERIFY(std::abs(model->logits(row).value().front() - plain.logit(row, 0)) < 1e-5);
  }

private:
  static void addLayers() {
    QTest::addColumn<std::vector<std::uint32_t>>("hidden");
    QTest::newRow("one hidden layer") << std::vector<std::uint32_t>{7};
    QTest::newRow("two hidden layers") << std::vector<std::uint32_t>{8, 5};
    QTest::newRow("four hidden layers") << std::vector<std::uint32_t>{9, 1, 3, 17};
  }

  static double sumOf(const LogitParts& parts) {
    const double linear = std::accumulate(parts.linear.begin(), parts.linear.end(), double{parts.bias});
    return std::accumulate(parts.pair.begin(), parts.pair.end(), linear) + parts.deep.value();
  }

  static EncodedBatch onlyFields(const EncodedBatch& batch, std::uint32_t fields) {
    EncodedBatch rest;
    rest.rowCount = batch.rowCount;
    rest.fieldCount = batch.fieldCount;
    for (std::size_t cell = 0; cell + 1 < batch.offsets.size(); ++cell) {
      const bool keeps = (fields >> (cell % kFields)) & 1U;
      for (auto entry = batch.offsets[cell]; keeps && entry < batch.offsets[cell + 1]; ++entry) {
        rest.ids.push_back(batch.ids[entry]);
        rest.values.push_back(batch.values[entry]);
      }
      rest.offsets.push_back(static_cast<std::uint32_t>(rest.ids.size()));
    }
    return rest;
  }

  static Rows tripleRows(unsigned seed, std::uint32_t count) {
    std::mt19937 random(seed);
    Rows rows;
    rows.batch.rowCount = count;
    rows.batch.fieldCount = kFields;
    for (std::uint32_t row = 0; row < count; ++row) {
      unsigned parity = 0;
      for (std::uint32_t field = 0; field < kFields; ++field) {
        const auto id = static_cast<std::uint32_t>(random() % 4);
        parity ^= id & 1U;
        rows.batch.ids.push_back(field * kIdsOfField + id);
        rows.batch.values.push_back(1);
        rows.batch.offsets.push_back(row * kFields + field + 1);
      }
      rows.labels.push_back(static_cast<std::uint8_t>(parity));
    }
    return rows;
  }

  const ModelBackend* backend_ = nullptr;
};

QTEST_APPLESS_MAIN(TestDeepFm)
#include "test_deep_fm.moc"
