// Qt 6.4's moc cannot parse <compare> as the first standard header of a file.
#include <QTest>

#include "core/simulate/app_shelf.h"

#include <cmath>

using namespace rankwright;

namespace {

/// Twelve apps in three categories, one user.
AffinityModel smallStore(std::uint32_t releaseDayOfLast) {
  Random random(5, 1);
  std::vector<AppTraits> apps(12);
  for (std::uint32_t i = 0; i < apps.size(); ++i) {
    apps[i].category = i % 3;
    apps[i].popularity = (i + 1) / 78.0;
    apps[i].quality = random.normal();
  }
  apps.back().releaseDay = releaseDayOfLast;
  UserTraits user;
  user.preference[0] = 0.6;
  user.preference[1] = 0.3;
  user.preference[2] = 0.1;
  return AffinityModel(std::move(apps), {user});
}

CategoryOdds oddsForTest() {
  CategoryOdds odds{};
  odds.fill(1);
  odds[1] = 2.5;
  return odds;
}

} // namespace

class TestAppShelf : public QObject {
  Q_OBJECT

private slots:
  void takesAppsBySoftmaxOfUtility() {
    constexpr int kDraws = 60'000;
    const auto affinity = smallStore(0);
    const auto groups = groupByCategory(affinity.apps());
    const auto odds = oddsForTest();

    std::vector<double> expected;
    double total = 0;
    for (std::uint32_t i = 0; i < affinity.apps().size(); ++i) {
      const double effect = std::log(odds[affinity.apps()[i].category]);
      expected.push_back(std::exp(affinity.affinity(UserId(0), ItemId(i)) + effect));
      total += expected.back();
    }

    std::vector<int> counts(expected.size());
    Random random(3, 1);
    AppShelf shelf(affinity, groups);
    for (int draw = 0; draw < kDraws; ++draw) {
      shelf.restock(UserId(0));
      ++counts[*shelf.take(random, odds)];
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const double share = expected[i] / total;
      const double error = 5 * std::sqrt(share * (1 - share) * kDraws);
      QVERIFY2(std::abs(counts[i] - share * kDraws) <= error, qPrintable(QString::number(i)));
    }
  }

  void takesEveryAppOnceAndThenNone() {
    const auto affinity = smallStore(0);
    const auto groups = groupByCategory(affinity.apps());
    AppShelf shelf(affinity, groups);
    shelf.restock(UserId(0));
    Random random(1, 1);
    std::vector<std::uint32_t> taken;
    while (const auto app = shelf.take(random, oddsForTest()))
      taken.push_back(*app);
    std::ranges::sort(taken);
    QCOMPARE(taken, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
  }

  void hasAnAppFromItsReleaseOn() {
    const auto affinity = smallStore(4);
    const auto groups = groupByCategory(affinity.apps());
    AppShelf shelf(affinity, groups);
    shelf.restock(UserId(0));
    Random random(1, 1);
    for (int i = 0; i < 11; ++i)
      QVERIFY(*shelf.take(random, oddsForTest()) != 11);
    QVERIFY(!shelf.take(random, oddsForTest()));
    shelf.release(3);
    QVERIFY(!shelf.take(random, oddsForTest()));
    shelf.release(4);
    QCOMPARE(shelf.take(random, oddsForTest()), std::optional<std::uint32_t>(11));
  }
};

QTEST_APPLESS_MAIN(TestAppShelf)
#include "test_app_shelf.moc"
