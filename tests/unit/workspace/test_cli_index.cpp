#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace fs = std::filesystem;

/// The index commands on a copy of the sample workspace.
class TestCliIndex : public QObject {
  Q_OBJECT

  const QTemporaryDir folder_;
  const QString workspace_ = folder_.filePath(QStringLiteral("configs/sample"));
  const QString indexes_ = folder_.filePath(QStringLiteral("sample_data/sample/indexes"));

  CliRun run(QStringList arguments) const {
    arguments.prepend(QStringLiteral("index"));
    return CliRun(arguments << QStringLiteral("-w") << workspace_);
  }
  CliRun json(const QStringList& arguments) const { return run(arguments + QStringList{"--format", "json"}); }

private slots:
  void initTestCase() {
    for (const char* part : {"configs/sample", "sample_data/sample"}) {
      const auto to = fs::path(folder_.path().toStdString()) / part;
      fs::create_directories(to.parent_path());
      fs::copy(fs::path(RW_SOURCE_DIR) / part, to, fs::copy_options::recursive);
    }
  }

  void infoHasARowAnIndex() {
    const auto info = json({"info"});
    QVERIFY2(info.status == 0, qPrintable(info.err));
    QCOMPARE(info.json()[0]["weight_bits"].toInt(), 32);
    QCOMPARE(info.json()[0]["damaged_lists"].toInt(), 0);
    QVERIFY(info.json()[0]["postings"].toInt() > 0);
  }

  void keysAreChosenByPrefixAndExpression() {
    const auto keys = json({"keys", "--index", "country_daytime", "--prefix", "Spain", "--match", "ing$"});
    QVERIFY2(keys.status == 0, qPrintable(keys.err));
    QVERIFY(keys.json()[0]["key"].toString().startsWith(QStringLiteral("Spain_")));
    QVERIFY(keys.json()[0]["key"].toString().endsWith(QStringLiteral("ing")));
    const auto few = run({"keys", "--index", "country_daytime", "--format", "csv", "-n", "2"});
    QCOMPARE(few.out.count(QLatin1Char('\n')), 3);
  }

  void postingsAndKeysOfAnItemAgree() {
    const auto postings =
        json({"postings", "--index", "country_daytime", "--key", "Spain_evening", "-n", "1"});
    QVERIFY2(postings.status == 0, qPrintable(postings.err));
    const auto item = postings.json()[0]["item"].toString();
    const auto keys =
        run({"items", "--index", "country_daytime", "--item", item, "-n", "1000", "--format", "csv"});
    QVERIFY2(keys.out.contains(QStringLiteral("country_daytime,Spain_evening,1,")), qPrintable(keys.out));
  }

  void keysOfAUserAreHitsAndMisses() {
    const auto keys = json({"user", "--user", "1"});
    QVERIFY2(keys.status == 0, qPrintable(keys.err));
    QStringList channels;
    for (const auto& each : keys.json().array()) {
      channels << each.toObject()["channel"].toString();
      const bool isHit = each.toObject()["outcome"].toString() == QStringLiteral("hit");
      QCOMPARE(each.toObject()["postings"].toInt() > 0, isHit);
    }
    QVERIFY2(channels.contains(QStringLiteral("popular")), qPrintable(channels.join(QLatin1Char(' '))));
    QCOMPARE(json({"user", "--user", "nobody"}).status, 1);
  }

  void topIsTheLongest() {
    const auto top = json({"top", "--index", "popular", "-n", "3"});
    QCOMPARE(top.json()[0]["key"].toString(), QStringLiteral("all"));
  }

  void queriesJoinKeys() {
    const auto none = json({"query", "--index", "country_daytime", "Spain_evening & !Spain*"});
    QVERIFY2(none.status == 0, qPrintable(none.err));
    QVERIFY(none.err.contains(QStringLiteral("0 of 0 items")));
    const auto wrong = json({"query", "--index", "country_daytime", "Spain_evening &"});
    QCOMPARE(wrong.status, 1);
    QVERIFY(wrong.err.contains(QStringLiteral("query:1:16")));
  }

