#include "core/metrics/position_model.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rankwright;

namespace {

constexpr std::uint32_t kSlots = 6;
constexpr std::uint32_t kItems = 12;

double trueExamination(std::uint32_t slot) {
  return std::pow(slot + 1.0, -0.8);
}

double trueAttraction(std::uint32_t item) {
  return 0.02 + 0.01 * item;
}

/// Every item at some of the places from `first` on, at a level of their own, with as many clicks as the
/// model expects.
std::vector<PlaceCounts> expectedCounts(std::uint32_t first, double level, double exposures) {
  std::vector<PlaceCounts> counts;
  for (std::uint32_t slot = 0; slot < kSlots; ++slot)
    for (std::uint32_t item = 0; item < kItems; ++item) {
      if ((slot + item) % 3 == 0) continue;
      const auto clicks = exposures * level * trueExamination(slot) * trueAttraction(item);
      counts.push_back({first + slot, item, exposures, clicks, clicks / 2});
    }
  return counts;
}

std::vector<HitRate> drawnRates(double alpha, double beta, std::size_t count, std::uint32_t trials) {
  std::mt19937_64 random(5);
  std::gamma_distribution<double> a(alpha, 1);
  std::gamma_distribution<double> b(beta, 1);
  std::vector<HitRate> rates;
  for (std::size_t i = 0; i < count; ++i) {
    const auto x = a(random);
    const auto rate = x / (x + b(random));
    std::binomial_distribution<std::uint32_t> hits(trials, rate);
    rates.push_back({static_cast<double>(hits(random)), static_cast<double>(trials)});
  }
  return rates;
}

bool isNear(double found, double expected, double tolerance) {
  return std::abs(found - expected) <= tolerance * std::abs(expected);
}

} // namespace

