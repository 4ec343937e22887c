#include "core/model/backend_loader.h"

#include "any_model.h"

#include <QTemporaryDir>

#include <stop_token>
#include <thread>

using namespace rankwright;

namespace fs = std::filesystem;

class TestTrainingResume : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    const auto backend = loadModelBackend();
    QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
    backend_ = *backend;
    QVERIFY(folder_.isValid());
  }

  void endsInTheSameWeights_data() {
    QTest::addColumn<ModelConfig>("config");
    for (auto [name, config] : everyModel()) {
      config.epochs = 3;
      config.threads = 2;
      if (isMultiTask(config.kind) || config.kind == ModelKind::DeepFm) config.network.dropout = 0.2;
      config.optimization.evaluations = 3;
      config.earlyStop = 2;
      QTest::newRow(name.constData()) << config;
    }
    auto remedies = presetOf(ModelKind::FactorizationMachine);
    remedies.fields = {{"a", 0, 0}};
    remedies.batchSize = 64;
    remedies.epochs = 3;
    remedies.optimization.rowDecay = 0.01;
    remedies.optimization.reinitialise = true;
    remedies.optimization.schedule = RateSchedule::Cosine;
    remedies.optimization.warmUpSteps = 5;
    remedies.optimization.phases = {{1, 1, {}, {}}, {2, 0.5, {"embeddings"}, {}}};
    QTest::newRow("remedies, schedule, phases") << remedies;
    remedies.optimization.allRows = true;
    QTest::newRow("all rows") << remedies;
    remedies.optimization.optimizer = Optimizer::Adagrad;
    QTest::newRow("Adagrad") << remedies;
  }

  void endsInTheSameWeights() {
    QFETCH(ModelConfig, config);
    const auto train = samplesFor(config, 1, 600), heldOut = samplesFor(config, 2, 200);
    auto plan = planFor(config, train);
    plan.idCounts = counts_;
    const auto whole = backend_->train(plan, train, heldOut, {}, {});
    QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
    for (const int pauseAfter : {1, 7, 10, 22}) {
      plan.checkpoint = fs::path(folder_.path().toStdString()) / "checkpoint";
      const auto resumed = interrupted(plan, train, heldOut, pauseAfter);
      QVERIFY2(resumed, resumed ? "" : resumed.error().message.c_str());
      QVERIFY2(resumed->tensors == whole->tensors, qPrintable(QString::number(pauseAfter)));
      QVERIFY(resumed->curve == whole->curve);
      QCOMPARE(resumed->kept, whole->kept);
      QVERIFY(!fs::exists(plan.checkpoint));
    }
  }

  void moreEpochsGoOnFromFewer_data() { endsInTheSameWeights_data(); }
  void moreEpochsGoOnFromFewer() {
    QFETCH(ModelConfig, config);
    config.optimization.schedule = RateSchedule::Constant;
    const auto train = samplesFor(config, 1, 600), heldOut = samplesFor(config, 2, 200);
    auto plan = planFor(config, train);
    plan.idCounts = counts_;
    const auto whole = backend_->train(plan, train, heldOut, {}, {});
    plan.checkpoint = fs::path(folder_.path().toStdString()) / "shorter";
    plan.keepsCheckpoint = true;
    plan.config.epochs = 1;
    QVERIFY(backend_->train(plan, train, heldOut, {}, {}));
    plan.config.epochs = config.epochs;
    plan.keepsCheckpoint = false;
    const auto longer = backend_->train(plan, train, heldOut, {}, {});
    QVERIFY2(longer, longer ? "" : longer.error().message.c_str());
    QVERIFY(longer->tensors == whole->tensors);
    QVERIFY(longer->curve == whole->curve);
    QVERIFY(!fs::exists(plan.checkpoint));
  }

  void aFallingRateDoesNotGoOnFromFewerEpochs() {
    auto config = presetOf(ModelKind::FactorizationMachine);
    config.fields = {{"a", 0, 0}};
    config.batchSize = 64;
    config.optimization.schedule = RateSchedule::Linear;
    const auto train = samplesFor(config, 1, 600);
    auto plan = planFor(config, train);
    plan.config.epochs = 1;
    plan.checkpoint = fs::path(folder_.path().toStdString()) / "falling";
    plan.keepsCheckpoint = true;
    QVERIFY(backend_->train(plan, train, train, {}, {}));
    plan.config.epochs = 2;
    QCOMPARE(backend_->train(plan, train, train, {}, {}).error().kind, ErrorKind::Conflict);
  }

  void otherSamplesAndConfigurationsAreRefused() {
    auto config = presetOf(ModelKind::FactorizationMachine);
    config.fields = {{"a", 0, 0}};
    config.batchSize = 64;
    const auto train = samplesFor(config, 1, 600);
    auto plan = planFor(config, train);
    plan.checkpoint = fs::path(folder_.path().toStdString()) / "other";
    plan.dataHash = 1;
    QVERIFY(pausedAt(plan, train, train, 3)->paused);
    plan.dataHash = 2;
    QCOMPARE(backend_->train(plan, train, train, {}, {}).error().kind, ErrorKind::Conflict);
    plan.dataHash = 1;
    plan.config.learningRate = 0.5;
    QCOMPARE(backend_->train(plan, train, train, {}, {}).error().kind, ErrorKind::Conflict);
    plan.config = config;
    QVERIFY(backend_->train(plan, train, train, {}, {}));
  }

  void aBatchWithoutANumberIsNamed() {
    auto config = presetOf(ModelKind::DeepFm);
    config.fields = {{"a", 0, 0}};
    config.batchSize = 64;
    config.learningRate = 10;
    config.optimization.initialDeviation = 10;
    config.epochs = 50;
    std::mt19937 random(3);
    auto owned = randomSamples(random, 600, {false, false, false});
    for (auto& x : owned.rows.values)
      x *= 1e25F;
    auto shape = randomShape({false, false, false});
    const auto train = MemorySamples::of(shape, owned.view()).value();
    const auto weights = backend_->train(planFor(config, train), train, train, {}, {});
    QVERIFY(!weights);
    QCOMPARE(weights.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(weights.error().message.find("batch") != std::string::npos, weights.error().message.c_str());
  }

  void processesTrainAsOne_data() {
    QTest::addColumn<ModelConfig>("config");
    for (auto [name, config] : everyModel()) {
      if (config.optimization.rankShare > 0 || config.network.batchNorm)
        continue; // see a process's rows alone
      config.epochs = 2;
      config.optimization.evaluations = 4;
      QTest::newRow(name.constData()) << config;
    }
  }

  void processesTrainAsOne() {
    QFETCH(ModelConfig, config);
    const auto train = samplesFor(config, 1, 600), heldOut = samplesFor(config, 2, 200);
    auto plan = planFor(config, train);
    const auto alone = backend_->train(plan, train, heldOut, {}, {}).value();
    const auto together = inGroup(plan, train, heldOut, 2);
    for (const auto& weights : together) {
      QVERIFY2(weights, weights ? "" : weights.error().message.c_str());
      QCOMPARE(weights->curve.size(), alone.curve.size());
      for (std::size_t i = 0; i < alone.curve.size(); ++i) {
        QVERIFY(std::abs(weights->curve[i].trainLoss - alone.curve[i].trainLoss) < 1e-5);
        QVERIFY(std::abs(*weights->curve[i].heldOutLoss() - *alone.curve[i].heldOutLoss()) < 1e-5);
      }
    }
    QVERIFY(together[0]->tensors == together[1]->tensors);
  }

  void aRankOutsideOfTheGroupIsRefused() {
    auto config = presetOf(ModelKind::FactorizationMachine);
    const auto train = samplesFor(config, 1, 100);
    auto plan = planFor(config, train);
    plan.group = {2, 2, "127.0.0.1", 29'400, 1};
    QCOMPARE(backend_->train(plan, train, train, {}, {}).error().kind, ErrorKind::InvalidArgument);
  }

private:
  /// Trains until so many batches were reported, then asks for a pause.
  Result<TrainedWeights> pausedAt(TrainingPlan plan, const SampleBlocks& train, const SampleBlocks& heldOut,
                                  int batches) const {
    std::stop_source pause;
    plan.pause = pause.get_token();
    int reports = 0;
    const JobControl job{{}, [&](const Progress&) {
                           if (++reports == batches) pause.request_stop();
                         }};
    return backend_->train(plan, train, heldOut, {}, job);
  }

  Result<TrainedWeights> interrupted(const TrainingPlan& plan, const SampleBlocks& train,
                                     const SampleBlocks& heldOut, int batches) const {
    RW_ASSIGN(auto first, pausedAt(plan, train, heldOut, batches));
    if (!first.paused) return first;
    return backend_->train(plan, train, heldOut, {}, {});
  }

  std::vector<Result<TrainedWeights>> inGroup(const TrainingPlan& plan, const SampleBlocks& train,
                                              const SampleBlocks& heldOut, std::uint32_t size) {
    std::vector<Result<TrainedWeights>> results(size);
    std::vector<std::jthread> processes;
    const auto port = static_cast<std::uint16_t>(29'500 + groups_++);
    for (std::uint32_t rank = 0; rank < size; ++rank)
      processes.emplace_back([&, rank, port] {
        auto own = plan;
        own.group = {size, rank, "127.0.0.1", port, 20};
        results[rank] = backend_->train(own, train, heldOut, {}, {});
      });
    processes.clear();
    return results;
  }

  const ModelBackend* backend_ = nullptr;
  QTemporaryDir folder_;
  int groups_ = 0;
  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(150, 12);
};

QTEST_APPLESS_MAIN(TestTrainingResume)
#include "test_training_resume.moc"
