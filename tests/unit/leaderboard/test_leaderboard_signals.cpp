#include "core/leaderboard/leaderboard_signals.h"
#include "core/leaderboard/ready_orders.h"
#include "core/leaderboard/signal_formulas.h"
#include "tests/unit/leaderboard/app_store.h"

#include <cmath>
#include <map>
#include <random>

using namespace rankwright;
using rankwright::test::AppStore;

namespace {

constexpr CalendarDay kToday = 20'000;

/// One event of a log as it would be written down one by one.
struct Event {
  std::uint32_t item;
  CalendarDay day;
};

/// Installs of random items on random days.
std::vector<Event> randomInstalls(std::uint32_t items, std::size_t count) {
  std::mt19937 random(7);
  std::vector<Event> events;
  for (std::size_t i = 0; i < count; ++i)
    events.push_back(
        {static_cast<std::uint32_t>(random() % items), kToday - static_cast<CalendarDay>(random() % 40)});
  return events;
}

ItemDayCounts countsOf(const std::vector<Event>& installs, std::uint32_t items) {
  ItemDayCountsBuilder builder(items);
  for (const auto& each : installs)
    builder.add(ItemId(each.item), {.day = each.day, .installs = 1});
  return builder.finish();
}

float numberOf(const FeatureTable& table, std::string_view signal, std::uint32_t row) {
  return std::get<float>(table.valueAt(row, signal));
}

bool isNear(double a, double b) {
  return std::abs(a - b) <= 1e-5 * std::max(1.0, std::abs(b));
}

} // namespace

class TestLeaderboardSignals : public QObject {
  Q_OBJECT

private slots:
  void countsOfADayAddUp() {
    ItemDayCountsBuilder builder(3);
    builder.add(ItemId(2), {.day = 5, .exposures = 1});
    builder.add(ItemId(0), {.day = 7, .clicks = 1});
    builder.add(ItemId(2), {.day = 4, .installs = 1});
    builder.add(ItemId(2), {.day = 5, .installs = 2});
    const auto counts = builder.finish();
    QVERIFY(counts.of(ItemId(1)).empty());
    QCOMPARE(counts.of(ItemId(2)).size(), std::size_t{2});
    QVERIFY((counts.of(ItemId(2))[1] == DayCounts{.day = 5, .exposures = 1, .installs = 2}));
    QCOMPARE(*counts.firstDay(), CalendarDay{4});
    QCOMPARE(*counts.lastDay(), CalendarDay{7});
  }

  void decayIsTheSumOverSingleInstalls() {
    constexpr std::uint32_t kItems = 20;
    const auto events = randomInstalls(kItems, 500);
    const auto counts = countsOf(events, kItems);
    for (std::uint32_t item = 0; item < kItems; ++item) {
      double sum = 0;
      for (const auto& each : events)
        if (each.item == item) sum += std::exp(-std::log(2.0) / 3 * static_cast<double>(kToday - each.day));
      QVERIFY(isNear(decayedInstalls(counts.of(ItemId(item)), kToday, 3), sum));
    }
  }

  void trendComparesTwoPeriods() {
    constexpr std::uint32_t kItems = 20;
    const auto events = randomInstalls(kItems, 500);
    const auto counts = countsOf(events, kItems);
    for (std::uint32_t item = 0; item < kItems; ++item) {
      double recent = 0;
      double before = 0;
      for (const auto& each : events) {
        if (each.item != item) continue;
        recent += each.day > kToday - 5 ? 1 : 0;
        before += each.day > kToday - 10 && each.day <= kToday - 5 ? 1 : 0;
      }
      const double expected = recent + before > 0 ? (recent - before) / std::sqrt(recent + before) : 0;
      QVERIFY(isNear(trend(counts.of(ItemId(item)), kToday, 5), expected));
    }
  }

  // Of Wilson's formula worked out by hand.
  void conversionHasWilsonsBounds() {
    const DayCounts total{.exposures = 100, .installs = 10};
    QVERIFY(isNear(*conversionLowerBound(total), 0.05522914));
    QVERIFY(isNear(conversionUpperBound(total), 0.17436566));
    QVERIFY(!conversionLowerBound({.installs = 3}));
    QCOMPARE(conversionUpperBound({}), 1.0);
    QVERIFY(conversionUpperBound({.exposures = 2, .installs = 5}) <= 1);
  }

  void boundsNarrowWithEvidence() {
    double width = 2;
    for (std::uint64_t n = 10; n < 1'000'000; n *= 10) {
      const DayCounts total{.exposures = n, .installs = n / 10};
      const double next = conversionUpperBound(total) - *conversionLowerBound(total);
      QVERIFY(next < width);
      width = next;
    }
  }

  void fewVotesSayLittle() {
    const RatingPrior prior{.mean = 4, .votes = 10};
    QCOMPARE(bayesianRating(5, 0, prior), 4.0);
    QCOMPARE(bayesianRating(5, 10, prior), 4.5);
    QVERIFY(bayesianRating(5, 1, prior) < bayesianRating(4.8, 100, prior));
  }

  void poissonBoundShrinksWithDays() {
    QVERIFY(isNear(installRateUpperBound(0, 1), 3.8414588));
    QVERIFY(installRateUpperBound(10, 20) < installRateUpperBound(10, 10));
  }

