#include "core/experiment/effect_by_segment.h"
#include "core/experiment/effect_over_time.h"
#include "core/experiment/log_power.h"
#include "core/experiment/trust_report.h"
#include "core/experiment/uplift_report.h"
#include "core/postgres/event_log_copy.h"
#include "core/postgres/postgres_event_store.h"
#include "postgres_server.h"
#include "tests/unit/experiment/made_log.h"

using namespace rankwright;

/// An experiment's figures are the same wherever its log is.
class TestPostgresExperiment : public QObject {
  Q_OBJECT

  PostgresServer server_;
  MadeLog log_;
  std::unique_ptr<EventStore> copy_;
  ExperimentDefinition definition_ = madeDefinition(
      "measure = 'installs'\ncap_share = 0.99\nlook_back = true\n[[metric]]\nname = 'back'\nkind = "
      "'retention'\n"
      "minimum = 0\n[[metric]]\nname = 'half'\nkind = 'quantile'\nmeasure = 'exposures'\nminimum = 0\n");

private slots:
  void initTestCase() {
    if (!server_.installed()) QSKIP("PostgreSQL is not installed");
    if (!server_.running()) QSKIP(("PostgreSQL does not start here: " + server_.errors()).constData());
    QVERIFY(valueOf(copyEventLog(log_.path(), server_.where(), false)) > 1000);
    copy_ = valueOf(PostgresEventStore::open(server_.where()));
  }

  void analysesAreTheSame() {
    const AnalysisScope scope{.firstDay = MadeLog::kFirstDay + 1, .filters = {{"scene", {"home"}}}};
    const auto here = valueOf(analyseExperiment(definition_, *log_.store, scope));
    const auto there = valueOf(analyseExperiment(definition_, *copy_, scope));
    QCOMPARE(there.metrics.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(there.metrics[i].effect);
      QVERIFY(sameEffect(there.metrics[i].effect, here.metrics[i].effect));
    }
  }

  void effectsOverTimeAreTheSame_data() {
    QTest::addColumn<QString>("metric");
    QTest::addColumn<int>("basis");
    QTest::newRow("cumulative mean") << QStringLiteral("m") << 0;
    QTest::newRow("daily mean") << QStringLiteral("m") << 1;
    QTest::newRow("mean since the first day") << QStringLiteral("m") << 2;
    QTest::newRow("cumulative retention") << QStringLiteral("back") << 0;
    QTest::newRow("cumulative quantile") << QStringLiteral("half") << 0;
  }

  void effectsOverTimeAreTheSame() {
    QFETCH(QString, metric);
    QFETCH(int, basis);
    const auto ask = [&](EventStore& store) {
      return valueOf(
          effectOverTime(definition_, store, {}, metric.toStdString(), "two", static_cast<TimeBasis>(basis)));
    };
    const auto here = ask(*log_.store);
    const auto there = ask(*copy_);
    QCOMPARE(there.points.size(), here.points.size());
    for (std::size_t i = 0; i < here.points.size(); ++i) {
      QCOMPARE(there.points[i].day, here.points[i].day);
      QVERIFY(sameEffect(there.points[i].effect, here.points[i].effect));
    }
  }

  void segmentsAreTheSame() {
    const auto ask = [&](EventStore& store) {
      return valueOf(effectBySegment(definition_, store, {}, "m", "two", {"country", "scene"}));
    };
    const auto here = ask(*log_.store);
    const auto there = ask(*copy_);
    QCOMPARE(there.segments.size(), here.segments.size());
    for (std::size_t i = 0; i < here.segments.size(); ++i) {
      QCOMPARE(there.segments[i].values, here.segments[i].values);
      QVERIFY(sameEffect(there.segments[i].effect, here.segments[i].effect));
    }
  }

  void trustIsTheSame() {
    const auto here = valueOf(trustReport(definition_, *log_.store, {}, {.replays = 50}));
    const auto there = valueOf(trustReport(definition_, *copy_, {}, {.replays = 50}));
    QVERIFY(there.light == here.light);
    QCOMPARE(there.byDay.size(), here.byDay.size());
    QCOMPARE(there.byDimension.size(), here.byDimension.size());
    QCOMPARE(there.replay->p.size(), 50U);
    for (std::size_t i = 0; i < 50; ++i)
      QVERIFY(nearly(there.replay->p[i], here.replay->p[i]));
  }

  void powerAndUpliftAreTheSame() {
    const auto power = [&](EventStore& store) { return valueOf(powerFromLog(definition_, store, "m", {})); };
    QCOMPARE(power(*copy_).needs[0].users, power(*log_.store).needs[0].users);
    const auto uplift = [&](EventStore& store) {
      return valueOf(upliftReport(definition_, store, {}, "m", "two", {.folds = 2})).normalisedQini.low;
    };
    QVERIFY(nearly(uplift(*copy_), uplift(*log_.store)));
  }
};

QTEST_GUILESS_MAIN(TestPostgresExperiment)
#include "test_postgres_experiment.moc"
