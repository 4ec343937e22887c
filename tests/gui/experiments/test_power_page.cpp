#include "experiments_bench.h"
#include "widgets/common/fact_view.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/power_page.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>

#include <cmath>

using namespace rankwright;

/// What a lift needs, by the sample's log.
class TestPowerPage : public QObject {
  Q_OBJECT

private slots:
  void figuresAreThoseOfCore();
  void chartTellsDaysApart();
  void typedLiftIsAsked();
  void alphaIsTheExperiments();
  void fieldsKeepInTheirRanges();
  void givenMetricHasNoTraffic();
  void everyStopHasAName();
  void unknownMetricIsTold();
  void escapeStops();
  void stateComesBack();

private:
  using Bench = test::PageBench<PowerPage>;
  static LogPower told(const SharedCase& shown, double lift) {
    LogPowerAim aim;
    aim.lifts = {lift};
    return test::asked(shown, [&](EventStore& store) {
      return powerFromLog(shown->definition(), store, "installers", aim);
    });
  }
  static QString fact(const PowerPage& page, const QString& name) {
    for (const auto& row : page.facts()->facts().table().rows)
      if (row[0].text == name) return row[1].text;
    return {};
  }
};

void TestPowerPage::figuresAreThoseOfCore() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto power = told(shown, 0.02);
  QCOMPARE(fact(*bench.page, QStringLiteral("Mean")), figureText(power.mean));
  QCOMPARE(fact(*bench.page, QStringLiteral("Standard deviation")), figureText(power.standardDeviation));
  QCOMPARE(bench.rowCount(*bench.page->needs()), 4);
  QCOMPARE(bench.number(*bench.page->needs(), 1, "lift"), 2.0);
  QCOMPARE(bench.number(*bench.page->needs(), 1, "users"), std::ceil(power.needs[0].users));
  QVERIFY2(bench.page->needLabel()->text().startsWith(QStringLiteral("To find a lift of 2.00 %")),
           qPrintable(bench.page->needLabel()->text()));
}

void TestPowerPage::chartTellsDaysApart() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto& series = bench.page->chart()->chart()->series;
  QCOMPARE(series.size(), 2U);
  const auto& observed = std::get<LineSeries>(series[0]);
  const auto& expected = std::get<LineSeries>(series[1]);
  QCOMPARE(observed.x.back(), expected.x.front()); // one line without a gap
  QVERIFY(expected.x.back() >= 60);
  QCOMPARE(bench.page->chart()->chart()->references[0].value, 2.0);
}

void TestPowerPage::typedLiftIsAsked() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  bench.page->liftField()->setFocus();
  bench.page->liftField()->selectAll();
  hands::type(QStringLiteral("30"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.page->needs()), 5);
  QCOMPARE(bench.number(*bench.page->needs(), 4, "users"), std::ceil(told(shown, 0.3).needs[0].users));
  QVERIFY(bench.page->needLabel()->text().startsWith(QStringLiteral("To find a lift of 30.0 %")));
}

void TestPowerPage::alphaIsTheExperiments() {
  Bench bench(test::sampleCase([](ExperimentCase& made) { made.question.definition.alpha = 0.01; }));
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->alphaField()->value(), 0.01);
  bench.page->alphaField()->setValue(0.1);
  bench.show(test::sampleCase());
  QCOMPARE(bench.page->alphaField()->value(), 0.1);
}

void TestPowerPage::fieldsKeepInTheirRanges() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  bench.page->powerField()->setFocus();
  bench.page->powerField()->selectAll();
  hands::type(QStringLiteral("100"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QVERIFY(bench.page->powerField()->value() < 100);
  QVERIFY2(bench.said().isEmpty(), qPrintable(bench.said()));
}

void TestPowerPage::givenMetricHasNoTraffic() {
  Bench bench(test::sampleCase(), {"survey", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().isEmpty(), qPrintable(bench.said()));
}

void TestPowerPage::everyStopHasAName() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  const auto nameless = test::namelessStops(bench.window);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestPowerPage::unknownMetricIsTold() {
  Bench bench(test::sampleCase(), {"happiness", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("happiness")), qPrintable(bench.said()));
  QVERIFY(bench.page->needLabel()->text().isEmpty());
}

void TestPowerPage::escapeStops() {
  const auto shown = test::sampleCase();
  Bench bench;
  test::checkEscape(bench, shown, [&] { bench.show(shown); });
  QVERIFY(bench.page->chart()->isShowingChart());
}

void TestPowerPage::stateComesBack() {
  QJsonObject state;
  {
    Bench bench(test::sampleCase());
    bench.page->liftField()->setValue(7.5);
    bench.page->powerField()->setValue(90);
    QVERIFY(bench.settle());
    state = bench.page->saveState();
  }
  Bench bench;
  bench.page->restoreState(state);
  bench.show(test::sampleCase());
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->liftField()->value(), 7.5);
  QCOMPARE(bench.page->powerField()->value(), 90.0);
  QVERIFY(bench.page->needLabel()->text().contains(QStringLiteral("7.50 %")));
}

QTEST_MAIN(TestPowerPage)
#include "test_power_page.moc"
