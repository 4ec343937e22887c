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

  void saysWhichTypeAndWhy() {
    write("typed.csv", "app,size,zip\na,3,02139\nb,1.5,10115\na,4,1\n");
    const CliRun build({"pool", "build", file("typed.csv"), "-o", file("typed.rwp"), "--json"});
    QVERIFY2(build.status == 0, qPrintable(build.err));
    const auto size = build.json()["columns"][0];
    QCOMPARE(size["type"].toString(), QStringLiteral("float32"));
    QCOMPARE(size["reason"].toString(), QStringLiteral("1 of 3 numbers are not whole, the first in line 3"));
    QCOMPARE(build.json()["columns"][1]["type"].toString(), QStringLiteral("string"));
    QCOMPARE(build.json()["duplicate_keys"].toInt(), 1);
    QCOMPARE(build.json()["first_bad_rows"][0]["line"].toInt(), 4);
    const CliRun text({"pool", "build", file("typed.csv"), "-o", file("typed.rwp")});
    QVERIFY(text.err.contains(QStringLiteral("1 of 3 numbers are not whole, the first in line 3")));
    QVERIFY(text.err.contains(QStringLiteral("1 rows repeat a key")));
  }

  void aMappingWins() {
    write("mapped.csv", "nr;app;size\n1;a;3\n2;b;x\n");
    write("mapping.toml", "key = \"app\"\nothers = \"ignore\"\n[columns.size]\nfeature = \"bytes\"\n"
                          "type = \"int64\"\n");
    const CliRun build({"pool", "build", file("mapped.csv"), "-o", file("mapped.rwp"), "--mapping",
                        file("mapping.toml"), "--json"});
    QVERIFY2(build.status == 0, qPrintable(build.err));
    QCOMPARE(build.json()["columns"][0]["wrong_types"].toInt(), 1);
    const CliRun get({"pool", "get", file("mapped.rwp"), "a", "--json"});
    QCOMPARE(get.json()["bytes"].toInt(), 3);
    QVERIFY(get.json()["nr"].isUndefined());
    const CliRun strict({"pool", "build", file("mapped.csv"), "-o", file("mapped.rwp"), "--schema",
                         file("mapping.toml"), "--fail-on-bad", "0"});
    QCOMPARE(strict.status, 1);
    QVERIFY(strict.err.contains(QStringLiteral("there are 1")));
  }

  void aMistakeInTheMappingHasItsPlace() {
    write("mapped.csv", "nr;app;size\n1;a;3\n2;b;x\n");
    write("wrong.toml", "key = \"app\"\n[columns.size]\ntype = \"int32\"\n");
    const CliRun run({"pool", "build", file("mapped.csv"), "-o", file("x"), "--mapping", file("wrong.toml")});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("wrong.toml:3:")), qPrintable(run.err));
  }

  void usersAreAPoolToo() {
    write("users.jsonl", "{\"key\": \"u\", \"recent_items\": [\"a\", \"b\"], \"recent_times\": [20, 10]}\n");
    const CliRun build({"pool", "build", file("users.jsonl"), "-o", file("users.rwp"), "--users", "--json"});
    QVERIFY2(build.status == 0, qPrintable(build.err));
    QCOMPARE(build.json()["users"].toInt(), 1);
    const CliRun get({"pool", "get", file("users.rwp"), "u", "--json"});
    QCOMPARE(get.json()["recent_items"][1].toString(), QStringLiteral("b"));
    QCOMPARE(get.json()["recent_times"][0].toInt(), 20);
    QCOMPARE(get.json()["user_id"].toString(), QStringLiteral("u"));
  }

  void aPoolForMeasuringIsMade() {
    const CliRun synth({"synth", "--items", "50", "--pool", file("mix.rwp")});
    QVERIFY2(synth.status == 0, qPrintable(synth.err));
    const CliRun info({"pool", "info", file("mix.rwp"), "--format", "json"});
    QCOMPARE(info.json()[74]["values"].toInt(), 50);
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
