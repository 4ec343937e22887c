#include "core/model/torch/row_optimizer.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace rankwright;

namespace {

constexpr std::int64_t kRows = 30;
constexpr RowLayout kLayout{true, 3};

/// Adam and Adagrad of one number, in double precision.
struct PlainMoments {
  double first = 0;
  double second = 0;

  double move(Optimizer optimizer, double slope, double rate, std::uint64_t step) {
    if (optimizer == Optimizer::Adagrad) {
      second += slope * slope;
      return rate * slope / (std::sqrt(second) + 1e-8);
    }
    first = 0.9 * first + 0.1 * slope;
    second = 0.999 * second + 0.001 * slope * slope;
    const auto t = static_cast<double>(step);
    return rate * first / (1 - std::pow(0.9, t)) / (std::sqrt(second / (1 - std::pow(0.999, t))) + 1e-8);
  }
};

RowGradients randomGradients(std::mt19937& random) {
  RowGradients gradients;
  std::normal_distribution<float> slope;
  for (std::uint32_t id = 0; id < kRows; ++id) {
    if (random() % 3 != 0) continue;
    gradients.ids.push_back(id);
    for (std::uint32_t j = 0; j < kLayout.width(); ++j)
      gradients.values.push_back(slope(random));
  }
  return gradients;
}

} // namespace

Q_DECLARE_METATYPE(Optimizer)

class TestRowOptimizer : public QObject {
  Q_OBJECT

private slots:
  void followsThePlainOptimizer_data() {
    QTest::addColumn<Optimizer>("optimizer");
    QTest::addColumn<double>("decay");
    QTest::newRow("Adam") << Optimizer::Adam << 0.0;
    QTest::newRow("Adagrad") << Optimizer::Adagrad << 0.0;
    QTest::newRow("Adam with row decay") << Optimizer::Adam << 0.05;
    QTest::newRow("Adam that forgets at once") << Optimizer::Adam << 1.0;
  }

  /// Rows that a step does not touch stay as they are, with their moments.
  void followsThePlainOptimizer() {
    QFETCH(Optimizer, optimizer);
    QFETCH(double, decay);
    std::mt19937 random(1);
    WeightRows table(kLayout, kRows);
    drawRows(table, 0.3, 4);
    std::vector<double> expected(table.values.begin(), table.values.end());
    std::vector<PlainMoments> moments(expected.size());
    std::map<std::uint32_t, std::uint64_t> touched;
    RowOptimizer rows(optimizer, table, decay);
    for (std::uint64_t step = 1; step <= 20; ++step) {
      const auto gradients = randomGradients(random);
      const auto rule = stepRule(optimizer, 0.01, 0.5, 0.1, step);
      rows.move(table, gradients, rule, step, 0, gradients.ids.size());
      for (std::size_t i = 0; i < gradients.ids.size(); ++i) {
        const auto id = gradients.ids[i];
        const auto idle = touched.contains(id) ? static_cast<double>(step - touched[id] - 1) : 0.0;
        touched[id] = step;
        for (std::uint32_t j = 0; j < kLayout.width(); ++j) {
          const auto at = id * kLayout.width() + j;
          expected[at] *= 1 - std::min(1.0, decay * idle);
          const auto slope = 0.5 * gradients.values[i * kLayout.width() + j] + 0.1 * expected[at];
          expected[at] -= moments[at].move(optimizer, slope, 0.01, step);
        }
      }
    }
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY2(std::abs(table.values[i] - expected[i]) < 1e-5, qPrintable(QString::number(i)));
  }

  void forgottenMomentsStartAnew() {
    std::mt19937 random(2);
    WeightRows used(kLayout, kRows), fresh(kLayout, kRows);
    RowOptimizer rows(Optimizer::Adam, used, 0), other(Optimizer::Adam, fresh, 0);
    const auto gradients = randomGradients(random);
    rows.move(used, gradients, stepRule(Optimizer::Adam, 0.01, 1, 0, 1), 1, 0, gradients.ids.size());
    rows.forget();
    used = fresh;
    rows.move(used, gradients, stepRule(Optimizer::Adam, 0.01, 1, 0, 1), 1, 0, gradients.ids.size());
    other.move(fresh, gradients, stepRule(Optimizer::Adam, 0.01, 1, 0, 1), 1, 0, gradients.ids.size());
    QCOMPARE(used.values, fresh.values);
  }
};

QTEST_APPLESS_MAIN(TestRowOptimizer)
#include "test_row_optimizer.moc"
