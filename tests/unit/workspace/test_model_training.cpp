#include "core/base/file.h"
#include "core/model/saved_model.h"
#include "core/runs/run_comparison.h"
#include "core/workspace/model_sweep.h"
#include "core/workspace/model_training.h"
#include "core/workspace/run_pipeline.h"
#include "core/workspace/workspace_files.h"
#include "tests/unit/workspace/writable_sample.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <set>

using namespace rankwright;

namespace fs = std::filesystem;

class TestModelTraining : public QObject {
  Q_OBJECT

  test::WritableSample sample_;
  WorkspaceSources sources_ = valueOf(readWorkspaceSources(sample_.config(), {}));
  RunStore store_ = runStoreOf(sources_.config);

  ModelConfig smallConfig(std::uint32_t epochs = 2) const {
    auto config = sources_.model;
    config.embedding = 4;
    config.epochs = epochs;
    config.earlyStop = 0;
    return config;
  }

  static RunRequest named(const char* name) {
    RunRequest request;
    request.name = name;
    request.program = "test 1";
    return request;
  }

  RunInfo train(const char* name, const ModelConfig& config) const {
    return valueOf(trainRun(sources_, config, named(name), {}));
  }

  std::string weightsOf(const char* name) const {
    return valueOf(readTextFile(store_.folderOf(name) / kTensorFile));
  }

private slots:
  void initTestCase() { train("first", smallConfig()); }

