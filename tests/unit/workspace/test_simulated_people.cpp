#include "core/simulate/simulate_store.h"
#include "core/workspace/logged_tastes.h"
#include "core/workspace/simulated_people.h"
#include "core/workspace/synthetic_origin.h"
#include "sample_copy.h"

#include <cmath>
#include <numeric>

using namespace rankwright;
using namespace rankwright::test;

namespace {

const Workspace& workspace() {
  static const SampleCopy kSample;
  static const auto kWorkspace = valueOf(Workspace::open(kSample.path(), {}));
  return *kWorkspace;
}

const SimulatedPeople& people() {
  static const auto kPeople = valueOf(SimulatedPeople::of(workspace(), 400, 9, {}));
  return *kPeople;
}

Result<std::optional<SimulationOptions>> originOf(const std::string& toml) {
  return readSyntheticOrigin(valueOf(TomlTable::parse(toml, "t")));
}

/// Apps of which the first half is of one category and the second of another.
std::vector<AppTraits> twoKinds(std::uint32_t count) {
  std::vector<AppTraits> apps(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    apps[i].category = i < count / 2 ? 1 : 2;
    apps[i].popularity = 1.0 / count;
    apps[i].latent.fill(i < count / 2 ? 0.3 : -0.3);
  }
  return apps;
}

std::vector<ItemId> firstItems(std::uint32_t count) {
  std::vector<ItemId> items;
  for (std::uint32_t i = 0; i < count; ++i)
    items.emplace_back(i);
  return items;
}

} // namespace

class TestSimulatedPeople : public QObject {
  Q_OBJECT

private slots:
  void theTruthIsThatOfTheSeed() {
    const auto made = valueOf(simulateStore(*workspace().config().synthetic, {}));
    QCOMPARE(people().source(), TasteSource::SyntheticStore);
    for (std::uint32_t user = 0; user < 300; user += 7)
      for (std::uint32_t row = 0; row < workspace().items().size(); row += 31) {
        const auto app = std::stoul(std::string(workspace().items().keyOf(ItemId(row))));
        const auto expected = made.truth.affinity(UserId(user), ItemId(static_cast<std::uint32_t>(app)));
        QVERIFY(std::abs(people().affinity().affinity(UserId(user), ItemId(row)) - expected) < 1e-9);
      }
    QCOMPARE(people().lastDay(), 20150 + 30 - 1);
  }

  void theFirstAreThoseOfTheWorkspace() {
    const auto profile = valueOf(people().profileOf(UserId(54)));
    QCOMPARE(profile.key, std::string("54"));
    QVERIFY(profile.user == valueOf(workspace().user("54")));
    QVERIFY(profile.features.empty());
    QCOMPARE(profile.used, usedKeysOf(workspace(), profile.user));
    QVERIFY(!profile.newcomer && !profile.used.empty());
  }

  void othersHaveAPastOrAreNew() {
    double newcomers = 0;
    for (std::uint32_t user = 300; user < 400; ++user) {
      const auto profile = valueOf(people().profileOf(UserId(user)));
      QVERIFY(profile.user == kNoUser);
      QCOMPARE(profile.newcomer, profile.features.empty());
      QCOMPARE(profile.newcomer, profile.used.empty());
      newcomers += profile.newcomer;
    }
    QVERIFY(std::abs(newcomers / 100 - 0.3) < 6 * std::sqrt(0.3 * 0.7 / 100));
  }

  void profilesDoNotHangOnHowManyThereAre() {
    const auto more = valueOf(SimulatedPeople::of(workspace(), 700, 9, {}));
    for (const std::uint32_t user : {12U, 310U, 399U}) {
      const auto here = valueOf(people().profileOf(UserId(user)));
      const auto there = valueOf(more->profileOf(UserId(user)));
      QVERIFY(here.features == there.features && here.used == there.used);
      QCOMPARE(more->habitsOf(UserId(user)).sessionsPerDay, people().habitsOf(UserId(user)).sessionsPerDay);
    }
  }

  void originsAreReadAsTheyWereWritten_data() {
    QTest::addColumn<quint64>("seed");
    QTest::newRow("one") << quint64{1};
    QTest::newRow("the largest") << quint64{18'446'744'073'709'551'615U};
  }
  void originsAreReadAsTheyWereWritten() {
    QFETCH(quint64, seed);
    const SimulationOptions made{
        .items = 70, .users = 8, .days = 9, .seed = seed, .firstDay = -5, .unknownItemShare = 0.125};
    const auto read = valueOf(originOf(syntheticOriginToml(made)));
    QVERIFY(read && read->items == 70 && read->users == 8 && read->days == 9 && read->seed == seed);
    QVERIFY(read->firstDay == -5 && read->unknownItemShare == 0.125);
  }

  void workspacesWithoutAnOriginHaveNone() { QVERIFY(!valueOf(originOf("name = \"a\"\n"))); }

  void wrongOriginsHaveTheirPlace_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown key") << "apps = 3"
                                 << "unknown key: apps";
    QTest::newRow("none") << "items = 0"
                          << "the number of items must be from 1 to 200000: 0";
    QTest::newRow("share") << "unknown_item_share = 2"
                           << "t:2:22: 'unknown_item_share' must be between 0 and 1: 2";
    QTest::newRow("type") << "seed = \"one\""
                          << "t:2:8: 'seed' must be an integer";
  }
  void wrongOriginsHaveTheirPlace() {
    QFETCH(QString, toml);
    QFETCH(QString, expected);
    const auto origin = originOf("[synthetic]\n" + toml.toStdString());
    QVERIFY(!origin);
    const auto text = QString::fromStdString(origin.error().describe());
    QVERIFY2(text.startsWith(QStringLiteral("t:")) && text.contains(expected), qPrintable(text));
  }

  void whatAUserHasIsPreferred() {
    const auto apps = twoKinds(20);
    const auto user = tastesOfUser(firstItems(5), apps, 3, 1);
    // (5 + 5 · ½) / (5 + 5) and (5 · ½) / 10.
    QVERIFY(std::abs(user.preference[1] - 0.75) < 1e-12);
    QVERIFY(std::abs(user.preference[2] - 0.25) < 1e-12);
    const auto stranger = tastesOfUser({}, apps, 3, 1);
    const auto like = [&](const UserTraits& who, std::size_t app) {
      return std::inner_product(who.latent.begin(), who.latent.end(), apps[app].latent.begin(), 0.0);
    };
    QVERIFY(like(user, 0) - like(user, 19) > like(stranger, 0) - like(stranger, 19));
  }

  void tastesOfALogKeepTheirScale() {
    const auto apps = appsOfLog(workspace().items(), {}, 5);
    double popularity = 0;
    double squares = 0;
    for (const auto& app : apps) {
      popularity += app.popularity;
      for (const double value : app.latent)
        squares += value * value;
    }
    QVERIFY(std::abs(popularity - 1) < 1e-9);
    const double deviation = std::sqrt(squares / double(apps.size() * kLatentDimensions));
    QVERIFY(std::abs(deviation - 0.32) < 0.02);
  }
};

QTEST_APPLESS_MAIN(TestSimulatedPeople)
#include "test_simulated_people.moc"
