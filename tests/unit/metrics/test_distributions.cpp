#include "core/metrics/distributions.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

namespace {

bool near(double got, double want, double relative = 1e-10) {
  return std::abs(got - want) <= relative * std::abs(want);
}

/// Sums all outcomes that are not more likely than the one seen.
double plainBinomial(std::uint64_t hits, std::uint64_t trials, double share) {
  const auto seen = binomialProbability(hits, trials, share) * (1 + 1e-7);
  double sum = 0;
  for (std::uint64_t k = 0; k <= trials; ++k)
    if (const auto p = binomialProbability(k, trials, share); p <= seen) sum += p;
  return std::min(1.0, sum);
}

} // namespace

/// Against tables, identities and plain sums.
class TestDistributions : public QObject {
  Q_OBJECT

private slots:
  void farTailsAreNotZero() {
    QVERIFY(near(normalUpperTail(30), 4.906713927148187e-198));
    QVERIFY(studentTwoSided(40, 1000) > 1e-210 && studentTwoSided(40, 1000) < 1e-208);
    QVERIFY(chiSquaredUpperTail(1400, 1) > 0);
  }

  void quantilesTurnTailsAround() {
    for (const auto p : {1e-12, 0.01, 0.3, 0.5, 0.975}) {
      QVERIFY(near(normalLowerTail(normalQuantile(p)), p, 1e-9));
      QVERIFY(near(1 - studentUpperTail(studentQuantile(p, 4.5), 4.5), p, 1e-4));
    }
    QVERIFY(near(normalQuantile(0.975), 1.959963984540054));
    QVERIFY(near(studentQuantile(0.975, 10), 2.2281388519649385, 1e-9));
  }

  void squareOfANormalIsChiSquared() {
    for (const auto z : {0.1, 1.0, 2.5, 7.0})
      QVERIFY(near(chiSquaredUpperTail(z * z, 1), normalTwoSided(z), 1e-9));
  }

  void noncentralWithoutShiftIsCentral() {
    QVERIFY(near(noncentralStudentUpperTail(1.7, 12, 0), studentUpperTail(1.7, 12), 1e-8));
    QVERIFY(near(noncentralStudentLowerTail(-1.7, 12, 0), studentUpperTail(1.7, 12), 1e-8));
  }

  void binomialSumsWhatIsNotMoreLikely() {
    for (const auto share : {0.5, 0.1, 0.83})
      for (std::uint64_t trials : {1U, 2U, 7U, 40U})
        for (std::uint64_t hits = 0; hits <= trials; ++hits)
          QVERIFY2(near(binomialTwoSided(hits, trials, share), plainBinomial(hits, trials, share), 1e-9),
                   qPrintable(QStringLiteral("%1 of %2 at %3").arg(hits).arg(trials).arg(share)));
  }

  void outsideTheDomainIsNoNumber() {
    QVERIFY(std::isnan(normalQuantile(1.5)));
    QVERIFY(std::isnan(studentUpperTail(1, 0)));
    QVERIFY(std::isnan(chiSquaredUpperTail(-1, 1)));
    QVERIFY(std::isnan(binomialTwoSided(3, 2, 0.5)));
    QVERIFY(std::isnan(betaQuantile(0.5, 0, 1)));
  }
};

QTEST_APPLESS_MAIN(TestDistributions)
#include "test_distributions.moc"
