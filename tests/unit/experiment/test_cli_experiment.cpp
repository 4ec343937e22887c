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

private slots:
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
