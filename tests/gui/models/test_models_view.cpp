#include "models_bench.h"
#include "widgets/models/run_name_bar.h"
#include "widgets/models/training_page.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>

using namespace rankwright;

/// The view over workspaces with and without runs.
class TestModelsView : public QObject {
  Q_OBJECT

private slots:
  void emptyWorkspaceNamesTheNextStep();
  void tableTellsEachRun();
  void damagedRunIsToldAndHidesNothing();
  void figuresSayHowTheyComeAbout();
  void baselineStaysOnTopAndIsComparedWith();
  void runsOverOtherRowsAreNotCompared();
  void outputIsChosen();
  void renamingKeepsTheRun();
  void removingAsksFirst();
  void exportCopiesTheModel();
  void contextMenuHasTheActions();
  void experimentGetsAPipeline();
  void unknownRunIsTold();
  void stateComesBack();
  void fitsASmallWindow();
  void commandFromElsewhereShowsTheView();

private:
  using Bench = test::ModelsBench;
};

void TestModelsView::emptyWorkspaceNamesTheNextStep() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QVERIFY(bench.child<QWidget>("noRuns")->isVisible());
  QVERIFY(bench.view->action(QStringLiteral("models.new"))->isEnabled());
  QVERIFY(!bench.view->action(QStringLiteral("models.pin"))->isEnabled());
  QCOMPARE(bench.view->place(), Address());
}

void TestModelsView::tableTellsEachRun() {
  const test::ModelStore store;
  Bench::addTwo(store);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  const auto& table = *bench.view->table();
  QVERIFY(table.isVisible());
  QVERIFY(bench.view->tabs()->height() >= bench.view->tabs()->sizeHint().height());
  QCOMPARE(bench.rowCount(table), 2);
  const auto place = bench.placeOf("good");
  const auto metrics = test::must(store.runs().read("good")).metrics.front();
  QCOMPARE(bench.text(table, place, "model"), QStringLiteral("DeepFM"));
  QCOMPARE(bench.text(table, place, "state"), QStringLiteral("finished"));
  QCOMPARE(bench.text(table, place, "auc"), QString::number(metrics.auc->value, 'f', 4));
  QCOMPARE(bench.text(table, place, "auc_low"), QString::number(metrics.auc->low, 'f', 4));
  QCOMPARE(bench.text(table, place, "log_loss"), QString::number(metrics.logLoss, 'f', 5));
  QCOMPARE(bench.text(table, place, "rows"), QStringLiteral("1,000"));
  QCOMPARE(bench.text(table, place, "speed"), QStringLiteral("123,456"));
  QCOMPARE(bench.text(table, place, "size"), QStringLiteral("2.50"));
  QCOMPARE(bench.text(table, place, "auc_difference"), QStringLiteral("no column"));
}

void TestModelsView::damagedRunIsToldAndHidesNothing() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  std::filesystem::create_directories(store.runs().folderOf("broken"));
  std::ofstream(store.runs().folderOf("broken") / kRunFile) << "a =";
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.view->table()), 2);
  QCOMPARE(bench.text(*bench.view->table(), bench.placeOf("broken"), "state"), QStringLiteral("damaged"));
  bench.view->select(QStringLiteral("broken"));
  QVERIFY(bench.settle());
  QVERIFY(bench.view->action(QStringLiteral("models.remove"))->isEnabled());
  QVERIFY(!bench.view->action(QStringLiteral("models.use"))->isEnabled());
}

void TestModelsView::figuresSayHowTheyComeAbout() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  const auto& table = *bench.view->table();
  QVERIFY(bench.how(table, 0, "auc").contains(QStringLiteral("DeLong")));
  QVERIFY(bench.how(table, 0, "gauc").contains(QStringLiteral("by impressions")));
  QVERIFY(bench.how(table, 0, "log_loss").contains(QStringLiteral("1,000 rows")));
  QVERIFY(bench.how(table, 0, "ndcg").contains(QStringLiteral("NDCG@10")));
}

void TestModelsView::baselineStaysOnTopAndIsComparedWith() {
  const test::ModelStore store;
  Bench::addTwo(store);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->select(QStringLiteral("bad"));
  QVERIFY(bench.settle());
  bench.trigger("models.pin");
  QVERIFY(bench.settle());
  const auto& table = *bench.view->table();
  QCOMPARE(bench.placeOf("bad"), 0);
  QCOMPARE(bench.text(table, 0, "role"), QStringLiteral("baseline"));
  const auto compared = test::must(compareOutputs(test::must(store.runs().predictions("bad")),
                                                  test::must(store.runs().predictions("good"))));
  const auto& auc = compared.front().metrics.front();
  QCOMPARE(bench.text(table, 1, "auc_difference"), QString::number(auc.difference.value, 'f', 5));
  QCOMPARE(bench.text(table, 1, "auc_difference_low"), QString::number(auc.difference.low, 'f', 5));
  QVERIFY(bench.how(table, 1, "auc_difference").contains(QStringLiteral("DeLong")));
  QCOMPARE(bench.text(table, 0, "auc_difference"), QString());
  // Unpinned, nothing is compared any more.
  bench.view->select(QStringLiteral("bad"));
  QVERIFY(bench.settle());
  bench.trigger("models.pin");
  QVERIFY(bench.settle());
  QCOMPARE(bench.text(table, 0, "auc_difference"), QStringLiteral("no column"));
}

