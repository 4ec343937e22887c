#include "core/base/file.h"
#include "core/runs/sweep.h"
#include "tests/unit/result_values.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace rankwright;

namespace {

constexpr std::string_view kBase = "kind = \"fm\"\nfields = [\"user\", \"item\"]\nepochs = 9\n";

constexpr std::string_view kGrid = R"(
[grid]
embedding = [4, 8]
learning_rate = [0.1, 0.01, 0.001]
)";

constexpr std::string_view kHalving = R"(
strategy = "halving"
trials = 9
metric = "log_loss"
[halving]
rungs = 3
eta = 3
[random]
learning_rate = { low = 0.0001, high = 1, scale = "log" }
)";

std::vector<SweepTrial> trialsOf(std::string_view toml) {
  return valueOf(sweepTrials(valueOf(parseSweepToml(toml, "sweep.toml")), kBase, "model.toml"));
}

/// Trains nothing: the metric follows from the configuration.
struct Pretended {
  int trained = 0;
  std::vector<TrialBudget> budgets;

  TrainTrial function() {
    return [this](const SweepTrial& trial, const TrialBudget& budget,
                  const JobControl& job) -> Result<TrialOutcome> {
      RW_CHECK(job.check());
      ++trained;
      budgets.push_back(budget);
      return TrialOutcome{std::abs(std::log(trial.config.learningRate / 0.02)), "run"};
    };
  }
};

struct Folder {
  QTemporaryDir folder;
  std::filesystem::path file = fileIn(folder, "sweep-results.toml");
};

} // namespace

class TestSweep : public QObject {
  Q_OBJECT

private slots:
  void aGridHasEveryCombination() {
    const auto trials = trialsOf(kGrid);
    QCOMPARE(trials.size(), std::size_t{6});
    std::set<std::pair<std::uint32_t, double>> seen;
    for (const auto& trial : trials)
      seen.emplace(trial.config.embedding, trial.config.learningRate);
    QCOMPARE(seen.size(), std::size_t{6});
    QCOMPARE(trials[1].number, 2U);
    QCOMPARE(trials[1].config.embedding, 4U);
    QCOMPARE(trials[1].config.learningRate, 0.01);
    QCOMPARE(trials[1].config.epochs, 9U);
    QCOMPARE(valueOf(parseModelToml(trials[1].configuration, "m")), trials[1].config);
  }

  void listsAreValuesToo() {
    const auto trials = valueOf(sweepTrials(
        valueOf(parseSweepToml("[grid]\nkind = [\"deepfm\"]\nhidden = [[8], [64, 32]]", "s")), kBase, "m"));
    QCOMPARE(trials[1].config.network.hidden, (std::vector<std::uint32_t>{64, 32}));
  }

  void drawsFromRanges() {
    const auto trials = trialsOf("strategy = \"random\"\ntrials = 200\n[random]\n"
                                 "learning_rate = { low = 0.0001, high = 1, scale = \"log\" }\n"
                                 "embedding = { low = 2, high = 5, integer = true }\n");
    QCOMPARE(trials.size(), std::size_t{200});
    int small = 0;
    std::set<std::uint32_t> embeddings;
    for (const auto& trial : trials) {
      QVERIFY(trial.config.learningRate >= 0.0001 && trial.config.learningRate <= 1);
      small += trial.config.learningRate < 0.01 ? 1 : 0;
      embeddings.insert(trial.config.embedding);
    }
    QVERIFY(small > 70 && small < 130);
    QCOMPARE(embeddings, (std::set<std::uint32_t>{2, 3, 4, 5}));
  }

  void drawsACombinationOnce() {
    const auto trials = trialsOf("strategy = \"random\"\ntrials = 50\n[random]\nembedding = [2, 3, 4]\n");
    QCOMPARE(trials.size(), std::size_t{3});
  }

