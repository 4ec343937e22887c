#include "core/experiment/bayesian.h"
#include "core/experiment/contingency.h"
#include "core/experiment/cuped.h"
#include "core/experiment/exact_tests.h"
#include "core/experiment/proportions.h"
#include "core/experiment/relative_lift.h"
#include "core/experiment/sample_ratio.h"
#include "core/experiment/segments.h"
#include "core/experiment/welch.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rankwright;

namespace {

bool near(double got, double want, double relative = 1e-9) {
  return std::abs(got - want) <= relative * std::max(std::abs(got), std::abs(want));
}

const ArmSummary kA{400, 2.0, 3.0};
const ArmSummary kB{500, 2.4, 4.0};

PairMoments randomPairs(unsigned seed, double slope, double shift) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  PairMoments moments;
  for (int i = 0; i < 2000; ++i) {
    const auto x = normal(random);
    moments.add({slope * x + normal(random) + shift, x});
  }
  return moments;
}

RatioPairMoments randomRatios(unsigned seed) {
  std::mt19937 random(seed);
  RatioPairMoments moments;
  for (int i = 0; i < 500; ++i) {
    const auto seen = 1.0 + static_cast<double>(random() % 9);
    const auto before = 1.0 + static_cast<double>(random() % 9);
    moments.add({static_cast<double>(random() % static_cast<unsigned>(seen + 1)), seen,
                 static_cast<double>(random() % static_cast<unsigned>(before + 1)), before});
  }
  return moments;
}

} // namespace

/// Identities that the formulas must keep, and what undefined input says.
class TestEffects : public QObject {
  Q_OBJECT

private slots:
  void tailsAddUp() {
    const auto test = welchTest(kA, kB).value();
    QVERIFY(near(test.pGreater + test.pLess, 1));
    QVERIFY(near(test.p, 2 * test.pGreater));
  }

  void swappedArmsTurnTheSign() {
    const auto forth = welchTest(kA, kB).value();
    const auto back = welchTest(kB, kA).value();
    QCOMPARE(forth.effect, -back.effect);
    QCOMPARE(forth.p, back.p);
    QCOMPARE(forth.interval.low, -back.interval.high);
  }

  void intervalEndsWherePIsAlpha() {
    const auto test = welchTest(kA, kB, 0.1).value();
    const auto atEnd = testEffect(test.effect - test.interval.low, test.standardError, test.df).value();
    QVERIFY(near(atEnd.p, 0.1, 1e-8));
  }

  void equalVariancesMakeWelchStudents() {
    const ArmSummary a{300, 1, 2};
    const ArmSummary b{300, 1.2, 2};
    QVERIFY(near(welchTest(a, b)->p, studentTest(a, b)->p));
  }

  void undefinedTestsSaySo() {
    QVERIFY(!welchTest({1, 2, 0}, kB));
    QVERIFY(!welchTest({5, 2, 0}, {5, 3, 0}));
    QVERIFY(!testEffect(1, 1, kNormalDegrees, 0));
    QVERIFY(!ratioSummary(PairMoments()));
    QVERIFY(!relativeLift({0, 1}, {2, 1}));
    QVERIFY(!logLift({1, 1}, {-2, 1}));
    QVERIFY(!proportionTest({0, 10}, {0, 10}));
    QVERIFY(!proportionTest({0, 0}, {1, 10}));
    QVERIFY(!wilsonInterval({3, 2}));
    QVERIFY(!riskRatio({0, 10}, {1, 10}));
    QVERIFY(!equalSharesTest(std::vector<Proportion>{{1, 10}}));
    QVERIFY(!fisherExact({1, kLargestExact + 1}, {1, 10}));
    QVERIFY(!normalPosterior(1, 0));
    QVERIFY(!simpsonCheck(std::vector<SegmentShares>{{{1, 10}, {2, 10}}}));
    QVERIFY(!heterogeneityTest(std::vector<double>{1, 2}, std::vector<double>{1, 0}));
  }

  void fiellerOfANoisyControlHasNoBounds() {
    const auto noisy = fiellerLift({0.1, 1}, {0.2, 1}).value();
    QVERIFY(noisy.g > 1);
    QVERIFY(!noisy.interval);
    // Of a sure control it is the delta method's.
    const auto sure = fiellerLift({10, 1e-4}, {11, 0.1}).value();
    const auto delta = relativeLift({10, 1e-4}, {11, 0.1}).value();
    QVERIFY(near(sure.interval->low, delta.interval.low, 1e-4));
  }

  void ratioWithoutDenominatorIsTheMean() {
    PairMoments moments;
    SampleMoments plain;
    for (const auto value : {1.0, 4.0, 2.0, 8.0}) {
      moments.add({value, 1});
      plain.add({value});
    }
    const auto ratio = ratioSummary(moments).value();
    QVERIFY(near(ratio.ratio, plain.mean()));
    QVERIFY(near(ratio.unitVariance, plain.variance()));
  }

  void cupedTakesOutWhatThePastExplains() {
    const auto test = cupedTest(randomPairs(1, 2, 0), randomPairs(2, 2, 0.3)).value();
    QVERIFY(near(test.theta, 2, 0.05));
    // 1 − ρ² of the variance is left.
    QVERIFY(std::abs(test.varianceReduction() - test.correlation * test.correlation) < 0.02);
    QVERIFY(test.adjusted.interval.contains(0.3));
    QVERIFY(test.adjusted.p < test.raw.p);
  }

  void cupedWithoutAPastIsTheRawTest() {
    PairMoments a;
    PairMoments b;
    for (int i = 0; i < 20; ++i) {
      a.add({static_cast<double>(i % 5), 0});
      b.add({static_cast<double>(i % 7), 0});
    }
    const auto test = cupedTest(a, b).value();
    QCOMPARE(test.theta, 0.0);
    QCOMPARE(test.adjusted.p, test.raw.p);
  }

