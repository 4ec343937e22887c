#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCliFunnel : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");
  QTemporaryDir folder_;
  QString log_;

private slots:
  void initTestCase() {
    log_ = folder_.filePath(QStringLiteral("a.stagelog"));
    const CliRun run({"funnel", "simulate", "-w", sample_, "--users", "30", "--out", log_, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["requests"].toInt(), 30);
  }

  void textTellsTheFigures() {
    const CliRun run({"funnel", "report", log_});
    QCOMPARE(run.status, 0);
    for (const auto* part : {"30 requests", "pool", "listed", "value_kept", "taken_unique", "stability_index",
                             "Where candidates went no further"})
      QVERIFY2(run.out.contains(QString::fromLatin1(part)), part);
  }

  void jsonHasAllParts() {
    const CliRun run({"funnel", "report", log_, "--format", "json"});
    QCOMPARE(run.status, 0);
    const auto json = run.json();
    QCOMPARE(json["taken"].toInt(), 30);
    for (const auto* part : {"stages", "channels", "overlap", "lost", "correlation", "drift", "shares"})
      QVERIFY2(!json[QString::fromLatin1(part)].toArray().isEmpty(), part);
  }

  void csvHasARowForEachStage() {
    const CliRun run({"funnel", "report", log_, "--format", "csv"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out.split(u'\n', Qt::SkipEmptyParts).size(), 8);
    const CliRun channels({"funnel", "report", log_, "--format", "csv", "--table", "channels"});
    QVERIFY(channels.out.startsWith(QStringLiteral("channel,found,unique")));
  }

  void requestsAreBehindFigures() {
    const CliRun run({"funnel", "requests", log_, "--taken", "--format", "json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().array().size(), 30);
    QVERIFY(!run.json().array().first()["explanation"].toString().isEmpty());
  }

  void userOfTheRequestsIsChosen() {
    const CliRun all({"funnel", "requests", log_, "--format", "json"});
    const auto user = all.json().array().first()["user"].toString();
    const CliRun run({"funnel", "requests", log_, "--user", user, "--format", "json"});
    QCOMPARE(run.json().array().size(), 1);
    QCOMPARE(run.json().array().first()["user"].toString(), user);
    const CliRun report({"funnel", "report", log_, "--user", user, "--format", "json"});
    QCOMPARE(report.json()["requests"].toInt(), 1);
  }

  void whyNotIsAskedOfALoggedRequest() {
    const CliRun requests({"funnel", "requests", log_, "--taken", "--format", "json"});
    const auto row = requests.json().array().first();
    const CliRun run({"why-not", "-w", sample_, "--stage-log", log_, "--row",
                      QString::number(row["id"].toInteger()), "--item", row["item"].toString()});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(row["explanation"].toString()), qPrintable(run.out));
    const CliRun absent(
        {"why-not", "-w", sample_, "--stage-log", log_, "--row", "999", "--item", row["item"].toString()});
    QCOMPARE(absent.status, 1);
    QVERIFY(absent.err.contains(QStringLiteral("no request of that number: 999")));
  }

  void recommendAddsToALog() {
    const auto log = folder_.filePath(QStringLiteral("b.stagelog"));
    for (int i = 1; i <= 2; ++i) {
      const CliRun run({"recommend", "-w", sample_, "--user", "54", "--stage-log", log});
      QVERIFY2(run.status == 0, qPrintable(run.err));
      const CliRun report({"funnel", "report", log, "--format", "json"});
      QCOMPARE(report.json()["requests"].toInt(), i);
    }
  }

  void feedbackFindsANamedRequest() {
    const auto log = folder_.filePath(QStringLiteral("named.stagelog"));
    const CliRun asked(
        {"recommend", "-w", sample_, "--user", "54", "--stage-log", log, "--request", "r1", "--json"});
    QVERIFY2(asked.status == 0, qPrintable(asked.err));
    const auto app = asked.json()["list"].toArray().first()["item"].toString();
    QVERIFY(!app.isEmpty());
    const auto csv = folder_.filePath(QStringLiteral("events.csv"));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        ("request,item,action\nr1," + app + ",installed\nr2," + app + ",shown\nr1,none,clicked\n").toUtf8());
    file.close();
    const CliRun added({"funnel", "feedback", log, csv, "--json"});
    QVERIFY2(added.status == 0, qPrintable(added.err));
    QCOMPARE(added.json()["changed"].toInt(), 1);
    QCOMPARE(added.json()["unlogged"].toInt(), 1);
    QCOMPARE(added.json()["bad_rows"].toInt(), 1);
    const CliRun again({"funnel", "feedback", log, csv});
    QVERIFY(again.out.contains(QStringLiteral("0 events added, 1 known before")));
    QVERIFY(again.err.contains(
        QStringLiteral("events.csv:4: the list of the request does not have the item: none")));
    const CliRun requests({"funnel", "requests", log, "--taken", "--format", "json"});
    QCOMPARE(requests.json().array().first()["item"].toString(), app);
  }

  void nameWithoutALogIsRefused() {
    const CliRun run({"recommend", "-w", sample_, "--user", "54", "--request", "r1"});
    QVERIFY(run.status != 0);
    QVERIFY(run.err.contains(QStringLiteral("--stage-log")));
  }

  void importReadsRecFlow() {
    const auto csv = folder_.filePath(QStringLiteral("flow.csv"));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("request_id,user_id,video_id,realshow,like\n1,7,10,1,1\n1,7,11,x,0\n1,7,12,0,0\n");
    file.close();
    const auto log = folder_.filePath(QStringLiteral("flow.stagelog"));
    const CliRun run({"funnel", "import", csv, "--out", log});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains(QStringLiteral("3 rows read, 1 of them bad; 1 requests with 2 candidates")));
    QVERIFY(run.err.contains(QStringLiteral("flow.csv:3: neither 0 nor 1: x")));
  }

  void faultsAreTold_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("error");
    QTest::newRow("no log") << QStringList{"report", "/nonexistent.stagelog"} << "no such stage log";
    QTest::newRow("another file") << QStringList{"report", sample_ + "/workspace.toml"} << "workspace.toml";
    QTest::newRow("unknown stage") << QStringList{"requests", log_, "--stage", "mergd"}
                                   << "did you mean 'merged'";
    QTest::newRow("unknown channel") << QStringList{"requests", log_, "--channel", "none"}
                                     << "no such channel: none";
    QTest::newRow("unknown user") << QStringList{"report", log_, "--user", "nobody at all"}
                                  << "no such user: nobody at all";
    QTest::newRow("requests of an unknown user")
        << QStringList{"requests", log_, "--user", "nobody at all"} << "no such user: nobody at all";
    QTest::newRow("file exists") << QStringList{"simulate", "-w", sample_, "--out", log_} << "exists already";
  }

  void faultsAreTold() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const CliRun run(QStringList{QStringLiteral("funnel")} + arguments);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliFunnel)
#include "test_cli_funnel.moc"