  void tableHasAColumnForEachSignal() {
    const AppStore store(30);
    const LeaderboardSignals boardSignals(store.items(), countsOf(randomInstalls(30, 200), 30), kToday + 100);
    QCOMPARE(boardSignals.lastDay(), *boardSignals.counts().lastDay());
    const auto table = boardSignals.table({});
    QVERIFY(table.schema() == LeaderboardSignals::schema());
    for (std::uint32_t row = 0; row < 30; ++row) {
      const auto days = boardSignals.counts().of(ItemId(row));
      QVERIFY(isNear(numberOf(table, kDecayedSignal, row), decayedInstalls(days, boardSignals.lastDay(), 7)));
      QVERIFY(isNear(numberOf(table, kInstallsSignal, row), static_cast<double>(totalOf(days).installs)));
      if (const auto first = boardSignals.firstDayOf(ItemId(row)))
        QCOMPARE(numberOf(table, kAgeSignal, row), static_cast<float>(boardSignals.lastDay() - *first));
    }
  }

  void settingsChangeTheirSignalsAlone() {
    const AppStore store(10);
    const LeaderboardSignals boardSignals(store.items(), countsOf(randomInstalls(10, 200), 10), kToday);
    const auto usual = boardSignals.table({});
    const auto other = boardSignals.table({.halfLifeDays = 1, .recentDays = 20});
    const auto schema = LeaderboardSignals::schema();
    for (const auto& field : schema.fields()) {
      bool differs = false;
      for (std::uint32_t row = 0; row < 10; ++row)
        differs = differs || usual.valueAt(row, field.name) != other.valueAt(row, field.name);
      QCOMPARE(differs, field.name == kDecayedSignal || field.name == kTrendSignal);
    }
  }

  void whatNobodyKnowsIsMissing() {
    const AppStore store(2);
    ItemDayCountsBuilder builder(2);
    builder.add(ItemId(0), {.day = kToday, .installs = 1});
    const LeaderboardSignals boardSignals(store.items(), builder.finish(), kToday);
    const auto table = boardSignals.table({});
    QVERIFY(isMissing(table.valueAt(1, kAgeSignal)));
    QVERIFY(isMissing(table.valueAt(1, kPotentialSignal)));
    QVERIFY(isMissing(table.valueAt(0, kConversionSignal)));
    QCOMPARE(numberOf(table, kInstallsSignal, 1), 0.0F);
  }

  void logsBeginWithAppsThatAreOlder() {
    const AppStore store(2);
    ItemDayCountsBuilder builder(2);
    builder.add(ItemId(0), {.day = kToday - 20, .installs = 1});
    builder.add(ItemId(1), {.day = kToday - 13, .installs = 1});
    const LeaderboardSignals boardSignals(store.items(), builder.finish(), kToday);
    QVERIFY(!boardSignals.firstDayOf(ItemId(0)));
    QCOMPARE(*boardSignals.firstDayOf(ItemId(1)), kToday - 13);
  }

  void undatedInstallsCountAndTellNoTime() {
    const AppStore store(1);
    ItemDayCountsBuilder builder(1);
    builder.add(ItemId(0), {.day = kUndated, .installs = 8});
    const LeaderboardSignals boardSignals(store.items(), builder.finish(), kToday);
    const auto table = boardSignals.table({});
    QCOMPARE(numberOf(table, kDecayedSignal, 0), 8.0F);
    QCOMPARE(numberOf(table, kTrendSignal, 0), 0.0F);
    QVERIFY(isMissing(table.valueAt(0, kAgeSignal)));
    QVERIFY(!boardSignals.counts().empty() && !boardSignals.counts().lastDay());
  }

  void modelIsAskedOnce() {
    const AppStore store(2);
    int asked = 0;
    const LeaderboardSignals boardSignals(store.items(), {}, kToday, [&](const JobControl&) {
      ++asked;
      return Result<std::vector<float>>({0.25F, std::nanf("")});
    });
    QVERIFY(isMissing(boardSignals.table({}).valueAt(0, kModelSignal)));
    expect(boardSignals.loadModelScores({}));
    expect(boardSignals.loadModelScores({}));
    QCOMPARE(asked, 1);
    QCOMPARE(numberOf(boardSignals.table({}), kModelSignal, 0), 0.25F);
    QVERIFY(isMissing(boardSignals.table({}).valueAt(1, kModelSignal)));
  }

  void ageRatingsAreYears_data() {
    QTest::addColumn<QString>("rating");
    QTest::addColumn<int>("age");
    QTest::newRow("number in a text") << "Mature 17+" << 17;
    QTest::newRow("number before words") << "12 and over" << 12;
    QTest::newRow("everyone") << "Everyone" << 0;
    QTest::newRow("everyone from ten") << "Everyone 10+" << 10;
    QTest::newRow("teen") << "Teen" << 13;
    QTest::newRow("adults") << "Adults only" << 18;
    QTest::newRow("unknown") << "Unrated" << -1;
  }

  void ageRatingsAreYears() {
    QFETCH(QString, rating);
    QFETCH(int, age);
    const auto least = leastAgeOf(rating.toStdString());
    QCOMPARE(least ? static_cast<int>(*least) : -1, age);
  }

  void readyOrdersAreSignals() {
    for (const auto& order : readyOrders())
      QVERIFY2(LeaderboardSignals::schema().find(order.expression), std::string(order.title).c_str());
    QVERIFY(readyOrderOf("board_trending"));
    QVERIFY(!readyOrderOf("rating"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardSignals)
#include "test_leaderboard_signals.moc"
