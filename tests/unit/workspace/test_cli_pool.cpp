#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCliPool : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/sample_data/sample");
  const QTemporaryDir folder_;

  QString file(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }

  void write(const char* name, const char* text) const {
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
  }

private slots:
  void everySourceGivesTheSameItems_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines of the engine")
        << "items.txt.engine"
        << "a\t{\"size\": {\"type\": 0, \"value\": 3}, \"cat\": \"Games\"}\nb\t{\"size\": 7}\n";
    QTest::newRow("lines of JSON")
        << "items.jsonl"
        << "{\"key\": \"a\", \"size\": 3, \"cat\": \"Games\"}\n{\"key\": \"b\", \"size\": 7}\n";
    QTest::newRow("CSV") << "items.csv"
                         << "item,size,cat\na,3,Games\nb,7,\n";
  }

  void everySourceGivesTheSameItems() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    write(name.toLatin1().constData(), text.toUtf8().constData());
    const auto out = file("items.rwp");
    QStringList arguments = {"pool", "build", file(name.toLatin1().constData()), "--out", out, "--json"};
    if (name.endsWith(QStringLiteral(".csv")))
      arguments << "--map"
                << "size=item-feature:int64";
    const CliRun build(arguments);
    QVERIFY2(build.status == 0, qPrintable(build.err));
    QCOMPARE(build.json()["items"].toInt(), 2);
    const CliRun get({"pool", "get", out, "a", "--json"});
    QCOMPARE(get.status, 0);
    QCOMPARE(get.json()["size"].toInt(), 3);
    QCOMPARE(get.json()["cat"].toString(), QStringLiteral("Games"));
    const CliRun other({"pool", "get", out, "b", "--json"});
    QVERIFY(other.json()["cat"].isNull());
  }

  void infoDescribesEveryFeature() {
    const CliRun info({"pool", "info", sample_ + QStringLiteral("/items.rwp"), "--format", "json"});
    QCOMPARE(info.status, 0);
    const auto features = info.json();
    QVERIFY(features[0]["feature"].isString() && features[0]["encoding"].isString());
    QVERIFY(features[0]["bytes"].toDouble() > 0);
  }

  void infoReadsUsersToo() {
    const CliRun info({"pool", "info", sample_ + QStringLiteral("/users.rwp")});
    QCOMPARE(info.status, 0);
    QVERIFY(info.out.contains(QStringLiteral("used_items")));
    QVERIFY(info.err.contains(QStringLiteral("users")));
  }

  void failuresAreSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("error");
    const auto items = sample_ + QStringLiteral("/items.rwp");
    QTest::newRow("no such key") << QStringList{"pool", "get", items, "nothing"} << "nothing";
    QTest::newRow("no such file") << QStringList{"pool", "get", "/nonexistent", "a"} << "/nonexistent";
    QTest::newRow("no snapshot") << QStringList{"pool", "info", sample_ + QStringLiteral("/contexts.toml")}
                                 << "another kind";
    QTest::newRow("source is missing")
        << QStringList{"pool", "build", "/nonexistent.jsonl", "--out", file("x")} << "/nonexistent.jsonl";
  }

  void failuresAreSaid() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const CliRun run(arguments);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliPool)
#include "test_cli_pool.moc"
