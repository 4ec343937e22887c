#include "tests/unit/logs/real_data.h"
#include "view_bench.h"
#include "widgets/common/file_field.h"
#include "widgets/experiments/event_import_form.h"
#include "widgets/experiments/experiment_log.h"
#include "widgets/experiments/metrics_page.h"
#include "widgets/experiments/scope_bar.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/experiments/trust_page.h"
#include "widgets/experiments/verdict_banner.h"
#include "widgets/table/filter_chips.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

using namespace rankwright;

/// The view over workspaces with and without experiments.
class TestExperimentsView : public QObject {
  Q_OBJECT

private slots:
  void emptyWorkspaceNamesTheNextStep();
  void listTellsEachAtAGlance();
  void brokenDefinitionIsToldAndHidesNothing();
  void enterOpensAndAltLeftLeads();
  void verdictNeverWithoutLight();
  void lightLeadsToTrust();
  void rowIsTheMetricOfAllPages();
  void formulaFollowsTheCell();
  void adHocLeavesTheExperiment();
  void daysAreAskedOnceTyped();
  void filterIsAChip();
  void unknownExperimentIsTold();
  void simulatedExperimentShowsItsTruth();
  void cookieCats();
  void importRefusesWhatIsNoMapping();
  void stateComesBack();
  void fitsASmallWindow();
  void commandFromElsewhereShowsTheView();

private:
  using Bench = test::ViewBench;
};

void TestExperimentsView::emptyWorkspaceNamesTheNextStep() {
  const test::ExperimentStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QVERIFY(bench.child<QWidget>("noExperiments")->isVisible());
  QVERIFY(bench.view->action(QStringLiteral("experiments.simulate"))->isEnabled());
  QVERIFY(!bench.view->action(QStringLiteral("experiments.export"))->isEnabled());
  QCOMPARE(bench.view->place(), Address());
}

void TestExperimentsView::listTellsEachAtAGlance() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  QVERIFY(bench.settle());
  const auto& list = *bench.view->list();
  QVERIFY(list.isVisible());
  QCOMPARE(bench.rowCount(list), 1);
  QCOMPARE(bench.text(list, 0, "name"), QStringLiteral("ranking"));
  QCOMPARE(bench.text(list, 0, "title"), QStringLiteral("The new ranking"));
  QCOMPARE(bench.text(list, 0, "status"), QStringLiteral("analysed"));
  QCOMPARE(bench.text(list, 0, "trust"), QStringLiteral("green"));
  const QStringList verdicts{QStringLiteral("ship"), QStringLiteral("wait")};
  QVERIFY(verdicts.contains(bench.text(list, 0, "verdict")));
  QCOMPARE(bench.text(list, 0, "users"), QStringLiteral("3,000"));
  QCOMPARE(bench.text(list, 0, "metric"), QStringLiteral("installers"));
  QCOMPARE(bench.text(list, 0, "first"), QStringLiteral("2026-02-27"));
}

void TestExperimentsView::brokenDefinitionIsToldAndHidesNothing() {
  const test::ExperimentStore store;
  store.addExperiment();
  store.write("experiments/broken.toml", "experiment = 7\n");
  store.write(
      "experiments/without-log.toml",
      "experiment = \"x\"\n[[arm]]\nvariant = \"a\"\n[[arm]]\nvariant = \"b\"\n[[metric]]\nname = \"m\"\n");
  Bench bench(store.open());
  QVERIFY(bench.settle());
  const auto& list = *bench.view->list();
  QCOMPARE(bench.rowCount(list), 3);
  QVERIFY(bench.text(list, 0, "status").contains(QStringLiteral("broken.toml:1")));
  QCOMPARE(bench.text(list, 1, "status"), QStringLiteral("analysed"));
  QVERIFY(bench.text(list, 2, "status").contains(QStringLiteral("no event log")));
  bench.view->open(QStringLiteral("broken"));
  QVERIFY(bench.said().contains(QStringLiteral("broken.toml:1")));
  QVERIFY(list.isVisible());
}

