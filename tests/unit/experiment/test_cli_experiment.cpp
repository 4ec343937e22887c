#include "../logs/real_data.h"
#include "../workspace/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

/// `experiment list`, `analyze` and `srm` on logs that `logs import` made.
class TestCliExperiment : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString write(const char* name, const QByteArray& text) const {
    QFile file(folder_.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    return file.fileName();
  }

  /// 600 players of two gates, of whom half and a third come back.
  QString madeLog() {
    const auto log = folder_.filePath(QStringLiteral("made.eventlog"));
    if (QFile::exists(log)) return log;
    QByteArray rows = "userid,version,sum_gamerounds,retention_1,retention_7\n";
    for (int i = 0; i < 600; ++i)
      rows += QByteArray::number(i) + (i % 2 == 0 ? ",gate_30," : ",gate_40,") + QByteArray::number(i % 7) +
              (i % 4 < 2 ? ",True" : ",False") + (i % 3 == 0 ? ",True\n" : ",False\n");
    const CliRun run({"logs", "import", log, write("made.csv", rows), "--mapping",
                      QStringLiteral(RW_SOURCE_DIR "/resources/event_mappings/cookie-cats.toml")});
    return run.status == 0 ? log : run.err;
  }

  QString definition(const QByteArray& metrics = "[[metric]]\nname = 'back'\nkind = 'share'\ngiven = "
                                                 "'retention_1'\n") const {
    return write("gate.toml", "experiment = 'gate'\nexpected_users = 90000\n[[arm]]\nvariant = 'gate_30'\n"
                              "[[arm]]\nvariant = 'gate_40'\n" +
                                  metrics);
  }

  /// 900 users in two arms over six days, in two scenes; exposures with propensities, and clicks.
  QString eventLog() {
    const auto log = folder_.filePath(QStringLiteral("events.eventlog"));
    if (QFile::exists(log)) return log;
    const QByteArray mapping =
        "[log]\ndimensions = ['scene']\n[fields]\nrequest = 'r'\nuser = 'u'\nitem = "
        "'i'\nslot = 's'\npropensity = 'p'\n[time]\ncolumn = 't'\nform = 'date'\n"
        "[kind]\ncolumn = 'k'\n[experiments]\nranker = 'v'\n[dimensions]\nscene = 'scene'\n";
    QByteArray rows = "k,r,u,i,s,p,t,v,scene\n";
    for (int user = 0; user < 900; ++user)
      for (int day = user % 3; day < 6; day += 1 + user % 2) {
        const auto request = QByteArray::number(user) + '-' + QByteArray::number(day);
        const auto rest =
            (user % 2 == 0 ? ",fm," : ",deepfm,") + QByteArray(day % 2 == 0 ? "home\n" : "board\n");
        const auto at = ",2024-03-0" + QByteArray::number(day + 1) + " 10:0";
        const auto item = QByteArray(",i") + QByteArray::number((user + day) % 4);
        rows +=
            "exposure," + request + ",u" + QByteArray::number(user) + item + ",0,0.25" + at + "0:00" + rest;
        if ((user * 7 + day * 3) % 5 < 1 + user % 2)
          rows += "click," + request + ",u" + QByteArray::number(user) + item + ",0," + at + "1:00" + rest;
      }
    const CliRun run(
        {"logs", "import", log, write("events.csv", rows), "--mapping", write("map.toml", mapping)});
    return run.status == 0 ? log : run.err;
  }

