#include "core/leaderboard/exposure_start.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace rankwright;

namespace {

/// Weeks until the relapse of patients who got 6-mercaptopurine; those with false were followed so long and
/// had none (Freireich et al. 1963, as in Kaplan and Meier's textbooks).
const std::vector<ExposureWait> kRemission = [] {
  std::vector<ExposureWait> waits;
  for (const std::uint32_t weeks : {6, 6, 6, 7, 10, 13, 16, 22, 23})
    waits.push_back({ItemId(0), weeks, true});
  for (const std::uint32_t weeks : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35})
    waits.push_back({ItemId(0), weeks, false});
  return waits;
}();

bool isNear(double a, double b) {
  return std::abs(a - b) < 5e-4;
}

/// Three exposures a day from its second day on, of an item that came on day 10.
ItemDayCounts steadyCounts() {
  ItemDayCountsBuilder builder(3);
  builder.add(ItemId(0), {kUndated, 100, 0, 0});
  for (CalendarDay day = 11; day < 20; ++day)
    builder.add(ItemId(0), {day, 3, 0, 0});
  builder.add(ItemId(1), {12, 2, 0, 0});
  return builder.finish();
}

} // namespace

/// How long new apps wait until they are seen.
class TestExposureStart : public QObject {
  Q_OBJECT

private slots:
  void sharesAreThoseOfTheTextbook_data() {
    QTest::addColumn<int>("place");
    QTest::addColumn<unsigned>("weeks");
    QTest::addColumn<double>("share");
    QTest::newRow("first") << 0 << 6U << 0.857;
    QTest::newRow("after one that was not followed on") << 1 << 7U << 0.807;
    QTest::newRow("10") << 2 << 10U << 0.753;
    QTest::newRow("13") << 3 << 13U << 0.690;
    QTest::newRow("16") << 4 << 16U << 0.627;
    QTest::newRow("22") << 5 << 22U << 0.538;
    QTest::newRow("last") << 6 << 23U << 0.448;
  }

  void sharesAreThoseOfTheTextbook() {
    QFETCH(int, place);
    QFETCH(unsigned, weeks);
    QFETCH(double, share);
    const auto shares = waitingShares(kRemission);
    QCOMPARE(shares.size(), std::size_t{7});
    const auto& at = shares[static_cast<std::size_t>(place)];
    QCOMPARE(at.days, weeks);
    QVERIFY2(isNear(at.share, share), qPrintable(QString::number(at.share)));
    QVERIFY(at.low < at.share && at.share < at.high);
  }

  /// exp(−exp(log(−log 0.857) ± 1.96 · 0.0764 / (0.857 · |log 0.857|))).
  void intervalsAreOnTheScaleOfLogLog() {
    const auto first = waitingShares(kRemission).front();
    QVERIFY2(isNear(first.low, 0.6197), qPrintable(QString::number(first.low)));
    QVERIFY2(isNear(first.high, 0.9516), qPrintable(QString::number(first.high)));
  }

  void theMedianIsWhereHalfStillWait() {
    QCOMPARE(medianWait(waitingShares(kRemission)), std::optional(23U));
    QVERIFY(!medianWait(waitingShares(std::vector<ExposureWait>{{ItemId(0), 5, false}})));
    QVERIFY(waitingShares({}).empty());
  }

  void withoutCensoringItIsTheShareItself() {
    std::vector<ExposureWait> waits;
    for (std::uint32_t i = 0; i < 4; ++i)
      waits.push_back({ItemId(i), i, true});
    const auto shares = waitingShares(waits);
    for (std::size_t i = 0; i < 4; ++i)
      QVERIFY(isNear(shares[i].share, 1 - 0.25 * static_cast<double>(i + 1)));
    QCOMPARE(shares.back().low, 0.0);
  }

  void waitsEndWithTheExposureOrTheLogs() {
    const auto counts = steadyCounts();
    const std::vector<std::optional<CalendarDay>> first = {10, 12, std::nullopt};
    const auto waits = waitsForExposures(counts, first, {10, 12}, 19, 7);
    QCOMPARE(waits.size(), std::size_t{2});
    QVERIFY(waits[0].isReached);
    QCOMPARE(waits[0].days, 3U); // 3, 6, 9 exposures by day 13
    QVERIFY(!waits[1].isReached);
    QCOMPARE(waits[1].days, 7U);
  }

  void whoCameAtAnotherTimeDoesNotCount() {
    const std::vector<std::optional<CalendarDay>> first = {10, 12, 25};
    QCOMPARE(waitsForExposures(steadyCounts(), first, {11, {}}, 19, 1).size(), std::size_t{1});
    QCOMPARE(waitsForExposures(steadyCounts(), first, {{}, 11}, 19, 1).size(), std::size_t{1});
  }

  void whatComesAfterTheLastDayIsNotKnown() {
    const std::vector<std::optional<CalendarDay>> first = {10, std::nullopt, std::nullopt};
    const auto waits = waitsForExposures(steadyCounts(), first, {}, 12, 7);
    QVERIFY(!waits.at(0).isReached);
    QCOMPARE(waits.at(0).days, 2U);
  }
};

QTEST_APPLESS_MAIN(TestExposureStart)
#include "test_exposure_start.moc"
