#include "core/leaderboard/waiting_share.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <tuple>
#include <vector>

using namespace rankwright;

namespace {

/// Weeks until the relapse of patients who got 6-mercaptopurine; those with false were followed so long and
/// had none (Freireich et al. 1963, as in Kaplan and Meier's textbooks).
const std::vector<NewAppWait> kRemission = [] {
  std::vector<NewAppWait> waits;
  for (const std::uint32_t weeks : {6, 6, 6, 7, 10, 13, 16, 22, 23})
    waits.push_back({ItemId(0), weeks, true});
  for (const std::uint32_t weeks : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35})
    waits.push_back({ItemId(0), weeks, false});
  return waits;
}();

bool isNear(double a, double b, double tolerance = 5e-4) {
  return std::abs(a - b) < tolerance;
}

using Waits = std::vector<NewAppWait>;

/// Waits of up to 40 apps with many ties.
Waits randomWaits(unsigned seed) {
  std::mt19937 random(seed);
  const auto count = std::uniform_int_distribution<std::uint32_t>(1, 40)(random);
  std::uniform_int_distribution<std::uint32_t> days(0, 12);
  std::bernoulli_distribution isReached(0.7);
  Waits waits;
  for (std::uint32_t i = 0; i < count; ++i)
    waits.push_back({ItemId(i), days(random), isReached(random)});
  return waits;
}

/// The share that waits beyond a day by Efron's redistribution to the right (1967): each app has the same
/// mass, and one that is followed no further leaves its own to those that are.
double redistributedShare(Waits waits, std::uint32_t day) {
  std::ranges::sort(waits, {}, [](const auto& wait) { return std::tuple(wait.days, !wait.isReached); });
  std::vector<double> mass(waits.size(), 1.0 / static_cast<double>(waits.size()));
  double share = 1;
  for (std::size_t i = 0; i < waits.size() && waits[i].days <= day; ++i) {
    if (waits[i].isReached) share -= mass[i];
    if (waits[i].isReached || i + 1 == waits.size()) continue;
    for (auto j = i + 1; j < waits.size(); ++j)
      mass[j] += mass[i] / static_cast<double>(waits.size() - i - 1);
  }
  return share;
}

std::size_t countFrom(const Waits& waits, std::uint32_t day) {
  return static_cast<std::size_t>(
      std::ranges::count_if(waits, [day](const auto& wait) { return wait.days >= day; }));
}

std::size_t countReachedOn(const Waits& waits, std::uint32_t day) {
  return static_cast<std::size_t>(
      std::ranges::count_if(waits, [day](const auto& wait) { return wait.isReached && wait.days == day; }));
}

/// Of log(−log S), by Greenwood's formula.
double standardError(const Waits& waits, double share, std::uint32_t day) {
  double sum = 0;
  for (std::uint32_t each = 0; each <= day; ++each) {
    const auto n = static_cast<double>(countFrom(waits, each));
    const auto d = static_cast<double>(countReachedOn(waits, each));
    if (d > 0) sum += d / (n * (n - d));
  }
  return std::sqrt(sum) / std::abs(std::log(share));
}

/// Waits of so many apps, geometric with a median of 6 days, each followed for a number of days of its own.
Waits simulatedWaits(std::mt19937& random, std::uint32_t count) {
  std::geometric_distribution<std::uint32_t> wait(1 - std::pow(0.5, 1 / 6.5));
  std::uniform_int_distribution<std::uint32_t> followed(3, 30);
  Waits waits;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto days = wait(random);
    const auto end = followed(random);
    waits.push_back({ItemId(i), std::min(days, end), days <= end});
  }
  return waits;
}

} // namespace

/// The share of apps that wait on, and after how many days half of them do not.
class TestWaitingShare : public QObject {
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
    // As the textbooks and SAS's LIFETEST have it: 23, from 13 on.
    QCOMPARE(medianWait(waitingShares(kRemission)), (MedianWait{23, 13, std::nullopt}));
    QCOMPARE(medianWait(waitingShares(Waits{{ItemId(0), 5, false}})), MedianWait());
    QVERIFY(waitingShares({}).empty());
  }

  void oneAppSaysLittleOfTheMedian() {
    const auto shares = waitingShares(Waits{{ItemId(0), 5, true}});
    QCOMPARE(shares, (std::vector<WaitingShare>{{5, 1, 1, 0, 0, 1}}));
    QCOMPARE(medianWait(shares), (MedianWait{5, 5, std::nullopt}));
  }

  void sharesAreThoseOfRedistribution() {
    for (unsigned seed = 0; seed < 300; ++seed) {
      const auto waits = randomWaits(seed);
      for (const auto& at : waitingShares(waits)) {
        const auto expected = redistributedShare(waits, at.days);
        QVERIFY2(isNear(at.share, expected, 1e-12), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(at.waiting, countFrom(waits, at.days));
        QCOMPARE(at.reached, countReachedOn(waits, at.days));
      }
    }
  }

  void everyDayOnWhichAppsWereReachedIsThere() {
    for (unsigned seed = 0; seed < 300; ++seed) {
      const auto waits = randomWaits(seed);
      const auto shares = waitingShares(waits);
      for (std::uint32_t day = 0; day <= 12; ++day)
        QCOMPARE(std::ranges::count(shares, day, &WaitingShare::days),
                 countReachedOn(waits, day) > 0 ? 1 : 0);
    }
  }

  void intervalsAreGreenwoods() {
    for (unsigned seed = 0; seed < 300; ++seed) {
      const auto waits = randomWaits(seed);
      for (const auto& at : waitingShares(waits)) {
        QVERIFY(0 <= at.low && at.low <= at.share && at.share <= at.high && at.high <= 1);
        if (at.share <= 0) continue;
        const auto middle = std::log(-std::log(at.share));
        const auto reach = 1.959964 * standardError(waits, at.share, at.days);
        QVERIFY2(isNear(at.low, std::exp(-std::exp(middle + reach)), 1e-6),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(isNear(at.high, std::exp(-std::exp(middle - reach)), 1e-6),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
      }
    }
  }

  /// 95 of 100 intervals hold the true median, were there no ties: whole days make them hold it more often.
  void intervalsOfTheMedianHoldIt() {
    constexpr int kStudies = 1000;
    std::mt19937 random(7);
    int held = 0;
    for (int i = 0; i < kStudies; ++i) {
      const auto median = medianWait(waitingShares(simulatedWaits(random, 60)));
      if (median.low && *median.low <= 6 && (!median.high || *median.high >= 6)) ++held;
    }
    QVERIFY2(held >= 940, qPrintable(QString::number(held)));
    QVERIFY2(held < kStudies, qPrintable(QString::number(held)));
  }

  void withoutCensoringItIsTheShareItself() {
    std::vector<NewAppWait> waits;
    for (std::uint32_t i = 0; i < 4; ++i)
      waits.push_back({ItemId(i), i, true});
    const auto shares = waitingShares(waits);
    for (std::size_t i = 0; i < 4; ++i)
      QVERIFY(isNear(shares[i].share, 1 - 0.25 * static_cast<double>(i + 1)));
    QCOMPARE(shares.back().low, 0.0);
  }
};

QTEST_APPLESS_MAIN(TestWaitingShare)
#include "test_waiting_share.moc"
