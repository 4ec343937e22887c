#include "core/experiment/true_effect.h"

#include <QTest>

using namespace rankwright;

/// The truth of a metric from that of its measures.
class TestTrueEffect : public QObject {
  Q_OBJECT

private slots:
  void effects_data();
  void effects();
  void unknownIsNothing_data();
  void unknownIsNothing();
  void controlOfZeroHasNoLift();

private:
  static ExperimentTruth truth() {
    ExperimentTruth truth{
        .experiment = "ranker", .seed = 1, .variants = {{.variant = "a"}, {.variant = "b"}}};
    truth.variants[0].of(Measure::Clicks) = {2, 0.5};
    truth.variants[0].of(Measure::Exposures) = {40, 1};
    truth.variants[1].of(Measure::Clicks) = {3, 0.6};
    truth.variants[1].of(Measure::Exposures) = {50, 1};
    return truth;
  }
  static MetricDefinition metric(MetricKind kind) {
    MetricDefinition metric;
    metric.name = "clicks";
    metric.kind = kind;
    metric.measure = Measure::Clicks;
    metric.per = Measure::Exposures;
    return metric;
  }
};

void TestTrueEffect::effects_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<double>("control");
  QTest::addColumn<double>("absolute");
  QTest::addColumn<double>("lift");
  QTest::newRow("mean") << int(MetricKind::Mean) << 2.0 << 1.0 << 0.5;
  QTest::newRow("share") << int(MetricKind::Share) << 0.5 << 0.1 << 0.2;
  QTest::newRow("ratio") << int(MetricKind::Ratio) << 0.05 << 0.01 << 0.2;
}

void TestTrueEffect::effects() {
  QFETCH(int, kind);
  QFETCH(double, control);
  QFETCH(double, absolute);
  QFETCH(double, lift);
  const auto effect = trueEffect(truth(), metric(MetricKind(kind)), "a", "b");
  QVERIFY(effect);
  QCOMPARE(effect->control, control);
  QVERIFY(std::abs(effect->absolute() - absolute) < 1e-12);
  QVERIFY(std::abs(*effect->lift() - lift) < 1e-12);
}

void TestTrueEffect::unknownIsNothing_data() {
  QTest::addColumn<int>("which");
  for (int i = 0; i < 6; ++i)
    QTest::addRow("%d", i) << i;
}

void TestTrueEffect::unknownIsNothing() {
  QFETCH(int, which);
  auto asked = metric(MetricKind::Mean);
  std::string variant = "b";
  if (which == 0) asked.kind = MetricKind::Quantile;
  if (which == 1) asked.kind = MetricKind::Retention;
  if (which == 2) asked.given = "clicks";
  if (which == 3) asked.cap = 3;
  if (which == 4) asked.capShare = 0.99;
  if (which == 5) variant = "c";
  QVERIFY(!trueEffect(truth(), asked, "a", variant));
}

void TestTrueEffect::controlOfZeroHasNoLift() {
  QVERIFY(!(TrueEffect{0, 1}.lift()));
}

QTEST_APPLESS_MAIN(TestTrueEffect)
#include "test_true_effect.moc"
