#include "core/base/file.h"
#include "core/model/model_preset.h"
#include "core/model/prepared_samples.h"
#include "core/model/saved_model.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/item_counts.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/rebuild.h"
#include "core/workspace/run_pipeline.h"
#include "core/workspace/skew_check.h"
#include "core/workspace/workspace_files.h"
#include "writable_sample.h"

#include <QTest>

using namespace rankwright;
using namespace rankwright::test;
namespace fs = std::filesystem;

/// From a simulated event log to the pipeline's model.
class TestEventLogTraining : public QObject {
  Q_OBJECT

  WritableSample sample_;
  WorkspaceSources sources_;
  ExperimentSimulationReport simulated_;

  fs::path model() const { return WorkspaceFiles{sources_.config.data}.model(sources_.pipeline.model); }

  Result<TrainingReport> train(const ModelConfig& config) {
    auto sources = sources_;
    sources.model = config;
    return retrainModel(sources, {});
  }

  void writeFormulaOf(const std::string& name) {
    const auto text = valueOf(readTextFile(sources_.config.pipeline));
    auto pipeline = valueOf(withRankingModel(text, name, "pipeline.toml"));
    const auto model = fmt::format("model = \"{}\"", name);
    pipeline.replace(pipeline.find(model), model.size(), model + "\nformula = \"pctcvr\"");
    expect(writeFileAtomically(sources_.config.pipelines / (name + ".toml"), pipeline));
  }

  void trainInto(const ModelConfig& config, const std::string& name) {
    const auto source = valueOf(makeSampleSource(config, sources_, {}));
    const auto folder = WorkspaceFiles{sources_.config.data}.model(name);
    expect(trainOnSamples(config, *source, folder, {}).map([](const TrainingReport&) {}));
  }

  Result<Recommendation> listOf(const std::string& pipeline) const {
    const auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    const Request request{.user = UserId(0), .context = {}, .clock = workspace->presentClock()};
    return valueOf(workspace->pipeline(pipeline))->recommend(request, true, {});
  }

private slots:
  void initTestCase() {
    const auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    ExperimentSimulationOptions options;
    options.arms = {"default", "weighted"};
    options.users = 60;
    options.days = 5;
    options.warmUpDays = 3;
    options.weakNetworkShare = 0.3;
    options.truth = false;
    const auto log = valueOf(eventLogFile(sample_.config(), "drawn"));
    fs::create_directories(log.parent_path());
    simulated_ = valueOf(simulateExperiment(*workspace, options, log));
    sources_ = valueOf(readWorkspaceSources(sample_.config(), {}));
    sources_.model.samples.log = "drawn";
    sources_.model.epochs = 2;
    sources_.model.earlyStop = 0;
  }

  void boardsCountWhatTheLogShowed() {
    const auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    const auto counts = valueOf(countItemDays(*workspace, {}));
    QVERIFY(counts.hasExposures());
    std::uint64_t exposures = 0;
    for (std::uint32_t item = 0; item < counts.itemCount(); ++item)
      for (const auto& day : counts.of(ItemId(item)))
        exposures += day.exposures;
    QCOMPARE(exposures, simulated_.exposures);
  }

  void thePipelinesModelLearnsFromTheLog() {
    const auto report = valueOf(train(sources_.model));
    const auto& samples = report.card.samples;
    QCOMPARE(samples.cachedLeftOut, simulated_.cached);
    QVERIFY(samples.trainPositives > 0 && samples.unknownLabels > 0);
    QCOMPARE(samples.trainPositives + samples.trainNegatives + samples.heldOutPositives +
                 samples.heldOutNegatives + samples.cachedLeftOut + samples.unknownLabels +
                 samples.unknownUsers + samples.unknownItems,
             simulated_.exposures);
    const auto saved = valueOf(readModelFiles(model()));
    QVERIFY(saved.card == report.card);
    QCOMPARE(readTextFile(model() / kRulesFile).value_or(""), textOf(sources_.transform.rules));
    QVERIFY(!fs::exists(model() / kTrainSamplesFile));
  }

  void servingMakesTheRowsOfTraining() {
    expect(train(sources_.model).map([](const TrainingReport&) {}));
    const auto saved = valueOf(readModelFiles(model()));
    const auto& schema = sources_.log.contexts.schema();
    const SkewSubject subject{saved.card.config,
                              saved.encoder,
                              {sources_.items, sources_.users, schema, sources_.transform.rules, ""},
                              sources_.transform.rules};
    const auto report = valueOf(checkSkew(subject, valueOf(eventLogFile(sources_.config, "drawn")), 50, {}));
    QCOMPARE(report.requests, std::uint64_t{50});
    QVERIFY(report.skewed.empty());
  }

  // Preparing apart from training changes nothing.
  void preparedSamplesGiveTheSameWeights() {
    const auto folder = sample_.file("prepared");
    fs::create_directories(folder);
    const auto source = valueOf(makeSampleSource(sources_.model, sources_, {}));
    const auto prepared = valueOf(prepareSamples(sources_.model, *source, folder, {}));
    const auto apart = sample_.file("apart"), whole = sample_.file("whole");
    expect(trainOnPrepared(sources_.model, prepared, apart, {}).map([](const TrainingReport&) {}));
    expect(trainOnSamples(sources_.model, *source, whole, {}).map([](const TrainingReport&) {}));
    QVERIFY(readTextFile(apart / kTensorFile).value() == readTextFile(whole / kTensorFile).value());
  }

  void names_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file"); // "" for an error
    QTest::newRow("a name") << "drawn"
                            << "drawn.eventlog";
    QTest::newRow("with its extension") << "drawn.eventlog"
                                        << "drawn.eventlog";
    QTest::newRow("dots in it") << "v1.2"
                                << "v1.2.eventlog";
    QTest::newRow("a folder") << "../drawn"
                              << "";
    QTest::newRow("nothing") << ""
                             << "";
  }
  void names() {
    QFETCH(QString, name);
    QFETCH(QString, file);
    const auto path = eventLogFile(sources_.config, name.toStdString());
    QCOMPARE(path.has_value(), !file.isEmpty());
    if (path) QCOMPARE(QString::fromStdString(path->filename().string()), file);
  }

  void aLogThatIsNotThereIsSaid() {
    auto config = sources_.model;
    config.samples.log = "absent";
    const auto report = train(config);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
    QVERIFY(report.error().message.find("absent.eventlog") != std::string::npos);
  }

  // The default pipeline's model is one of clicks; that of `installs` is asked for its own outputs.
  void aFormulaReadsTheOutputsOfItsPipelinesModel() {
    writeFormulaOf("installs");
    QVERIFY2(Workspace::open(sample_.path(), {}), "a formula may wait for its model");
    QVERIFY(!listOf("installs"));

    auto config = sources_.model;
    config.kind = ModelKind::Esmm;
    config.network = presetOf(ModelKind::Esmm).network;
    config.epochs = 1;
    trainInto(config, "installs");
    const auto list = valueOf(listOf("installs"));
    QCOMPARE(list.trace->outputs, (std::vector<std::string>{"pctr", "pcvr", "pctcvr"}));

    trainInto(sources_.model, "installs");
    const auto clicksAlone = Workspace::open(sample_.path(), {});
    QVERIFY(!clicksAlone);
    QVERIFY2(clicksAlone.error().message.ends_with("gives pctr, but the formula reads: pctcvr"),
             clicksAlone.error().message.c_str());
    fs::remove(sources_.config.pipelines / "installs.toml");
  }
};

QTEST_GUILESS_MAIN(TestEventLogTraining)
#include "test_event_log_training.moc"