void TestExperimentsView::enterOpensAndAltLeftLeads() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QSignalSpy moved(bench.view, &View::placeChanged);
  bench.view->list()->selectRow(0);
  bench.view->list()->grid()->setFocus();
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(bench.view->shown() != nullptr);
  QCOMPARE(moved.size(), 1);
  QCOMPARE(bench.view->place().text(), QStringLiteral("experiment:ranking"));
  QCOMPARE(bench.child<QLabel>("experimentTitle")->text(), QStringLiteral("The new ranking"));
  bench.view->action(QStringLiteral("experiments.list"))->trigger();
  QCOMPARE(bench.view->place(), Address());
  QVERIFY(bench.view->list()->isVisible());
  QVERIFY(bench.view->shown() == nullptr);
}

/// Without its light a verdict could be believed where the log is wrong.
void TestExperimentsView::verdictNeverWithoutLight() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->open(QStringLiteral("ranking"));
  QTRY_VERIFY(bench.view->verdict()->isVisible());
  QVERIFY(bench.view->verdict()->text().contains(QStringLiteral("ranked")));
  QVERIFY(bench.view->verdict()->light()->isVisible());
  QVERIFY(bench.view->verdict()->light()->toolTip().contains(QStringLiteral("green")));
}

void TestExperimentsView::lightLeadsToTrust() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  bench.view->verdict()->light()->setFocus();
  hands::press(Qt::Key_Space);
  QCOMPARE(bench.view->currentPage(), QStringLiteral("trust"));
  QTRY_COMPARE(bench.rowCount(*bench.view->trustPage()->splits()),
               int(bench.view->shown()->trust.byDay.size() + bench.view->shown()->trust.byDimension.size()));
}

void TestExperimentsView::rowIsTheMetricOfAllPages() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->choice().metric, std::string("installers"));
  bench.view->metricsPage()->table()->selectRow(1);
  QCOMPARE(bench.view->choice().metric, std::string("clicks a user"));
  QCOMPARE(bench.view->metrics()->currentText(), QStringLiteral("clicks a user"));
  // The box leads the table.
  bench.view->metrics()->setFocus();
  hands::press(Qt::Key_Up);
  QTRY_COMPARE(bench.view->metricsPage()->table()->currentRow(), std::optional(0U));
}

void TestExperimentsView::formulaFollowsTheCell() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  auto* page = bench.view->metricsPage();
  auto* grid = page->table()->grid();
  const auto* model = qobject_cast<const DataModel*>(grid->model());
  const auto& effect = *bench.view->shown()->report.metrics.front().effect;
  grid->setCurrentIndex(model->index(0, model->columnOf("p")));
  QVERIFY(page->formula().contains(QStringLiteral("2 · P(Z > |z|)")));
  QVERIFY(page->formula().contains(QString::number(std::abs(effect.absolute.statistic), 'f', 3).left(4)));
  grid->setCurrentIndex(model->index(0, model->columnOf("lift")));
  QVERIFY(page->formula().contains(QStringLiteral("b / a − 1")));
}

void TestExperimentsView::adHocLeavesTheExperiment() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  const auto own = bench.view->shown();
  auto* adHoc = bench.view->action(QStringLiteral("experiments.adHoc"));
  adHoc->trigger();
  QVERIFY(bench.view->scopeBar()->isVisible());
  AnalysisScope first;
  first.lastDay = test::kSampleDay + 3;
  bench.view->scopeBar()->setScope(first);
  QVERIFY(bench.settle());
  QVERIFY(bench.view->shown()->isAdHoc);
  QVERIFY(bench.view->shown()->report.arms.front().users < own->report.arms.front().users);
  const auto asked = test::must(
      own->log->ask([&](EventStore& log) { return analyseExperiment(own->definition(), log, first); }));
  QCOMPARE(bench.view->shown()->report.arms.front().users, asked.arms.front().users);
  QVERIFY(bench.child<QLabel>("experimentScope")->text().startsWith(QStringLiteral("Ad hoc")));
  adHoc->trigger();
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->shown(), own);
}

void TestExperimentsView::daysAreAskedOnceTyped() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  bench.view->action(QStringLiteral("experiments.adHoc"))->trigger();
  QSignalSpy asked(bench.view->scopeBar(), &ScopeBar::changed);
  bench.view->scopeBar()->until()->setDate(QDate(2026, 3, 6));
  bench.view->scopeBar()->until()->setDate(QDate(2026, 3, 5));
  QTRY_COMPARE(asked.size(), 1);
  QCOMPARE(bench.view->scopeBar()->question().scope.lastDay, std::optional(test::kSampleDay + 3));
}

