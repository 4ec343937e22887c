#include "experiments_bench.h"
#include "widgets/common/warning_frame.h"
#include "widgets/experiments/segments_page.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>

using namespace rankwright;

/// The effect by segment on the sample's log.
class TestSegmentsPage : public QObject {
  Q_OBJECT

private slots:
  void segmentsAreThoseOfCore();
  void forestDrawsEverySegment();
  void severalDimensionsAtOnce();
  void noDimensionAsksForOne();
  void segmentIsAnalysedAlone();
  void filterOfTheScopeIsReplaced();
  void evenSplitIsNoWarning();
  void unevenSplitIsWarnedOf();
  void differenceIsTold();
  void givenMetricHasNoDimensions();
  void everyStopHasAName();
  void unknownArmIsTold();
  void escapeStops();
  void stateComesBack();

private:
  using Bench = test::PageBench<SegmentsPage>;
  static EffectBySegment told(const SharedCase& shown, const std::vector<std::string>& dimensions) {
    return test::asked(shown, [&](EventStore& store) {
      return effectBySegment(shown->definition(), store, shown->scope(), "installers", "ranked", dimensions);
    });
  }
};

void TestSegmentsPage::segmentsAreThoseOfCore() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto effects = told(shown, {"country"});
  QCOMPARE(effects.segments.size(), 3U);
  const auto& table = *bench.page->table();
  QCOMPARE(bench.rowCount(table), 3);
  double shares = 0;
  for (std::uint32_t row = 0; row < 3; ++row) {
    const auto& segment = effects.segments[row];
    QCOMPARE(bench.text(table, int(row), "dimension:country"), QString::fromStdString(segment.values[0]));
    QCOMPARE(bench.number(table, row, "effect"), segment.effect->absolute.effect);
    QCOMPARE(bench.number(table, row, "adjusted_p"), segment.effect->adjustedP);
    QCOMPARE(bench.number(table, row, "control_users"), double(segment.controlUsers));
    shares += bench.number(table, row, "share");
  }
  QCOMPARE(shares, 100.0);
}

void TestSegmentsPage::forestDrawsEverySegment() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto chart = bench.page->forest()->chart();
  QVERIFY(chart);
  QCOMPARE(std::get<ForestPlot>(chart->series[0]).rows.size(), 3U);
  QCOMPARE(chart->references[1].value, told(shown, {"country"}).all.effect->absolute.effect);
}

void TestSegmentsPage::severalDimensionsAtOnce() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->dimensionBoxes().size(), 2);
  bench.page->dimensionBoxes()[1]->setFocus();
  hands::press(Qt::Key_Space);
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.page->table()), 6);
  QCOMPARE(bench.text(*bench.page->table(), 1, "dimension:scene"), QStringLiteral("search"));
}

void TestSegmentsPage::noDimensionAsksForOne() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QTest::mouseClick(bench.page->dimensionBoxes()[0], Qt::LeftButton, {}, {8, 8});
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->forest()->isShowingChart());
  QCOMPARE(bench.rowCount(*bench.page->table()), 0);
  QVERIFY(!bench.page->aloneAction()->isEnabled());
  QVERIFY(bench.said().isEmpty());
}

void TestSegmentsPage::segmentIsAnalysedAlone() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->aloneAction()->isEnabled() || bench.page->table()->currentRow());
  QSignalSpy wanted(bench.page, &ExperimentPage::scopeWanted);
  bench.page->table()->selectRow(1);
  QTRY_VERIFY(bench.page->aloneAction()->isEnabled());
  bench.page->aloneAction()->trigger();
  QCOMPARE(wanted.size(), 1);
  const auto scope = wanted[0][0].value<AnalysisScope>();
  QCOMPARE(scope.filters.size(), 1U);
  QCOMPARE(scope.filters[0].dimension, "country");
  QCOMPARE(scope.filters[0].values, std::vector<std::string>{"DE"});
}

