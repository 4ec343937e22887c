#include "core/experiment/coverage_study.h"
#include "core/experiment/simulated_user.h"

#include <QTest>

#include <tbb/global_control.h>

#include <cmath>

using namespace rankwright;

class TestCoverageStudy : public QObject {
  Q_OBJECT

private slots:
  void usersHaveTheTruthThatIsTold() {
    const SimulatedPopulation population{7, 0.2};
    double users[2] = {0, 0};
    double clicks[2] = {0, 0};
    double impressions[2] = {0, 0};
    for (std::uint64_t user = 0; user < 200'000; ++user) {
      const auto each = simulateUser(population, 3, user);
      ++users[each.treated];
      clicks[each.treated] += each.clicks;
      impressions[each.treated] += each.impressions;
    }
    for (const int treated : {0, 1}) {
      QVERIFY(std::abs(clicks[treated] / users[treated] - population.clicksPerUser(treated)) < 0.02);
      QVERIFY(std::abs(clicks[treated] / impressions[treated] - population.clickRate(treated)) < 0.003);
    }
    QVERIFY(std::abs(users[0] / users[1] - 1) < 0.02);
  }

  void usersDoNotDependOnOthers() {
    const SimulatedPopulation population{7, 0};
    const auto late = simulateUser(population, 5, 1000);
    simulateUser(population, 5, 1);
    QCOMPARE(simulateUser(population, 5, 1000).clicks, late.clicks);
    QCOMPARE(simulateUser(population, 5, 1000).impressions, late.impressions);
  }

  void threadsDoNotMatter() {
    const CoverageOptions options{.runs = 40, .users = 400};
    const auto many = studyCoverage(options, {}).value();
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    const auto alone = studyCoverage(options, {}).value();
    QCOMPARE(many.alwaysValidCrossed, alone.alwaysValidCrossed);
    for (std::size_t i = 0; i < many.metrics.size(); ++i) {
      QCOMPARE(many.metrics[i].covered, alone.metrics[i].covered);
      QCOMPARE(many.metrics[i].meanEffect, alone.metrics[i].meanEffect);
      QCOMPARE(many.metrics[i].uniform.p, alone.metrics[i].uniform.p);
    }
  }

  void intervalsHoldTheTruth() {
    const auto report = studyCoverage({.runs = 300, .users = 1000, .seed = 2}, {}).value();
    QCOMPARE(report.metrics.size(), std::size_t{3});
    for (const auto& each : report.metrics) {
      QVERIFY2(each.covered.value > 0.91 && each.covered.value < 0.985, each.metric.c_str());
      QVERIFY2(each.falsePositives.value < 0.09, each.metric.c_str());
      QVERIFY(std::abs(each.meanEffect / each.trueEffect - 1) < 0.25);
    }
    QVERIFY(report.alwaysValidCrossed.value < 0.05);
    // Looking again and again at an interval that is meant for one look finds what is not there.
    QVERIFY(report.fixedCrossed.value > 0.1);
    // What the past explains narrows the interval.
    QVERIFY(report.metrics[2].meanHalfWidth < report.metrics[0].meanHalfWidth);
  }

  void stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    const auto report = studyCoverage({.runs = 1000, .users = 100000}, {source.get_token(), {}});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
  }

  void wrongOptionsSaySo() {
    QVERIFY(!studyCoverage({.runs = 1}, {}));
    QVERIFY(!studyCoverage({.lift = 9}, {}));
    QVERIFY(!studyCoverage({.alpha = 0}, {}));
  }
};

QTEST_APPLESS_MAIN(TestCoverageStudy)
#include "test_coverage_study.moc"