  void cupedOfRatiosOverOneIsThatOfMeans() {
    // With denominators of 1 a ratio is a mean.
    std::mt19937 random(5);
    RatioPairMoments ratioA;
    RatioPairMoments ratioB;
    PairMoments meanA;
    PairMoments meanB;
    for (int i = 0; i < 400; ++i) {
      const auto x = static_cast<double>(random() % 6);
      const auto y = x + static_cast<double>(random() % 4);
      (i % 2 == 0 ? ratioA : ratioB).add({y, 1, x, 1});
      (i % 2 == 0 ? meanA : meanB).add({y, x});
    }
    const auto ratio = cupedRatioTest(ratioA, ratioB).value();
    const auto mean = cupedTest(meanA, meanB).value();
    QVERIFY(near(ratio.theta, mean.theta));
    QVERIFY(near(ratio.adjusted.effect, mean.adjusted.effect));
    QVERIFY(near(ratio.adjusted.standardError, mean.adjusted.standardError));
  }

  void cupedNeverWidensARatio() {
    for (unsigned seed = 0; seed < 10; ++seed) {
      const auto test = cupedRatioTest(randomRatios(seed), randomRatios(seed + 100)).value();
      QVERIFY(test.varianceReduction() > -0.02);
    }
  }

  void pooledZIsPearsons() {
    const Proportion a{30, 200};
    const Proportion b{55, 240};
    const auto z = proportionTest(a, b)->z;
    QVERIFY(near(z * z, equalSharesTest(std::vector{a, b})->statistic));
  }

  void wilsonHoldsTheShares_data() {
    QTest::addColumn<int>("successes");
    QTest::newRow("none") << 0;
    QTest::newRow("some") << 3;
    QTest::newRow("all") << 20;
  }

  void wilsonHoldsTheShares() {
    QFETCH(int, successes);
    const Proportion share{static_cast<std::uint64_t>(successes), 20};
    const auto wilson = wilsonInterval(share).value();
    const auto exact = clopperPearsonInterval(share).value();
    QVERIFY(wilson.contains(share.share()) && exact.contains(share.share()));
    QVERIFY(wilson.low >= 0 && wilson.high <= 1);
    QVERIFY(exact.high - exact.low >= wilson.high - wilson.low - 0.02);
  }

  void exactTestsKnowNoOrderOfArms() {
    const Proportion a{7, 30};
    const Proportion b{1, 28};
    QVERIFY(near(fisherExact(a, b).value(), fisherExact(b, a).value()));
    QVERIFY(near(boschlooExact(a, b).value(), boschlooExact(b, a).value(), 1e-6));
    QVERIFY(near(barnardExact(a, b).value(), barnardExact(b, a).value(), 1e-6));
    QVERIFY(boschlooExact(a, b).value() <= fisherExact(a, b).value() + 1e-9);
  }

  void armThatShouldGetNobodyAlarms() {
    const auto test =
        sampleRatioTest(std::vector<std::uint64_t>{500, 500, 3}, std::vector<double>{1, 1, 0}).value();
    QCOMPARE(test.p, 0.0);
    QVERIFY(test.alarms());
  }

  void splitWithoutADesignIsUndefined() {
    QVERIFY(!sampleRatioTest(std::vector<std::uint64_t>{5, 5}, std::vector<double>{1, 0}));
    QVERIFY(!sampleRatioTest(std::vector<std::uint64_t>{0, 0}, std::vector<double>{1, 1}));
    QVERIFY(!sampleRatioTest(std::vector<std::uint64_t>{5}, std::vector<double>{1, 1}));
    QVERIFY(!sampleRatioExact(std::vector<std::uint64_t>{5, 5, 5}, std::vector<double>{1, 1, 1}));
  }

  void lossesDifferByTheEffect() {
    const auto posterior = normalPosterior(0.4, 0.7, NormalPrior{0, 0.3}).value();
    QVERIFY(near(posterior.lossOfKeeping() - posterior.lossOfShipping(), posterior.mean));
    QVERIFY(std::abs(posterior.mean) < 0.4);
  }

  void betaChancesAgreeWithDraws() {
    const auto posterior = betaPosterior({12, 80}, {17, 75}).value();
    std::mt19937 random(3);
    const auto draw = [&random](double alpha, double beta) {
      const auto x = std::gamma_distribution<double>(alpha)(random);
      return x / (x + std::gamma_distribution<double>(beta)(random));
    };
    int wins = 0;
    double loss = 0;
    constexpr int kDraws = 200'000;
    for (int i = 0; i < kDraws; ++i) {
      const auto a = draw(13, 69);
      const auto b = draw(18, 59);
      wins += b > a;
      loss += std::max(0.0, a - b) / kDraws;
    }
    QVERIFY(std::abs(posterior.chanceToWin - static_cast<double>(wins) / kDraws) < 0.005);
    QVERIFY(std::abs(posterior.lossOfShipping - loss) < 0.0005);
  }

  void equalSegmentsDoNotWarn() {
    const std::vector<SegmentShares> segments{{{50, 1000}, {60, 1000}}, {{200, 2000}, {230, 2000}}};
    const auto check = simpsonCheck(segments).value();
    QVERIFY(!check.reversal);
    QVERIFY(!check.warns());
    QVERIFY(check.allocation.p > 0.99);
    QVERIFY(check.oddsRatio > 1);
  }
};

QTEST_APPLESS_MAIN(TestEffects)
#include "test_effects.moc"
