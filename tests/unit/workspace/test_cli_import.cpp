#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

/// Imports from the command line, of small files and of the real data.
class TestCliImport : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString file(const QString& name, const QByteArray& text) const {
    QFile out(folder_.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) qFatal("cannot write");
    return out.fileName();
  }

  QString log() const {
    QByteArray text("who,what,city\n");
    for (int user = 0; user < 40; ++user)
      for (int use = 0; use < 5; ++use)
        text += "u" + QByteArray::number(user) + ",i" + QByteArray::number((user + use * use) % 12) +
                (user % 2 == 0 ? ",Rome\n" : ",Oslo\n");
    return file(QStringLiteral("log.csv"), text + "broken\n");
  }

  QString items() const {
    QByteArray text;
    for (int item = 0; item < 12; ++item)
      text += "i" + QByteArray::number(item) + "\t{\"category\": {\"type\": 2, \"value\": \"" +
              (item % 2 == 0 ? "Games" : "Tools") + "\"}}\n";
    return file(QStringLiteral("items.txt"), text);
  }

  static QString realFolder() {
    const auto given = qEnvironmentVariable("RANKWRIGHT_DATA");
    return given.isEmpty() ? QStringLiteral(RW_SOURCE_DIR "/../shared/data") : given;
  }

private slots:
  void exitStatus_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto target = QStringLiteral("/nonexistent/w");
    QTest::newRow("no interactions") << QStringList{"import", "csv", "--out", target} << 2 << "interactions";
    QTest::newRow("no such file") << QStringList{"import",         "csv",   "--interactions",
                                                 "/nonexistent/f", "--out", target}
                                  << 1 << "/nonexistent/f";
    QTest::newRow("no such column") << QStringList{"import", "csv",           "--interactions", log(),
                                                   "--map",  "where=context", "--out",          target}
                                    << 1 << "where";
    QTest::newRow("no such role") << QStringList{"import", "csv",        "--interactions", log(),
                                                 "--map",  "city=place", "--out",          target}
                                  << 1 << "place";
    QTest::newRow("mapping without a role")
        << QStringList{"import", "csv", "--interactions", log(), "--map", "city", "--out", target} << 1
        << "city";
    QTest::newRow("no such items") << QStringList{"import",         "engine", "--items",
                                                  "/nonexistent/i", "--out",  target}
                                   << 1 << "/nonexistent/i";
  }

  void exitStatus() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const CliRun run(arguments);
    QTEST(run.status, "status");
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
    QVERIFY(!QDir(QStringLiteral("/nonexistent")).exists());
  }

  void importsTextFiles() {
    const auto target = folder_.filePath(QStringLiteral("csv"));
    const CliRun run({"import", "csv", "--interactions", log(), "--map", "what=item", "--map", "who=user",
                      "--map", "city=context:string:town", "--out", target, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["interactions"].toInt(), 200);
    QCOMPARE(run.json()["items"].toInt(), 12);
    QCOMPARE(run.json()["bad_rows"].toInt(), 1);
    QCOMPARE(run.json()["first_bad_rows"][0]["line"].toInt(), 202);
    QVERIFY(run.err.contains(QStringLiteral("town")));
    const CliRun list({"recommend", "-w", target, "-u", "u1", "-c", "town=Rome", "--json"});
    QVERIFY2(list.status == 0, qPrintable(list.err));
    QVERIFY(!list.json()["list"].toArray().isEmpty());
  }

  void importsTheEnginesFiles() {
    const auto users = file(QStringLiteral("users.txt"),
                            "u1\t{\"likes\": [\"Games\", \"Chess\"]}\nu2\t{\"likes\": [\"Tools\"]}\n");
    const auto index =
        file(QStringLiteral("by_category.json"), R"([{"key": "Games", "values": [{"key": "i4", "score": 0.9},
             {"key": "i2", "score": 0.5}]}, {"key": "Tools", "values": [{"key": "i1", "score": 1}]}])");
    const auto target = folder_.filePath(QStringLiteral("engine"));
    const CliRun run({"import", "engine", "--items", items(), "--users", users, "--index", index, "--out",
                      target, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY(run.json()["training"].isNull());
    const CliRun list({"recommend", "-w", target, "-u", "u1", "--json"});
    QVERIFY2(list.status == 0, qPrintable(list.err));
    QCOMPARE(list.json()["list"][0]["item"].toString(), QStringLiteral("i4"));
    QCOMPARE(list.json()["list"].toArray().size(), 2);
    const CliRun again({"index", "-w", target});
    QVERIFY2(again.status == 0, qPrintable(again.err));
  }

  void theEngineWithALogGetsAModel() {
    const auto target = folder_.filePath(QStringLiteral("engine_log"));
    const CliRun run(
        {"import", "engine", "--items", items(), "--interactions", log(), "--out", target, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY(run.json()["training"].toObject()["train_positives"].toInt() > 0);
  }

  void importsRealData_data() {
    QTest::addColumn<QStringList>("files"); // interactions, items, users
    QTest::addColumn<int>("interactions");
    QTest::newRow("ml100k") << QStringList{"ml100k/ml-100k.inter", "ml100k/ml-100k.item",
                                           "ml100k/ml-100k.user"}
                            << 100'000;
    QTest::newRow("taobao") << QStringList{"taobao/UserBehavior.csv"} << 84'475;
  }

  void importsRealData() {
    QFETCH(QStringList, files);
    const QDir data(realFolder());
    if (!data.exists(files[0])) QSKIP(qPrintable(QStringLiteral("no such data: ") + data.filePath(files[0])));
    const auto target = folder_.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QStringList arguments{"import", "csv", "--out", target, "--json"};
    const QStringList options{"--interactions", "--items", "--users"};
    for (qsizetype i = 0; i < files.size(); ++i)
      arguments << options[i] << data.filePath(files[i]);
    const CliRun run(arguments);
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QTEST(run.json()["interactions"].toInt(), "interactions");
    const CliRun list({"recommend", "-w", target, "-u", "1", "--json"});
    QVERIFY2(list.status == 0, qPrintable(list.err));
    QCOMPARE(list.json()["list"].toArray().size(), 20);
  }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cli_import.moc"
