#include "cli_run.h"
#include "sample_copy.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rankwright::test;

class TestCliSimulate : public QObject {
  Q_OBJECT

  SampleCopy copy_;
  QString log_ = QString::fromStdString(copy_.file("a.eventlog").string());
  QString folder_ = QString::fromStdString(copy_.path().string());
  QJsonDocument report_;

  double truth(const char* variant, const char* measure) const {
    for (const auto& each :
         report_["truth"].toArray().first().toObject()[QStringLiteral("variants")].toArray())
      if (each.toObject()[QStringLiteral("variant")].toString() == QLatin1String(variant))
        return each.toObject()[QStringLiteral("measures")]
            .toObject()[QLatin1String(measure)]
            .toObject()[QStringLiteral("mean")]
            .toDouble();
    return std::nan("");
  }

private slots:
  void initTestCase() {
    copy_.addPipeline("unpopular", kBadPipeline);
    const CliRun run({"simulate", "-w", folder_, "--arms", "default,unpopular", "--users", "1500", "--days",
                      "7", "--experiment", "popularity", "--log", log_, "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    report_ = run.json();
  }

  void reportTellsWhatWasSimulated() {
    QCOMPARE(report_["experiment"].toString(), QStringLiteral("popularity"));
    QCOMPARE(report_["tastes"].toString(), QStringLiteral("synthetic"));
    QVERIFY(report_["events"]["exposure"].toInt() > 50'000);
    QVERIFY(report_["users"]["unpopular"].toInt() > 500);
  }

  void theLogIsSound() { QCOMPARE(CliRun({"logs", "check", log_}).status, 0); }

  void analysisFindsTheTrueEffect_data() {
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("measure");
    QTest::newRow("installs") << QStringLiteral("installs per user") << QStringLiteral("installs");
    QTest::newRow("clicks") << QStringLiteral("clicks per user") << QStringLiteral("clicks");
  }
  void analysisFindsTheTrueEffect() {
    QFETCH(QString, metric);
    QFETCH(QString, measure);
    const CliRun run(
        {"experiment", "analyze", log_, folder_ + QStringLiteral("/experiments/popularity.toml"), "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const auto metrics = run.json()["metrics"].toArray();
    const auto found = std::ranges::find_if(metrics, [&](const QJsonValue& each) {
      return each.toObject()[QStringLiteral("metric")].toString() == metric;
    });
    QVERIFY(found != metrics.end());
    const auto interval = (*found).toObject()[QStringLiteral("interval")].toArray();
    const auto effect = truth("unpopular", qPrintable(measure)) - truth("default", qPrintable(measure));
    QVERIFY(effect < 0);
    QVERIFY2(interval.first().toDouble() < effect && effect < interval.last().toDouble(),
             qPrintable(run.out));
    QVERIFY(interval.last().toDouble() < 0);
  }

  void textTellsTheTruth() {
    const CliRun run({"simulate", "-w", folder_, "--arms", "default,default", "--users", "40", "--days", "2",
                      "--log", log_, "--replace"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(QStringLiteral("truth of default-vs-default")), qPrintable(run.out));
  }

  void daysAreDates() {
    const CliRun run({"simulate", "-w", folder_, "--arms", "default,default", "--users", "40", "--days", "2",
                      "--warm-up", "0", "--first-day", "2026-02-28", "--log", log_, "--replace"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    const CliRun info({"logs", "info", log_});
    QVERIFY2(info.out.contains(QStringLiteral("2026-02-28 to 2026-03-01")), qPrintable(info.out));
  }

  void mistakesAreTold() {
    const CliRun run(
        {"simulate", "-w", folder_, "--arms", "default,nothing", "--log", log_ + QStringLiteral("2")});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("no such pipeline: nothing")), qPrintable(run.err));
  }
};

QTEST_APPLESS_MAIN(TestCliSimulate)
#include "test_cli_simulate.moc"
