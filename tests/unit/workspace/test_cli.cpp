#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestCli : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");
  QString user_;

private slots:
  void initTestCase() {
    QFile file(sample_ + QStringLiteral("/workspace.toml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(file.readAll());
    user_ = text.section(QStringLiteral("sample_user = \""), 1).section(u'"', 0, 0);
    QVERIFY(!user_.isEmpty());
  }

  void exitStatus_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    QTest::newRow("help") << list("--help") << 0 << "";
    QTest::newRow("help of a subcommand") << list("recommend --help") << 0 << "";
    QTest::newRow("version") << list("--version") << 0 << "";
    QTest::newRow("no subcommand") << QStringList{} << 2 << "subcommand";
    QTest::newRow("unknown option") << list("recommend --colour red") << 2 << "";
    QTest::newRow("missing option") << list("recommend --user 1") << 2 << "workspace";
    QTest::newRow("context without a value")
        << QStringList{"recommend", "-w", sample_, "-u", user_, "-c", "country"} << 2 << "name=value";
    QTest::newRow("no workspace there")
        << list("recommend --workspace /nonexistent --user 1") << 1 << "/nonexistent";
    QTest::newRow("unknown user") << QStringList{"recommend", "-w", sample_, "-u", "nobody"} << 1 << "nobody";
    QTest::newRow("unknown context feature")
        << QStringList{"recommend", "-w", sample_, "-u", user_, "-c", "planet=Mars"} << 1 << "planet";
    QTest::newRow("unknown item") << QStringList{"why-not", "-w", sample_, "-u", user_, "-i", "nothing"} << 1
                                  << "nothing";
    QTest::newRow("unknown pipeline")
        << QStringList{"recommend", "-w", sample_, "-u", user_, "--pipeline", "weigted"} << 1 << "'weighted'";
    QTest::newRow("unknown key") << QStringList{"inspect", "index", "-w", sample_, "-k", "no such key"} << 1
                                 << "no such key";
    QTest::newRow("rule that does not parse")
        << QStringList{"eval", "-e", "y = (1 +", "-f", "{}"} << 1 << "expression:1:";
    QTest::newRow("import of nothing")
        << list("import frappe /nonexistent --workspace /nonexistent/w") << 1 << "meta.csv";
  }

  void exitStatus() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const CliRun run(arguments);
    QTEST(run.status, "status");
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
    QCOMPARE(run.err.isEmpty(), run.status == 0);
  }

  void recommendAgreesWithInspect() {
    const CliRun recommend({"recommend", "-w", sample_, "-u", user_, "--json", "--trace"});
    QCOMPARE(recommend.status, 0);
    const auto channel = recommend.json()["trace"]["channels"][0];
    const auto proposal = channel["proposals"][0];
    const CliRun inspect({"inspect", "index", "-w", sample_, "--index", channel["index"].toString(), "-k",
                          proposal["key"].toString(), "--json", "-n", "100000"});
    QCOMPARE(inspect.status, 0);
    const auto posting = inspect.json()[0]["list"][proposal["posting_position"].toInt()];
    QCOMPARE(posting["item"].toString(), proposal["item"].toString());
    QCOMPARE(posting["weight"].toDouble(), proposal["weight"].toDouble());
  }

  void keysOfATraceAreWhatEvalGives() {
    const CliRun recommend({"recommend", "-w", sample_, "-u", user_, "-c", "country=Spain", "-c",
                            "daytime=evening", "--json", "--trace"});
    const auto key = recommend.json()["trace"]["key_features"]["country_daytime"].toString();
    const CliRun eval({"eval", "-w", sample_, "-u", user_, "-c", "country=Spain", "-c", "daytime=evening",
                       "-e", "concat(country, \"_\", daytime)", "--json"});
    QCOMPARE(eval.status, 0);
    QCOMPARE(eval.json()["result"].toString(), key);
    QCOMPARE(key, QStringLiteral("Spain_evening"));
  }

  void timeIsGivenByTheCaller() {
    const CliRun run({"eval", "-e", "from_unixtime(now())", "-f", "{}", "--time", "86399", "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["result"].toString(), QStringLiteral("1970-01-01 23:59:59"));
  }

  void evaluatesTheRuleOfTheSourceDocument() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("rules.toml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[transform]\nexpressions = ['user_gender_cat1 = concat(gender, cat1_prefer)']\nfeatures = "
               "[\"user_gender_cat1\"]\n");
    file.close();
    const CliRun run({"eval", "--rules", path, "-f", R"({"gender": "f", "cat1_prefer": "games"})", "--json"});
    QCOMPARE(run.json()["user_gender_cat1"].toString(), QStringLiteral("fgames"));
  }

  void whyNotNamesTheStage() {
    const CliRun recommend({"recommend", "-w", sample_, "-u", user_, "--json"});
    const auto first = recommend.json()["list"][0]["item"].toString();
    const CliRun whyNot({"why-not", "-w", sample_, "-u", user_, "-i", first, "--json"});
    QCOMPARE(whyNot.json()["stage"].toString(), QStringLiteral("list"));
  }

  void failedImportLeavesNothing() {
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("source")));
    QFile meta(folder.filePath(QStringLiteral("source/meta.csv")));
    QVERIFY(meta.open(QIODevice::WriteOnly));
    meta.write("not\tthe\theader\n");
    meta.close();
    const CliRun run({"import", "frappe", folder.filePath(QStringLiteral("source")), "--workspace",
                      folder.filePath(QStringLiteral("w"))});
    QCOMPARE(run.status, 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("source")});
  }

  void synthIsReproducible() {
    QTemporaryDir folder;
    const auto make = [&](const QString& name) {
      return CliRun({"synth", "--items", "40", "--users", "20", "--days", "4", "--seed", "3", "--workspace",
                     folder.filePath(name), "--json"});
    };
    QCOMPARE(make(QStringLiteral("a")).status, 0);
    QCOMPARE(make(QStringLiteral("b")).status, 0);
    for (const char* part : {"data/items.rwp", "data/users.rwp", "data/indexes/similar_apps.rwi",
                             "data/models/fm/model.safetensors"}) {
      QFile a(folder.filePath(QStringLiteral("a/") + QString::fromLatin1(part)));
      QFile b(folder.filePath(QStringLiteral("b/") + QString::fromLatin1(part)));
      QVERIFY2(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly), part);
      QVERIFY2(a.readAll() == b.readAll(), part);
    }
  }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