class TestPositionModel : public QObject {
  Q_OBJECT

private slots:
  void findsWhatClicksWereMadeFrom() {
    const auto counts = expectedCounts(0, 1, 100'000);
    const std::vector<PlaceGroup> groups = {{0, kSlots}};
    const auto fit = fitPositions(counts, groups, 0, kItems);
    for (std::uint32_t slot = 0; slot < kSlots; ++slot)
      QVERIFY(isNear(fit.places[slot].weight, trueExamination(slot), 0.01));
    for (std::uint32_t item = 0; item < kItems; ++item) {
      QVERIFY(isNear(fit.clicks[item].hits / fit.clicks[item].trials, trueAttraction(item), 0.01));
      QVERIFY(isNear(fit.installs[item].hits / fit.installs[item].trials, trueAttraction(item) / 2, 0.01));
    }
  }

  // Lists of another kind tell of items too, at the level of those that were asked for.
  void groupsHaveTheirOwnLevel() {
    auto counts = expectedCounts(0, 3, 100'000);
    for (const auto& each : expectedCounts(kSlots, 1, 100'000))
      counts.push_back(each);
    const std::vector<PlaceGroup> groups = {{0, kSlots}, {kSlots, kSlots}};
    const auto fit = fitPositions(counts, groups, 1, kItems);
    QVERIFY(isNear(fit.places[kSlots].weight, 1, 1e-9));
    QVERIFY(isNear(fit.places[0].weight, 3, 0.02));
    QVERIFY(isNear(fit.clicks[4].hits / fit.clicks[4].trials, trueAttraction(4), 0.02));
  }

  // Half as many clicks of every second app in one kind of list, and half as many more of the others.
  void spreadIsThatOfLevelsBetweenGroups() {
    auto counts = expectedCounts(0, 1, 100'000);
    for (auto each : expectedCounts(kSlots, 1, 100'000)) {
      each.clicks *= each.item % 2 == 0 ? 0.5 : 1.5;
      counts.push_back(each);
    }
    const std::vector<PlaceGroup> groups = {{0, kSlots}, {kSlots, kSlots}};
    const auto fit = fitPositions(counts, groups, 1, kItems);
    QVERIFY2(fit.groupSpread > 0.03 && fit.groupSpread < 0.12, qPrintable(QString::number(fit.groupSpread)));
    QVERIFY(fit.groupClicks[0].hits < fit.clicks[0].hits);
    QCOMPARE(fitPositions(expectedCounts(0, 1, 100'000), std::span(groups).first(1), 0, kItems).groupSpread,
             0.0);
  }

  void whatAnExperimentToldStays() {
    const auto counts = expectedCounts(0, 1, 1000);
    const std::vector<PlaceGroup> groups = {{0, kSlots}};
    std::vector<std::optional<PlaceWeight>> known(kSlots);
    for (std::uint32_t slot = 0; slot < kSlots; ++slot)
      known[slot] = PlaceWeight{1.0 / (slot + 1), 0.01};
    const auto fit = fitPositions(counts, groups, 0, kItems, known);
    for (std::uint32_t slot = 1; slot < kSlots; ++slot) {
      QCOMPARE(fit.places[slot].weight, 1.0 / (slot + 1));
      QCOMPARE(fit.places[slot].variance, 0.01);
    }
  }

  void fewClicksSayNothingOfASlot() {
    std::vector<PlaceCounts> counts = {{0, 0, 1000, 200, 0}, {1, 0, 10, 10, 0}, {0, 1, 1000, 100, 0}};
    const std::vector<PlaceGroup> groups = {{0, 2}};
    const auto fit = fitPositions(counts, groups, 0, 2);
    QVERIFY(fit.places[1].weight < 2.5); // all ten were clicked, five times as often as at the top
    QVERIFY(fit.places[1].variance > 0);
  }

  void noClicksLeaveWhatIsUsual() {
    const std::vector<PlaceCounts> counts = {{0, 0, 50, 0, 0}, {1, 0, 50, 0, 0}};
    const std::vector<PlaceGroup> groups = {{0, 2}};
    const auto fit = fitPositions(counts, groups, 0, 1);
    QCOMPARE(fit.places[1].weight, defaultExamination(1));
    QVERIFY(fit.clicks[0].trials > 50);
  }

  void priorIsThatOfTheRates_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("beta");
    QTest::newRow("rare") << 2.0 << 60.0;
    QTest::newRow("scattered") << 0.5 << 5.0;
    QTest::newRow("often") << 30.0 << 20.0;
  }
  void priorIsThatOfTheRates() {
    QFETCH(const double, alpha);
    QFETCH(const double, beta);
    const auto prior = fitBetaPrior(drawnRates(alpha, beta, 3000, 200));
    QVERIFY(isNear(prior.alpha / (prior.alpha + prior.beta), alpha / (alpha + beta), 0.05));
    QVERIFY(isNear(prior.alpha + prior.beta, alpha + beta, 0.2));
  }

  void degenerateRatesHaveAPrior_data() {
    QTest::addColumn<double>("hits");
    QTest::addColumn<double>("trials");
    QTest::addColumn<double>("mean");
    QTest::newRow("nothing seen") << 0.0 << 0.0 << 0.5;
    QTest::newRow("no hits") << 0.0 << 98.0 << 0.01;
    QTest::newRow("all hits") << 98.0 << 98.0 << 0.99;
  }
  void degenerateRatesHaveAPrior() {
    QFETCH(const double, hits);
    QFETCH(const double, trials);
    QFETCH(const double, mean);
    const std::vector<HitRate> rates = {{hits, trials}};
    QCOMPARE(fitBetaPrior(rates).mean({}), mean);
  }

  void equalRatesAreDrawnTogether() {
    const std::vector<HitRate> rates(50, HitRate{5, 100});
    const auto prior = fitBetaPrior(rates);
    QVERIFY(isNear(prior.mean({0, 100}), 0.05, 0.1));
  }

  void variancesAreThoseOfBeta() {
    const BetaPrior prior{2, 8};
    const HitRate seen{3, 10}; // Beta(5, 15)
    QCOMPARE(prior.mean(seen), 0.25);
    QVERIFY(isNear(prior.variance(seen), 5.0 * 15 / (20 * 20 * 21), 1e-12));
  }
};

QTEST_GUILESS_MAIN(TestPositionModel)
#include "test_position_model.moc"
