#include "core/experiment/bootstrap.h"
#include "core/experiment/confidence_sequence.h"
#include "core/experiment/group_sequential.h"
#include "core/experiment/mixture_sprt.h"
#include "core/experiment/multiplicity.h"
#include "core/experiment/power.h"
#include "core/experiment/quadrature.h"
#include "core/experiment/quantile.h"
#include "core/experiment/uniformity.h"
#include "core/experiment/winsorise.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace rankwright;

namespace {

bool near(double got, double want, double relative = 1e-9) {
  return std::abs(got - want) <= relative * std::max(std::abs(got), std::abs(want));
}

/// Share of Brownian paths that cross at one of the looks.
double crossedShare(std::span<const double> times, std::span<const double> bounds) {
  std::mt19937 random(9);
  std::normal_distribution<double> normal;
  constexpr int kPaths = 200'000;
  int crossed = 0;
  for (int path = 0; path < kPaths; ++path) {
    double place = 0;
    double before = 0;
    for (std::size_t look = 0; look < times.size(); ++look) {
      place += std::sqrt(times[look] - before) * normal(random);
      before = times[look];
      if (std::abs(place) < bounds[look] * std::sqrt(times[look])) continue;
      ++crossed;
      break;
    }
  }
  return static_cast<double>(crossed) / kPaths;
}

} // namespace

/// What makes a test hold its promise: looks, power, families of tests, resampling.
class TestDesigns : public QObject {
  Q_OBJECT

private slots:
  void sequenceIsTheNormalMixture() {
    // u(v) = √((v + r) ln((v + r) / (r α²))) of Howard et al. with r = 1 / ρ².
    const auto sequence = ConfidenceSequence::create(5000, 0.05).value();
    const auto r = 1 / (sequence.rho() * sequence.rho());
    for (const auto users : {10.0, 500.0, 5000.0, 1e6}) {
      const auto boundary = std::sqrt((users + r) * std::log((users + r) / (r * 0.05 * 0.05)));
      QVERIFY(near(sequence.halfWidth(1 / std::sqrt(users), users), boundary / users));
    }
  }

  void sequenceEndsWhereItsPIsAlpha() {
    const auto sequence = ConfidenceSequence::create(5000, 0.05).value();
    const auto half = sequence.halfWidth(0.02, 3000);
    QVERIFY(near(sequence.p(half, 0.02, 3000), 0.05));
    QVERIFY(sequence.p(half * 1.01, 0.02, 3000) < 0.05);
  }

  void sprtEndsWhereItsPIsAlpha() {
    auto test = MixtureSprt::create(0.01, 0.05).value();
    QVERIFY(near(test.look(test.halfWidth(0.002), 0.002), 0.05));
    // Later looks never take a p back.
    QVERIFY(near(test.look(0, 0.001), 0.05));
  }

