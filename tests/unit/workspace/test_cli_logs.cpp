#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCliLogs : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString log_ = folder_.filePath(QStringLiteral("a.eventlog"));

  QString write(const char* name, const QByteArray& text) {
    const auto path = folder_.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    return path;
  }

private slots:
  void eventsAreImportedOnce() {
    const auto mapping =
        write("m.toml", "[fields]\nuser = \"u\"\nitem = \"i\"\nrequest = \"r\"\n[time]\ncolumn = "
                        "\"t\"\n[kind]\ncolumn = \"k\"\n[experiments]\nranker = \"v\"\n");
    const auto events = write("e.csv", "k,r,u,i,t,v\nexposure,1,ann,x,2024-03-07 09:00,fm\n"
                                       "click,1,ann,x,2024-03-07 09:01,\nlook,1,ann,x,2024-03-07 09:02,\n");
    const CliRun first({"logs", "import", log_, events, "--mapping", mapping, "--json"});
    QVERIFY2(first.status == 0, qPrintable(first.err));
    QCOMPARE(first.json()["added"].toInt(), 2);
    QCOMPARE(first.json()["quarantined"].toInt(), 1);
    QCOMPARE(first.json()["first_quarantined"][0]["line"].toInt(), 4);
    const CliRun second({"logs", "import", log_, events, "--mapping", mapping});
    QCOMPARE(second.status, 0);
    QVERIFY2(second.out.contains(QStringLiteral("0 rows read; 0 events added")), qPrintable(second.out));
  }

  void theLogTellsWhatItHas() {
    const CliRun text({"logs", "info", log_, "--quarantined", "5"});
    QCOMPARE(text.status, 0);
    for (const auto* part : {"2024-03-07 to 2024-03-07, days of UTC; 1 users", "exposure", "ranker",
                             "the mapping does not know the kind: look"})
      QVERIFY2(text.out.contains(QString::fromLatin1(part)), qPrintable(text.out));
    const CliRun json({"logs", "info", log_, "--json"});
    QCOMPARE(json.json()["events"]["click"].toInt(), 1);
    QCOMPARE(json.json()["variants"][0]["exposed_users"].toInt(), 1);
    QCOMPARE(json.json()["imports"].toArray().size(), 1);
  }

  void aSoundLogPassesTheCheck() {
    const CliRun check({"logs", "check", log_, "--json"});
    QVERIFY2(check.status == 0, qPrintable(check.err));
    QCOMPARE(check.json()["sound"].toBool(), true);
    const CliRun rollup({"logs", "rollup", log_, "--json"});
    QCOMPARE(rollup.status, 0);
    QCOMPARE(rollup.json()["rollup_rows"].toInt(), 1);
  }

  void otherFilesAreRefused() {
    const auto text = write("text", QByteArray(200, 'x'));
    for (const char* command : {"check", "rollup", "info"}) {
      const CliRun run({"logs", QString::fromLatin1(command), text});
      QCOMPARE(run.status, 1);
      QVERIFY2(run.err.contains(text), qPrintable(run.err));
    }
    const CliRun absent({"logs", "check", folder_.filePath(QStringLiteral("absent"))});
    QCOMPARE(absent.status, 1);
  }
};

QTEST_GUILESS_MAIN(TestCliLogs)
#include "test_cli_logs.moc"
