#include "core/simulate/responsiveness.h"
#include "core/simulate/store_visit.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace rankwright;

namespace {

constexpr std::uint32_t kUsers = 300;
constexpr std::uint16_t kDays = 20;

Population population(std::uint32_t users) {
  return makePopulation({.users = users, .seed = 4}, {}).value();
}

VisitCalendar calendar() {
  VisitCalendar made;
  made.seed = 4;
  made.firstDay = 20'180;
  made.weatherDay = 20'150;
  made.weakNetworkShare = 0.2;
  return made;
}

bool same(const std::vector<StoreVisit>& a, const std::vector<StoreVisit>& b) {
  return std::ranges::equal(a, b, [](const StoreVisit& x, const StoreVisit& y) {
    return x.time == y.time && x.domain == y.domain && x.theme == y.theme && x.weakNetwork == y.weakNetwork &&
           x.number == y.number && x.situation.weather == y.situation.weather;
  });
}

std::vector<StoreVisit> visits(const Population& people, std::uint32_t user, std::uint16_t day,
                               const VisitCalendar& when = calendar()) {
  return visitsOf(when, UserId(user), people.habits[user], people.traits[user], day);
}

bool near(double found, double share, double count) {
  return std::abs(found - share) < 6 * std::sqrt(share * (1 - share) / count);
}

} // namespace

class TestStoreVisit : public QObject {
  Q_OBJECT

  Population people_;
  std::vector<StoreVisit> all_;

private slots:
  void initTestCase() {
    people_ = population(kUsers);
    for (std::uint32_t user = 0; user < kUsers; ++user)
      for (std::uint16_t day = 0; day < kDays; ++day)
        std::ranges::copy(visits(people_, user, day), std::back_inserter(all_));
    QVERIFY(all_.size() > 1000);
  }

  void moreUsersLeaveTheFirstAsTheyAre() {
    const auto more = population(2 * kUsers);
    for (std::uint32_t user = 0; user < kUsers; user += 17)
      QVERIFY(same(visits(more, user, 3), visits(people_, user, 3)));
  }

  void anotherSeedIsAnotherLife() {
    auto other = calendar();
    other.seed = 5;
    int different = 0;
    for (std::uint32_t user = 0; user < 50; ++user)
      different += !same(visits(people_, user, 3, other), visits(people_, user, 3));
    QVERIFY(different > 20);
  }

  void moreWeakNetworksChangeNothingElse() {
    auto weaker = calendar();
    weaker.weakNetworkShare = 0.6;
    for (std::uint32_t user = 0; user < 50; ++user) {
      auto weak = visits(people_, user, 3, weaker);
      const auto usual = visits(people_, user, 3);
      QCOMPARE(weak.size(), usual.size());
      for (std::size_t i = 0; i < weak.size(); ++i) {
        QVERIFY(!usual[i].weakNetwork || weak[i].weakNetwork);
        weak[i].weakNetwork = usual[i].weakNetwork;
      }
      QVERIFY(same(weak, usual));
    }
  }

  void theyLieOnTheirDayInOrder() {
    for (std::uint32_t user = 0; user < kUsers; ++user) {
      const auto day = visits(people_, user, 7);
      for (std::size_t i = 0; i < day.size(); ++i) {
        QCOMPARE(day[i].time / 86400, calendar().firstDay + 7);
        QCOMPARE(day[i].number, i);
        if (i > 0) QVERIFY(day[i].time >= day[i - 1].time + 60);
      }
    }
  }

  void sharesAreThoseOfTheModel() {
    const auto count = double(all_.size());
    std::array<double, kStoreDomainCount> domains{};
    double weak = 0;
    for (const auto& visit : all_) {
      domains[std::size_t(visit.domain)] += 1 / count;
      weak += visit.weakNetwork / count;
    }
    for (std::size_t i = 0; i < kStoreDomainCount; ++i)
      QVERIFY(near(domains[i], intentOf(static_cast<StoreDomain>(i)).visits, count));
    QVERIFY(near(weak, 0.2, count));
  }

  void numbersOfVisitsFollowTheActivity() {
    double expected = 0;
    for (const auto& habits : people_.habits)
      expected += 0.35 * habits.sessionsPerDay * kDays;
    QVERIFY(std::abs(double(all_.size()) - expected) < 6 * std::sqrt(expected));
  }

  void themesFollowTastes() {
    double liked = 0;
    double usual = 0;
    double count = 0;
    for (std::uint32_t user = 0; user < kUsers; ++user)
      for (const auto& visit : visits(people_, user, 5)) {
        liked += people_.traits[user].preference[visit.theme];
        usual += 1.0 / kCategoryCount;
        ++count;
      }
    QVERIFY(count > 50);
    QVERIFY(liked > 3 * usual);
  }

  void typesHaveTheirSharesAndEffects_data() {
    QTest::addColumn<bool>("newcomer");
    QTest::addColumn<double>("persuadable");
    QTest::newRow("newcomers") << true << 0.55;
    QTest::newRow("others") << false << 0.25;
  }
  void typesHaveTheirSharesAndEffects() {
    QFETCH(bool, newcomer);
    QFETCH(double, persuadable);
    constexpr std::uint32_t kCount = 20'000;
    const CounterRandom random(3);
    double found = 0;
    for (std::uint32_t user = 0; user < kCount; ++user) {
      const auto responsiveness = responsivenessOf(random, user, newcomer);
      found += responsiveness.type == ResponseType::Persuadable;
      QCOMPARE(responsiveness.uplift > 0, responsiveness.type == ResponseType::Persuadable);
      QCOMPARE(responsiveness.uplift < 0, responsiveness.type == ResponseType::SleepingDog);
    }
    QVERIFY(near(found / kCount, persuadable, kCount));
  }
};

QTEST_APPLESS_MAIN(TestStoreVisit)
#include "test_store_visit.moc"