void TestSegmentsPage::filterOfTheScopeIsReplaced() {
  Bench bench(test::sampleCase([](ExperimentCase& made) {
    made.question.scope = {.firstDay = test::kSampleDay + 2,
                           .filters = {{"country", {"DE", "US"}}, {"scene", {"home"}}}};
  }));
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.page->table()), 2);
  QSignalSpy wanted(bench.page, &ExperimentPage::scopeWanted);
  bench.page->table()->selectRow(1);
  QTRY_VERIFY(bench.page->aloneAction()->isEnabled());
  bench.page->aloneAction()->trigger();
  const auto scope = wanted[0][0].value<AnalysisScope>();
  QCOMPARE(scope.firstDay, std::optional(test::kSampleDay + 2));
  QCOMPARE(scope.filters.size(), 2U);
  QCOMPARE(scope.filters[1].dimension, "country");
  QCOMPARE(scope.filters[1].values, std::vector<std::string>{"US"});
}

void TestSegmentsPage::evenSplitIsNoWarning() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->warning()->isVisible());
}

void TestSegmentsPage::unevenSplitIsWarnedOf() {
  const QTemporaryDir made;
  const std::filesystem::path path = made.path().toStdString() + "/uneven.eventlog";
  test::SampleEvents::write(path, true);
  const auto uneven =
      test::sampleCase([&](ExperimentCase& shown) { shown.log = test::must(ExperimentLog::open(path)); });
  Bench bench(uneven);
  QVERIFY(bench.settle());
  QVERIFY(bench.page->warning()->isVisible());
  const auto text = bench.page->warningText()->text();
  QVERIFY2(text.contains(QStringLiteral("do not hold the same shares")), qPrintable(text));
  // By scenes, which users were not shown by country, the arms are alike.
  bench.page->dimensionBoxes()[0]->click();
  bench.page->dimensionBoxes()[1]->click();
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->warning()->isVisible());
}

void TestSegmentsPage::differenceIsTold() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto text = bench.page->differenceLabel()->text();
  QVERIFY2(text.contains(QStringLiteral("Cochran's Q")) && text.contains(QStringLiteral("I²")),
           qPrintable(text));
  const auto differs = told(shown, {"country"}).heterogeneity->p < 0.05;
  QCOMPARE(text.startsWith(QStringLiteral("The effect differs")), differs);
}

void TestSegmentsPage::givenMetricHasNoDimensions() {
  Bench bench(test::sampleCase(), {"survey", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY(bench.said().isEmpty());
  QVERIFY(!bench.page->forest()->isShowingChart());
}

void TestSegmentsPage::everyStopHasAName() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  const auto nameless = test::namelessStops(bench.window);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestSegmentsPage::unknownArmIsTold() {
  Bench bench(test::sampleCase(), {"installers", "nobody's"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("nobody's")), qPrintable(bench.said()));
}

void TestSegmentsPage::escapeStops() {
  const auto shown = test::sampleCase();
  Bench bench;
  test::checkEscape(bench, shown, [&] { bench.show(shown); });
  QVERIFY(bench.page->forest()->isShowingChart());
}

void TestSegmentsPage::stateComesBack() {
  QJsonObject state;
  {
    Bench bench(test::sampleCase());
    QVERIFY(bench.settle());
    bench.page->dimensionBoxes()[0]->click();
    bench.page->dimensionBoxes()[1]->click();
    QVERIFY(bench.settle());
    state = bench.page->saveState();
  }
  Bench bench;
  bench.page->restoreState(state);
  bench.show(test::sampleCase());
  QVERIFY(bench.settle());
  QVERIFY(!bench.page->dimensionBoxes()[0]->isChecked());
  QVERIFY(bench.page->dimensionBoxes()[1]->isChecked());
  QCOMPARE(bench.text(*bench.page->table(), 0, "dimension:scene"), QStringLiteral("home"));
}

QTEST_MAIN(TestSegmentsPage)
#include "test_segments_page.moc"
