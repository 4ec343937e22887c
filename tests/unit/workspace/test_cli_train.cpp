#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCliTrain : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString write(const QString& name, const QString& text) const {
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("write");
    file.write(text.toUtf8());
    return file.fileName();
  }

  QString rows(const QString& name) const {
    QString text = QStringLiteral("label\tuser\titem\n");
    for (int row = 0; row < 2000; ++row)
      text += QStringLiteral("%1\tu%2\ti%3\n").arg((row % 7 + row % 11) % 2).arg(row % 7).arg(row % 11);
    return write(name, text);
  }

private slots:
  void trainsOnFilesOfIds() {
    const auto train = rows(QStringLiteral("train.tsv"));
    const CliRun run({QStringLiteral("train"), QStringLiteral("--csv"), train, QStringLiteral("--valid"),
                      train, QStringLiteral("--test"), train, QStringLiteral("--model"), QStringLiteral("fm"),
                      QStringLiteral("--set"), QStringLiteral("epochs=20"), QStringLiteral("--set"),
                      QStringLiteral("batch_size=128"), QStringLiteral("--seeds"), QStringLiteral("1,2"),
                      QStringLiteral("--out"), folder_.filePath(QStringLiteral("models")),
                      QStringLiteral("--json")});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto json = run.json().object();
    QCOMPARE(json[QStringLiteral("runs")].toArray().size(), 2);
    QCOMPARE(json[QStringLiteral("test_rows")].toInt(), 2000);
    const auto mean = json[QStringLiteral("mean_test")].toArray()[0].toObject();
    QVERIFY2(mean[QStringLiteral("auc")].toDouble() > 0.9, qPrintable(run.out));
    QVERIFY(QFile::exists(folder_.filePath(QStringLiteral("models/seed-2/model.safetensors"))));
  }

  void tellsTheCurveAndTheMean() {
    const auto train = rows(QStringLiteral("train.tsv"));
    const CliRun run({QStringLiteral("train"), QStringLiteral("--csv"), train, QStringLiteral("--test"),
                      train, QStringLiteral("--set"), QStringLiteral("epochs=1"), QStringLiteral("--seeds"),
                      QStringLiteral("3,4")});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(QStringLiteral("test AUC")) && run.out.contains(QStringLiteral("mean")),
             qPrintable(run.out));
  }

  void error_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const auto row = [this](const char* name, QStringList more, int status, const char* message) {
      QStringList arguments{QStringLiteral("train"), QStringLiteral("--csv"),
                            rows(QStringLiteral("train.tsv"))};
      QTest::newRow(name) << arguments + more << status << message;
    };
    row("no such column", {QStringLiteral("--label"), QStringLiteral("stars")}, 1, "stars");
    row("no such key", {QStringLiteral("--set"), QStringLiteral("embeding=3")}, 1, "embeding");
    row("no such kind", {QStringLiteral("--model"), QStringLiteral("magic")}, 1, "magic");
    row("no such file", {QStringLiteral("--test"), QStringLiteral("/nowhere.csv")}, 1, "/nowhere.csv");
    QTest::newRow("neither workspace nor file")
        << QStringList{QStringLiteral("train")} << 2 << "--workspace or --csv";
  }
  void error() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, message);
    const CliRun run(arguments);
    QCOMPARE(run.status, status);
    QVERIFY2(run.err.contains(message), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliTrain)
#include "test_cli_train.moc"
