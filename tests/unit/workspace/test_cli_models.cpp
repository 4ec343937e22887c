#include "cli_run.h"

#include "core/base/file.h"
#include "core/workspace/model_training.h"
#include "tests/unit/workspace/writable_sample.h"

#include <QJsonArray>
#include <QTest>

using namespace rankwright;

class TestCliModels : public QObject {
  Q_OBJECT

  test::WritableSample sample_;
  QString folder_ = QString::fromStdString(sample_.path().string());

  CliRun run(QStringList arguments) const {
    arguments << QStringLiteral("--workspace") << folder_;
    return CliRun(arguments);
  }

  QString path(const char* name) const { return QString::fromStdString(sample_.file(name).string()); }

private slots:
  void initTestCase() {
    expect(writeFileAtomically(sample_.path() / "sweep.toml",
                               "metric = \"log_loss\"\n[grid]\nembedding = [2, 3]\nepochs = [1]\n"));
    const auto swept = run({"sweep", folder_ + "/sweep.toml", "--json"});
    QVERIFY2(swept.status == 0, qPrintable(swept.err));
    const auto trials = swept.json()["trials"].toArray();
    QCOMPARE(trials.size(), 2);
    QVERIFY(trials[0]["metric"].toDouble() <= trials[1]["metric"].toDouble());
    QCOMPARE(trials[0]["settings"]["epochs"].toString(), QStringLiteral("1"));
  }

  void aFinishedSweepIsNotRunAgain() {
    const auto swept = run({"sweep", folder_ + "/sweep.toml"});
    QCOMPARE(swept.status, 0);
    QVERIFY2(swept.out.contains(QStringLiteral("embedding = 2, epochs = 1")), qPrintable(swept.out));
    QCOMPARE(run({"models", "list", "--json"}).json().array().size(), 2);
  }

  void oneIsTrained() {
    const auto estimated = run({"models", "train", "--set", "epochs=1", "--estimate", "--json"});
    QVERIFY2(estimated.status == 0, qPrintable(estimated.err));
    QVERIFY(estimated.json()["memory_bytes"].toDouble() > estimated.json()["model_bytes"].toDouble());
    const auto trained = run({"models", "train", "small", "--set", "embedding=2", "--set", "epochs=1",
                              "--note", "a try", "--json"});
    QVERIFY2(trained.status == 0, qPrintable(trained.err));
    QCOMPARE(trained.json()["note"].toString(), QStringLiteral("a try"));
    QCOMPARE(trained.json()["model"].toString(), QStringLiteral("fm"));
    QCOMPARE(run({"models", "resume", "small"}).status, 1);
    QCOMPARE(run({"models", "remove", "small"}).status, 0);
  }

  void runsAreListedAndPinned() {
    QCOMPARE(run({"models", "pin", "fm-1"}).status, 0);
    const auto listed = run({"models", "list"});
    QVERIFY2(listed.out.contains(QStringLiteral("baseline")), qPrintable(listed.out));
    const auto shown = run({"models", "show", "fm-1"});
    QVERIFY2(shown.out.contains(QStringLiteral("AUC (DeLong)")), qPrintable(shown.out));
    QVERIFY(shown.out.contains(QStringLiteral("weighted by impressions")));
    QCOMPARE(run({"models", "show", "fm-9"}).status, 1);
  }

  void runsAreJudgedBySegment() {
    const auto judged =
        run({"evaluate-model", "fm-1", "--by", "category", "--gauc", "equal", "--ndcg", "5", "--json"});
    QVERIFY2(judged.status == 0, qPrintable(judged.err));
    QCOMPARE(judged.json()["judging"]["gauc_weight"].toString(), QStringLiteral("equal"));
    const auto rows = judged.json()["metrics"][0]["rows"].toInt();
    QVERIFY(rows > 1000);
    double sum = 0;
    for (const auto& segment : judged.json()["by_segment"][0]["by"]["segments"].toArray())
      sum += segment.toObject()["rows"].toDouble();
    QCOMPARE(sum, rows);
    QCOMPARE(run({"evaluate-model", "fm-1", "--by", "colour"}).status, 1);
    QVERIFY(
        run({"evaluate-model", "fm-1", "--by", "category"}).out.contains(QStringLiteral("pctr by category")));
  }

  void runsAreCompared() {
    const auto compared = run({"models", "compare", "fm-1", "fm-2", "--replicates", "40", "--by", "category",
                               "--metric", "log_loss", "--json"});
    QVERIFY2(compared.status == 0, qPrintable(compared.err));
    const auto metrics = compared.json()["outputs"][0]["metrics"].toArray();
    QCOMPARE(metrics.size(), 8);
    QVERIFY(metrics[0]["p"].toDouble() > 0);
    QVERIFY(compared.json()["by_segment"]["segments"].toArray().size() > 1);
    const auto text = run({"models", "compare", "fm-1", "fm-2", "--replicates", "40"});
    QVERIFY2(text.out.contains(QStringLiteral("DeLong's test of the AUCs")), qPrintable(text.out));
  }

  void runsAreExportedAndUsed() {
    const auto target = path("exported");
    QCOMPARE(run({"models", "export", "fm-2", target}).status, 0);
    QVERIFY(QFile::exists(target + "/model.safetensors") && QFile::exists(target + "/model.toml"));
    QCOMPARE(run({"models", "export", "fm-2", target}).status, 1);
    QCOMPARE(run({"models", "use", "fm-2"}).status, 0);
    QCOMPARE(run({"models", "use", "--previous"}).status, 0);
    QCOMPARE(run({"models", "use"}).status, 1);
  }

  void runsAreRenamedAndRemoved() {
    QCOMPARE(run({"models", "rename", "fm-2", "wide"}).status, 0);
    QCOMPARE(run({"models", "remove", "wide"}).status, 0);
    QCOMPARE(run({"models", "remove", "wide"}).status, 1);
    QCOMPARE(run({"models", "list", "--json"}).json().array().size(), 1);
  }
};

QTEST_APPLESS_MAIN(TestCliModels)
#include "test_cli_models.moc"
