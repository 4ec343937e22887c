#include "core/model/output_correction.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

// Rows by what happened in them.
struct Counts {
  double neither = 0;
  double first = 0; ///< and not the second
  double both = 0;

  double all() const { return neither + first + both; }
  double chanceOfFirst() const { return (first + both) / all(); }
  double chanceOfBoth() const { return both / all(); }
};

// What rows with weight w and rows that are dropped leave of them.
Counts trainedOn(const Counts& counts, double weight, double rate) {
  return {counts.neither * rate, counts.first * weight, counts.both * weight};
}

} // namespace

class TestOutputCorrection : public QObject {
  Q_OBJECT

private slots:
  void formulas_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("weight");
    QTest::addColumn<float>("learned");
    QTest::addColumn<double>("corrected");
    QTest::newRow("nothing done") << 1.0 << 1.0 << 0.3F << 0.3;
    QTest::newRow("a weight of positives") << 1.0 << 4.0 << 0.5F << 0.5 / (0.5 + 4 * 0.5);
    QTest::newRow("negatives dropped") << 0.1 << 1.0 << 0.5F << 0.5 / (0.5 + 0.5 / 0.1);
    QTest::newRow("they cancel out") << 2.0 << 2.0 << 0.2F << 0.2;
    QTest::newRow("certainly not") << 0.1 << 3.0 << 0.0F << 0.0;
    QTest::newRow("certainly") << 0.1 << 3.0 << 1.0F << 1.0;
  }
  void formulas() {
    QFETCH(double, rate);
    QFETCH(double, weight);
    QFETCH(float, learned);
    QFETCH(double, corrected);
    QVERIFY(std::abs(OutputCorrection::of(rate, weight).apply(learned) - corrected) < 1e-7);
  }

  void logOddsAreThoseOfTheProbability_data() { formulas_data(); }
  void logOddsAreThoseOfTheProbability() {
    QFETCH(double, rate);
    QFETCH(double, weight);
    QFETCH(float, learned);
    QFETCH(double, corrected);
    const double odds = learned / (1 - static_cast<double>(learned));
    const auto moved = odds * std::exp(OutputCorrection::of(rate, weight).logOdds());
    QVERIFY(std::isinf(moved) ? corrected == 1 : std::abs(moved / (1 + moved) - corrected) < 1e-7);
  }

  void withoutARateNothingIsCorrected() {
    QCOMPARE(OutputCorrection::of(std::nullopt).apply(0.25F), 0.25F);
    QCOMPARE(OutputCorrection::of(std::nullopt).applyToBoth(0.25F, 0.5F), 0.25F);
  }

  // A model that learned the shares of its rows exactly is corrected to those of all rows.
  void agreesWithBayes() {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int n = 0; n < 1000; ++n) {
      const Counts all{1 + 1000 * uniform(random), 1 + 100 * uniform(random), 1 + 10 * uniform(random)};
      const auto rate = 0.01 + 0.99 * uniform(random);
      const auto weight = 0.1 + 20 * uniform(random);
      const auto rows = trainedOn(all, weight, rate);
      const auto correction = OutputCorrection::of(rate, weight);
      const auto first = static_cast<float>(rows.chanceOfFirst());
      const auto both = static_cast<float>(rows.chanceOfBoth());
      QVERIFY(std::abs(correction.apply(first) / all.chanceOfFirst() - 1) < 1e-5);
      QVERIFY(std::abs(correction.applyToBoth(both, first) / all.chanceOfBoth() - 1) < 1e-5);
      // The conversion of a click is the same in both.
      QVERIFY(std::abs(rows.both / (rows.first + rows.both) - all.both / (all.first + all.both)) < 1e-12);
    }
  }

  // The same on rows that were drawn, dropped and weighted one by one.
  void agreesWithDrawnRows() {
    std::mt19937 random(5);
    std::bernoulli_distribution clicks(0.04), installs(0.3), keeps(0.2);
    constexpr double kWeight = 3;
    Counts all, rows;
    for (int n = 0; n < 400'000; ++n) {
      const bool click = clicks(random);
      const bool install = click && installs(random);
      const double weight = click ? kWeight : double(keeps(random));
      (install ? all.both : click ? all.first : all.neither) += 1;
      (install ? rows.both : click ? rows.first : rows.neither) += weight;
    }
    const auto correction = OutputCorrection::of(0.2, kWeight);
    const auto first = static_cast<float>(rows.chanceOfFirst());
    const auto both = static_cast<float>(rows.chanceOfBoth());
    QVERIFY(std::abs(correction.apply(first) / all.chanceOfFirst() - 1) < 0.02);
    QVERIFY(std::abs(correction.applyToBoth(both, first) / all.chanceOfBoth() - 1) < 0.02);
  }

  void keepsTheOrder() {
    const auto correction = OutputCorrection::of(0.05, 7);
    std::vector<float> corrected;
    for (int i = 0; i <= 1000; ++i)
      corrected.push_back(correction.apply(static_cast<float>(i) / 1000));
    QVERIFY(std::ranges::is_sorted(corrected));
  }

  void bothAreNeverLikelierThanTheFirst() {
    const auto correction = OutputCorrection::of(0.05, 7);
    for (const auto first : {0.0F, 0.01F, 0.5F, 1.0F})
      for (const auto share : {0.0F, 0.3F, 1.0F})
        QVERIFY(correction.applyToBoth(first * share, first) <= correction.apply(first) * 1.000001F);
  }

  void outputsAreCorrectedByTheirNames() {
    const auto correction = OutputCorrection::of(0.2, 3);
    const std::vector<std::string> names{"pctr", "pcvr", "pctcvr"};
    std::vector<float> rows{0.5F, 0.4F, 0.2F, 0.1F, 0.9F, 0.09F};
    correction.applyTo(names, rows);
    QCOMPARE(rows, (std::vector<float>{correction.apply(0.5F), 0.4F, correction.applyToBoth(0.2F, 0.5F),
                                       correction.apply(0.1F), 0.9F, correction.applyToBoth(0.09F, 0.1F)}));
    const std::vector<std::string> one{"pctr"};
    std::vector<float> single{0.5F, 0.1F};
    correction.applyTo(one, single);
    QCOMPARE(single, (std::vector<float>{correction.apply(0.5F), correction.apply(0.1F)}));
  }

  void nothingDoneChangesNoBit() {
    for (const auto p : {0.0F, 0.1F, 0.3F, 0.999999F})
      QCOMPARE(OutputCorrection::of(1).apply(p), p);
  }

  void saysWhatIsDone() {
    QVERIFY(OutputCorrection::of(0.1).describe().find("0.1") != std::string::npos);
    QVERIFY(OutputCorrection::of(1, 8).describe().find("w = 8") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestOutputCorrection)
#include "test_output_correction.moc"
