#include "models_bench.h"
#include "widgets/common/fact_view.h"
#include "widgets/models/calibration_page.h"
#include "widgets/models/curves_page.h"
#include "widgets/models/embeddings_page.h"
#include "widgets/models/experts_page.h"
#include "widgets/models/roc_page.h"
#include "widgets/models/run_details_page.h"
#include "widgets/models/run_segments_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace rankwright;

/// Pages of selected runs against what core says of them.
class TestRunPages : public QObject {
  Q_OBJECT

private slots:
  void curvesMarkTheFirstEpoch();
  void severalRunsShareTheCurves();
  void rocGoesFromCornerToCorner();
  void reliabilityHasEqualBins();
  void correctionIsShownBesideTheRaw();
  void segmentsAreThoseOfCore();
  void segmentsDifferFromTheBaseline();
  void embeddingsAreLookedInto();
  void expertsAreThoseThatWereJudged();
  void modelWithoutExpertsIsTold();
  void detailsHaveTheConfiguration();
  void nothingSelectedSaysSo();

private:
  using Bench = test::ModelsBench;
  template <class Page>
  static Page* open(Bench& bench, const char* id) {
    if (!bench.settle()) return nullptr;
    bench.view->showPage(QLatin1String(id));
    return bench.settle() ? qobject_cast<Page*>(bench.view->page(QLatin1String(id))) : nullptr;
  }
  template <class Series>
  static const Series& series(const ChartPanel& panel, std::size_t number = 0) {
    if (!panel.chart() || panel.chart()->series.size() <= number) qFatal("no such series");
    return std::get<Series>(panel.chart()->series[number]);
  }
};

void TestRunPages::curvesMarkTheFirstEpoch() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<CurvesPage>(bench, "curves");
  QVERIFY(page);
  const auto& line = series<LineSeries>(*page->charts()[0]);
  QCOMPARE(line.x, (std::vector<double>{0.5, 1, 1.5, 2}));
  QCOMPARE(line.y[1], 0.74);
  QCOMPARE(page->charts()[0]->chart()->references.front().value, 1.0);
  QVERIFY(page->sentence().contains(QStringLiteral("one-epoch phenomenon")));
  const auto& gap = series<LineSeries>(*page->charts()[3]);
  QCOMPARE(gap.name, QStringLiteral("1 to 7 rows"));
  QVERIFY(qFuzzyCompare(gap.y[0], 0.2));
}

void TestRunPages::severalRunsShareTheCurves() {
  const test::ModelStore store;
  Bench::addTwo(store);
  Bench bench(store.open());
  auto* page = open<CurvesPage>(bench, "curves");
  QVERIFY(page);
  QCOMPARE(page->charts()[0]->chart()->series.size(), 1UL);
  bench.view->table()->grid()->selectRows(0, 1, false);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->selection().runs.size(), 2UL);
  QCOMPARE(page->charts()[0]->chart()->series.size(), 2UL);
}

void TestRunPages::rocGoesFromCornerToCorner() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<RocPage>(bench, "roc");
  QVERIFY(page);
  const auto& line = series<LineSeries>(*page->roc());
  QCOMPARE(line.x.front(), 0.0);
  QCOMPARE(line.y.back(), 1.0);
  const auto metrics = test::must(store.runs().read("good")).metrics.front();
  QCOMPARE(page->precisionRecall()->chart()->references.front().value, metrics.baseRate);
}

void TestRunPages::reliabilityHasEqualBins() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<CalibrationPage>(bench, "calibration");
  QVERIFY(page);
  const auto& curve = series<Reliability>(*page->reliability());
  QCOMPARE(curve.bins.size(), 20UL);
  QCOMPARE(curve.bins.front().count, curve.bins.back().count);
  QVERIFY(!page->rawBox()->isEnabled());
  QVERIFY(page->sentence().contains(QStringLiteral("nothing is corrected")));
}

void TestRunPages::correctionIsShownBesideTheRaw() {
  const test::ModelStore store;
  auto predictions = simulatePredictions({});
  std::vector<float> raised(predictions.rowCount());
  for (std::size_t row = 0; row < raised.size(); ++row)
    raised[row] = std::min(1.0F, 1.5F * predictions.outputs[0].raw[row]);
  predictions.outputs[0].raw = Buffer(std::move(raised));
  test::must(store.runs().create(test::runInfo("weighted", predictions)));
  test::mustHold(writePredictions(predictions, store.runs().folderOf("weighted") / kPredictionsFile));
  Bench bench(store.open());
  auto* page = open<CalibrationPage>(bench, "calibration");
  QVERIFY(page);
  QVERIFY(page->rawBox()->isEnabled());
  QCOMPARE(page->reliability()->chart()->series.size(), 1UL);
  page->rawBox()->setFocus();
  hands::press(Qt::Key_Space);
  QCOMPARE(page->reliability()->chart()->series.size(), 2UL);
}

