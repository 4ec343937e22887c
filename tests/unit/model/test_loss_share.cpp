#include "core/model/loss_share.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace rankwright;

/// The share of the loss that each task has.
class TestLossShare : public QObject {
  Q_OBJECT

private slots:
  void installsOfThePreset_data();
  void installsOfThePreset();
  void nothingToLearnHasNoShare();
};

void TestLossShare::installsOfThePreset_data() {
  QTest::addColumn<double>("clicks");
  QTest::addColumn<double>("installsOfClicks");
  QTest::addColumn<double>("share");
  // Of the loss-share arithmetic that the 0.95 / 0.05 preset is told with.
  QTest::newRow("5 % and 20 %") << 0.05 << 0.2 << 0.0146;
  QTest::newRow("10 % and 30 %") << 0.10 << 0.3 << 0.0213;
  QTest::newRow("3 % and 10 %") << 0.03 << 0.1 << 0.0079;
}

void TestLossShare::installsOfThePreset() {
  QFETCH(double, clicks);
  QFETCH(double, installsOfClicks);
  QFETCH(double, share);
  const auto shares = lossShares(std::array{clicks, clicks * installsOfClicks}, std::array{0.95, 0.05});
  QVERIFY2(std::abs(shares[1] - share) < 5e-5, qPrintable(QString::number(shares[1])));
  QCOMPARE(shares[0] + shares[1], 1.0);
}

void TestLossShare::nothingToLearnHasNoShare() {
  QCOMPARE(lossShares(std::array{0.0, 1.0}, std::array{1.0, 1.0}), (std::vector<double>{0, 0}));
}

QTEST_APPLESS_MAIN(TestLossShare)
#include "test_loss_share.moc"
