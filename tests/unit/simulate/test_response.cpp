#include "core/simulate/response.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

namespace {

constexpr int kDraws = 40'000;

/// Whether so many of so many fit a probability, within six standard errors.
bool fits(int happened, int of, double probability) {
  const double error = std::sqrt(probability * (1 - probability) / of);
  return std::abs(double(happened) / of - probability) <= 6 * error + 1e-9;
}

struct Tally {
  int examined = 0, clicked = 0, downloaded = 0, installed = 0, activated = 0, paid = 0;
};

Tally tallyOf(const ResponseChances& chances, double price) {
  const CounterRandom random(11);
  Tally tally;
  for (std::uint32_t user = 0; user < kDraws; ++user) {
    const auto response = respond(random, {.user = user, .item = 5}, chances, price);
    tally.examined += response.examined;
    tally.clicked += response.clicked;
    tally.downloaded += response.downloaded;
    tally.installed += response.installed;
    tally.activated += response.activated;
    tally.paid += response.paid;
  }
  return tally;
}

} // namespace

class TestResponse : public QObject {
  Q_OBJECT

private slots:
  void frequenciesAreTheTrueProbabilities_data() {
    QTest::addColumn<int>("domain");
    QTest::addColumn<int>("slot");
    QTest::addColumn<double>("utility");
    QTest::addColumn<double>("price");
    QTest::newRow("first at home") << int(StoreDomain::Home) << 0 << 4.0 << 0.0;
    QTest::newRow("tenth at home") << int(StoreDomain::Home) << 9 << 4.0 << 0.0;
    QTest::newRow("third of a search") << int(StoreDomain::Search) << 2 << 3.0 << 0.0;
    QTest::newRow("one with a price") << int(StoreDomain::Board) << 1 << 5.0 << 1.99;
  }
  void frequenciesAreTheTrueProbabilities() {
    QFETCH(int, domain);
    QFETCH(int, slot);
    QFETCH(double, utility);
    QFETCH(double, price);
    const auto chances = chancesOf({.domain = static_cast<StoreDomain>(domain),
                                    .slot = static_cast<std::uint32_t>(slot),
                                    .utility = utility,
                                    .price = price});
    const auto tally = tallyOf(chances, price);
    QVERIFY(fits(tally.examined, kDraws, chances.examine));
    QVERIFY(fits(tally.clicked, kDraws, chances.clicks()));
    QVERIFY(fits(tally.downloaded, kDraws, chances.downloads()));
    QVERIFY(fits(tally.installed, kDraws, chances.installs()));
    QVERIFY(fits(tally.activated, kDraws, chances.activations()));
    if (price > 0)
      QCOMPARE(tally.paid, tally.downloaded);
    else
      QVERIFY(fits(tally.paid, kDraws, chances.activations() * chances.pay));
  }

  void examinationFallsAsThePowerOfTheSlot() {
    for (const auto domain : {StoreDomain::Home, StoreDomain::Search, StoreDomain::Board}) {
      for (std::uint32_t slot = 0; slot < 50; ++slot) {
        const auto examine = chancesOf({.domain = domain, .slot = slot}).examine;
        QVERIFY(std::abs(examine - std::pow(slot + 1.0, -intentOf(domain).steepness)) < 1e-12);
      }
    }
  }

  void slotChangesExaminationAlone() {
    const auto high = chancesOf({.slot = 0, .utility = 2});
    const auto low = chancesOf({.slot = 17, .utility = 2});
    QVERIFY(low.examine < high.examine);
    QCOMPARE(low.click, high.click);
    QCOMPARE(low.download, high.download);
  }

  // Common random numbers: what is examined further down is examined further up as well.
  void higherUpIsExaminedWheneverLowerDownIs() {
    const CounterRandom random(3);
    const auto high = chancesOf({.slot = 1, .utility = 3});
    const auto low = chancesOf({.slot = 8, .utility = 3});
    int more = 0;
    for (std::uint32_t user = 0; user < 5000; ++user) {
      const auto up = respond(random, {.user = user}, high, 0);
      const auto down = respond(random, {.user = user}, low, 0);
      QVERIFY(!down.examined || up.examined);
      QVERIFY(!down.installed || up.installed);
      more += up.examined && !down.examined;
    }
    QVERIFY(more > 0);
  }

  void circumstancesMoveChances_data() {
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    const auto click = [](Encounter encounter) { return chancesOf(encounter).click; };
    const auto installs = [](Encounter encounter) { return chancesOf(encounter).installs(); };
    QTest::newRow("utility") << click({.utility = 1}) << click({.utility = 2});
    QTest::newRow("theme") << click({}) << click({.onTheme = true});
    QTest::newRow("a banner that works") << click({}) << click({.readiness = 0.6});
    QTest::newRow("fatigue") << click({.seen = 5}) << click({.seen = 4});
    QTest::newRow("no longer seen") << click({.seen = 3}) << click({.seen = 0});
    QTest::newRow("off the theme of a search")
        << click({.domain = StoreDomain::Search}) << click({.domain = StoreDomain::Search, .onTheme = true});
    QTest::newRow("network") << installs({.weakNetwork = true}) << installs({.weakNetwork = false});
    QTest::newRow("owned") << installs({.owned = true}) << installs({.owned = false});
  }
  void circumstancesMoveChances() {
    QFETCH(double, before);
    QFETCH(double, after);
    QVERIFY(before < after);
  }

  void fatigueEnds() { QCOMPARE(chancesOf({.seen = 10}).click, chancesOf({.seen = 400}).click); }

  void ownedAppsAreNotInstalledAgain() { QCOMPARE(chancesOf({.owned = true}).installs(), 0.0); }

  void delaysComeInOrderAndEnd() {
    const CounterRandom random(9);
    const ResponseChances sure{1, 1, 1, 1, 1, 1};
    double hours = 0;
    for (std::uint32_t user = 0; user < kDraws; ++user) {
      const auto free = respond(random, {.user = user}, sure, 0);
      QVERIFY(0 < free.click && free.click < free.download && free.download < free.install);
      QVERIFY(free.install <= free.activate && free.activate <= free.pay);
      QVERIFY(free.pay < kLongestDelayDays * 86'400'000);
      hours += double(free.activate - free.install) / 3'600'000;
      const auto priced = respond(random, {.user = user}, sure, 2.5);
      QCOMPARE(priced.pay, priced.download);
      QCOMPARE(priced.amount, 2'500'000);
    }
    // 12 hours, cut at a week: 12 (1 - e^-14).
    QVERIFY(std::abs(hours / kDraws - 12) < 6 * 12 / std::sqrt(kDraws) + 1e-3);
  }
};

QTEST_APPLESS_MAIN(TestResponse)
#include "test_response.moc"
