#include "experiments_bench.h"
#include "widgets/experiments/time_page.h"

#include <QLabel>
#include <QTabBar>

using namespace rankwright;

/// The effect over time on the sample's log.
class TestTimePage : public QObject {
  Q_OBJECT

public:
  /// The days of the log are those of Shanghai; the axis shows local time, half a day away.
  static void initMain() { qputenv("TZ", "America/New_York"); }

private slots:
  void everyBasisIsThatOfCore_data();
  void everyBasisIsThatOfCore();
  void daysHaveTheirDates();
  void basisIsChosenByKeys();
  void alwaysValidIsOfTheWholeAlone();
  void truthIsDrawn();
  void chartsMoveTogether();
  void retentionIsCumulative();
  void givenMetricHasNoDays();
  void anotherMetricIsAsked();
  void everyStopHasAName();
  void unknownMetricIsTold();
  void escapeStops();
  void noExperimentSaysWhy();
  void stateComesBack();
  void commandsHaveDistinctNames();

private:
  using Bench = test::PageBench<TimePage>;
  static const LineSeries& line(const ChartPanel* panel, std::size_t series) {
    return std::get<LineSeries>(panel->chart()->series[series]);
  }
};

void TestTimePage::everyBasisIsThatOfCore_data() {
  QTest::addColumn<int>("basis");
  QTest::newRow("cumulative") << int(TimeBasis::Cumulative);
  QTest::newRow("daily") << int(TimeBasis::Daily);
  QTest::newRow("days since") << int(TimeBasis::DaysSinceFirst);
}

void TestTimePage::everyBasisIsThatOfCore() {
  QFETCH(int, basis);
  const auto shown = test::sampleCase();
  Bench bench(shown);
  bench.page->basisTabs()->setCurrentIndex(basis);
  QVERIFY(bench.settle());
  const auto told = test::asked(shown, [&](EventStore& store) {
    return effectOverTime(shown->definition(), store, {}, "installers", "ranked", TimeBasis(basis));
  });
  QVERIFY(told.points.size() >= 3);
  QCOMPARE(bench.rowCount(*bench.page->table()), int(told.points.size()));
  const auto& effects = line(bench.page->effectPanel(), 0);
  const auto& users = line(bench.page->usersPanel(), 1);
  for (std::size_t i = 0; i < told.points.size(); ++i) {
    const auto& point = told.points[i];
    QVERIFY(point.effect);
    QCOMPARE(effects.y[i], point.effect->absolute.effect);
    QCOMPARE(effects.upper[i], point.effect->absolute.interval.high);
    QCOMPARE(users.y[i], double(point.treatedUsers));
    QCOMPARE(bench.number(*bench.page->table(), std::uint32_t(i), "effect"), point.effect->absolute.effect);
    QCOMPARE(bench.number(*bench.page->table(), std::uint32_t(i), "arm_users"), double(point.treatedUsers));
  }
}

void TestTimePage::daysHaveTheirDates() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QCOMPARE(bench.text(*bench.page->table(), 0, "day"), QStringLiteral("2026-03-02"));
  const auto first = QDateTime::fromSecsSinceEpoch(qint64(line(bench.page->effectPanel(), 0).x[0]));
  QCOMPARE(first, QDateTime(QDate(2026, 3, 2), QTime(0, 0)));
  // Over the beginning of summer time in New York on the 8th.
  const auto tenth = QDateTime::fromSecsSinceEpoch(qint64(line(bench.page->effectPanel(), 0).x[8]));
  QCOMPARE(tenth, QDateTime(QDate(2026, 3, 10), QTime(0, 0)));
}

void TestTimePage::basisIsChosenByKeys() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  const auto before = bench.page->noveltyLabel()->text();
  bench.page->basisTabs()->setFocus();
  hands::press(Qt::Key_Right);
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->basisTabs()->currentIndex(), 1);
  QVERIFY(bench.page->noveltyLabel()->text() != before);
  QVERIFY2(bench.page->noveltyLabel()->text().contains(QStringLiteral("a day ±")),
           qPrintable(bench.page->noveltyLabel()->text()));
}

void TestTimePage::alwaysValidIsOfTheWholeAlone() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->effectPanel()->chart()->series.size(), 3U);
  const auto& once = line(bench.page->effectPanel(), 0);
  QVERIFY(line(bench.page->effectPanel(), 1).y.back() < once.lower.back());
  QVERIFY(line(bench.page->effectPanel(), 2).y.back() > once.upper.back());
  bench.page->basisTabs()->setCurrentIndex(1);
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->effectPanel()->chart()->series.size(), 1U);
}

