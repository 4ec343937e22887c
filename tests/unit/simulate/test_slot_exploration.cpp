#include "core/simulate/slot_exploration.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace rankwright;

namespace {

constexpr std::uint32_t kItems = 5;
constexpr std::uint32_t kLists = 20'000;

} // namespace

class TestSlotExploration : public QObject {
  Q_OBJECT

private slots:
  void propensitiesAddUpToOne_data() {
    QTest::addColumn<double>("share");
    QTest::newRow("none") << 0.0;
    QTest::newRow("some") << 0.3;
    QTest::newRow("all") << 1.0;
  }
  void propensitiesAddUpToOne() {
    QFETCH(double, share);
    const SlotExploration exploration(CounterRandom(1), share);
    for (std::uint32_t i = 0; i < kItems; ++i) {
      double overSlots = 0;
      double overPlaces = 0;
      for (std::uint32_t k = 0; k < kItems; ++k) {
        overSlots += exploration.propensity(k, i, kItems);
        overPlaces += exploration.propensity(i, k, kItems);
      }
      QVERIFY(std::abs(overSlots - 1) < 1e-12);
      QVERIFY(std::abs(overPlaces - 1) < 1e-12);
    }
  }

  void frequenciesAreThePropensities() {
    const SlotExploration exploration(CounterRandom(1), 0.3);
    std::array<std::array<double, kItems>, kItems> found{};
    for (std::uint32_t user = 0; user < kLists; ++user) {
      const auto order = exploration.orderOf(kItems, {.user = user});
      for (std::uint32_t slot = 0; slot < kItems; ++slot)
        found[slot][order[slot]] += 1.0 / kLists;
    }
    for (std::uint32_t slot = 0; slot < kItems; ++slot)
      for (std::uint32_t place = 0; place < kItems; ++place) {
        const double p = exploration.propensity(slot, place, kItems);
        QVERIFY(std::abs(found[slot][place] - p) < 6 * std::sqrt(p * (1 - p) / kLists));
      }
  }

  void everyOrderIsAPermutation() {
    const SlotExploration exploration(CounterRandom(2), 1);
    for (std::uint32_t user = 0; user < 200; ++user) {
      auto order = exploration.orderOf(kItems, {.user = user});
      std::ranges::sort(order);
      std::vector<std::uint32_t> all(kItems);
      std::iota(all.begin(), all.end(), 0U);
      QCOMPARE(order, all);
    }
  }

  void withoutAShareListsStayAsTheyAre() {
    const SlotExploration exploration(CounterRandom(2), 0);
    QVERIFY(!exploration.explores());
    QCOMPARE(exploration.orderOf(3, {.user = 9}), (std::vector<std::uint32_t>{0, 1, 2}));
  }
};

QTEST_APPLESS_MAIN(TestSlotExploration)
#include "test_slot_exploration.moc"
