#include "core/model/number_quantiles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace rankwright;

using Borders = std::vector<float>;

namespace {

NumberQuantiles quantilesOf(const std::vector<float>& numbers, std::size_t capacity = 1000) {
  NumberQuantiles quantiles(capacity);
  for (const auto number : numbers)
    quantiles.add(number);
  return quantiles;
}

} // namespace

class TestNumberQuantiles : public QObject {
  Q_OBJECT

private slots:
  void borders_data() {
    QTest::addColumn<Borders>("numbers");
    QTest::addColumn<uint>("ranges");
    QTest::addColumn<Borders>("borders");
    QTest::newRow("no numbers") << Borders{} << 4U << Borders{};
    QTest::newRow("one number") << Borders{7} << 4U << Borders{};
    QTest::newRow("quarters, whatever the order")
        << Borders{8, 1, 7, 2, 6, 3, 5, 4} << 4U << Borders{3, 5, 7};
    QTest::newRow("equal borders are one") << Borders{1, 2, 2, 2, 2, 2, 2, 3} << 8U << Borders{2, 3};
    QTest::newRow("more ranges than numbers") << Borders{3, 1, 2} << 10U << Borders{2, 3};
    QTest::newRow("no border below all numbers") << Borders{0, 0, 0, 0, 0, 0, 0, 1} << 2U << Borders{};
  }
  void borders() {
    QFETCH(Borders, numbers);
    QFETCH(uint, ranges);
    QTEST(quantilesOf(numbers).borders(ranges), "borders");
  }

  void rangesOfDistinctNumbersHoldAsMany() {
    std::mt19937 random(5);
    std::vector<float> numbers(1000);
    std::iota(numbers.begin(), numbers.end(), -300.0F);
    std::shuffle(numbers.begin(), numbers.end(), random);
    const auto borders = quantilesOf(numbers).borders(8);
    std::map<std::ptrdiff_t, int> counts;
    for (const auto number : numbers)
      ++counts[std::ranges::upper_bound(borders, number) - borders.begin()];
    QCOMPARE(counts.size(), std::size_t{8});
    for (const auto& [range, count] : counts)
      QCOMPARE(count, 125);
  }

  void beyondTheCapacityASampleStands() {
    std::vector<float> numbers(100'000);
    std::iota(numbers.begin(), numbers.end(), 0.0F); // rising, so that a biased sample would show
    const auto borders = quantilesOf(numbers, 4096).borders(4);
    QCOMPARE(borders.size(), std::size_t{3});
    for (std::size_t k = 0; k < 3; ++k) // 4 standard deviations of the rank
      QVERIFY(std::abs(borders[k] / 100'000 - 0.25F * static_cast<float>(k + 1)) < 4 * 0.5 / 64);
    QCOMPARE(borders, quantilesOf(numbers, 4096).borders(4));
  }

  void momentsAreThoseOfTheDefinition() {
    std::mt19937 random(9);
    std::normal_distribution<double> draw(1e6, 3);
    std::vector<double> numbers(5000);
    RunningMoments moments;
    for (auto& number : numbers)
      moments.add(number = draw(random));
    const auto count = static_cast<long double>(numbers.size());
    const auto mean = std::accumulate(numbers.begin(), numbers.end(), 0.0L) / count;
    long double squares = 0;
    for (const auto number : numbers)
      squares += (number - mean) * (number - mean);
    QVERIFY(std::abs(moments.mean() - static_cast<double>(mean)) < 1e-8);
    QVERIFY(std::abs(moments.deviation() - static_cast<double>(std::sqrt(squares / count))) < 1e-10);
    QCOMPARE(RunningMoments().deviation(), 0.0);
  }
};

QTEST_APPLESS_MAIN(TestNumberQuantiles)
#include "test_number_quantiles.moc"