void TestTimePage::truthIsDrawn() {
  const auto shown = test::sampleCase([](ExperimentCase& made) {
    made.report.metrics = {{.metric = "clicks a user", .variant = "ranked"},
                           {.metric = "installers", .variant = "ranked"}};
    made.truth = {std::nullopt, 0.25};
  });
  Bench bench(shown);
  QVERIFY(bench.settle());
  const auto told = test::asked(shown, [&](EventStore& store) {
    return effectOverTime(shown->definition(), store, {}, "installers", "ranked", TimeBasis::Cumulative);
  });
  QCOMPARE(bench.page->effectPanel()->chart()->series.size(), 4U);
  QCOMPARE(line(bench.page->effectPanel(), 3).y.back(), 0.25 * told.points.back().effect->control);
}

void TestTimePage::chartsMoveTogether() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  bench.page->effectPanel()->zoomIn();
  QTRY_COMPARE(bench.page->usersPanel()->xRange().lower, bench.page->effectPanel()->xRange().lower);
}

void TestTimePage::retentionIsCumulative() {
  Bench bench(test::sampleCase());
  bench.page->basisTabs()->setCurrentIndex(1);
  bench.show(test::sampleCase(), {"retention", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().isEmpty(), qPrintable(bench.said()));
  QCOMPARE(bench.page->basisTabs()->currentIndex(), 0);
  QVERIFY(!bench.page->basisTabs()->isTabEnabled(1));
  bench.show(test::sampleCase());
  QCOMPARE(bench.page->basisTabs()->currentIndex(), 1);
}

void TestTimePage::givenMetricHasNoDays() {
  Bench bench(test::sampleCase(), {"survey", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY(bench.said().isEmpty());
  QVERIFY(!bench.page->effectPanel()->isShowingChart());
  QCOMPARE(bench.rowCount(*bench.page->table()), 0);
}

void TestTimePage::anotherMetricIsAsked() {
  const auto shown = test::sampleCase();
  Bench bench(shown);
  QVERIFY(bench.settle());
  bench.show(shown, {"clicks a user", "ranked"});
  QVERIFY(bench.page->effectPanel()->isShowingChart()); // until the answer is there
  QVERIFY(bench.settle());
  QVERIFY(bench.page->effectPanel()->chart()->title.contains(QStringLiteral("clicks a user")));
}

void TestTimePage::everyStopHasAName() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  const auto nameless = test::namelessStops(bench.window);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestTimePage::unknownMetricIsTold() {
  Bench bench(test::sampleCase(), {"happiness", "ranked"});
  QVERIFY(bench.settle());
  QVERIFY2(bench.said().contains(QStringLiteral("happiness")), qPrintable(bench.said()));
  QVERIFY(!bench.page->effectPanel()->isShowingChart());
}

void TestTimePage::escapeStops() {
  const auto shown = test::sampleCase();
  Bench bench;
  test::checkEscape(bench, shown, [&] { bench.show(shown); });
  QVERIFY(bench.page->effectPanel()->isShowingChart());
}

void TestTimePage::noExperimentSaysWhy() {
  Bench bench(test::sampleCase());
  QVERIFY(bench.settle());
  bench.page->setCase(nullptr, {}, QStringLiteral("Choose an experiment."));
  QVERIFY(!bench.page->effectPanel()->isShowingChart());
  QCOMPARE(bench.rowCount(*bench.page->table()), 0);
}

void TestTimePage::stateComesBack() {
  QJsonObject state;
  {
    Bench bench(test::sampleCase());
    bench.page->basisTabs()->setCurrentIndex(2);
    QVERIFY(bench.settle());
    bench.page->table()->selectRow(2);
    state = bench.page->saveState();
  }
  Bench bench;
  bench.page->restoreState(state);
  bench.show(test::sampleCase());
  QVERIFY(bench.settle());
  QCOMPARE(bench.page->basisTabs()->currentIndex(), 2);
  QCOMPARE(bench.page->table()->currentRow(), std::optional<std::uint32_t>(2));
}

void TestTimePage::commandsHaveDistinctNames() {
  Bench bench;
  QSet<QString> ids;
  for (const auto& [action, spec] : bench.page->commands()) {
    QVERIFY2(!spec.id.isEmpty() && !ids.contains(spec.id), qPrintable(spec.id));
    ids << spec.id;
  }
  QCOMPARE(bench.page->charts().size(), 2U);
}

QTEST_MAIN(TestTimePage)
#include "test_time_page.moc"
