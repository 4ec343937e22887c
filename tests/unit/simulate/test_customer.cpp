#include "core/simulate/customer.h"
#include "core/simulate/stage_truth.h"
#include "simulated_customer.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace rankwright;
using namespace rankwright::test;

class TestCustomer : public QObject {
  Q_OBJECT

private slots:
  void utilitiesAreRelativeToTheAverageApp() {
    const auto store = smallStore(30);
    const UserUtilities utilities(*store, UserId(0));
    double total = 0;
    for (std::uint32_t i = 0; i < utilities.size(); ++i)
      total += std::exp(utilities.of(ItemId(i)));
    QVERIFY(std::abs(total / utilities.size() - 1) < 1e-12);
  }

  void newAppsAreWorthMoreForSomeTime() {
    std::vector<AppTraits> apps(2);
    apps[0].popularity = apps[1].popularity = 0.5;
    apps[1].releaseDay = 10;
    UserTraits user;
    user.preference.fill(1.0 / kCategoryCount);
    const AffinityModel store(apps, {user});
    const UserUtilities utilities(store, UserId(0));
    const auto extra = [&](std::int64_t day) {
      return utilities.at(ItemId(1), {}, day) - utilities.at(ItemId(0), {}, day);
    };
    QVERIFY(!utilities.isReleased(ItemId(1), 9));
    QVERIFY(utilities.isReleased(ItemId(1), 10));
    QVERIFY(std::abs(extra(10) - 0.8) < 1e-12);
    QVERIFY(std::abs(extra(17) - 0.4) < 1e-12);
    QCOMPARE(extra(9), 0.0);
  }

  void fatigueComesWithBeingShown() {
    const auto store = smallStore(10);
    auto customer = customerOf(*store);
    const auto fresh = customer.chances(visitAt(0), ItemId(9), 0);
    customer.meet(visitAt(0), ItemId(9), {});
    const auto tired = customer.chances(visitAt(1), ItemId(9), 0);
    QVERIFY(tired.click < fresh.click);
    QCOMPARE(customer.chances(visitAt(1), ItemId(8), 0).click,
             customerOf(*store).chances(visitAt(1), ItemId(8), 0).click);
  }

  void whatIsInstalledIsOwned() {
    const auto store = smallStore(10);
    auto customer = customerOf(*store, 1, {ItemId(3)});
    QVERIFY(customer.owns(ItemId(3)) && !customer.owns(ItemId(4)));
    QVERIFY(customer.meet(visitAt(0), ItemId(4), {1, 1, 1, 1, 0, 0}).installed);
    QVERIFY(customer.owns(ItemId(4)));
    QVERIFY(!customer.canBeShown(visitAt(1), ItemId(4)));
    QCOMPARE(customer.chances(visitAt(1), ItemId(4), 0).installs(), 0.0);
    QCOMPARE(customer.installed(), std::vector{ItemId(4)});
  }

  void copiesGoTheirOwnWaysWithTheSameLuck() {
    const auto store = smallStore(50);
    const auto before = customerOf(*store, 5);
    auto one = before;
    auto other = before;
    for (std::uint16_t day = 0; day < 20; ++day)
      for (std::uint32_t item = 0; item < 50; ++item) {
        const auto chances = before.chances(visitAt(day), ItemId(item), 0);
        const auto first = one.meet(visitAt(day), ItemId(item), chances);
        // The other one sees the same app among others, and further up or down.
        const auto second = other.meet(visitAt(day), ItemId(item), chances);
        QCOMPARE(second.installed, first.installed);
        QCOMPARE(second.activate, first.activate);
      }
    QVERIFY(!one.installed().empty());
    QVERIFY(before.installed().empty());
  }

  void treatmentMovesTreatedPeopleAlone_data() {
    QTest::addColumn<double>("uplift");
    QTest::newRow("persuadable") << 0.6;
    QTest::newRow("sure thing or lost cause") << 0.0;
    QTest::newRow("sleeping dog") << -0.6;
  }
  void treatmentMovesTreatedPeopleAlone() {
    QFETCH(double, uplift);
    const auto store = smallStore(5);
    Customer customer(
        std::make_shared<const Customer::Person>(Customer::Person{UserId(0),
                                                                  UserUtilities(*store, UserId(0)),
                                                                  {ResponseType::Persuadable, 0.1, uplift},
                                                                  CounterRandom(1),
                                                                  0}),
        {});
    const auto click = customer.chances(visitAt(0), ItemId(1), 0).click;
    customer.treat(true);
    const auto treated = customer.chances(visitAt(0), ItemId(1), 0).click;
    const auto logit = [](double p) { return std::log(p / (1 - p)); };
    QVERIFY(std::abs(logit(treated) - logit(click) - uplift) < 1e-9);
    const std::vector list = {ItemId(1), ItemId(4)};
    const double added = upliftOf(customer, visitAt(0), list);
    QCOMPARE((added > 0) - (added < 0), (uplift > 0) - (uplift < 0));
  }

  void noOrderOfAListBeatsTheBest() {
    const auto store = smallStore(6);
    const auto customer = customerOf(*store, 1, {ItemId(0)});
    std::vector<ItemId> all;
    for (std::uint32_t i = 0; i < 6; ++i)
      all.emplace_back(i);
    const auto best = bestList(customer, visitAt(0), all, 3);
    QCOMPARE(best.size(), std::size_t{3});
    QVERIFY(std::ranges::find(best, ItemId(0)) == best.end());
    const double most = expectedInstalls(customer, visitAt(0), best);
    std::ranges::sort(all);
    do {
      QVERIFY(expectedInstalls(customer, visitAt(0), std::span(all).first(3)) <= most + 1e-12);
    } while (std::ranges::next_permutation(all).found);
  }
};

QTEST_APPLESS_MAIN(TestCustomer)
#include "test_customer.moc"