void TestRunPages::segmentsAreThoseOfCore() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<RunSegmentsPage>(bench, "segments");
  QVERIFY(page);
  const auto core =
      test::must(metricsBySegment(test::must(store.runs().predictions("good")), "pctr", "category"));
  QCOMPARE(bench.rowCount(*page->table()), int(core.segments.size()) + 1);
  QCOMPARE(bench.text(*page->table(), 1, "value"), QString::fromStdString(core.segments[0].value));
  QCOMPARE(bench.text(*page->table(), 1, "rows"), QString::number(core.segments[0].metrics.rows));
  QCOMPARE(bench.text(*page->table(), 1, "auc"),
           QString::number(core.segments[0].metrics.auc->value, 'f', 4));
  QCOMPARE(series<ForestPlot>(*page->chart()).rows.size(), core.segments.size());
  page->metrics()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  QVERIFY(page->chart()->chart()->title.startsWith(QStringLiteral("GAUC")));
}

void TestRunPages::segmentsDifferFromTheBaseline() {
  const test::ModelStore store;
  Bench::addTwo(store);
  test::mustHold(store.runs().pinBaseline("bad"));
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->select(QStringLiteral("good"));
  auto* page = open<RunSegmentsPage>(bench, "segments");
  QVERIFY(page);
  const auto core = test::must(differenceBySegment(test::must(store.runs().predictions("bad")),
                                                   test::must(store.runs().predictions("good")), "pctr",
                                                   "category", ModelMetric::Auc));
  QCOMPARE(bench.text(*page->table(), 0, "difference"), QString::number(*core.overall.difference(), 'f', 5));
  QCOMPARE(page->warningText().isEmpty(), !core.isReversed);
}

void TestRunPages::embeddingsAreLookedInto() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<EmbeddingsPage>(bench, "embeddings");
  QVERIFY(page);
  QCOMPARE(series<HeatMap>(*page->strengths()).xLabels,
           (QStringList{QStringLiteral("user"), QStringLiteral("item")}));
  QCOMPARE(page->fields()->count(), 2);
  QCOMPARE(series<BarSeries>(*page->spectrum()).values.size(), 3UL);
  QCOMPARE(page->facts()->facts().rowCount(), 2);
  const auto before = page->sentence();
  page->fields()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(page->sentence() != before);
  QVERIFY(page->norms()->chart() != nullptr);
}

void TestRunPages::expertsAreThoseThatWereJudged() {
  const test::ModelStore store;
  const ExpertHealth health{.rows = 2000,
                            .gates = {{"click", {0.25, 0.75}, 0.5}, {"install", {0.05, 0.95}, 0.2}},
                            .experts = {{0.95, 0.01, 0.02}, {0.4, 0.5, 0.25}}};
  store.addRun("mixture", 0.2, 1, health);
  Bench bench(store.open());
  auto* page = open<ExpertsPage>(bench, "experts");
  QVERIFY(page);
  const auto& map = series<HeatMap>(*page->gates());
  QCOMPARE(map.yLabels, (QStringList{QStringLiteral("click"), QStringLiteral("install")}));
  QCOMPARE(map.values, (std::vector<double>{0.25, 0.75, 0.05, 0.95}));
  const auto& facts = page->facts()->facts();
  QCOMPARE(facts.rowCount(), 2);
  QCOMPARE(facts.index(0, 1).data().toString(), QStringLiteral("95.0 %"));
  QCOMPARE(facts.index(1, 4).data().toString(), QStringLiteral("95.0 %"));
  QVERIFY(facts.index(0, 5).data().toString().startsWith(QStringLiteral("red")));
  QCOMPARE(facts.index(1, 5).data().toString(), QStringLiteral("green"));
  QVERIFY(page->sentence().contains(QStringLiteral("1 of 2 experts have collapsed")));
  QVERIFY(page->sentence().endsWith(QStringLiteral("Over 2,000 held-out rows.")));
}

void TestRunPages::modelWithoutExpertsIsTold() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<ExpertsPage>(bench, "experts");
  QVERIFY(page);
  QVERIFY(page->gates()->chart() == nullptr);
  QVERIFY(page->sentence().isEmpty());
}

void TestRunPages::detailsHaveTheConfiguration() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  auto* page = open<RunDetailsPage>(bench, "details");
  QVERIFY(page);
  QCOMPARE(page->configuration()->toPlainText(),
           QStringLiteral("kind = \"deepfm\"\nfields = [\"user\", \"item\"]\n"));
  QStringList values;
  for (int row = 0; row < page->facts()->facts().rowCount(); ++row)
    values << page->facts()->facts().index(row, 1).data().toString();
  QVERIFY(values.contains(QStringLiteral("LibTorch 1.13")));
  QVERIFY(values.contains(QStringLiteral("17")));
}

void TestRunPages::nothingSelectedSaysSo() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  auto* page = qobject_cast<CurvesPage*>(bench.view->page(QStringLiteral("curves")));
  QVERIFY(page->charts()[0]->chart() == nullptr);
}

QTEST_MAIN(TestRunPages)
#include "test_run_pages.moc"
