#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

/// `recommend --baseline`: a list beside one that was kept.
class TestCliBaseline : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");
  QTemporaryDir folder_;

  CliRun recommend(const QString& user, const QStringList& more = {}) const {
    return CliRun(QStringList{"recommend", "-w", sample_, "-u", user} + more);
  }

  QString write(const QString& name, const QByteArray& text) const {
    const auto path = folder_.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
  }

private slots:
  void sameListIsTheSame_data() {
    QTest::addColumn<QString>("format");
    QTest::newRow("JSON") << QStringLiteral("json");
    QTest::newRow("CSV") << QStringLiteral("csv");
  }

  void sameListIsTheSame() {
    QFETCH(QString, format);
    const auto before = recommend("54", {"--format", format});
    QCOMPARE(before.status, 0);
    const auto path = write("before." + format, before.out.toUtf8());
    const auto run = recommend("54", {"--baseline", path, "--json", "--min-overlap", "1"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto comparison = run.json()["comparison"];
    QCOMPARE(comparison["entered"].toInt(-1), 0);
    QCOMPARE(comparison["left"].toInt(-1), 0);
    QCOMPARE(comparison["rank_biased_overlap"].toDouble(), 1.0);
    QCOMPARE(comparison["differences"].toArray(), QJsonArray());
    QVERIFY(comparison["scores_compare"].toBool());
    const auto items = comparison["items"].toArray();
    QVERIFY(!items.isEmpty());
    for (const auto& item : items) {
      QCOMPARE(item.toObject()["rank_change"].toInt(-1), 0);
      QCOMPARE(item.toObject()["score_change"].toDouble(-1), 0.0);
    }
  }

  void jsonIsWhatFormatJsonPrints() {
    const QStringList time{"--time", "1700000000"};
    QCOMPARE(recommend("54", time + QStringList{"--json"}).json()["list"],
             recommend("54", time + QStringList{"--format", "json"}).json()["list"]);
  }

  void anotherUserIsSaid() {
    const auto path = write("54.json", recommend("54", {"--json"}).out.toUtf8());
    const auto run = recommend("17", {"--baseline", path});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral("Another user: the baseline has 54, this list 17")),
             qPrintable(run.out));
    QVERIFY(run.out.contains(QStringLiteral("rank-biased overlap")));
  }

  void comparisonAsCsvHasEveryApp() {
    const auto path = write("none.csv", "item\nno such app\n");
    const auto run = recommend("54", {"--baseline", path, "--format", "csv"});
    QCOMPARE(run.status, 0);
    const auto lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.last(), QStringLiteral(",no such app,,,,left,1,,,"));
    QVERIFY(lines[1].contains(QStringLiteral(",new,")));
  }

  void failures_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("file that is no list")
        << QByteArray("name\na\n") << QStringList() << 1 << "bad:1:1: the file has no column";
    QTest::newRow("broken JSON") << QByteArray("{\"list\": [\n{\"item\" \"a\"}]}") << QStringList() << 1
                                 << "bad:2:1: the text is no JSON";
    QTest::newRow("too little in common") << QByteArray("item\nno such app\n")
                                          << QStringList{"--min-overlap", "0.5"} << 1 << "below 0.5: 0.0000";
    QTest::newRow("overlap out of range")
        << QByteArray("item\n") << QStringList{"--min-overlap", "2"} << 2 << "min-overlap";
  }

  void failures() {
    QFETCH(QByteArray, file);
    QFETCH(QStringList, more);
    QFETCH(QString, error);
    const auto run = recommend("54", QStringList{"--baseline", write("bad", file)} + more);
    QTEST(run.status, "status");
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }

  void overlapNeedsABaseline() { QCOMPARE(recommend("54", {"--min-overlap", "0.5"}).status, 2); }

  void missingFileIsNamed() {
    const auto run = recommend("54", {"--baseline", "/nonexistent/before.json"});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains(QStringLiteral("/nonexistent/before.json")));
  }
};

QTEST_GUILESS_MAIN(TestCliBaseline)
#include "test_cli_baseline.moc"