  void boundariesSpendWhatTheyPromise_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("O'Brien and Fleming") << static_cast<int>(Spending::OBrienFleming);
    QTest::newRow("Pocock") << static_cast<int>(Spending::Pocock);
    QTest::newRow("power") << static_cast<int>(Spending::Power);
  }

  void boundariesSpendWhatTheyPromise() {
    QFETCH(int, kind);
    const std::vector<double> times{0.3, 0.5, 0.9, 1};
    const SpendingRule rule{static_cast<Spending>(kind), 2};
    const auto bounds = sequentialBoundaries(times, rule, 0.05).value();
    QVERIFY2(std::abs(crossedShare(times, bounds) - 0.05) < 0.003,
             qPrintable(QString::number(crossedShare(times, bounds))));
    QVERIFY(near(rule.spent(1, 0.05), 0.05));
  }

  void oneLookIsTheFixedTest() {
    QVERIFY(near(sequentialBoundaries(std::vector{1.0}, {}, 0.05)->front(), 1.959963984540054));
    QVERIFY(!sequentialBoundaries(std::vector{0.5, 0.4}, {}, 0.05));
    QVERIFY(!sequentialBoundaries(std::vector{0.5, 1.2}, {}, 0.05));
  }

  void simpleRuleStopsAtItsLead() {
    QCOMPARE(simpleSequential(100, 139, 400), SimpleSequential::Continue);
    QCOMPARE(simpleSequential(100, 140, 400), SimpleSequential::TreatmentWins);
    QCOMPARE(simpleSequential(145, 100, 400), SimpleSequential::Continue);
    QCOMPARE(simpleSequential(145, 100, 400, true), SimpleSequential::ControlWins);
    QCOMPARE(simpleSequential(200, 200, 400), SimpleSequential::NoWinner);
  }

  void quadratureIsExactForPolynomials() {
    const auto rule = gaussLegendre(8);
    for (int degree = 0; degree < 16; ++degree) {
      double sum = 0;
      for (std::size_t i = 0; i < rule.nodes.size(); ++i)
        sum += rule.weights[i] * std::pow(rule.nodes[i], degree);
      QVERIFY(std::abs(sum - (degree % 2 == 0 ? 2.0 / (degree + 1) : 0)) < 1e-13);
    }
  }

  void adjustmentsKeepTheirOrder() {
    const std::vector<double> p{0.03, 0.01, 0.2, 0.0004, 0.9, 0.01};
    const auto by = [&](Adjustment adjustment) { return adjustedP(p, adjustment).value(); };
    const auto bonferroni = by(Adjustment::Bonferroni);
    const auto holm = by(Adjustment::Holm);
    const auto hochberg = by(Adjustment::Hochberg);
    const auto hommel = by(Adjustment::Hommel);
    const auto bh = by(Adjustment::BenjaminiHochberg);
    for (std::size_t i = 0; i < p.size(); ++i) {
      QVERIFY(p[i] <= bh[i] && bh[i] <= hommel[i] + 1e-15 && hommel[i] <= hochberg[i] + 1e-15);
      QVERIFY(hochberg[i] <= holm[i] && holm[i] <= bonferroni[i]);
      QVERIFY(bh[i] <= by(Adjustment::BenjaminiYekutieli)[i]);
      QVERIFY(by(Adjustment::HolmSidak)[i] <= holm[i] && by(Adjustment::Sidak)[i] <= bonferroni[i]);
    }
    QVERIFY(!adjustedP(std::vector{1.5}, Adjustment::Holm));
    QVERIFY(adjustedP({}, Adjustment::Hommel)->empty());
  }

  void powerTurnsUsersAround() {
    for (const auto d : {0.05, 0.3, 1.5}) {
      const auto users = usersForT(d, {0.05, 0.9}).value();
      QVERIFY(near(powerOfT(users, d, 0.05).value(), 0.9));
      QVERIFY(near(detectableT(users, {0.05, 0.9}).value(), d));
    }
    const auto lift = detectableLift(5000, 0.62, 1.4).value();
    const auto error = 1.4 * std::sqrt((1 + (1 + lift) * (1 + lift)) / 5000);
    QVERIFY(near(lift * 0.62 / error, PowerAim{}.normalSum()));
    QVERIFY(std::isinf(detectableLift(20, 0.62, 1.4).value()));
  }

  void noUsersFindNothing() {
    QVERIFY(!usersForMean(1, 0));
    QVERIFY(!usersForT(0.1, {0.05, 1}));
    QVERIFY(!usersForShare(0.9, 0.2));
    QVERIFY(!powerOfT(1, 0.1));
  }

  void quantilesRunBetweenValues() {
    const std::vector<double> values{1, 2, 4, 8};
    QCOMPARE(quantileOf(values, 0), 1.0);
    QCOMPARE(quantileOf(values, 0.5), 3.0);
    QCOMPARE(quantileOf(values, 1), 8.0);
    QVERIFY(!quantileSummary({}, 0.5));
    QVERIFY(!quantileSummary(values, 1));
  }

  void usersOfOneEventDoNotCluster() {
    std::vector<double> values;
    std::vector<std::uint32_t> users;
    for (std::uint32_t i = 0; i < 1000; ++i) {
      values.push_back((i * 7919) % 1009);
      users.push_back(i);
    }
    QVERIFY(std::abs(clusteredQuantile(values, users, 0.9)->inflation - 1) < 0.01);
  }

  void oneCapForBothArms() {
    const std::vector<double> a{0, 0, 1, 2, 100};
    const std::vector<double> b{0, 3, 4, 5, 6};
    const auto cap = pooledCap(a, b, 0.9).value();
    QVERIFY(cap < 100 && cap > 6);
    QCOMPARE(winsorised(a, cap).back(), cap);
    QVERIFY(pooledCap(a, b, 0.5, CapOf::UsersAboveZero).value() > pooledCap(a, b, 0.5).value());
  }

  void bootstrapSpreadsAsTheMean() {
    std::mt19937 random(4);
    std::vector<double> a(400);
    std::vector<double> b(300);
    std::normal_distribution<double> normal;
    for (auto* arm : {&a, &b})
      std::ranges::generate(*arm, [&] { return normal(random); });
    const DrawBelow below = [&random](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto told = std::sqrt(1.0 / 400 + 1.0 / 300);
    for (const auto& replicates : {bootstrapDifferences(a, b, 2000, below).value(),
                                   poissonBootstrapDifferences(a, b, 2000, below).value()})
      QVERIFY(near(bootstrapSummary(replicates)->standardError, told, 0.1));
  }

  void correctedIntervalOfASymmetricSampleIsThePercentile() {
    std::vector<double> replicates(2001);
    std::iota(replicates.begin(), replicates.end(), -1000.0);
    const std::vector<double> leftOut{-1, 0, 1};
    const auto corrected = correctedInterval(replicates, 0, leftOut).value();
    const auto percentile = bootstrapSummary(replicates)->percentile;
    QVERIFY(std::abs(corrected.low - percentile.low) < 3 && std::abs(corrected.high - percentile.high) < 3);
    QVERIFY(!correctedInterval(replicates, 5000, leftOut));
  }

  void poissonWeightsHaveMeanOne() {
    double sum = 0;
    for (std::uint32_t draw = 0; draw < 1'000'000; ++draw)
      sum += poissonWeight(draw);
    QVERIFY(near(sum / 1e6, 1, 1e-5));
  }

  void uniformityAgreesWithTheOneValueLaw() {
    // Of one value D is max(x, 1 − x), and P(D ≥ d) = 2 (1 − d).
    for (const auto x : {0.5, 0.7, 0.96})
      QVERIFY(near(uniformityTest(std::vector{x})->p, 2 * (1 - x), 1e-9));
  }

  void seriesMeetsTheExactLaw() {
    // 140 values are exact, 141 the series: the laws are close.
    const auto at = [](std::size_t n) {
      std::vector<double> values;
      for (std::size_t i = 0; i < n; ++i)
        values.push_back(std::min(1.0, (static_cast<double>(i) + 0.5) / static_cast<double>(n) + 0.06));
      return uniformityTest(values).value();
    };
    QVERIFY(std::abs(at(140).p - at(141).p) < 0.01);
    QVERIFY(at(141).p > 0.3 && at(141).p < 0.9);
  }

  void skewedPsAreNotUniform() {
    std::vector<double> p;
    for (int i = 0; i < 300; ++i)
      p.push_back((i + 0.5) / 300 * (i + 0.5) / 300);
    QVERIFY(uniformityTest(p)->p < 1e-6);
    QVERIFY(!uniformityTest({}));
    QVERIFY(!uniformityTest(std::vector{1.2}));
  }
};

QTEST_APPLESS_MAIN(TestDesigns)
#include "test_designs.moc"
