#include "core/simulate/counter_random.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace rankwright;

namespace {

using Block = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

constexpr int kDraws = 20'000;

} // namespace

Q_DECLARE_METATYPE(Block)
Q_DECLARE_METATYPE(Key)

class TestCounterRandom : public QObject {
  Q_OBJECT

private slots:
  // Known answers of the authors' library, Random123.
  void philoxIsTheAuthors_data() {
    QTest::addColumn<Block>("counter");
    QTest::addColumn<Key>("key");
    QTest::addColumn<Block>("expected");
    QTest::newRow("zeros") << Block{} << Key{} << Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QTest::newRow("ones") << Block{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}
                          << Key{0xffffffff, 0xffffffff}
                          << Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("pi") << Block{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}
                        << Key{0xa4093822, 0x299f31d0}
                        << Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
  }
  void philoxIsTheAuthors() {
    QFETCH(Block, counter);
    QFETCH(Key, key);
    QTEST(philox(counter, key), "expected");
  }

  void everyPartOfThePlaceCounts() {
    const CounterRandom random(1);
    const DrawPlace place{3, 4, 5, 6};
    std::set<std::uint32_t> drawn = {
        random.at(DrawPurpose::Response, place).words[0],
        random.at(DrawPurpose::Visit, place).words[0],
        random.at(DrawPurpose::Response, {4, 4, 5, 6}).words[0],
        random.at(DrawPurpose::Response, {3, 5, 5, 6}).words[0],
        random.at(DrawPurpose::Response, {3, 4, 6, 6}).words[0],
        random.at(DrawPurpose::Response, {3, 4, 5, 7}).words[0],
        CounterRandom(2).at(DrawPurpose::Response, place).words[0],
        CounterRandom(std::uint64_t{1} << 32).at(DrawPurpose::Response, place).words[0]};
    QCOMPARE(drawn.size(), std::size_t{8});
  }

  void uniformsAreUniform_data() {
    QTest::addColumn<int>("number");
    for (int i = 0; i < 4; ++i)
      QTest::addRow("word %d", i) << i;
  }
  void uniformsAreUniform() {
    QFETCH(int, number);
    const CounterRandom random(7);
    double sum = 0;
    double squares = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      const double x =
          random.at(DrawPurpose::Response, {.user = i}).uniform(static_cast<std::size_t>(number));
      QVERIFY(x > 0 && x < 1);
      sum += x;
      squares += x * x;
    }
    // Six standard errors: √(1/12 / n) of the mean, √(4/45 / n) of the mean square.
    QVERIFY(std::abs(sum / kDraws - 1.0 / 2) < 6 * std::sqrt(1.0 / 12 / kDraws));
    QVERIFY(std::abs(squares / kDraws - 1.0 / 3) < 6 * std::sqrt(4.0 / 45 / kDraws));
  }

  void neighboursDoNotGoTogether_data() {
    QTest::addColumn<int>("part");
    for (const auto* part : {"user", "item", "day", "visit", "word"})
      QTest::newRow(part)
          << QStringList({"user", "item", "day", "visit", "word"}).indexOf(QLatin1String(part));
  }
  void neighboursDoNotGoTogether() {
    QFETCH(int, part);
    const CounterRandom random(7);
    double products = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      const DrawPlace place{i, 2, 3, 4};
      DrawPlace next = place;
      if (part == 0) next.user += 1;
      if (part == 1) next.item += 1;
      if (part == 2) next.day += 1;
      if (part == 3) next.visit += 1;
      const auto here = random.at(DrawPurpose::Response, place).uniform(0);
      const auto there = random.at(DrawPurpose::Response, next).uniform(part == 4 ? 1 : 0);
      products += (here - 0.5) * (there - 0.5);
    }
    // The product of two independent uniforms around 0 has a deviation of 1/12.
    QVERIFY(std::abs(products / kDraws) < 6.0 / 12 / std::sqrt(kDraws));
  }

  void exponentialsHaveTheirMeanAndEnd() {
    const CounterRandom random(7);
    double sum = 0;
    double largest = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      const auto draws = random.at(DrawPurpose::Delay, {.user = i});
      sum += draws.exponential(0, 3, 1000);
      largest = std::max(largest, draws.exponential(1, 3, 5));
    }
    QVERIFY(std::abs(sum / kDraws - 3) < 6 * 3 / std::sqrt(kDraws));
    QCOMPARE(largest, 5.0);
  }
};

QTEST_APPLESS_MAIN(TestCounterRandom)
#include "test_counter_random.moc"