  void buildsAreComparedAndRolledBack() {
    QVERIFY(run({"compare"}).status == 1); // nothing to compare with
    const auto built = run({"build", "--memory", "1"});
    QVERIFY2(built.status == 0, qPrintable(built.err));
    const auto compared = run({"compare", "--format", "csv"});
    QVERIFY2(compared.status == 0, qPrintable(compared.err));
    QCOMPARE(compared.out.count(QLatin1Char('\n')), 1); // the same log gives the same indexes
    QCOMPARE(json({"builds"}).json()[0]["build"].toInt(), 1);
    QCOMPARE(run({"rollback"}).status, 0);
    QCOMPARE(run({"rollback", "--build", "9"}).status, 1);
    QCOMPARE(run({}).status, 0); // builds, as it always did
    QCOMPARE(json({"builds"}).json()[0]["build"].toInt(), 2);
  }

  void vectorsOfAModelAreBuiltMeasuredAndAsked() {
    const auto append = [this](const char* file, const char* text) {
      QFile toml(workspace_ + QLatin1Char('/') + QLatin1String(file));
      QVERIFY(toml.open(QIODevice::Append));
      toml.write(text);
    };
    append("indexes.toml", "\n[[index]]\nname = 'taste'\nkind = 'vector'\nmodel = 'fm'\nthreads = 1\n");
    const auto built = run({"build"});
    QVERIFY2(built.status == 0, qPrintable(built.err));
    QVERIFY2(built.out.contains(QStringLiteral("built index taste of kind vector")), qPrintable(built.out));
    const auto recall = json({"recall", "taste", "--k", "20", "--queries", "30"});
    QVERIFY2(recall.status == 0, qPrintable(recall.err));
    QCOMPARE(recall.json()[0]["metric"].toString(), QStringLiteral("inner_product"));
    QCOMPARE(recall.json()[0]["queries"].toInt(), 30);
    QVERIFY2(recall.json()[0]["recall"].toDouble() > 0.9, qPrintable(recall.out));
    QCOMPARE(run({"recall", "popular"}).status, 1);
    const auto vectors = json({"vectors"});
    QCOMPARE(vectors.json().array().size(), 1);
    QCOMPARE(vectors.json()[0]["index"].toString(), QStringLiteral("taste"));
    QCOMPARE(vectors.json()[0]["from"].toString(), QStringLiteral("model"));
    const auto info = run({"info", "--index", "taste"});
    QCOMPARE(info.status, 1);
    QVERIFY2(info.err.contains(QStringLiteral("index vectors")), qPrintable(info.err));
    const auto verified = run({"verify", "--index", "taste", "--format", "csv"});
    QVERIFY2(verified.out.contains(QStringLiteral("taste,whole")), qPrintable(verified.out));

    append("pipeline.toml",
           "\n[[channel]]\nname = 'model'\nindex = 'taste'\nvector_of_model = true\ncount = 40\n");
    const auto user = QStringLiteral("54");
    const CliRun traced({"recommend", "-w", workspace_, "--user", user, "--json", "--trace"});
    QVERIFY2(traced.status == 0, qPrintable(traced.err));
    QVERIFY2(traced.out.contains(QStringLiteral("\"taste\"")), qPrintable(traced.out.left(2000)));
  }

  void itemsUnderAKeyAreCompared() {
    QCOMPARE(run({"build"}).status, 0);
    QCOMPARE(run({"build"}).status, 0); // the build that is kept now knows its items
    const auto same = run({"compare", "--items-of", "Spain_evening", "--format", "csv"});
    QVERIFY2(same.status == 0, qPrintable(same.err));
    QCOMPARE(same.out.trimmed(), QStringLiteral("index,what,item,name,weight_before,weight_after"));
    QVERIFY(same.err.contains(QStringLiteral("0 items came, 0 went")));
    const auto unknown = run({"compare", "--items-of", "no such key"});
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.err.contains(QStringLiteral("no such key")));
  }

  void damageIsFound() {
    QCOMPARE(run({"verify"}).status, 0);
    QFile file(indexes_ + QStringLiteral("/popular.rwi"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(70);
    file.write("\xFF");
    file.close();
    const auto verified = run({"verify", "--format", "csv"});
    QCOMPARE(verified.status, 1);
    QVERIFY2(verified.out.contains(QStringLiteral("popular,damaged")), qPrintable(verified.out));
    QVERIFY(verified.out.contains(QStringLiteral("country,whole")));
  }

  void noWorkspaceIsWrongUsage() { QCOMPARE(CliRun({"index"}).status, 2); }
};

QTEST_GUILESS_MAIN(TestCliIndex)
#include "test_cli_index.moc"
