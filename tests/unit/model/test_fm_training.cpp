#include "core/metrics/auc.h"
#include "core/model/backend_loader.h"
#include "plain_fm.h"
#include "random_rows.h"
#include "train_rows.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace rankwright;

namespace {

constexpr std::uint32_t kKeys = 40; // users and items each

struct Rows {
  EncodedBatch batch;
  std::vector<std::uint8_t> labels;

  operator LabelledRows() const { return {batch, labels}; }
};

// A user likes the items of the same parity nine times out of ten, so neither a user nor an item alone says
// anything.
Rows rowsOfPairs(unsigned seed, std::uint32_t rowCount) {
  std::mt19937 random(seed);
  Rows rows;
  rows.batch.rowCount = rowCount;
  rows.batch.fieldCount = 2;
  for (std::uint32_t row = 0; row < rowCount; ++row) {
    const auto user = static_cast<std::int64_t>(random() % kKeys);
    const auto item = static_cast<std::int64_t>(random() % kKeys);
    rows.batch.ids.insert(rows.batch.ids.end(), {user, kKeys + item});
    rows.batch.values.insert(rows.batch.values.end(), {1, 1});
    rows.batch.offsets.insert(rows.batch.offsets.end(), {2 * row + 1, 2 * row + 2});
    rows.labels.push_back(static_cast<std::uint8_t>((user % 2 == item % 2) == (random() % 10 != 0)));
  }
  return rows;
}

Rows randomLabelledRows(unsigned seed) {
  std::mt19937 random(seed);
  Rows rows{randomRows(random, 60, 3, 5), std::vector<std::uint8_t>(60)};
  std::ranges::generate(rows.labels, [&random] { return static_cast<std::uint8_t>(random() % 2); });
  return rows;
}

// The gradient of the mean log loss by its definition, and Adam (Kingma and Ba 2015, algorithm 1), in double
// precision.
class PlainTrainer {
public:
  PlainTrainer(PlainFm fm, double rate, double l2) : fm_(std::move(fm)), rate_(rate), l2_(l2) {}

  const PlainFm& fm() const { return fm_; }

  void step(const Rows& rows) {
    auto slope = fm_;
    slope.bias = 0;
    for (std::size_t i = 0; i < slope.linear.size(); ++i) {
      slope.linear[i] *= l2_;
      for (auto& factor : slope.factors[i])
        factor *= l2_;
    }
    for (std::uint32_t row = 0; row < rows.batch.rowCount; ++row)
      addRow(rows, row, slope);
    ++time_;
    std::size_t position = 0;
    move(fm_.bias, slope.bias, position);
    for (std::size_t i = 0; i < fm_.linear.size(); ++i) {
      move(fm_.linear[i], slope.linear[i], position);
      for (std::size_t f = 0; f < fm_.factors[i].size(); ++f)
        move(fm_.factors[i][f], slope.factors[i][f], position);
    }
  }

private:
  void addRow(const Rows& rows, std::uint32_t row, PlainFm& slope) const {
    const double z = fm_.explain(rows.batch, row).logit;
    const double d = (1 / (1 + std::exp(-z)) - rows.labels[row]) / rows.batch.rowCount;
    slope.bias += d;
    const auto entries = PlainFm::entriesOf(rows.batch, row);
    for (std::size_t a = 0; a < entries.size(); ++a) {
      slope.linear[entries[a].id] += d * entries[a].x;
      for (std::size_t b = 0; b < entries.size(); ++b)
        if (a != b)
          for (std::size_t f = 0; f < slope.factors[entries[a].id].size(); ++f)
            slope.factors[entries[a].id][f] +=
                d * entries[a].x * entries[b].x * fm_.factors[entries[b].id][f];
    }
  }

  void move(double& weight, double slope, std::size_t& position) {
    if (moments_.size() <= position) moments_.emplace_back();
    auto& [first, second] = moments_[position++];
    first = 0.9 * first + 0.1 * slope;
    second = 0.999 * second + 0.001 * slope * slope;
    weight -= rate_ * (first / (1 - std::pow(0.9, time_))) /
              (std::sqrt(second / (1 - std::pow(0.999, time_))) + 1e-8);
  }