void TestExperimentsView::filterIsAChip() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  bench.view->action(QStringLiteral("experiments.adHoc"))->trigger();
  auto* bar = bench.view->scopeBar();
  bar->dimensions()->setCurrentText(QStringLiteral("country"));
  bar->values()->setCurrentText(QStringLiteral("DE"));
  QTest::mouseClick(bench.child<QToolButton>("scopeAddFilter"), Qt::LeftButton);
  QVERIFY(bench.settle());
  QCOMPARE(bar->chips()->buttons().size(), 1UL);
  QCOMPARE(bar->chips()->buttons().front()->text(), QStringLiteral("country: DE"));
  QVERIFY(bench.view->shown()->isAdHoc);
  QTest::mouseClick(bar->chips()->buttons().front(), Qt::LeftButton);
  QVERIFY(bench.settle());
  QVERIFY(!bench.view->shown()->isAdHoc);
}

void TestExperimentsView::unknownExperimentIsTold() {
  const test::ExperimentStore store;
  store.addExperiment();
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->goTo({QStringLiteral("experiment"), QStringLiteral("nowhere")});
  QVERIFY(bench.said().contains(QStringLiteral("nowhere")));
  QCOMPARE(bench.view->place(), Address());
}

void TestExperimentsView::simulatedExperimentShowsItsTruth() {
  const test::ExperimentStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->simulation()->users()->setValue(200);
  bench.view->simulation()->days()->setValue(3);
  bench.view->action(QStringLiteral("experiments.simulate"))->trigger();
  QVERIFY(bench.settle());
  QVERIFY2(bench.view->shown() != nullptr, qPrintable(bench.said()));
  QCOMPARE(bench.view->shown()->truth.size(), bench.view->shown()->report.metrics.size());
  QVERIFY(bench.view->shown()->truth.front().has_value());
  QVERIFY(std::filesystem::exists(store.folder() / "experiments"));
  // Another one does not take its place.
  bench.view->action(QStringLiteral("experiments.list"))->trigger();
  bench.view->action(QStringLiteral("experiments.simulate"))->trigger();
  QVERIFY(bench.settle());
  bench.view->action(QStringLiteral("experiments.list"))->trigger();
  QCOMPARE(bench.rowCount(*bench.view->list()), 2);
}

/// What is published of the game's test, and the warning that is not.
void TestExperimentsView::cookieCats() {
  const auto file = realData("cookie_cats/cookie_cats.csv");
  RW_NEED_DATA(file);
  const test::ExperimentStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->action(QStringLiteral("experiments.import"))->trigger();
  auto* form = bench.view->importForm();
  QVERIFY(form->isVisible());
  QVERIFY(!form->importButton()->isEnabled());
  form->events()->edit()->setFocus();
  hands::type(QString::fromStdString(file.string()));
  form->mappings()->setCurrentText(QStringLiteral("cookie-cats"));
  QTRY_VERIFY(form->importButton()->isEnabled());
  QTest::mouseClick(form->importButton(), Qt::LeftButton);
  QVERIFY(bench.settle());
  QVERIFY2(bench.view->shown() != nullptr, qPrintable(bench.said()));
  const auto& table = *bench.view->metricsPage()->table();
  QTRY_COMPARE(bench.rowCount(table), 3);
  const auto rowOf = [&](const char* metric) {
    for (int row = 0; row < 3; ++row)
      if (bench.text(table, row, "metric") == QLatin1String(metric)) return row;
    return -1;
  };
  const auto day1 = rowOf("retention_1");
  QCOMPARE(bench.text(table, day1, "control"), QStringLiteral("0.44819"));
  QCOMPARE(bench.text(table, day1, "treated"), QStringLiteral("0.44228"));
  QCOMPARE(bench.text(table, day1, "statistic"), QStringLiteral("-1.7841"));
  QCOMPARE(bench.text(table, day1, "p"), QStringLiteral("0.07441"));
  const auto day7 = rowOf("retention_7");
  QCOMPARE(bench.text(table, day7, "control"), QStringLiteral("0.19020"));
  QCOMPARE(bench.text(table, day7, "treated"), QStringLiteral("0.18200"));
  QCOMPARE(bench.text(table, day7, "p"), QStringLiteral("0.00155"));
  QCOMPARE(bench.view->shown()->trust.light, TrustLight::Yellow);
  QVERIFY2(bench.view->verdict()->text().contains(QStringLiteral("p 0.0086")),
           qPrintable(bench.view->verdict()->text()));
  bench.view->showPage(QStringLiteral("trust"));
  QTRY_VERIFY(bench.child<QWidget>("trustFacts")->isVisible());
  QVERIFY(std::abs(bench.view->shown()->trust.split->chiSquared - 6.9024) < 5e-5);
}

