#include "core/expr/program.h"
#include "core/expr/real_functions.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using namespace rankwright;

namespace {

using Limits = std::numeric_limits<float>;
using Real = float (*)(float);
using Exact = long double (*)(long double);

constexpr float kInfinity = Limits::infinity();
constexpr float kNaN = Limits::quiet_NaN();

long double exactExponential(long double x) {
  return std::exp(x);
}
long double exactLogarithm(long double x) {
  return std::log(x);
}
long double exactSigmoid(long double x) {
  return 1 / (1 + std::exp(-x));
}

/// Float32 numbers of all sizes and both signs, the same at each call.
std::vector<float> samples() {
  constexpr std::uint32_t kStep = 3'989;
  std::vector<float> numbers;
  for (std::uint64_t bits = 0; bits <= 0xFFFFFFFF; bits += kStep)
    numbers.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
  for (int i = -4000; i <= 4000; ++i) {
    numbers.push_back(static_cast<float>(i) / 40);
    numbers.push_back(1 + static_cast<float>(i) * Limits::epsilon());
  }
  return numbers;
}

/// How far `value` is from the exact one, in units of the last place that a float32 has there.
long double errorOf(float value, long double exact) {
  int exponent = 0;
  std::frexp(exact, &exponent);
  const auto unit = std::ldexp(1.0L, std::max(exponent - 24, -149));
  return std::fabs(static_cast<long double>(value) - exact) / unit;
}

bool isSame(float a, float b) {
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b) || (a != a && b != b);
}

/// A table of one column `x`.
FeatureTable tableOf(const std::vector<float>& numbers) {
  FeatureTableBuilder builder(*Schema::of({{"x", ValueType::Float32}}));
  for (const auto number : numbers)
    static_cast<void>(builder.appendRow(std::vector<Value>{number}));
  return builder.finish();
}

} // namespace

/// The functions of real numbers that core computes itself: how exact they are, and that a value among many
/// has the bits that it has alone.
class TestRealFunctions : public QObject {
  Q_OBJECT

private slots:
  void isExact_data() {
    QTest::addColumn<Real>("function");
    QTest::addColumn<Exact>("exact");
    QTest::addColumn<double>("most");
    QTest::newRow("exponential") << &exponentialOf << &exactExponential << 0.51;
    QTest::newRow("logarithm") << &logarithmOf << &exactLogarithm << 0.51;
    QTest::newRow("sigmoid, which rounds three times") << &sigmoidOf << &exactSigmoid << 2.5;
  }

  void isExact() {
    QFETCH(Real, function);
    QFETCH(Exact, exact);
    QFETCH(double, most);
    for (const auto x : samples()) {
      const auto wanted = exact(static_cast<long double>(x));
      const bool isFinite = std::isfinite(x) && std::fabs(wanted) <= static_cast<long double>(Limits::max());
      if (!isFinite || std::isnan(wanted)) continue;
      // What is below the least float32 has no last place.
      if (wanted != 0 && std::fabs(wanted) < 0x1p-149L) continue;
      const auto error = errorOf(function(x), wanted);
      QVERIFY2(error <= static_cast<long double>(most), fmt::format("{} of {}", double(error), x).c_str());
    }
  }

  void hasLimits_data() {
    QTest::addColumn<Real>("function");
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("expected");
    QTest::newRow("e^infinity") << &exponentialOf << kInfinity << kInfinity;
    QTest::newRow("e^-infinity") << &exponentialOf << -kInfinity << 0.0F;
    QTest::newRow("e^NaN") << &exponentialOf << kNaN << kNaN;
    QTest::newRow("e^0") << &exponentialOf << 0.0F << 1.0F;
    QTest::newRow("e^-0") << &exponentialOf << -0.0F << 1.0F;
    QTest::newRow("e^x that overflows") << &exponentialOf << 88.73F << kInfinity;
    QTest::newRow("e^x that is the largest") << &exponentialOf << 0x1.62e42ep6F << 0x1.ffff08p127F;
    QTest::newRow("e^x that is subnormal") << &exponentialOf << -103.0F << 0x1.8p-149F;
    QTest::newRow("e^x that vanishes") << &exponentialOf << -104.0F << 0.0F;
    QTest::newRow("log infinity") << &logarithmOf << kInfinity << kInfinity;
    QTest::newRow("log 0") << &logarithmOf << 0.0F << -kInfinity;
    QTest::newRow("log -0") << &logarithmOf << -0.0F << -kInfinity;
    QTest::newRow("log -1") << &logarithmOf << -1.0F << kNaN;
    QTest::newRow("log -infinity") << &logarithmOf << -kInfinity << kNaN;
    QTest::newRow("log NaN") << &logarithmOf << kNaN << kNaN;
    QTest::newRow("log 1") << &logarithmOf << 1.0F << 0.0F;
    QTest::newRow("log of the least number") << &logarithmOf << Limits::denorm_min() << -0x1.9d1dap6F;
    QTest::newRow("sigmoid of infinity") << &sigmoidOf << kInfinity << 1.0F;
    QTest::newRow("sigmoid of -infinity") << &sigmoidOf << -kInfinity << 0.0F;
    QTest::newRow("sigmoid of 0") << &sigmoidOf << 0.0F << 0.5F;
    QTest::newRow("sigmoid of NaN") << &sigmoidOf << kNaN << kNaN;
  }

  void hasLimits() {
    QFETCH(Real, function);
    QFETCH(float, x);
    QFETCH(float, expected);
    const auto actual = function(x);
    QVERIFY2(isSame(actual, expected), fmt::format("{:a}, expected {:a}", actual, expected).c_str());
  }

  void givesManyTheSameBits_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Real>("function");
    QTest::newRow("exponential") << "y = exp(x)" << &exponentialOf;
    QTest::newRow("logarithm") << "y = log(x)" << &logarithmOf;
    QTest::newRow("sigmoid") << "y = sigmoid(x)" << &sigmoidOf;
  }

  // Rows by the thousand and a few more, so that every lane and the rest behind the last whole vector occur.
  void givesManyTheSameBits() {
    QFETCH(QString, rule);
    QFETCH(Real, function);
    auto numbers = samples();
    numbers.resize(numbers.size() / 1000 * 1000 + 7);
    const auto table = tableOf(numbers);
    const auto rules = RuleSet::parse(rule.toStdString(), "test");
    const auto program = Program::compile(*rules, rules->names(), table.schema());
    InputTables tables;
    tables.addRange(table, 0);
    const auto rows = static_cast<std::uint32_t>(numbers.size());
    const auto values = program->evaluate(tables, rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
      if (values[0].isMissing(row)) continue;
      QVERIFY2(isSame(values[0].float32At(row), function(numbers[row])),
               fmt::format("{:a}", numbers[row]).c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestRealFunctions)
#include "test_real_functions.moc"