  PlainFm fm_;
  double rate_;
  double l2_;
  int time_ = 0;
  std::vector<std::pair<double, double>> moments_;
};

ModelConfig smallConfig() {
  ModelConfig config;
  config.fields = {{"user", 0, 0}, {"item", 0, 0}};
  config.embedding = 4;
  config.epochs = 12;
  config.batchSize = 200;
  config.learningRate = 0.02;
  config.threads = 1;
  return config;
}

double linearAuc(const PlainFm& fm, const Rows& rows) {
  std::vector<float> scores;
  for (std::uint32_t row = 0; row < rows.batch.rowCount; ++row) {
    const auto parts = fm.explain(rows.batch, row);
    scores.push_back(static_cast<float>(parts.linear[0] + parts.linear[1]));
  }
  return auc(scores, rows.labels).value();
}

} // namespace

class TestFmTraining : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    const auto backend = loadModelBackend();
    QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
    backend_ = *backend;
  }

  void learnsPairsThatTheLinearPartCannot() {
    const auto heldOut = rowsOfPairs(2, 2000);
    const auto weights = train(smallConfig(), rowsOfPairs(1, 8000), heldOut).value();
    QVERIFY2(*weights.curve.back().heldOutAuc() > 0.85,
             qPrintable(QString::number(*weights.curve.back().heldOutAuc())));
    QVERIFY(linearAuc(PlainFm::of(weights.tensors), heldOut) < 0.6);
  }

  void withoutFactorsItIsALinearModel() {
    auto config = smallConfig();
    config.embedding = 0;
    const auto weights = train(config, rowsOfPairs(1, 8000), rowsOfPairs(2, 2000)).value();
    QVERIFY(*weights.curve.back().heldOutAuc() < 0.6);
  }

  void followsThePlainGradient_data() {
    QTest::addColumn<double>("l2");
    QTest::newRow("loss alone") << 0.0;
    QTest::newRow("with l2") << 0.1;
  }

  void followsThePlainGradient() {
    QFETCH(double, l2);
    const auto rows = randomLabelledRows(3);
    auto config = smallConfig();
    config.batchSize = 60;
    config.epochs = 1;
    config.learningRate = 1e-9; // leaves the initial weights
    const ModelShape shape{3, 15, 4};
    const auto empty = emptyRows(3);
    const auto initial = trainRows(*backend_, config, shape, rows, empty).value();
    config.epochs = 8;
    config.learningRate = 0.05;
    config.l2 = l2;
    const auto trained = PlainFm::of(trainRows(*backend_, config, shape, rows, empty).value().tensors);
    PlainTrainer plain(PlainFm::of(initial.tensors), config.learningRate, l2);
    for (int step = 0; step < 8; ++step)
      plain.step(rows);
    QVERIFY(std::abs(trained.bias - plain.fm().bias) < 2e-3);
    for (std::size_t i = 0; i < trained.linear.size(); ++i) {
      QVERIFY(std::abs(trained.linear[i] - plain.fm().linear[i]) < 2e-3);
      for (std::size_t f = 0; f < 4; ++f)
        QVERIFY(std::abs(trained.factors[i][f] - plain.fm().factors[i][f]) < 2e-3);
    }
  }

  void theSeedDecides_data() {
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<bool>("same");
    QTest::newRow("same seed") << quint64{1} << true;
    QTest::newRow("another seed") << quint64{2} << false;
  }

  void theSeedDecides() {
    QFETCH(quint64, seed);
    QFETCH(bool, same);
    auto config = smallConfig();
    config.threads = 2;
    config.epochs = 2;
    const auto rows = rowsOfPairs(1, 2000);
    const auto first = train(config, rows, rows).value();
    config.seed = seed;
    const auto second = train(config, rows, rows).value();
    QCOMPARE(first.tensors == second.tensors, same);
    QCOMPARE(first.curve == second.curve, same);
  }

  void earlyStopKeepsTheBestEpoch() {
    auto config = smallConfig();
    config.epochs = 200;
    config.earlyStop = 3;
    const auto heldOut = rowsOfPairs(5, 500);
    const auto stopped = train(config, rowsOfPairs(4, 600), heldOut).value();
    QCOMPARE(stopped.curve.size(), std::size_t{stopped.kept + 4});
    const auto best =
        std::ranges::min_element(stopped.curve, {}, [](const auto& m) { return *m.heldOutLoss(); });
    QCOMPARE(std::size_t(best - stopped.curve.begin()), std::size_t{stopped.kept});
    config.earlyStop = 0;
    config.epochs = stopped.kept + 1;
    QVERIFY(train(config, rowsOfPairs(4, 600), heldOut).value().tensors == stopped.tensors);
  }

  void aucTellsTheBestEpochWhereItIsAskedFor() {
    auto config = smallConfig();
    config.epochs = 60;
    config.earlyStop = 100;
    config.learningRate *= 4;
    const auto heldOut = rowsOfPairs(5, 500);
    const auto byLoss = train(config, rowsOfPairs(4, 600), heldOut).value();
    config.optimization.stopMeasure = StopMeasure::Auc;
    const auto byAuc = train(config, rowsOfPairs(4, 600), heldOut).value();
    QVERIFY(byAuc.curve == byLoss.curve);
    const auto best =
        std::ranges::max_element(byAuc.curve, {}, [](const auto& point) { return *point.heldOutAuc(); });
    QCOMPARE(std::size_t{byAuc.kept}, std::size_t(best - byAuc.curve.begin()));
    QVERIFY(byAuc.kept != byLoss.kept);
  }

  void reportsEveryEpochAndProgress() {
    std::vector<CurvePoint> seen;
    std::vector<double> done;
    QByteArray lastStage;
    const JobControl job{{}, [&](const Progress& progress) {
                           done.push_back(progress.done);
                           lastStage = QByteArray(progress.stage.data(),
                                                  static_cast<qsizetype>(progress.stage.size()));
                         }};
    auto config = smallConfig();
    config.epochs = 3;
    const auto rows = rowsOfPairs(1, 1000);
    const auto weights =
        trainRows(
            *backend_, config, shape(config), rows, rows, [&](const auto& m) { seen.push_back(m); }, job)
            .value();
    QVERIFY(seen == weights.curve);
    QCOMPARE(seen.size(), std::size_t{3});
    QCOMPARE(done.size(), std::size_t{15});
    QVERIFY(std::ranges::is_sorted(done) && done.back() < 3);
    QVERIFY2(lastStage.startsWith("training epoch 3 of 3, held-out AUC 0."), lastStage.constData());
  }

  void withoutHeldOutRowsThereAreNoHeldOutMetrics() {
    auto config = smallConfig();
    config.epochs = 1;
    const auto weights = train(config, rowsOfPairs(1, 500), emptyRows(2)).value();
    QVERIFY(!weights.curve[0].heldOutAuc() && !weights.curve[0].heldOutLoss());
  }

  void stopsAtTheNextBatch() {
    std::stop_source source;
    int reports = 0;
    const JobControl job{source.get_token(), [&](const Progress&) {
                           if (++reports == 7) source.request_stop();
                         }};
    const auto rows = rowsOfPairs(1, 4000);
    const auto weights = trainRows(*backend_, smallConfig(), shape(smallConfig()), rows, rows, {}, job);
    QCOMPARE(weights.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reports, 7);
  }

  void error_data() {
    QTest::addColumn<int>("change");
    QTest::newRow("only positives") << 0;
    QTest::newRow("only negatives") << 1;
    QTest::newRow("no rows") << 2;
    QTest::newRow("an id outside the vocabulary") << 3;
    QTest::newRow("fewer labels than rows") << 4;
    QTest::newRow("early stop without held-out rows") << 5;
    QTest::newRow("numbers beyond float") << 6;
  }

  void error() {
    QFETCH(int, change);
    auto rows = rowsOfPairs(1, 100);
    auto config = smallConfig();
    if (change == 0) std::ranges::fill(rows.labels, std::uint8_t{1});
    if (change == 1) std::ranges::fill(rows.labels, std::uint8_t{0});
    if (change == 2) rows = emptyRows(2);
    if (change == 3) rows.batch.ids[10] = 2 * kKeys;
    if (change == 4) rows.labels.pop_back();
    if (change == 5) config.earlyStop = 1;
    if (change == 6) std::ranges::fill(rows.batch.values, 1e30F);
    const auto weights = train(config, rows, emptyRows(2));
    QVERIFY(!weights);
    QVERIFY2(weights.error().kind == ErrorKind::InvalidArgument, weights.error().message.c_str());
  }

private:
  static ModelShape shape(const ModelConfig& config) { return {2, 2 * kKeys, config.embedding}; }

  static Rows emptyRows(std::uint32_t fieldCount) {
    Rows rows;
    rows.batch.fieldCount = fieldCount;
    return rows;
  }

  Result<TrainedWeights> train(const ModelConfig& config, const Rows& rows, const Rows& heldOut) const {
    return trainRows(*backend_, config, shape(config), rows, heldOut);
  }

  const ModelBackend* backend_ = nullptr;
};

QTEST_APPLESS_MAIN(TestFmTraining)
#include "test_fm_training.moc"
