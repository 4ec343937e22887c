#include "cli_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestCliDiffConfig : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");

  QStringList command(const QString& before, const QString& after, const QStringList& more = {}) const {
    return QStringList{"diff-config", before, after, "-w", sample_, "--users", "40", "--time", "1700000000"} +
           more;
  }

private slots:
  void textTellsTheFigures() {
    const CliRun run(command("default", "weighted"));
    QCOMPARE(run.status, 0);
    for (const auto* part : {"lists changed", "rank-biased overlap", "category",
                             "Users whose lists change most", "+policy = \"weighted\""})
      QVERIFY2(run.out.contains(QString::fromLatin1(part)), part);
  }

  void repeatsItself() {
    const CliRun first(command("default", "weighted", {"--format", "json"}));
    const CliRun second(command("default", "weighted", {"--format", "json"}));
    QCOMPARE(first.status, 0);
    QCOMPARE(first.out, second.out);
    QCOMPARE(first.json()["users"].toInt(), 40);
  }

  void csvHasARowForEachUser() {
    const CliRun run(command("default", "weighted", {"--format", "csv"}));
    QCOMPARE(run.status, 0);
    const auto lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 41);
    QVERIFY(lines.front().trimmed() ==
            QStringLiteral("user,changed,rank_biased_overlap,jaccard,entered,left,score_before,score_after"));
  }

  void fileIsAConfigurationToo() {
    const CliRun run(command("default", sample_ + "/pipeline.toml", {"--format", "json"}));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["changed"].toInt(), 0);
  }

  void faultsAreTold_data() {
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown pipeline") << "wieghted"
                                      << "no such pipeline";
    QTest::newRow("no such file") << "/nonexistent.toml"
                                  << "/nonexistent.toml";
    QTest::newRow("wrong file") << "wrong.toml"
                                << "wrong.toml:3:";
  }

  void faultsAreTold() {
    QTemporaryDir folder;
    QFETCH(QString, after);
    if (after == QStringLiteral("wrong.toml")) {
      after = folder.filePath(after);
      QFile file(after);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("[[channel]]\nname = \"a\"\nindex = 3\nkey = \"all\"\n");
    }
    const CliRun run(command("default", after));
    QCOMPARE(run.status, 1);
    QFETCH(QString, error);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliDiffConfig)
#include "test_cli_diff_config.moc"
