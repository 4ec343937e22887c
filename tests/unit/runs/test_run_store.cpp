#include "core/base/file.h"
#include "core/model/saved_model.h"
#include "core/runs/run_store.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

RunInfo someRun(std::string name = {}) {
  RunInfo info;
  info.name = std::move(name);
  info.note = "the \"first\"\ntry";
  info.started = "2026-11-23T20:15:00Z";
  info.state = RunState::Finished;
  info.model = "deepfm";
  info.configuration = "kind = \"deepfm\"\n";
  info.data = {"log", 1000, 40, 200, 9, 17, "00ff", "ff00", "0f0f"};
  info.cost = {1.5, 2.25, 123456.5, 1 << 20, 4096, 2, "rankwright 1", "LibTorch 1.13"};
  info.judging = {UserWeight::Equal, 5, 10, ProbabilityKind::Raw, 0.1};
  info.metrics = valueOf(evaluateOutputs(simulatePredictions({})));
  info.experts = ExpertHealth{200, {{"click", {0.25, 0.75}, 0.5}}, {{0.1, 1, 2}, {0.95, 0, 0.5}}};
  return info;
}

struct Store {
  QTemporaryDir folder;
  RunStore runs{fileIn(folder, "runs")};
};

} // namespace

class TestRunStore : public QObject {
  Q_OBJECT

private slots:
  void tomlKeepsEverything() {
    const auto info = someRun("a");
    QCOMPARE(valueOf(parseRunInfo(runInfoToToml(info), "run.toml")), info);
  }