  void aRunKnowsWhatItIs() {
    const auto run = valueOf(store_.read("first"));
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.model, std::string("fm"));
    QCOMPARE(valueOf(parseModelToml(run.configuration, "run")), smallConfig());
    QVERIFY(run.data.trainRows > run.data.heldOutRows && run.data.heldOutRows > 1000);
    QCOMPARE(run.data.dataHash.size(), std::size_t{16});
    QVERIFY(run.cost.samplesPerSecond > 0 && run.cost.modelBytes > 0 && run.cost.peakBytes > 0);
    QVERIFY(run.cost.library.starts_with("LibTorch"));
    QVERIFY(!run.hasCheckpoint);
    QVERIFY(!fs::exists(store_.folderOf("first") / ".training"));
  }

  void itsFiguresAreThoseOfItsPredictions() {
    const auto run = valueOf(store_.read("first"));
    const auto predictions = valueOf(store_.predictions("first"));
    QCOMPARE(valueOf(evaluateOutputs(predictions, run.judging)), run.metrics);
    QCOMPARE(predictions.rowsHash(), run.data.rowsHash);
    QCOMPARE(predictions.rowCount(), static_cast<std::size_t>(run.data.heldOutRows));
    QVERIFY(predictions.segment("category") && predictions.segment("user_rows"));
  }

  void itsFiguresAreThoseOfTraining() {
    const auto card = valueOf(readModelCard(store_.folderOf("first")));
    const auto run = valueOf(store_.read("first"));
    QVERIFY(std::abs(*card.curve.at(card.kept).heldOutAuc() - run.metrics[0].auc->value) < 1e-6);
  }

  /// Negatives are drawn among the held-out rows as among those that train: there is nothing to correct.
  void drawnNegativesNeedNoCorrection() {
    const auto run = valueOf(store_.read("first"));
    const auto raw = valueOf(
        evaluateOutputs(valueOf(store_.predictions("first")), {.probability = ProbabilityKind::Raw}))[0];
    QCOMPARE(raw.calibrationRatio->value, run.metrics[0].calibrationRatio->value);
    QVERIFY(std::abs(raw.calibrationRatio->value - 1) < 0.3);
    QCOMPARE(raw.auc->value, run.metrics[0].auc->value);
  }

  void idCountsAreThoseOfTheTrainingRows() {
    const auto counts = valueOf(store_.idCounts("first"));
    const auto model = valueOf(readModelFiles(store_.folderOf("first")));
    QCOMPARE(static_cast<std::int64_t>(counts.size()), model.encoder.idCount());
    const auto ofFirstField =
        std::accumulate(counts.begin(), counts.begin() + model.encoder.firstIdOf(1), 0ULL);
    QCOMPARE(ofFirstField, valueOf(store_.read("first")).data.trainRows);
  }

  void modelsOfOtherSizesCompare() {
    auto config = smallConfig();
    config.kind = ModelKind::LogisticRegression;
    train("linear", config);
    ComparisonOptions options;
    options.replicates = 50;
    const auto compared = valueOf(
        compareOutputs(valueOf(store_.predictions("linear")), valueOf(store_.predictions("first")), options));
    QCOMPARE(compared.size(), std::size_t{1});
    QCOMPARE(compared[0].rows, valueOf(store_.read("first")).data.heldOutRows);
  }

  void modelsOfAnotherSplitDoNot() {
    auto config = smallConfig(1);
    config.seed = 2;
    train("another split", config);
    const auto compared =
        compareOutputs(valueOf(store_.predictions("another split")), valueOf(store_.predictions("first")));
    QCOMPARE(compared.error().kind, ErrorKind::Conflict);
  }

  void aNameIsTakenOnce() {
    QCOMPARE(trainRun(sources_, smallConfig(), named("first"), {}).error().kind, ErrorKind::Conflict);
  }

  void aFailureIsKeptWithItsReason() {
    auto config = smallConfig();
    config.fields.push_back({.name = "no_such_rule"});
    QVERIFY(!trainRun(sources_, config, named("failed"), {}));
    const auto run = valueOf(store_.read("failed"));
    QCOMPARE(run.state, RunState::Failed);
    QVERIFY(run.failure.find("no_such_rule") != std::string::npos);
  }

  void nothingIsLeftOfACancelledTraining() {
    std::stop_source stop;
    auto request = named("cancelled");
    request.onPoint = [&stop](const CurvePoint&) { stop.request_stop(); };
    const auto run = trainRun(sources_, smallConfig(50), request, {stop.get_token(), {}});
    QCOMPARE(run.error().kind, ErrorKind::Cancelled);
    QCOMPARE(store_.read("cancelled").error().kind, ErrorKind::NotFound);
  }

  void aPausedRunEndsInTheSameWeights() {
    train("at once", smallConfig(3));
    std::stop_source pause;
    auto request = named("paused");
    request.pause = pause.get_token();
    request.onPoint = [&pause](const CurvePoint&) { pause.request_stop(); };
    const auto paused = valueOf(trainRun(sources_, smallConfig(3), request, {}));
    QCOMPARE(paused.state, RunState::Paused);
    QVERIFY(paused.hasCheckpoint);
    const auto resumed = valueOf(resumeRun(sources_, "paused", {}, {}));
    QCOMPARE(resumed.state, RunState::Finished);
    QVERIFY(!resumed.hasCheckpoint);
    QVERIFY(weightsOf("paused") == weightsOf("at once"));
    QCOMPARE(resumeRun(sources_, "paused", {}, {}).error().kind, ErrorKind::NotFound);
  }

  void aCancelledResumptionStaysPaused() {
    std::stop_source pause;
    auto request = named("paused twice");
    request.pause = pause.get_token();
    request.onPoint = [&pause](const CurvePoint&) { pause.request_stop(); };
    valueOf(trainRun(sources_, smallConfig(3), request, {}));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(resumeRun(sources_, "paused twice", {}, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(valueOf(store_.read("paused twice")).state, RunState::Paused);
    QVERIFY(resumeRun(sources_, "paused twice", {}, {}));
  }

  void tellsWhetherItIsTrained() {
    bool seen = false;
    auto request = named("watched");
    request.onPoint = [&](const CurvePoint&) { seen = isTraining(sources_.config, "watched"); };
    valueOf(trainRun(sources_, smallConfig(1), request, {}));
    QVERIFY(seen);
    QVERIFY(!isTraining(sources_.config, "watched"));
  }

  void aRunTakesThePlaceOfTheModel() {
    const auto place = WorkspaceFiles{sources_.config.data}.model(sources_.pipeline.model) / kTensorFile;
    const auto before = valueOf(readTextFile(place));
    expect(useRun(sources_.config, "first"));
    QVERIFY(valueOf(readTextFile(place)) == weightsOf("first"));
    expect(usePreviousModel(sources_.config));
    QVERIFY(valueOf(readTextFile(place)) == before);
    expect(usePreviousModel(sources_.config));
    QVERIFY(valueOf(readTextFile(place)) == weightsOf("first"));
    QCOMPARE(useRun(sources_.config, "failed").error().kind, ErrorKind::NotFound);
    QCOMPARE(useRun(sources_.config, "../models").error().kind, ErrorKind::NotFound);
  }

  void aRunTakesThePlaceOfAnotherPipelinesModel() {
    const auto& config = sources_.config;
    const WorkspaceFiles files{config.data};
    const auto before = valueOf(readTextFile(files.model(sources_.pipeline.model) / kTensorFile));
    std::filesystem::create_directories(config.pipelines);
    const auto text = valueOf(readTextFile(config.pipeline));
    const auto file = config.pipelines / "second.toml";
    expect(writeFileAtomically(file, valueOf(withRankingModel(text, "second", "pipeline.toml"))));
    expect(useRun(config, "first", "second"));
    QVERIFY(valueOf(readTextFile(files.model("second") / kTensorFile)) == weightsOf("first"));
    QVERIFY(valueOf(readTextFile(files.model(sources_.pipeline.model) / kTensorFile)) == before);
    QCOMPARE(useRun(config, "first", "third").error().kind, ErrorKind::NotFound);
    std::filesystem::remove(file);
  }

  // With the rules that it was trained by, which the skew check compares.
  void aPublishedRunHasAllFilesOfItsModel() {
    const auto& config = sources_.config;
    const auto run = store_.folderOf("first");
    QCOMPARE(valueOf(publishRunPipeline(config, run, "first")), std::string("first"));
    for (const auto file : kModelFiles)
      QVERIFY(valueOf(readTextFile(WorkspaceFiles{config.data}.model("first") / file)) ==
              valueOf(readTextFile(run / file)));
    std::filesystem::remove(config.pipelines / "first.toml");
  }

  void aShareOfTheRowsTrains() {
    auto request = named("part");
    request.rowShare = 0.25;
    const auto part = valueOf(trainRun(sources_, smallConfig(1), request, {}));
    const auto whole = valueOf(store_.read("first"));
    const auto share = static_cast<double>(part.data.trainRows) / static_cast<double>(whole.data.trainRows);
    QVERIFY2(share > 0.2 && share < 0.35, qPrintable(QString::number(share)));
    QCOMPARE(part.data.rowsHash, whole.data.rowsHash);
  }

  void anEstimateKnowsTheSizes() {
    const auto estimate = valueOf(estimateRun(sources_, smallConfig(), {}));
    const auto run = valueOf(store_.read("first"));
    const auto ids = valueOf(readModelFiles(store_.folderOf("first"))).encoder.idCount();
    QCOMPARE(estimate.modelBytes, static_cast<std::uint64_t>(ids * (4 + 1) + 1) * 4);
    QVERIFY(estimate.memoryBytes > 3 * estimate.modelBytes);
    QVERIFY(estimate.leastSeconds <= estimate.seconds && estimate.seconds <= estimate.mostSeconds);
    QVERIFY(
        std::abs(estimate.seconds * estimate.samplesPerSecond / static_cast<double>(2 * run.data.trainRows) -
                 1) < 1e-6);
  }

  void everyTrialIsARun() {
    const auto file = sample_.path() / "sweep.toml";
    expect(writeFileAtomically(file, "[grid]\nembedding = [2, 3]\nepochs = [1]\n"));
    const auto sweep = valueOf(loadModelSweep(file));
    const auto results =
        valueOf(runModelSweep(sources_, sweep, sample_.file("sweep-results.toml"), "test 1", {}));
    QCOMPARE(results.size(), std::size_t{2});
    for (const auto& result : results) {
      const auto run = valueOf(store_.read(result.run));
      QCOMPARE(run.metrics[0].auc->value, *result.metric);
      QVERIFY(run.note.find("embedding") != std::string::npos);
    }
  }

  void laterRungs_data() {
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("constant") << "constant" << true;
    QTest::newRow("falling over all epochs") << "linear" << false;
  }

  /// They begin where the rung before ended if they can, and end in the weights of a training from the start.
  void laterRungs() {
    QFETCH(QString, schedule);
    QFETCH(bool, goesOn);
    const auto file = sample_.path() / "halving.toml";
    expect(writeFileAtomically(file, "strategy = \"halving\"\ntrials = 2\n[halving]\nresource = \"epochs\"\n"
                                     "rungs = 2\neta = 2\n[random]\nembedding = [2, 3]\nearly_stop = [0]\n"
                                     "epochs = [4]\nschedule = [\"" +
                                         schedule.toStdString() + "\"]\n"));
    std::set<std::string> stages;
    const JobControl job{{}, [&stages](const Progress& progress) {
                           stages.insert(std::string(progress.stage.substr(0, progress.stage.find(','))));
                         }};
    const auto results = sample_.file(qPrintable(schedule)) / "results.toml";
    fs::create_directories(results.parent_path());
    const auto best =
        valueOf(runModelSweep(sources_, valueOf(loadModelSweep(file)), results, "test 1", job))[0];
    QCOMPARE(best.budget.epochs, 4U);
    QCOMPARE(stages.contains("training epoch 1 of 4"), !goesOn);
    QVERIFY(stages.contains("training epoch 3 of 4"));
    const auto config = valueOf(parseModelToml(valueOf(store_.read(best.run)).configuration, "run"));
    const auto anew = valueOf(trainRun(sources_, config, {}, {}));
    QVERIFY(weightsOf(best.run.c_str()) == weightsOf(anew.name.c_str()));
    QVERIFY(valueOf(store_.read(best.run)).metrics == anew.metrics);
    QVERIFY(!valueOf(store_.read(best.run)).hasCheckpoint);
  }
};

QTEST_APPLESS_MAIN(TestModelTraining)
#include "test_model_training.moc"
