#include "app_store.h"
#include "core/leaderboard/freshness.h"

#include <QTest>

#include <set>
#include <string>
#include <vector>

using namespace rankwright;

/// What a rule gave day by day.
class TestFreshness : public QObject {
  Q_OBJECT

  test::AppStore store_{12};
  RuleSet rules_ = valueOf(RuleSet::parse("", "rules"));
  Schema request_;
  RowFlags servable_ = RowFlags(12, 1);

  LeaderboardSources sources() const {
    LeaderboardSources sources;
    sources.items = &store_.items();
    sources.rules = &rules_;
    sources.request = &request_;
    sources.servable = &servable_;
    return sources;
  }

  /// App 0 has ten installs on day 100; app 1 four on each later day, and so overtakes it on day 103.
  static ItemDayCounts counts() {
    ItemDayCountsBuilder builder(12);
    builder.add(ItemId(0), {100, 50, 20, 10});
    for (CalendarDay day = 101; day < 110; ++day)
      builder.add(ItemId(1), {day, 10, 6, 4});
    return builder.finish();
  }

  static LeaderboardConfig board(const std::string& toml) {
    return valueOf(parseLeaderboardToml(toml, "top", "top.toml"));
  }

  Freshness replay(const std::string& toml, const DaySpan& days) const {
    return valueOf(replayFreshness(sources(), counts(), board(toml), days));
  }

private slots:
  void aDayKnowsWhatWasLoggedByThen() {
    const auto freshness = replay("slots = 1\norder = \"board_installs\"\n", {100, 105});
    QCOMPARE(freshness.days.size(), std::size_t{6});
    for (const auto& day : freshness.days) {
      QCOMPARE(day.items, std::vector{ItemId(day.day < 103 ? 0 : 1)});
      QCOMPARE(day.entered, day.day == 103 ? 1U : 0U);
      QCOMPARE(day.left, day.day == 103 ? 1U : 0U);
      QCOMPARE(day.turnover(), day.day == 103 ? 1.0 : 0.0);
    }
    QCOMPARE(freshness.turnover(), 0.2);
    QCOMPARE(freshness.differentItems, 2U);
  }

  void aListThatIsKeptByHandStandsStill() {
    const auto freshness =
        replay("slots = 2\n[[pin]]\nitem = \"3\"\nslot = 1\n[[pin]]\nitem = \"5\"\nslot = 2\n", {100, 103});
    QCOMPARE(freshness.turnover(), 0.0);
    QCOMPARE(freshness.differentItems, 2U);
  }

  void pinsComeAndGoWithTheirDays() {
    const auto freshness = replay("slots = 1\norder = \"rating\"\n[[pin]]\nitem = \"3\"\nslot = 1\n"
                                  "from = \"1970-04-12\"\nuntil = \"1970-04-12\"\n", // day 101
                                  {100, 102});
    QVERIFY(freshness.days[0].items != freshness.days[1].items);
    QCOMPARE(freshness.days[1].items, std::vector{ItemId(3)});
    QCOMPARE(freshness.days[2].items, freshness.days[0].items);
  }

  void countsUntilADay() {
    const auto until = countsUntil(counts(), 102);
    QCOMPARE(until.itemCount(), 12U);
    QCOMPARE(until.lastDay(), std::optional<CalendarDay>(102));
    QCOMPARE(until.of(ItemId(1)).size(), std::size_t{2});
  }

  void daysHaveTwoEnds() {
    for (const auto& days : {DaySpan{100, {}}, DaySpan{{}, 100}, DaySpan{101, 100}}) {
      const auto freshness = replayFreshness(sources(), counts(), board("slots = 1\n"), days);
      QVERIFY(!freshness);
      QCOMPARE(freshness.error().kind, ErrorKind::InvalidArgument);
    }
  }
};

QTEST_APPLESS_MAIN(TestFreshness)
#include "test_freshness.moc"
