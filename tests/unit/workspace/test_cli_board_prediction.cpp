#include "cli_run.h"
#include "sample_copy.h"

#include <QJsonArray>
#include <QTest>

using namespace rankwright;

/// What boards would do, and what their rules are worth, from the command line.
class TestCliBoardPrediction : public QObject {
  Q_OBJECT

  test::SampleCopy sample_;

  CliRun boards(const QStringList& arguments) const {
    const auto folder = QString::fromStdString(sample_.path().string());
    return CliRun(QStringList{"boards"} + arguments + QStringList{"-w", folder, "--time", "1743600000"});
  }

private slots:
  void predictTellsEachBoardAndAll() {
    const auto run = boards({"predict", "top_apps", "free_games", "--users", "50", "--json"});
    QCOMPARE(run.status, 0);
    const auto json = run.json().object();
    QCOMPARE(json["users"].toInt(), 50);
    QCOMPARE(json["clicks_from"].toString(), QStringLiteral("model"));
    QCOMPARE(json["examination_from"].toString(), QStringLiteral("assumed"));
    double sum = 0;
    for (const auto& board : json["boards"].toArray())
      sum += board.toObject()["clicks"].toObject()["change"].toDouble();
    QVERIFY(sum > 0);
    QVERIFY(qAbs(json["together"].toObject()["clicks"].toObject()["change"].toDouble() - sum) < 1e-6);
  }

  void predictIsTheSameForASeed() {
    const QStringList arguments{"predict", "top_apps", "--users", "40", "--seed", "3"};
    const auto once = boards(arguments);
    QVERIFY2(once.out.contains("from 40 of the workspace; clicks from the model fm"), qPrintable(once.out));
    QCOMPARE(boards(arguments).out, once.out);
  }

  void publishedBoardChangesNothing() {
    const auto folder = QString::fromStdString(sample_.path().string());
    const CliRun published(
        {"boards", "publish", "editors_choice", "-w", folder, "--who", "Ann", "--why", "spring"});
    QVERIFY2(published.status == 0, qPrintable(published.err));
    const auto change =
        boards({"predict", "editors_choice", "--json"}).json()["together"].toObject()["clicks"].toObject();
    QVERIFY(change["shelf"].toDouble() > 0);
    QCOMPARE(change["change"].toDouble(), 0.0);
  }

  void simulateTellsBothArms() {
    const QStringList arguments{"simulate", "new_and_rising", "--users", "60",    "--days",
                                "4",        "--hand-days",    "2",       "--json"};
    const auto run = boards(arguments);
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto json = run.json().object();
    QCOMPARE(json["hand"].toObject()["users"].toInt() + json["rule"].toObject()["users"].toInt(), 60);
    QVERIFY(json["hand"].toObject()["changes"].toInt() <= 1);
    const auto effect = json["effects"].toObject()["new_app_exposures"].toObject();
    QVERIFY(effect["rule"].toDouble() > 0);
    QCOMPARE(effect["interval"].toArray().size(), 2);
    QVERIFY(boards({"simulate", "new_and_rising", "--users", "60", "--days", "4"}).out.contains("truth"));
  }

  void unknownBoardIsTold_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("predict") << "predict";
    QTest::newRow("simulate") << "simulate";
  }
  void unknownBoardIsTold() {
    QFETCH(const QString, command);
    const auto run = boards({command, "nowhere"});
    QVERIFY(run.status != 0);
    QVERIFY(run.err.trimmed().endsWith("nowhere"));
  }
};

QTEST_GUILESS_MAIN(TestCliBoardPrediction)
#include "test_cli_board_prediction.moc"
