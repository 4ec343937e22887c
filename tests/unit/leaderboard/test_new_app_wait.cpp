#include "core/leaderboard/new_app_wait.h"

#include <QTest>

#include <vector>

using namespace rankwright;

namespace {

using FirstDays = std::vector<std::optional<CalendarDay>>;

/// Three exposures, two clicks and an install a day from its second day on, of an item that came on day 10;
/// two exposures of another one.
ItemDayCounts steadyCounts() {
  ItemDayCountsBuilder builder(3);
  builder.add(ItemId(0), {kUndated, 100, 100, 100});
  for (CalendarDay day = 11; day < 20; ++day)
    builder.add(ItemId(0), {day, 3, 2, 1});
  builder.add(ItemId(1), {12, 2, 0, 0});
  return builder.finish();
}

std::vector<NewAppWait> waits(const FirstDays& first, const DaySpan& came, CalendarDay last,
                              const SeenAim& aim) {
  return waitsOfNewApps(steadyCounts(), first, came, last, aim);
}

} // namespace

/// How long new apps wait until they are seen.
class TestNewAppWait : public QObject {
  Q_OBJECT

private slots:
  void waitsEndWithTheAimOrTheLogs() {
    const auto found = waits({10, 12, std::nullopt}, {10, 12}, 19, {SeenBy::Exposures, 7});
    // 3, 6, 9 exposures by day 13; the other one has two in all.
    QCOMPARE(found, (std::vector<NewAppWait>{{ItemId(0), 3, true}, {ItemId(1), 7, false}}));
  }

  void whatIsCountedIsChosen_data() {
    QTest::addColumn<int>("by");
    QTest::addColumn<unsigned>("days");
    QTest::newRow("exposures") << int(SeenBy::Exposures) << 2U;
    QTest::newRow("clicks") << int(SeenBy::Clicks) << 3U;
    QTest::newRow("installs") << int(SeenBy::Installs) << 6U;
  }

  void whatIsCountedIsChosen() {
    QFETCH(int, by);
    QFETCH(unsigned, days);
    const auto found = waits({10}, {}, 19, {SeenBy(by), 6});
    QCOMPARE(found, (std::vector<NewAppWait>{{ItemId(0), days, true}}));
  }

  void whoCameAtAnotherTimeDoesNotCount() {
    QCOMPARE(waits({10, 12, 25}, {11, {}}, 19, {SeenBy::Exposures, 1}).size(), std::size_t{1});
    QCOMPARE(waits({10, 12, 25}, {{}, 11}, 19, {SeenBy::Exposures, 1}).size(), std::size_t{1});
  }

  void whatComesAfterTheLastDayIsNotKnown() {
    const auto found = waits({10}, {}, 12, {SeenBy::Exposures, 7});
    QCOMPARE(found, (std::vector<NewAppWait>{{ItemId(0), 2, false}}));
  }

  void namesLeadBack() {
    for (const auto by : {SeenBy::Exposures, SeenBy::Clicks, SeenBy::Installs})
      QCOMPARE(seenByOf(describe(by)), std::optional(by));
    QVERIFY(!seenByOf("views"));
  }
};

QTEST_APPLESS_MAIN(TestNewAppWait)
#include "test_new_app_wait.moc"