  QString ranker() const {
    return write("ranker.toml",
                 "experiment = 'ranker'\nexpected_users = 2000\n[[arm]]\nvariant = 'fm'\n[[arm]]\n"
                 "variant = 'deepfm'\n[[metric]]\nname = 'clicks'\nmeasure = 'clicks'\nminimum = 0\n");
  }

private slots:
  void partsOfALogAreAnalysed() {
    const CliRun run({"experiment", "analyze",     eventLog(),   ranker(),  "--from",
                      "2024-03-02", "--to",        "2024-03-04", "--where", "scene=home",
                      "--where",    "scene=board", "--by",       "scene",   "--over",
                      "cumulative", "--trust",     "--replays",  "20",      "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto json = run.json();
    QCOMPARE(json["by_segment"]["segments"].toArray().size(), 2);
    QCOMPARE(json["over_time"]["points"].toArray().size(), 3);
    const auto whole = json["metrics"][0].toObject();
    const auto last = json["over_time"]["points"][2].toObject();
    QCOMPARE(last["day"].toString(), QStringLiteral("2024-03-04"));
    QCOMPARE(last["effect"].toDouble(), whole["effect"].toDouble());
    QCOMPARE(last["p"].toDouble(), whole["p"].toDouble());
    QCOMPARE(json["trust"]["aa_replay"]["replays"].toInt(), 20);
    QVERIFY(!json["trust"]["light"].toString().isEmpty());
    QCOMPARE(json["verdicts"][0]["light"], json["trust"]["light"]);
    const CliRun text({"experiment", "analyze", eventLog(), ranker(), "--over", "daily", "--trust"});
    QVERIFY2(text.out.contains(QStringLiteral("Novelty: ")), qPrintable(text.err));
    QVERIFY(text.out.contains(QStringLiteral("deepfm: ")));
  }

  void segmentsWithoutFiguresSayWhy() {
    const auto strict =
        write("strict.toml", "experiment = 'ranker'\n[[arm]]\nvariant = 'fm'\n[[arm]]\nvariant = 'deepfm'\n"
                             "[[metric]]\nname = 'clicks'\nmeasure = 'clicks'\nminimum = 1e9\n");
    const CliRun run({"experiment", "analyze", eventLog(), strict, "--by", "scene"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(QStringLiteral("\nhome: ")), qPrintable(run.out));
    QVERIFY(run.out.contains(QStringLiteral("\nboard: ")));
  }

  void theSplitIsToldByDayAndValue() {
    const CliRun run({"experiment", "srm", eventLog(), ranker(), "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["split_by_day"].toArray().size(), 3);
    QCOMPARE(run.json()["split_by_dimension"].toArray().size(), 2);
    QCOMPARE(run.json()["split_by_day"][0]["users"].toArray(), (QJsonArray{150, 150}));
  }

  void powerIsPlanned() {
    const CliRun run(
        {"experiment", "power", eventLog(), ranker(), "--lift", "0.05,0.2", "--power", "0.9", "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto needs = run.json()["needs"].toArray();
    QCOMPARE(needs.size(), 2);
    QVERIFY(needs[0]["users"].toDouble() > needs[1]["users"].toDouble());
    QCOMPARE(run.json()["users"].toDouble(), 900.0);
  }

  void upliftIsFitted() {
    const CliRun run({"experiment", "uplift", eventLog(), ranker(), "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["deciles"].toArray().size(), 10);
    QCOMPARE(run.json()["control_users"].toInt(), 450);
  }

  void otherPoliciesAreJudged_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("uniform") << QStringLiteral("uniform");
    QTest::newRow("best") << QStringLiteral("best");
    QTest::newRow("variant") << QStringLiteral("variant:deepfm");
    QTest::newRow("file") << QStringLiteral("file:") + write("p.csv", "item,probability\ni0,0.5\ni1,0.5\n");
  }

  void otherPoliciesAreJudged() {
    QFETCH(QString, target);
    const CliRun run(
        {"experiment", "off-policy", eventLog(), "ranker", "--variant", "fm", "--target", target, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QCOMPARE(run.json()["logged"].toArray().size(), 2);
    QVERIFY(run.json()["ips"]["value"].toDouble() > 0);
    QVERIFY(!CliRun({"experiment", "off-policy", eventLog(), "ranker", "--target", target}).out.isEmpty());
  }

  void mistakesInOptionsAreTold_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const QStringList& options, const char* error) {
      QTest::newRow(name) << options << QString::fromLatin1(error);
    };
    row("no date", {"--from", "soon"}, "not: soon");
    row("no such day", {"--to", "2024-02-30"}, "not: 2024-02-30");
    row("no value", {"--where", "scene"}, "not: scene");
    row("no such dimension", {"--by", "planet"}, "no dimension: planet");
    row("no such metric", {"--over", "daily", "--metric", "x"}, "no metric: x");
    row("a server with a password", {"--postgres", "host=nowhere password=x"}, "password");
  }

  void mistakesInOptionsAreTold() {
    QFETCH(QStringList, options);
    QFETCH(QString, error);
    const bool onServer = options.front() == QStringLiteral("--postgres");
    const QStringList inputs = onServer ? QStringList{ranker()} : QStringList{eventLog(), ranker()};
    const CliRun run(QStringList{"experiment", "analyze"} + inputs + options);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
    QVERIFY(!CliRun(QStringList{"experiment", "analyze", eventLog()}).err.isEmpty());
  }

  void experimentsAreListed() {
    const CliRun run({"experiment", "list", madeLog(), "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().array().size(), 2);
    QCOMPARE(run.json()[1].toObject()["given_users"].toInt(), 300);
    QVERIFY(CliRun({"experiment", "list", madeLog()}).out.contains(QStringLiteral("gate_40")));
  }

  void metricsAreCompared() {
    const CliRun run({"experiment", "analyze", madeLog(), definition(), "--json"});
    QCOMPARE(run.status, 0);
    const auto metric = run.json()["metrics"][0].toObject();
    QCOMPARE(metric["variant"].toString(), QStringLiteral("gate_40"));
    QCOMPARE(metric["control"].toDouble(), 0.5);
    QCOMPARE(metric["effect"].toDouble(), 0.0);
    QCOMPARE(metric["p"].toDouble(), 1.0);
    QVERIFY(CliRun({"experiment", "analyze", madeLog(), definition()})
                .out.contains(QStringLiteral("as designed")));
  }

  void theSplitStandsAlone() {
    const CliRun run({"experiment", "srm", madeLog(), definition(), "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["split"]["p"].toDouble(), 1.0);
    QVERIFY(!run.json().object().contains(QStringLiteral("metrics")));
  }

  void mistakesAreToldWithTheirPlace() {
    const CliRun unknown(
        {"experiment", "analyze", madeLog(), definition("[[metric]]\nname = 'm'\nkind = 'x'\n")});
    QCOMPARE(unknown.status, 1);
    QVERIFY2(unknown.err.contains(QStringLiteral("gate.toml:9:")), qPrintable(unknown.err));
    const CliRun missing(
        {"experiment", "analyze", folder_.filePath(QStringLiteral("no.eventlog")), definition()});
    QCOMPARE(missing.status, 1);
    const CliRun metric(
        {"experiment", "analyze", madeLog(), definition("[[metric]]\nname = 'm'\ngiven = 'x'\n")});
    QCOMPARE(metric.status, 1);
    QVERIFY(metric.err.contains(QStringLiteral("x")));
  }

  /// The published figures of the mobile game's test.
  void cookieCats() {
    const auto file = realData("cookie_cats/cookie_cats.csv");
    RW_NEED_DATA(file);
    const auto log = folder_.filePath(QStringLiteral("cats.eventlog"));
    QCOMPARE(CliRun({"logs", "import", log, QString::fromStdString(file.string()), "--mapping",
                     QStringLiteral(RW_SOURCE_DIR "/resources/event_mappings/cookie-cats.toml")})
                 .status,
             0);
    const CliRun run({"experiment", "analyze", log,
                      definition("[[metric]]\nname = '7'\nkind = 'share'\ngiven = 'retention_7'\n"
                                 "[[metric]]\nname = '1'\nkind = 'share'\ngiven = 'retention_1'\n"),
                      "--json"});
    const auto json = run.json();
    const auto rounded = [](const QJsonValue& value, double scale) {
      return std::llround(value.toDouble() * scale);
    };
    const auto seven = json["metrics"][0].toObject();
    const auto one = json["metrics"][1].toObject();
    QCOMPARE(rounded(one["control"], 1e6), 448'188);
    QCOMPARE(rounded(one["treated"], 1e6), 442'283);
    QCOMPARE(rounded(one["statistic"], 1e4), -17'841);
    QCOMPARE(rounded(one["p"], 1e4), 744);
    QCOMPARE(rounded(seven["control"], 1e6), 190'201);
    QCOMPARE(rounded(seven["treated"], 1e6), 182'000);
    QCOMPARE(rounded(seven["p"], 1e5), 155);
    QCOMPARE(rounded(json["split"]["chi_squared"], 1e4), 69'024);
    QCOMPARE(rounded(json["split"]["p"], 1e4), 86);
    QVERIFY(json["split"]["warning"].toBool() && !json["split"]["alarm"].toBool());
  }
};

QTEST_GUILESS_MAIN(TestCliExperiment)
#include "test_cli_experiment.moc"
