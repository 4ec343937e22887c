#include "cli_run.h"
#include "core/base/file.h"
#include "core/document/toml_edit.h"
#include "core/model/output_correction.h"
#include "core/model/ranker.h"
#include "core/model/saved_model.h"
#include "core/pipeline/ranked_parts.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/model_training.h"
#include "core/workspace/trace_json.h"
#include "core/workspace/trace_text.h"
#include "core/workspace/workspace_files.h"
#include "writable_sample.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace rankwright;
using namespace rankwright::test;
namespace fs = std::filesystem;

namespace {

double sumOf(const QJsonObject& terms) {
  double sum = 0;
  for (const auto& value : terms)
    sum += value.toDouble();
  return sum;
}

double sumOf(const QJsonArray& values) {
  double sum = 0;
  for (const auto& value : values)
    sum += value.toDouble();
  return sum;
}

bool near(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

double numberOf(const QJsonObject& object, const char* name) {
  return object[QLatin1String(name)].toDouble();
}

} // namespace

/// A model of two tasks, from an event log through a run and the pipeline to the parts of a list's scores.
class TestTwoTaskServing : public QObject {
  Q_OBJECT

  static constexpr double kInstallWorth = 3;

  WritableSample sample_;
  std::shared_ptr<const Workspace> workspace_;
  Recommendation answer_;

  fs::path model() const {
    const auto config = sample_.config();
    return WorkspaceFiles{config.data}.model(valueOf(loadPipelineToml(config.pipeline)).model);
  }

  /// Small, and with dropped negatives, so that serving has a probability to correct.
  static ModelConfig configOf(const QString& kind, const char* more = "") {
    const auto text = QStringLiteral("kind = \"%1\"\nlog = \"drawn\"\nfields = [\"item_id\", \"category\", "
                                     "\"taste\"]\nembedding = 4\nbatch_size = 256\nepochs = 2\n"
                                     "negative_rate = 0.5\nthreads = 1\n%2")
                          .arg(kind, QLatin1String(more));
    return valueOf(parseModelToml(text.toStdString(), "model.toml"));
  }

  void setFormula(const std::string& formula) const {
    const auto file = sample_.config().pipeline;
    const auto text = valueOf(readTextFile(file));
    expect(writeFileAtomically(file, valueOf(withTomlValue(text, {"rank", 0}, "formula", formula))));
  }

  /// Trains a run, puts it in the pipeline and asks for a list, as the window does.
  void serve(const QString& kind) {
    const auto sources = valueOf(readWorkspaceSources(sample_.config(), {}));
    RunRequest request;
    request.name = kind.toStdString();
    QCOMPARE(valueOf(trainRun(sources, configOf(kind, "towers = [8]"), request, {})).state,
             RunState::Finished);
    expect(useRun(sample_.config(), request.name));
    setFormula("\"pctr + 3 * pctcvr\"");
    workspace_ = valueOf(Workspace::open(sample_.path(), {}));
    answer_ = valueOf(workspace_->pipeline().recommend(asked(), true));
    QVERIFY(answer_.list.size() >= 10);
  }

  Request asked() const {
    return {.user = valueOf(workspace_->user("54")), .context = {}, .clock = workspace_->presentClock()};
  }

  /// What the model in the pipeline's folder gives for the candidates, corrected: [candidates, outputs].
  std::vector<float> loadedScores(std::vector<std::string>& outputs) const {
    const auto& pipeline = workspace_->pipeline();
    const auto ranker =
        valueOf(loadRanker(model(), workspace_->rules(), pipeline.requestSchema().withItems()));
    const auto features = valueOf(pipeline.features(answer_.trace->request));
    std::vector<std::uint32_t> rows;
    for (const auto& each : answer_.trace->ranked)
      rows.push_back(each.item.value());
    auto tables = features.tables();
    tables.addRows(workspace_->items().features(), rows);
    auto scores = valueOf(ranker->score(tables, static_cast<std::uint32_t>(rows.size())));
    outputs = ranker->outputs();
    OutputCorrection::of(ranker->negativeRate(), ranker->positiveWeight()).applyTo(outputs, scores);
    return scores;
  }

  QJsonArray rankedJson() const {
    const auto text = toJson(*workspace_, answer_, true);
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const auto rank = json[QStringLiteral("trace")].toObject()[QStringLiteral("rank")].toObject();
    return rank[QStringLiteral("ranked")].toArray();
  }

private slots:
  void initTestCase() {
    const auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    ExperimentSimulationOptions options;
    options.arms = {"default", "weighted"};
    options.users = 60;
    options.days = 5;
    options.warmUpDays = 3;
    options.truth = false;
    const auto log = valueOf(eventLogFile(sample_.config(), "drawn"));
    fs::create_directories(log.parent_path());
    expect(simulateExperiment(*workspace, options, log).map([](const auto&) {}));
  }

  void kinds_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("product");
    QTest::addColumn<bool>("gates");
    QTest::newRow("shared embeddings, product") << "esmm" << true << false;
    QTest::newRow("experts, product") << "apps_esmm" << true << true;
    QTest::newRow("experts, independent") << "mmoe" << false << true;
    QTest::newRow("experts, independent, pairs") << "apps_mmoe" << false << true;
  }

  void kinds() {
    QFETCH(QString, kind);
    QFETCH(bool, product);
    QFETCH(bool, gates);
    serve(kind);
    listIsThatOfTheLoadedModel(product);
    jsonTellsParts(product, gates);
    textTellsParts(product, gates);
    commandsTellParts(gates);
  }

