#include "../workspace/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCliStats : public QObject {
  Q_OBJECT

  const QString goldens_ = QStringLiteral(RW_TEST_DATA "/stats_goldens.json");

private slots:
  void casesAreAnsweredById() {
    const CliRun run({"stats", goldens_, "--case", "student_small", "--case", "wilson_single"});
    QCOMPARE(run.status, 0);
    const auto json = run.json();
    QCOMPARE(json.object().keys(), (QStringList{"student_small", "wilson_single"}));
    QCOMPARE(json["student_small"].toObject()["df"].toDouble(), 20.0);
    QCOMPARE(json["student_small"].toObject().size(), 3);
    QCOMPARE(json["wilson_single"].toObject()["wilson"].toArray().size(), 2);
  }

  void unknownCasesFail() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("cases.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"cases":[{"id":"x","family":"astrology","method":"","inputs":{},"expected":{"t":1}}]})");
    file.close();
    const CliRun run({"stats", file.fileName()});
    QCOMPARE(run.status, 1);
    QVERIFY(run.json()["x"].toObject()["error"].toString().contains(QStringLiteral("astrology")));
    QVERIFY(run.err.contains(QStringLiteral("1 of 1 cases")));
  }

  void filesThatHoldNoCasesFail() {
    QCOMPARE(CliRun({"stats", QStringLiteral(RW_SOURCE_DIR "/README.md")}).status, 1);
    QCOMPARE(CliRun({"stats", goldens_, "--case", "nosuch"}).status, 1);
  }

  void coverageRepeatsItself() {
    const QStringList command{"experiment", "coverage", "--runs", "20", "--users", "300", "--json"};
    const CliRun first(command);
    QCOMPARE(first.status, 0);
    QCOMPARE(first.out, CliRun(command).out);
    QCOMPARE(first.json()["metrics"].toArray().size(), 3);
    QVERIFY(CliRun(command.mid(0, 6)).out.contains(QStringLiteral("always-valid")));
  }

  void variantsAreDerivedAgain() {
    const CliRun run(
        {"experiment", "assign", "user-1", "user-2", "--salt", "exp", "--layer", "layer", "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains(QStringLiteral("\"bucket\": 6337")));
    QCOMPARE(CliRun({"experiment", "assign", "u", "--salt", "e", "--layer", "l", "--variant", "A=x"}).status,
             1);
  }
};

QTEST_GUILESS_MAIN(TestCliStats)
#include "test_cli_stats.moc"
