#include "core/base/file.h"
#include "models_bench.h"
#include "widgets/common/text.h"
#include "widgets/models/field_table.h"
#include "widgets/models/loss_share_meter.h"
#include "widgets/models/training_page.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace rankwright;

/// From the form to a run in the table, and into the pipeline.
class TestRunTraining : public QObject {
  Q_OBJECT

private slots:
  void formBeginsWithTheWorkspacesModel();
  void forecastIsToldBeforeItStarts();
  void trainedModelIsLookedAt();
  void pausedRunGoesOn();
  void stoppedTrainingLeavesNothing();
  void failureIsTold();
  void wrongFormCannotBeTrained();
  void readOnlyWorkspaceIsSaid();
  void runIsPutIntoThePipelineAndBack();

private:
  using Bench = test::ModelsBench;
  /// The form, with a model that is trained at once.
  static bool openForm(Bench& bench, std::uint32_t epochs = 2) {
    if (!bench.settle()) return false;
    bench.trigger("models.new");
    if (!bench.settle()) return false;
    auto config = bench.view->training()->form()->config();
    if (!config) return false;
    config->epochs = epochs;
    config->earlyStop = 0;
    config->batchSize = 256;
    config->optimization.evaluations = 2;
    bench.view->training()->setConfig(*config);
    return bench.settle();
  }
};

void TestRunTraining::formBeginsWithTheWorkspacesModel() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(bench.settle());
  bench.trigger("models.new");
  QVERIFY(bench.settle());
  QVERIFY(bench.view->isShowingTraining());
  const auto text = test::must(readTextFile(bench.workspace->config().model));
  const auto own = test::must(parseModelToml(text, "model.toml"));
  QVERIFY(test::must(bench.view->training()->form()->config()) == own);
  QVERIFY(bench.view->training()->form()->fieldTable()->model()->rowCount() > int(own.fields.size()));
}

void TestRunTraining::forecastIsToldBeforeItStarts() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench));
  const auto text = bench.view->training()->forecastText();
  QVERIFY2(text.contains(QStringLiteral("samples/s")) && text.contains(QStringLiteral("Memory")),
           qPrintable(text));
  QVERIFY(!bench.view->training()->meter()->isVisible());
}

void TestRunTraining::trainedModelIsLookedAt() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench));
  bench.view->training()->form()->nameField()->setFocus();
  hands::type(QStringLiteral("mine"));
  QSignalSpy grew(bench.view->trainer(), &RunTrainer::curveGrew);
  const auto* train = bench.view->action(QStringLiteral("models.start"));
  for (auto* button : bench.view->training()->findChildren<QToolButton*>())
    if (button->defaultAction() == train) QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(bench.view->trainer()->isRunning());
  QVERIFY(bench.view->action(QStringLiteral("models.pause"))->isEnabled());
  QVERIFY(bench.settle());
  QCOMPARE(bench.said(), QString());
  QVERIFY(grew.size() > 0);
  QCOMPARE(bench.view->trainer()->curve().size(), 4UL);
  QVERIFY(!bench.view->isShowingTraining());
  QCOMPARE(bench.view->place().key, QStringLiteral("mine"));
  QCOMPARE(bench.view->training()->form()->nameField()->text(), QString());
  QCOMPARE(bench.text(*bench.view->table(), 0, "state"), QStringLiteral("finished"));
  QVERIFY(bench.text(*bench.view->table(), 0, "auc").toDouble() > 0.5);
}

void TestRunTraining::pausedRunGoesOn() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench, 4000));
  bench.trigger("models.start");
  QTRY_VERIFY_WITH_TIMEOUT(!bench.view->trainer()->curve().empty(), 30'000);
  bench.trigger("models.pause");
  QVERIFY(bench.view->trainer()->isPausing());
  QVERIFY(bench.settle());
  QCOMPARE(bench.said(), QString());
  bench.trigger("models.list");
  QVERIFY(bench.settle());
  QCOMPARE(bench.text(*bench.view->table(), 0, "state"), QStringLiteral("paused"));
  QVERIFY(bench.view->action(QStringLiteral("models.resume"))->isEnabled());
  bench.trigger("models.resume");
  QVERIFY(bench.settle());
  QCOMPARE(bench.said(), QString());
  QCOMPARE(bench.text(*bench.view->table(), 0, "state"), QStringLiteral("finished"));
}