void TestExperimentsView::importRefusesWhatIsNoMapping() {
  const test::ExperimentStore store;
  store.write("events.csv", "a,b\n1,2\n");
  store.write("mapping.toml", "[fields]\nuser = 7\n");
  Bench bench(store.open());
  QVERIFY(bench.settle());
  auto* form = bench.view->importForm();
  emit form->wanted(QString::fromStdString((store.folder() / "events.csv").string()),
                    QString::fromStdString((store.folder() / "mapping.toml").string()));
  QVERIFY(bench.settle());
  QVERIFY(bench.said().contains(QStringLiteral("mapping.toml:2")));
  QVERIFY(!std::filesystem::exists(store.folder() / "data/event_logs/events.eventlog"));
}

void TestExperimentsView::stateComesBack() {
  const test::ExperimentStore store;
  store.addExperiment();
  QJsonObject state;
  {
    Bench bench(store.open());
    bench.view->open(QStringLiteral("ranking"));
    QVERIFY(bench.settle());
    bench.view->showPage(QStringLiteral("trust"));
    bench.view->choose({"clicks a user", "ranked"});
    state = bench.view->saveState();
  }
  Bench bench(store.open());
  bench.view->restoreState(state);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->place().key, QStringLiteral("ranking"));
  QCOMPARE(bench.view->currentPage(), QStringLiteral("trust"));
  QCOMPARE(bench.view->choice().metric, std::string("clicks a user"));
}

/// A window that grew by itself would leave the screen of a laptop.
void TestExperimentsView::fitsASmallWindow() {
  const test::ExperimentStore store;
  Bench bench(store.open());
  bench.window.resize(1100, 700);
  QVERIFY(bench.settle());
  const auto fits = [&] {
    const auto least = bench.window.minimumSizeHint();
    if (least.width() > 1100 || least.height() > 700) qWarning() << "needs" << least;
    return bench.window.size() == QSize(1100, 700);
  };
  QVERIFY2(fits(), "empty");
  store.addExperiment();
  bench.view->action(QStringLiteral("experiments.reread"))->trigger();
  QVERIFY(bench.settle());
  QVERIFY2(fits(), "list");
  bench.view->action(QStringLiteral("experiments.import"))->trigger();
  QVERIFY(bench.settle());
  QVERIFY2(fits(), "import");
  bench.view->open(QStringLiteral("ranking"));
  bench.view->action(QStringLiteral("experiments.adHoc"))->trigger();
  QVERIFY(bench.settle());
  auto* grid = bench.view->metricsPage()->table()->grid();
  const auto* model = qobject_cast<const DataModel*>(grid->model());
  grid->setCurrentIndex(model->index(0, model->columnOf("always_low")));
  QVERIFY(bench.view->metricsPage()->formula().size() > 120);
  QVERIFY(bench.settle());
  QVERIFY2(fits(), "a long formula");
  for (int page = 0; page < bench.view->tabs()->count(); ++page) {
    bench.view->tabs()->setCurrentIndex(page);
    QVERIFY(bench.settle());
    QVERIFY2(fits(), qPrintable(bench.view->currentPage()));
  }
}

void TestExperimentsView::commandFromElsewhereShowsTheView() {
  const test::ExperimentStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QSignalSpy followed(bench.view, &View::followed);
  bench.view->action(QStringLiteral("experiments.reread"))->trigger();
  QCOMPARE(followed.size(), 0);
  bench.view->hide();
  bench.view->action(QStringLiteral("experiments.reread"))->trigger();
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().text(), QStringLiteral("view:experiments"));
  QVERIFY(bench.settle());
}

QTEST_MAIN(TestExperimentsView)
#include "test_experiments_view.moc"