  void refusesTexts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const QByteArray head = "format = \"rankwright run\"\nversion = 1\n";
    QTest::newRow("no TOML") << QByteArray("a =") << int(ErrorKind::Parse);
    QTest::newRow("another file") << QByteArray("a = 1") << int(ErrorKind::InvalidArgument);
    QTest::newRow("unknown state") << head + "state = \"lost\"" << int(ErrorKind::InvalidArgument);
    QTest::newRow("unknown key") << head + "state = \"failed\"\ncolour = 1"
                                 << int(ErrorKind::InvalidArgument);
    QTest::newRow("later version") << QByteArray("format = \"rankwright run\"\nversion = 9\nstate=\"failed\"")
                                   << int(ErrorKind::Unsupported);
    QTest::newRow("half an estimate")
        << head + "state = \"failed\"\n[[metrics]]\nauc = [0.5, 0.4]" << int(ErrorKind::Type);
    QTest::newRow("a gate of other experts")
        << head + "state = \"failed\"\n[experts]\n[[experts.gate]]\nshares = [1.0]\n"
                  "[[experts.expert]]\nmean = 1\n[[experts.expert]]\nmean = 1"
        << int(ErrorKind::InvalidArgument);
  }
  void refusesTexts() {
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const auto info = parseRunInfo(text.toStdString(), "run.toml");
    QVERIFY(!info);
    QCOMPARE(int(info.error().kind), kind);
  }

  void namesRunsAfterTheModel() {
    Store store;
    QCOMPARE(valueOf(store.runs.create(someRun())).name, std::string("deepfm-1"));
    QCOMPARE(valueOf(store.runs.create(someRun())).name, std::string("deepfm-2"));
    QCOMPARE(store.runs.create(someRun("deepfm-1")).error().kind, ErrorKind::Conflict);
  }

  void listsTheLatestFirst() {
    Store store;
    QVERIFY(valueOf(store.runs.list()).empty());
    auto old = someRun("old");
    old.started = "2026-01-01T00:00:00Z";
    valueOf(store.runs.create(old));
    valueOf(store.runs.create(someRun("new")));
    const auto listed = valueOf(store.runs.list());
    QCOMPARE(listed.size(), std::size_t{2});
    QCOMPARE(listed[0].name, std::string("new"));
    QCOMPARE(*listed[0].info, someRun("new"));
  }

  void aDamagedRunHarmsNobody() {
    Store store;
    valueOf(store.runs.create(someRun("good")));
    valueOf(store.runs.create(someRun("bad")));
    expect(writeFileAtomically(store.runs.folderOf("bad") / kRunFile, "format = "));
    const auto listed = valueOf(store.runs.list());
    QCOMPARE(listed.size(), std::size_t{2});
    QCOMPARE(listed[1].name, std::string("bad"));
    QVERIFY(!listed[1].info);
    QVERIFY(listed[1].damage.find("run.toml") != std::string::npos);
    expect(store.runs.rename("bad", "worse"));
    expect(store.runs.remove("worse"));
    QCOMPARE(valueOf(store.runs.list()).size(), std::size_t{1});
  }

  void refusesNames_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("hidden") << QByteArray(".a");
    QTest::newRow("parent") << QByteArray("..");
    QTest::newRow("folder") << QByteArray("a/b");
    QTest::newRow("line") << QByteArray("a\nb");
    QTest::newRow("long") << QByteArray(101, 'a');
  }
  void refusesNames() {
    QFETCH(QByteArray, name);
    Store store;
    QCOMPARE(store.runs.create(someRun(name.toStdString())).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(store.runs.read(name.toStdString()).error().kind, ErrorKind::NotFound);
  }

  void theBaselineFollowsItsRun() {
    Store store;
    valueOf(store.runs.create(someRun("a")));
    QVERIFY(!store.runs.baseline());
    expect(store.runs.pinBaseline("a"));
    QVERIFY(valueOf(store.runs.list())[0].isBaseline);
    expect(store.runs.rename("a", "b"));
    QCOMPARE(store.runs.baseline(), std::optional<std::string>("b"));
    QCOMPARE(valueOf(store.runs.read("b")).name, std::string("b"));
    QCOMPARE(store.runs.pinBaseline("a").error().kind, ErrorKind::NotFound);
    expect(store.runs.remove("b"));
    QVERIFY(!store.runs.baseline());
  }

  void renamesOnlyToFreeNames() {
    Store store;
    valueOf(store.runs.create(someRun("a")));
    valueOf(store.runs.create(someRun("b")));
    QCOMPARE(store.runs.rename("a", "b").error().kind, ErrorKind::Conflict);
    QCOMPARE(store.runs.rename("c", "d").error().kind, ErrorKind::NotFound);
  }

  void exportsTheModel() {
    Store store;
    valueOf(store.runs.create(someRun("a")));
    const auto target = fileIn(store.folder, "exported");
    QCOMPARE(store.runs.exportTo("a", target).error().kind, ErrorKind::NotFound);
    expect(writeFileAtomically(store.runs.folderOf("a") / kTensorFile, "weights"));
    expect(writeFileAtomically(store.runs.folderOf("a") / kCardFile, "card"));
    expect(store.runs.exportTo("a", target));
    QCOMPARE(valueOf(readTextFile(target / kTensorFile)), std::string("weights"));
    QCOMPARE(valueOf(readTextFile(target / kCardFile)), std::string("card"));
    QVERIFY(!std::filesystem::exists(target / kVocabularyFile));
    QCOMPARE(store.runs.exportTo("a", target).error().kind, ErrorKind::Conflict);
  }

  void keepsCounts() {
    Store store;
    valueOf(store.runs.create(someRun("a")));
    const std::vector<std::uint32_t> counts{1, 0, 7};
    expect(store.runs.writeIdCounts("a", counts));
    QCOMPARE(valueOf(store.runs.idCounts("a")), counts);
    QCOMPARE(store.runs.predictions("a").error().kind, ErrorKind::NotFound);
  }

  void seesCheckpoints() {
    Store store;
    valueOf(store.runs.create(someRun("a")));
    QVERIFY(!valueOf(store.runs.read("a")).hasCheckpoint);
    expect(writeFileAtomically(store.runs.folderOf("a") / kCheckpointFile, "x"));
    QVERIFY(valueOf(store.runs.read("a")).hasCheckpoint);
  }
};

QTEST_APPLESS_MAIN(TestRunStore)
#include "test_run_store.moc"
