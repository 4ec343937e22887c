#include "core/metrics/estimate.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace rankwright;

/// Against values of tables.
class TestEstimate : public QObject {
  Q_OBJECT

private slots:
  void studentsQuantile_data() {
    QTest::addColumn<int>("degrees");
    QTest::addColumn<double>("expected");
    QTest::newRow("1") << 1 << 12.7062;
    QTest::newRow("2") << 2 << 4.3027;
    QTest::newRow("3") << 3 << 3.1824;
    QTest::newRow("5") << 5 << 2.5706;
    QTest::newRow("10") << 10 << 2.2281;
    QTest::newRow("30") << 30 << 2.0423;
    QTest::newRow("999") << 999 << 1.9623;
  }

  void studentsQuantile() {
    QFETCH(int, degrees);
    QFETCH(double, expected);
    QVERIFY(std::abs(studentQuantile(static_cast<std::size_t>(degrees)) / expected - 1) < 2e-3);
  }

  void meanHasStudentsInterval() {
    const std::vector<double> values{1, 2, 3, 4, 5};
    const auto mean = meanEstimate(values);
    QCOMPARE(mean.value, 3.0);
    QVERIFY(std::abs(mean.high - 3 - 2.7764 * std::sqrt(2.5 / 5)) < 5e-3);
    QVERIFY(std::abs(mean.high + mean.low - 6) < 1e-12);
  }

  void fewValuesClaimNothing() {
    QCOMPARE(meanEstimate({}), (Estimate{0, 0, 0}));
    const std::vector<double> one{7};
    QCOMPARE(meanEstimate(one), (Estimate{7, 7, 7}));
    QCOMPARE(shareEstimate(0, 0), (Estimate{0, 0, 1}));
  }

  void shareHasWilsonsInterval_data() {
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.2775;
    QTest::newRow("all of ten") << 10 << 10 << 0.7225 << 1.0;
    QTest::newRow("half of a hundred") << 50 << 100 << 0.4038 << 0.5962;
  }

  void shareHasWilsonsInterval() {
    QFETCH(int, hits);
    QFETCH(int, count);
    const auto share = shareEstimate(static_cast<std::size_t>(hits), static_cast<std::size_t>(count));
    QCOMPARE(share.value, double(hits) / count);
    QFETCH(double, low);
    QFETCH(double, high);
    QVERIFY(std::abs(share.low - low) < 1e-4);
    QVERIFY(std::abs(share.high - high) < 1e-4);
  }
};

QTEST_APPLESS_MAIN(TestEstimate)
#include "test_estimate.moc"
