#include "core/document/toml_edit.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/model_training.h"
#include "tests/gui/hands/hands.h"
#include "what_if_bench.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/search_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/simulator/why_not_panel.h"

#include <QClipboard>
#include <QListView>

using namespace rankwright;
using namespace rankwright::test;
namespace fs = std::filesystem;

namespace {

/// A workspace whose pipeline ranks with a model of the kind by all of its outputs.
fs::path trainedStore(const fs::path& folder, const std::string& kind) {
  fs::copy(WhatIfBench::built(), folder, fs::copy_options::recursive);
  const auto workspace = must(Workspace::open(folder, {}));
  const auto log = must(eventLogFile(workspace->config(), "drawn"));
  fs::create_directories(log.parent_path());
  ExperimentSimulationOptions options;
  options.arms = {"default", "default"};
  options.users = 40;
  options.days = 4;
  options.warmUpDays = 2;
  options.truth = false;
  must(simulateExperiment(*workspace, options, log));
  const auto sources = must(readWorkspaceSources(workspace->config(), {}));
  const auto config = must(parseModelToml("kind = \"" + kind +
                                              "\"\nlog = \"drawn\"\nfields = [\"item_id\", \"category\"]\n"
                                              "embedding = 4\nbatch_size = 256\nepochs = 1\nthreads = 1",
                                          "model.toml"));
  RunRequest request;
  request.name = kind;
  must(trainRun(sources, config, request, {}));
  if (const auto used = useRun(workspace->config(), kind); !used)
    qFatal("%s", used.error().describe().c_str());
  return folder;
}

/// The view on such a workspace, with its panels beside it.
struct TaskBench {
  explicit TaskBench(const std::string& kind) : view(jobs, documents) {
    const auto folder = trainedStore(fs::path(scratch.path().toStdString()) / "store", kind);
    workspace = must(Workspace::open(folder, {}));
    for (QWidget* part : std::initializer_list<QWidget*>{&view, view.trace(), view.whyNot()})
      host.addWidget(part);
    host.resize(1600, 900);
    host.show();
    host.activateWindow();
    if (!QTest::qWaitForWindowActive(&host)) qFatal("the window is not active");
    view.setWorkspace(workspace);
    view.selectUser(toQt(workspace->config().sampleUser));
    if (!QTest::qWaitFor([&] { return !view.list()->cards().empty(); })) qFatal("there is no list");
  }
  ~TaskBench() {
    // The views belong to the bench.
    for (QWidget* part : std::initializer_list<QWidget*>{view.trace(), view.whyNot()})
      part->setParent(&view);
    view.setParent(nullptr);
  }

  /// Pastes the app's name and key into the question's field, and takes what is found.
  bool askWhyNot(ItemId item) {
    QSignalSpy answered(&view, &GuessYouLike::whyNotShown);
    auto* search = view.whyNot()->search();
    const AppCatalogue apps(std::shared_ptr<const ItemPool>(workspace, &workspace->items()));
    const auto text = apps.textOf(item);
    search->filterField()->setFocus();
    QApplication::clipboard()->setText(text.name + QLatin1Char(' ') + text.key); // no keyboard has all names
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    if (!QTest::qWaitFor([&] { return search->list()->model()->rowCount() == 1; })) return false;
    hands::press(Qt::Key_Down);
    return QTest::qWaitFor([&] { return !answered.empty() && view.whyNot()->question() == item; });
  }

  static FactView& tableOf(const QWidget* panel, const char* name) {
    return *panel->findChild<FactView*>(QLatin1String(name));
  }
  static QString cell(const FactView& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
  }

  QTemporaryDir scratch;
  JobRunner jobs;
  DocumentSet documents{jobs};
  QSplitter host;
  GuessYouLike view;
  std::shared_ptr<const Workspace> workspace;
};

double numberIn(QString text) {
  return text.replace(QStringLiteral("−"), QStringLiteral("-")).toDouble();
}

} // namespace

/// What a model of two tasks makes of an app, in the window.
class TestTaskParts : public QObject {
  Q_OBJECT

private slots:
  void answerHasTasksAndGates();
  void withoutExpertsThereAreNoGates();
  void withOneTaskThereIsNeither();
};

void TestTaskParts::answerHasTasksAndGates() {
  TaskBench bench("apps_esmm");
  const auto last = bench.view.currentTrace()->ranked.back();
  QVERIFY(bench.askWhyNot(last.item));
  const auto& tasks = TaskBench::tableOf(bench.view.whyNot(), "tasks");
  QVERIFY(tasks.isVisible());
  QCOMPARE(tasks.model()->rowCount(), 3);
  for (int row = 0; row < 2; ++row) {
    double sum = 0;
    for (int column = 3; column < 7; ++column)
      sum += numberIn(TaskBench::cell(tasks, row, column));
    QVERIFY(std::abs(sum - numberIn(TaskBench::cell(tasks, row, 2))) < 0.0031); // of rounded figures
  }
  QCOMPARE(TaskBench::cell(tasks, 0, 0), QStringLiteral("pctr"));
  QCOMPARE(TaskBench::cell(tasks, 0, 1).toDouble(), std::round(last.score * 1e4) / 1e4);
  QCOMPARE(TaskBench::cell(tasks, 2, 0), QStringLiteral("pctcvr"));
  const auto& gates = TaskBench::tableOf(bench.view.whyNot(), "gates");
  QVERIFY(gates.isVisible());
  QCOMPARE(gates.model()->rowCount(), 2);
  QCOMPARE(gates.model()->columnCount(), 3);
  for (int row = 0; row < 2; ++row)
    QVERIFY(std::abs(TaskBench::cell(gates, row, 1).toDouble() + TaskBench::cell(gates, row, 2).toDouble() -
                     1) < 0.0011);
}

void TestTaskParts::withoutExpertsThereAreNoGates() {
  TaskBench bench("esmm");
  QVERIFY(bench.askWhyNot(bench.view.currentTrace()->ranked.back().item));
  QVERIFY(TaskBench::tableOf(bench.view.whyNot(), "tasks").isVisible());
  QVERIFY(!TaskBench::tableOf(bench.view.whyNot(), "gates").isVisible());
}

void TestTaskParts::withOneTaskThereIsNeither() {
  TaskBench bench("fm");
  QVERIFY(bench.askWhyNot(bench.view.currentTrace()->ranked.back().item));
  QVERIFY(TaskBench::tableOf(bench.view.whyNot(), "logitParts").isVisible());
  for (const char* name : {"tasks", "gates"})
    QVERIFY(!TaskBench::tableOf(bench.view.whyNot(), name).isVisible());
}

QTEST_MAIN(TestTaskParts)
#include "test_task_parts.moc"