  void refusesTexts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("nothing to choose") << QByteArray("trials = 3") << QByteArray(": 0");
    QTest::newRow("no trials") << QByteArray("strategy = \"random\"\n[random]\nembedding = [2]")
                               << QByteArray(": 0");
    QTest::newRow("strategy") << QByteArray("strategy = \"best\"") << QByteArray(": best");
    QTest::newRow("metric") << QByteArray("metric = \"f1\"") << QByteArray(": f1");
    QTest::newRow("range in a grid") << QByteArray("[grid]\nl2 = { low = 1, high = 2 }")
                                     << QByteArray(": l2");
    QTest::newRow("upside down")
        << QByteArray("strategy = \"random\"\ntrials = 1\n[random]\nl2 = { low = 3, high = 2 }")
        << QByteArray(": 3");
    QTest::newRow("empty list") << QByteArray("[grid]\nl2 = []") << QByteArray(": 0");
  }
  void refusesTexts() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, ending);
    const auto sweep = parseSweepToml(text.toStdString(), "sweep.toml");
    QVERIFY(!sweep);
    QVERIFY2(sweep.error().message.ends_with(ending.toStdString()), sweep.error().message.c_str());
  }

  void namesTheTrialThatTheModelRefuses() {
    const auto trials =
        sweepTrials(valueOf(parseSweepToml("[grid]\nlearning_rate = [0.1, 100]", "s")), kBase, "model.toml");
    QVERIFY(!trials);
    QVERIFY(trials.error().describe().find("trial 2") != std::string::npos);
  }

  void sortsByTheMetric() {
    Folder folder;
    Pretended training;
    auto sweep = valueOf(parseSweepToml(kGrid, "s"));
    sweep.metric = ModelMetric::LogLoss;
    const auto results = valueOf(runSweep(sweep, trialsOf(kGrid), folder.file, training.function(), {}));
    QCOMPARE(training.trained, 6);
    QCOMPARE(results.size(), std::size_t{6});
    for (std::size_t i = 1; i < results.size(); ++i)
      QVERIFY(*results[i - 1].metric <= *results[i].metric);
    QCOMPARE(valueOf(readSweepResults(folder.file)), results);
  }

  void finishedTrialsAreNotTrainedAgain() {
    Folder folder;
    Pretended first;
    const auto sweep = valueOf(parseSweepToml(kGrid, "s"));
    const auto results = valueOf(runSweep(sweep, trialsOf(kGrid), folder.file, first.function(), {}));
    Pretended second;
    const auto again = valueOf(runSweep(sweep, trialsOf(kGrid), folder.file, second.function(), {}));
    QCOMPARE(second.trained, 0);
    QCOMPARE(again, results);
  }

  void goesOnWhereItWasCancelled() {
    Folder folder;
    const auto sweep = valueOf(parseSweepToml(kGrid, "s"));
    std::stop_source stop;
    Pretended first;
    const auto cancelled = runSweep(sweep, trialsOf(kGrid), folder.file, first.function(),
                                    {stop.get_token(), {}}, [&stop](const std::vector<TrialResult>& results) {
                                      if (results.size() == 2) stop.request_stop();
                                    });
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    Pretended second;
    QCOMPARE(valueOf(runSweep(sweep, trialsOf(kGrid), folder.file, second.function(), {})).size(),
             std::size_t{6});
    QCOMPARE(second.trained, 4);
  }

  void aFailureDoesNotStopTheOthers() {
    Folder folder;
    const TrainTrial failing = [](const SweepTrial& trial, const TrialBudget&,
                                  const JobControl&) -> Result<TrialOutcome> {
      if (trial.number == 2) return fail(ErrorKind::Internal, "NaN in batch {}", 7);
      return TrialOutcome{0.5, "run"};
    };
    const auto results =
        valueOf(runSweep(valueOf(parseSweepToml(kGrid, "s")), trialsOf(kGrid), folder.file, failing, {}));
    QCOMPARE(results.size(), std::size_t{6});
    QCOMPARE(results.back().trial, 2U);
    QCOMPARE(results.back().failure, std::string("NaN in batch 7"));
    QVERIFY(!results.back().metric);
  }

  void halvingTrainsTheBestLonger() {
    Folder folder;
    Pretended training;
    const auto sweep = valueOf(parseSweepToml(kHalving, "s"));
    const auto results = valueOf(runSweep(sweep, trialsOf(kHalving), folder.file, training.function(), {}));
    QCOMPARE(training.trained, 9 + 3 + 1);
    QCOMPARE(training.budgets.front(), (TrialBudget{0, 1, 1}));
    QCOMPARE(training.budgets[9], (TrialBudget{1, 3, 1}));
    QCOMPARE(training.budgets.back(), (TrialBudget{2, 9, 1}));
    // What is trained to the end is the best of all.
    QCOMPARE(results.front().budget.rung, 2U);
    for (const auto& result : results)
      QVERIFY(*results.front().metric <= *result.metric);
  }

  void halvingCanGoByRows() {
    Folder folder;
    Pretended training;
    auto sweep = valueOf(parseSweepToml(kHalving, "s"));
    sweep.resource = SweepResource::Rows;
    valueOf(runSweep(sweep, trialsOf(kHalving), folder.file, training.function(), {}));
    QCOMPARE(training.budgets.front().epochs, 9U);
    QVERIFY(std::abs(training.budgets.front().rowShare - 1.0 / 9) < 1e-12);
    QCOMPARE(training.budgets.back().rowShare, 1.0);
  }

  void refusesDamagedResults() {
    Folder folder;
    expect(writeFileAtomically(folder.file, "format = "));
    Pretended training;
    const auto results =
        runSweep(valueOf(parseSweepToml(kGrid, "s")), trialsOf(kGrid), folder.file, training.function(), {});
    QCOMPARE(results.error().kind, ErrorKind::Corrupt);
    QCOMPARE(training.trained, 0);
  }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "test_sweep.moc"
