#include "widgets/chart/min_max_pyramid.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace rankwright;

namespace {

/// Values with about one gap in `gapEvery`.
std::vector<double> randomValues(std::size_t count, int gapEvery, std::mt19937& random) {
  std::uniform_real_distribution<double> uniform(-1, 1);
  std::uniform_int_distribution<int> gap(0, gapEvery);
  std::vector<double> values(count);
  for (auto& value : values)
    value = gap(random) == 0 ? std::nan("") : uniform(random);
  return values;
}

MinMax plainRange(const std::vector<double>& values, std::size_t begin, std::size_t end) {
  MinMax range;
  for (auto i = begin; i < end; ++i)
    if (!std::isnan(values[i])) range = {std::min(range.lower, values[i]), std::max(range.upper, values[i])};
  return range;
}

} // namespace

class TestLevelOfDetail : public QObject {
  Q_OBJECT

private slots:
  void rangesAgreeWithAScan_data();
  void rangesAgreeWithAScan();
  void columnsAgreeWithAScan_data();
  void columnsAgreeWithAScan();
  void onlyGapsAreEmpty();
};

void TestLevelOfDetail::rangesAgreeWithAScan_data() {
  QTest::addColumn<int>("count");
  QTest::newRow("none") << 0;
  QTest::newRow("one") << 1;
  QTest::newRow("less than a leaf") << 63;
  QTest::newRow("two leaves and one") << 129;
  QTest::newRow("several levels") << 100'003;
}

void TestLevelOfDetail::rangesAgreeWithAScan() {
  QFETCH(int, count);
  std::mt19937 random(static_cast<unsigned>(count));
  const auto values = randomValues(static_cast<std::size_t>(count), 10, random);
  const MinMaxPyramid pyramid(values);
  std::uniform_int_distribution<std::size_t> place(0, values.size());
  for (int round = 0; round < 300; ++round) {
    const auto [begin, end] = std::minmax({place(random), place(random)});
    QCOMPARE(pyramid.range(begin, end), plainRange(values, begin, end));
  }
}

void TestLevelOfDetail::columnsAgreeWithAScan_data() {
  QTest::addColumn<int>("columns");
  QTest::newRow("one column") << 1;
  QTest::newRow("a window") << 800;
  QTest::newRow("more columns than points") << 30'000;
}

void TestLevelOfDetail::columnsAgreeWithAScan() {
  QFETCH(int, columns);
  std::mt19937 random(3);
  std::uniform_real_distribution<double> uniform(0, 100);
  std::vector<double> x(20'000);
  std::ranges::generate(x, [&] { return uniform(random); });
  std::ranges::sort(x);
  const auto y = randomValues(x.size(), 20, random);
  std::vector<double> edges;
  for (int i = 0; i <= columns; ++i)
    edges.push_back(20 + 60.0 * i / columns);
  const auto found = pixelColumns(x, MinMaxPyramid(y), edges);
  std::size_t next = 0;
  for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
    MinMax plain;
    std::size_t points = 0;
    for (auto i = std::ranges::lower_bound(x, edges[c]) - x.begin(); i < std::ssize(x) && x[i] < edges[c + 1];
         ++i) {
      ++points;
      plain.add(y[static_cast<std::size_t>(i)]);
    }
    if (points == 0) continue;
    QVERIFY(next < found.size());
    QCOMPARE(found[next].end - found[next].begin, points);
    QCOMPARE(found[next].y, plain);
    ++next;
  }
  QCOMPARE(next, found.size());
}

void TestLevelOfDetail::onlyGapsAreEmpty() {
  const std::vector<double> gaps(1000, std::nan(""));
  QVERIFY(MinMaxPyramid(gaps).range(0, 1000).isEmpty());
}

QTEST_APPLESS_MAIN(TestLevelOfDetail)
#include "test_level_of_detail.moc"
