#include "core/metrics/log_loss.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace rankwright;

using Numbers = std::vector<float>;
using Labels = std::vector<std::uint8_t>;

class TestLogLoss : public QObject {
  Q_OBJECT

private slots:
  void value_data() {
    QTest::addColumn<Numbers>("probabilities");
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<double>("expected");
    QTest::newRow("a half everywhere costs ln 2") << Numbers{0.5, 0.5} << Labels{0, 1} << std::log(2.0);
    QTest::newRow("natural logarithm") << Numbers{0.25} << Labels{1} << std::log(4.0);
    QTest::newRow("negative rows use 1 - p") << Numbers{0.25} << Labels{0} << -std::log(0.75);
    QTest::newRow("certain and wrong is clipped") << Numbers{0} << Labels{1} << -std::log(kLogLossClip);
    QTest::newRow("certain and right is nearly free")
        << Numbers{1} << Labels{1} << -std::log(1 - kLogLossClip);
  }

  void value() {
    QFETCH(Numbers, probabilities);
    QFETCH(Labels, labels);
    QTEST(logLoss(probabilities, labels).value(), "expected");
  }

  void weightsRepeatRows() {
    const auto weighted = logLoss(Numbers{0.2F, 0.7F}, Labels{0, 1}, Numbers{3, 1});
    const auto repeated = logLoss(Numbers{0.2F, 0.2F, 0.2F, 0.7F}, Labels{0, 0, 0, 1});
    QVERIFY(std::abs(weighted.value() - repeated.value()) < 1e-12);
  }

  void manyRowsAreTheirSum() {
    std::mt19937 random(5);
    Numbers probabilities;
    Labels labels;
    double total = 0;
    for (int i = 0; i < 100'000; ++i) {
      probabilities.push_back(static_cast<float>(random() % 1001) / 1000);
      labels.push_back(static_cast<std::uint8_t>(random() % 2));
      total += logLoss(Numbers{probabilities.back()}, Labels{labels.back()}).value();
    }
    QVERIFY(std::abs(logLoss(probabilities, labels).value() - total / 100'000) < 1e-10);
  }

  void manyCertainMistakesStayFinite() {
    const Numbers probabilities(1000, 0);
    QVERIFY(std::abs(logLoss(probabilities, Labels(1000, 1)).value() + std::log(kLogLossClip)) < 1e-9);
  }

  void badRowIsNamedByItsNumberAmongAll() {
    Numbers probabilities(90'000, 0.5F);
    probabilities[80'001] = 1.5F;
    const auto result = logLoss(probabilities, Labels(90'000));
    QVERIFY(!result);
    QVERIFY2(result.error().message.find("row 80001 ") != std::string::npos, result.error().message.c_str());
  }

  void error_data() {
    QTest::addColumn<Numbers>("probabilities");
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<QString>("ending");
    QTest::newRow("no rows") << Numbers{} << Labels{} << "0";
    QTest::newRow("above one") << Numbers{1.5} << Labels{1} << "1.5";
    QTest::newRow("below zero") << Numbers{-0.5} << Labels{1} << "-0.5";
    QTest::newRow("infinite") << Numbers{std::numeric_limits<float>::infinity()} << Labels{1} << "inf";
    QTest::newRow("label 9") << Numbers{0.5} << Labels{9} << "9";
  }

  void error() {
    QFETCH(Numbers, probabilities);
    QFETCH(Labels, labels);
    QFETCH(QString, ending);
    const auto result = logLoss(probabilities, labels);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(QString::fromStdString(result.error().message).endsWith(ending), result.error().message.c_str());
  }
};

QTEST_APPLESS_MAIN(TestLogLoss)
#include "test_log_loss.moc"
