#include "core/simulate/random.h"

#include "core/simulate/portable_math.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace rankwright;

Q_DECLARE_METATYPE(std::function<double(Random&)>)

namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
};

Moments momentsOf(const std::function<double(Random&)>& draw, int count) {
  Random random(7, 1);
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < count; ++i) {
    const double x = draw(random);
    sum += x;
    squares += x * x;
  }
  const double mean = sum / count;
  return {mean, squares / count - mean * mean};
}

} // namespace

class TestRandom : public QObject {
  Q_OBJECT

private slots:
  void expAgreesWithTheLibrary() {
    for (double x = -700; x < 700; x += 0.3717) {
      const double expected = std::exp(x);
      QVERIFY2(std::abs(portableExp(x) - expected) <= 4e-15 * expected, qPrintable(QString::number(x)));
    }
  }

  void logAgreesWithTheLibrary() {
    for (double x = 1e-300; x < 1e300; x *= 1.3717) {
      const double expected = std::log(x);
      QVERIFY2(std::abs(portableLog(x) - expected) <= 4e-15 * std::max(1.0, std::abs(expected)),
               qPrintable(QString::number(x)));
    }
  }

  void expEndsInZeroAndInfinity() {
    QCOMPARE(portableExp(-1e6), 0.0);
    QVERIFY(std::isinf(portableExp(1e6)));
    QCOMPARE(portableExp(0), 1.0);
    QCOMPARE(portableLog(1), 0.0);
  }

  void drawsTheDistributions_data() {
    QTest::addColumn<std::function<double(Random&)>>("draw");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variance");
    using Draw = std::function<double(Random&)>;
    QTest::newRow("uniform") << Draw([](Random& r) { return r.uniform(); }) << 0.5 << 1.0 / 12;
    QTest::newRow("normal") << Draw([](Random& r) { return r.normal(); }) << 0.0 << 1.0;
    QTest::newRow("gamma, shape 3") << Draw([](Random& r) { return r.gamma(3); }) << 3.0 << 3.0;
    QTest::newRow("gamma, shape 0.2") << Draw([](Random& r) { return r.gamma(0.2); }) << 0.2 << 0.2;
    QTest::newRow("Poisson, mean 4") << Draw([](Random& r) { return r.poisson(4); }) << 4.0 << 4.0;
    QTest::newRow("Poisson, mean 0") << Draw([](Random& r) { return r.poisson(0); }) << 0.0 << 0.0;
    QTest::newRow("failures before 0.5")
        << Draw([](Random& r) { return r.failures(0.5, 1000); }) << 1.0 << 2.0;
    QTest::newRow("below 6") << Draw([](Random& r) { return r.below(6); }) << 2.5 << 35.0 / 12;
  }

  void drawsTheDistributions() {
    QFETCH(const std::function<double(Random&)>, draw);
    QFETCH(const double, mean);
    QFETCH(const double, variance);
    constexpr int kCount = 200'000;
    const auto found = momentsOf(draw, kCount);
    QVERIFY2(std::abs(found.mean - mean) <= 5 * std::sqrt(variance / kCount),
             qPrintable(QString::number(found.mean)));
    QVERIFY2(std::abs(found.variance - variance) <= 0.05 * variance,
             qPrintable(QString::number(found.variance)));
  }

  void picksInProportionToWeights() {
    const std::array weights = {0.0, 1.0, 3.0, 0.0};
    std::array<int, 4> counts{};
    Random random(1, 1);
    for (int i = 0; i < 40'000; ++i)
      ++counts[random.pick(weights)];
    QCOMPARE(counts[0] + counts[3], 0);
    QVERIFY2(std::abs(counts[1] - 10'000) < 450, qPrintable(QString::number(counts[1])));
  }

  void picksNothingWithoutWeight() {
    const std::array weights = {0.0, 0.0};
    Random random(1, 1);
    QCOMPARE(random.pick(weights), std::size_t{2});
    QCOMPARE(random.pick({}), std::size_t{0});
  }

  // Values that hold with every standard library; when they change, every seed means another store.
  void isTheSameEverywhere() {
    Random random(42, 3, 7);
    QVERIFY(random.uniform() == 0.1144986816936161);
    QVERIFY(random.normal() == 0.68851690463593074);
    QVERIFY(random.gamma(0.3) == 0.0045508785747864298);
  }

  void streamsDiffer() {
    QVERIFY(Random(1, 1).uniform() != Random(2, 1).uniform());
    QVERIFY(Random(1, 1).uniform() != Random(1, 2).uniform());
    QVERIFY(Random(1, 1, 0).uniform() != Random(1, 1, 1).uniform());
  }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "test_random.moc"
