#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace fs = std::filesystem;

/// `recommend` and `why-not` over a copy of the sample that has constraints and keeps lists.
class TestCliConstraints : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString workspace() const { return folder_.filePath("configs/sample"); }
  QString modelFile() const { return folder_.filePath("sample_data/sample/models/fm/model.safetensors"); }

  CliRun run(const QString& command, const QStringList& more) const {
    return CliRun(QStringList{command, "-w", workspace(), "-u", "54", "--time", "1700000000"} + more);
  }

private slots:
  void initTestCase() {
    const fs::path to(folder_.path().toStdString());
    const fs::path from(RW_SOURCE_DIR);
    for (const auto* part : {"configs/sample", "sample_data/sample"}) {
      fs::create_directories(to / part);
      fs::copy(from / part, to / part, fs::copy_options::recursive);
    }
    QFile pipeline(workspace() + QStringLiteral("/pipeline.toml"));
    QVERIFY(pipeline.open(QIODevice::Append));
    pipeline.write("\n[[constraint]]\nname = 'no tools'\nkind = 'exclude'\nwhen = \"category == 'Tools'\"\n"
                   "[fallback]\nlists = 5\n");
  }

  void theTraceNamesConstraintsAndConfiguration() {
    const auto text = run("recommend", {"--trace"});
    QVERIFY2(text.status == 0, qPrintable(text.err));
    QVERIFY(text.out.contains(QStringLiteral("no tools")));
    QVERIFY(text.out.contains(QStringLiteral("excluded")));
    const auto json = run("recommend", {"--trace", "--json"}).json();
    QCOMPARE(json["configuration"].toString().size(), 16);
    QCOMPARE(json["trace"]["constraints"][0]["kind"].toString(), QStringLiteral("exclude"));
    QCOMPARE(json["trace"]["list"].toArray().size(), json["list"].toArray().size());
    for (const auto& item : json["list"].toArray())
      QVERIFY(item.toObject()["category"].toString() != QStringLiteral("Tools"));
  }

  void whyNotNamesTheConstraint() {
    const auto answer = run("why-not", {"-i", "233", "--json"}).json(); // the first of the list without it
    QCOMPARE(answer["stage"].toString(), QStringLiteral("constraint"));
    QVERIFY(answer["explanation"].toString().contains(QStringLiteral("no tools")));
  }

  void aKeptListAnswersWithoutTheModel() {
    const auto fresh = run("recommend", {"--json"});
    QVERIFY(fresh.json()["cached"].isUndefined());
    const auto offline = run("recommend", {"--json", "--offline"}).json();
    QVERIFY(offline["cached"].toBool());
    QVERIFY(QFile::rename(modelFile(), modelFile() + ".away"));
    const auto kept = run("recommend", {"--json"}).json();
    QVERIFY(QFile::rename(modelFile() + ".away", modelFile()));
    QVERIFY(kept["cached"].toBool());
    QCOMPARE(kept["list"].toArray().size(), fresh.json()["list"].toArray().size());
    QCOMPARE(kept["list"][0]["item"], fresh.json()["list"][0]["item"]);
    const auto text = run("recommend", {"--offline"}).out;
    QVERIFY(text.contains(QStringLiteral("A list kept from an earlier request: the request is offline")));
  }

  void withoutAKeptListThereIsNoAnswerOffline() {
    const CliRun run(QStringList{"recommend", "-w", workspace(), "-u", "1", "--offline"});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains(QStringLiteral("no list was kept for this user and scene")));
  }
};

QTEST_APPLESS_MAIN(TestCliConstraints)
#include "test_cli_constraints.moc"