void TestRunTraining::stoppedTrainingLeavesNothing() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench, 50'000));
  bench.trigger("models.start");
  QTRY_VERIFY_WITH_TIMEOUT(!bench.view->trainer()->curve().empty(), 30'000);
  bench.view->training()->setFocusPolicy(Qt::StrongFocus);
  bench.view->training()->setFocus();
  hands::press(Qt::Key_Escape);
  QVERIFY(!bench.view->trainer()->isRunning());
  QVERIFY(bench.said().contains(QStringLiteral("Stopped")));
  QVERIFY(bench.settle());
  QTRY_COMPARE(test::must(store.runs().list()).size(), 0UL);
}

void TestRunTraining::failureIsTold() {
  const test::ModelStore store;
  store.addRun("taken", 0.2);
  Bench bench(store.open());
  QVERIFY(openForm(bench));
  bench.view->training()->form()->setName("taken");
  bench.trigger("models.start");
  QVERIFY(bench.settle());
  QVERIFY(bench.said().contains(QStringLiteral("taken")));
}

void TestRunTraining::wrongFormCannotBeTrained() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench));
  QVERIFY(bench.view->action(QStringLiteral("models.start"))->isEnabled());
  bench.view->training()->form()->fieldTable()->setFields({});
  emit bench.view->training()->form()->fieldTable()->changed();
  QVERIFY(!bench.view->action(QStringLiteral("models.start"))->isEnabled());
}

void TestRunTraining::readOnlyWorkspaceIsSaid() {
  const test::ModelStore store;
  Bench bench(store.open());
  const auto runs = bench.workspace->config().data / "runs";
  test::mustHold(writeFileAtomically(runs, "")); // who is root may write into any folder
  QVERIFY(openForm(bench));
  const auto* obstacle = bench.view->training()->findChild<QLabel*>(QStringLiteral("trainingObstacle"));
  QVERIFY(obstacle->isVisible());
  QVERIFY(obstacle->text().contains(toQt(runs.string())));
  const auto* train = bench.view->action(QStringLiteral("models.start"));
  QVERIFY(!train->isEnabled());
  for (auto* button : bench.view->training()->findChildren<QToolButton*>())
    if (button->defaultAction() == train) QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(!bench.view->trainer()->isRunning());
  const QTemporaryDir elsewhere;
  bench.view->keepIn(elsewhere.path());
  QVERIFY(bench.settle());
  QVERIFY(!obstacle->isVisible());
  QVERIFY(train->isEnabled());
}

void TestRunTraining::runIsPutIntoThePipelineAndBack() {
  const test::ModelStore store;
  Bench bench(store.open());
  QVERIFY(openForm(bench));
  bench.trigger("models.start");
  QVERIFY(bench.settle());
  const auto& config = bench.workspace->config();
  const auto card = WorkspaceFiles{config.data}.model("fm") / kCardFile;
  const auto before = readTextFile(card).value_or("");
  QSignalSpy used(bench.view, &ModelsView::modelUsed);
  bench.trigger("models.use");
  QVERIFY(bench.settle());
  QCOMPARE(bench.said(), QString());
  QCOMPARE(used.size(), 1);
  const auto own = bench.view->list()->runs().front()->listed().folder / kCardFile;
  QCOMPARE(test::must(readTextFile(card)), test::must(readTextFile(own)));
  if (before.empty()) return;
  bench.trigger("models.undoUse");
  QVERIFY(bench.settle());
  QCOMPARE(test::must(readTextFile(card)), before);
}

QTEST_MAIN(TestRunTraining)
#include "test_run_training.moc"