void TestModelsView::runsOverOtherRowsAreNotCompared() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  const auto other = simulatePredictions({.users = 50});
  test::must(store.runs().create(test::runInfo("other", other)));
  test::mustHold(writePredictions(other, store.runs().folderOf("other") / kPredictionsFile));
  test::mustHold(store.runs().pinBaseline("good"));
  Bench bench(store.open());
  QSignalSpy failed(&bench.jobs, &JobRunner::failed);
  QVERIFY(bench.settle());
  const auto place = bench.placeOf("other");
  QCOMPARE(bench.text(*bench.view->table(), place, "auc_difference"), QString());
  QVERIFY(bench.text(*bench.view->table(), place, "note").contains(QStringLiteral("not compared")));
  QVERIFY2(failed.empty(), "that they have other rows is no failure");
}

void TestModelsView::outputIsChosen() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->outputs()->count(), 2);
  bench.view->outputs()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->selection().output, std::string("pcvr"));
  const auto metrics = test::must(store.runs().read("good")).metrics.at(1);
  QCOMPARE(metrics.output, std::string("pcvr"));
  QCOMPARE(bench.text(*bench.view->table(), 0, "log_loss"), QString::number(metrics.logLoss, 'f', 5));
}

void TestModelsView::renamingKeepsTheRun() {
  const test::ModelStore store;
  Bench::addTwo(store);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->select(QStringLiteral("bad"));
  QVERIFY(bench.settle());
  bench.trigger("models.rename");
  QVERIFY(bench.view->nameBar()->isVisible());
  bench.view->nameBar()->line()->clear();
  hands::type(QStringLiteral("worse"));
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  QCOMPARE(bench.placeOf("bad"), -1);
  QVERIFY(bench.placeOf("worse") >= 0);
  QCOMPARE(bench.view->place().key, QStringLiteral("worse"));
  // Escape leaves the name as it is.
  bench.trigger("models.rename");
  hands::press(Qt::Key_Escape);
  QVERIFY(!bench.view->nameBar()->isVisible());
}

void TestModelsView::removingAsksFirst() {
  const test::ModelStore store;
  Bench::addTwo(store);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->select(QStringLiteral("bad"));
  QVERIFY(bench.settle());
  bench.trigger("models.remove");
  auto* question = bench.view->findChild<QMessageBox*>();
  QVERIFY(question && question->isVisible());
  QCOMPARE(bench.rowCount(*bench.view->table()), 2);
  for (auto* button : question->buttons())
    if (question->buttonRole(button) == QMessageBox::DestructiveRole) button->click();
  QVERIFY(bench.settle());
  QCOMPARE(bench.rowCount(*bench.view->table()), 1);
  QVERIFY(!std::filesystem::exists(store.runs().folderOf("bad")));
}

void TestModelsView::exportCopiesTheModel() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->list()->exportTo("good", store.folder() / "exported");
  QVERIFY(bench.settle());
  QVERIFY(std::filesystem::exists(store.folder() / "exported" / kTensorFile));
  QVERIFY(bench.child<QLabel>("modelsState")->text().contains(QStringLiteral("exported")));
}

void TestModelsView::contextMenuHasTheActions() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->table()->selectRow(0);
  bench.view->table()->grid()->setFocus();
  auto* menu = hands::askForMenu();
  QVERIFY(menu != nullptr);
  for (const auto* id : {"models.pin", "models.use", "models.experiment", "models.rename", "models.remove"})
    QVERIFY2(menu->actions().contains(bench.view->action(QLatin1String(id))), id);
  menu->close();
}

/// What the A/B needs: a pipeline that differs in its model alone.
void TestModelsView::experimentGetsAPipeline() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  QSignalSpy wanted(bench.view, &ModelsView::experimentWanted);
  bench.trigger("models.experiment");
  QVERIFY(bench.settle());
  QCOMPARE(bench.said(), QString());
  QCOMPARE(wanted.size(), 1);
  const auto reopened = store.open();
  const auto names = reopened->pipelineNames();
  QVERIFY(std::ranges::find(names, "good") != names.end());
  QVERIFY(std::filesystem::exists(WorkspaceFiles{reopened->config().data}.model("good") / kTensorFile));
}

void TestModelsView::unknownRunIsTold() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->goTo({QStringLiteral("model"), QStringLiteral("nowhere")});
  QVERIFY(bench.settle());
  QVERIFY(bench.said().contains(QStringLiteral("nowhere")));
}

void TestModelsView::stateComesBack() {
  const test::ModelStore store;
  Bench::addTwo(store);
  QJsonObject state;
  {
    Bench bench(store.open());
    QVERIFY(bench.settle());
    bench.view->select(QStringLiteral("bad"));
    bench.view->showPage(QStringLiteral("calibration"));
    QVERIFY(bench.settle());
    bench.view->setOutput("pcvr");
    QVERIFY(bench.settle());
    state = bench.view->saveState();
  }
  Bench bench(store.open());
  bench.view->restoreState(state);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->currentPage(), QStringLiteral("calibration"));
  QCOMPARE(bench.view->selection().output, std::string("pcvr"));
  QCOMPARE(bench.view->place().key, QStringLiteral("bad"));
}

void TestModelsView::fitsASmallWindow() {
  const test::ModelStore store;
  store.addRun("good", 0.2);
  Bench bench(store.open());
  QVERIFY(bench.settle());
  const auto least = bench.view->minimumSizeHint();
  QVERIFY2(least.width() <= 1000 && least.height() <= 640,
           qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
}

void TestModelsView::commandFromElsewhereShowsTheView() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.view->hide();
  QSignalSpy followed(bench.view, &View::followed);
  bench.trigger("models.new");
  QCOMPARE(followed.size(), 1);
  QVERIFY(bench.view->isShowingTraining());
}

QTEST_MAIN(TestModelsView)
#include "test_models_view.moc"