  /// The formula reads what a model of one task does not give.
  void goingBackToOneTaskIsRefused() {
    expect(useRun(sample_.config(), "esmm"));
    setFormula("\"pcvr\"");
    QVERIFY(Workspace::open(sample_.path(), {}).has_value());
    const auto sources = valueOf(readWorkspaceSources(sample_.config(), {}));
    RunRequest request;
    request.name = "fm";
    auto config = configOf(QStringLiteral("fm"));
    expect(trainRun(sources, config, request, {}).map([](const RunInfo&) {}));
    expect(useRun(sample_.config(), "fm"));
    const auto opened = Workspace::open(sample_.path(), {});
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.ends_with("pcvr"), opened.error().message.c_str());
    expect(usePreviousModel(sample_.config()));
    QVERIFY(Workspace::open(sample_.path(), {}).has_value());
  }

private:
  void listIsThatOfTheLoadedModel(bool product) {
    const auto& ranked = answer_.trace->ranked;
    std::vector<std::string> outputs;
    const auto scores = loadedScores(outputs);
    QCOMPARE(outputs, answer_.trace->outputs);
    QVERIFY(ranked.size() >= 50);
    for (std::size_t row = 0; row < ranked.size(); ++row) {
      const auto* own = scores.data() + row * outputs.size();
      for (std::size_t output = 0; output < outputs.size(); ++output)
        QVERIFY(near(ranked[row].outputs[output], own[output], 1e-6));
      QVERIFY(near(ranked[row].score, own[0] + kInstallWorth * own[outputs.size() - 1], 1e-6));
      if (!product) continue;
      QVERIFY(own[2] <= std::min(own[0], own[1]));
      QVERIFY(near(own[2], double{own[0]} * own[1], 1e-6));
    }
    QVERIFY(std::ranges::is_sorted(ranked, std::ranges::greater(), &RankedItem::score));
    QCOMPARE(answer_.list.front().score, ranked.front().score);
  }

  void jsonTellsParts(bool product, bool gates) {
    std::size_t explained = 0;
    for (const auto& each : rankedJson()) {
      if (!each.toObject().contains(QStringLiteral("parts"))) continue;
      const auto parts = each.toObject()[QStringLiteral("parts")].toObject();
      const auto tasks = parts[QStringLiteral("tasks")].toArray();
      QCOMPARE(tasks.size(), product ? 3 : 2);
      for (int task = 0; task < 2; ++task)
        taskAddsUp(parts, tasks[task].toObject(), gates);
      if (product) productOf(tasks);
      ++explained;
    }
    QVERIFY(explained >= answer_.list.size());
  }

  static void taskAddsUp(const QJsonObject& parts, const QJsonObject& task, bool gates) {
    const auto shared =
        sumOf(parts[QStringLiteral("linear")].toObject()) + sumOf(parts[QStringLiteral("pairs")].toObject());
    const auto logit = numberOf(task, "logit");
    QVERIFY(near(numberOf(task, "bias") + shared + numberOf(task, "deep"), logit, 1e-5));
    QVERIFY(near(numberOf(task, "probability"), 1 / (1 + std::exp(-logit)), 1e-5));
    QCOMPARE(task.contains(QStringLiteral("gates")), gates);
    if (!gates) return;
    const auto weights = task[QStringLiteral("gates")].toArray();
    QCOMPARE(weights.size(), 2);
    QVERIFY(near(sumOf(weights), 1, 1e-5));
  }

  static void productOf(const QJsonArray& tasks) {
    const auto probability = [&tasks](int task) { return numberOf(tasks[task].toObject(), "probability"); };
    QCOMPARE(tasks[2].toObject()[QStringLiteral("output")].toString(), QStringLiteral("pctcvr"));
    QVERIFY(!tasks[2].toObject().contains(QStringLiteral("logit")));
    QVERIFY(near(probability(2), probability(0) * probability(1), 1e-5));
  }

  void textTellsParts(bool product, bool gates) {
    const auto text = traceText(*workspace_, answer_);
    QVERIFY(text.find("      pctr ") != std::string::npos);
    QCOMPARE(text.find("      pcvr ") != std::string::npos, product);
    QCOMPARE(text.find("; gates ") != std::string::npos, gates);
  }

  void commandsTellParts(bool gates) {
    const auto folder = QString::fromStdString(sample_.path().string());
    const auto last = answer_.trace->ranked.back().item;
    const auto key = QString::fromStdString(std::string(workspace_->items().keyOf(last)));
    const QStringList who = {QStringLiteral("--workspace"), folder, QStringLiteral("--user"),
                             QStringLiteral("54")};
    const CliRun list(QStringList{QStringLiteral("recommend"), QStringLiteral("--trace")} + who);
    QVERIFY2(list.status == 0, qPrintable(list.err));
    QVERIFY2(list.out.contains(QStringLiteral("What the logits are made of")), qPrintable(list.out));
    const QStringList question = QStringList{QStringLiteral("why-not"), QStringLiteral("--item"), key} + who;
    const CliRun text(question);
    QVERIFY2(text.out.contains(QStringLiteral("pctcvr")), qPrintable(text.out));
    const CliRun json(question + QStringList{QStringLiteral("--json")});
    QVERIFY2(json.status == 0, qPrintable(json.err));
    const auto parts = json.json().object()[QStringLiteral("parts")].toObject();
    for (int task = 0; task < 2; ++task)
      taskAddsUp(parts, parts[QStringLiteral("tasks")].toArray()[task].toObject(), gates);
  }
};

QTEST_GUILESS_MAIN(TestTwoTaskServing)
#include "test_two_task_serving.moc"
