#include "cli_run.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

/// The real log, from its files to lists: import, recommend for users, explain, evaluate.
class TestFrappeEndToEnd : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString workspace_;

  static QString dataFolder() {
    const auto given = qEnvironmentVariable("RANKWRIGHT_DATA");
    return QDir(given.isEmpty() ? QStringLiteral(RW_SOURCE_DIR "/../shared/data") : given)
        .filePath(QStringLiteral("frappe"));
  }

private slots:
  void initTestCase() {
    if (!QDir(dataFolder()).exists())
      QSKIP(qPrintable(QStringLiteral("the Frappe data is not at ") + dataFolder()));
    workspace_ = folder_.filePath(QStringLiteral("frappe"));
    const CliRun run({"import", "frappe", dataFolder(), "--workspace", workspace_, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto json = run.json();
    QCOMPARE(json["interactions"].toInt(), 96'203);
    QCOMPARE(json["users"].toInt(), 957);
    QCOMPARE(json["items"].toInt(), 4'082);
    QCOMPARE(json["bad_rows"].toInt(), 0);
  }

  void usersGetLists_data() {
    QTest::addColumn<QString>("user");
    for (const char* user : {"0", "17", "500", "956"})
      QTest::newRow(user) << QString::fromLatin1(user);
  }

  void usersGetLists() {
    QFETCH(QString, user);
    const CliRun run({"recommend", "-w", workspace_, "-u", user, "-c", "country=Spain", "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["list"].toArray().size(), 20);
  }

  void listsBeatPopularity() {
    const CliRun run({"evaluate", "-w", workspace_, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    for (const auto* metric : {"recall@50", "ndcg@10"}) {
      const auto figures = run.json()[QString::fromLatin1(metric)];
      QVERIFY2(figures["interval95"][0].toDouble() > 0,
               qPrintable(run.out)); // the whole interval of the difference
    }
  }
};

QTEST_GUILESS_MAIN(TestFrappeEndToEnd)
#include "test_frappe_end_to_end.moc"
