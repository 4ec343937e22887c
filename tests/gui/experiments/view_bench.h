#pragma once

#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_builder.h"
#include "sample_events.h"
#include "tests/gui/hands/hands.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <fstream>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own, without an experiment.
class ExperimentStore {
public:
  ExperimentStore() { std::filesystem::copy(original(), folder(), std::filesystem::copy_options::recursive); }

  std::filesystem::path folder() const { return folder_.path().toStdString() + "/store"; }
  std::filesystem::path path(const char* name) const { return folder_.path().toStdString() + '/' + name; }
  std::shared_ptr<const Workspace> open() const { return must(Workspace::open(folder(), {})); }

  /// The sample's log with a definition, as people keep them in a workspace.
  void addExperiment(const std::string& name = "ranking") const {
    const auto log = folder() / "sample.eventlog";
    if (!std::filesystem::exists(log)) SampleEvents::write(log);
    auto definition = sampleDefinition();
    definition.title = "The new ranking";
    definition.log = "sample.eventlog";
    write("experiments/" + name + ".toml", toToml(definition));
  }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder() / name).parent_path());
    std::ofstream(folder() / name) << text;
  }

private:
  /// Made once for all tests of a program.
  static std::filesystem::path original() {
    static const QTemporaryDir made;
    const std::filesystem::path store = made.path().toStdString() + "/store";
    if (!std::filesystem::exists(store)) {
      const SimulationOptions options{.items = 120, .users = 40, .days = 10, .seed = 5};
      const auto simulated = must(simulateStore(options, {}));
      must(buildWorkspace(simulated.store, {store, std::nullopt, "Small store", "For tests."}, {}));
    }
    return store;
  }

  QTemporaryDir folder_;
};

/// The view in a window.
struct ViewBench {
  explicit ViewBench(std::shared_ptr<const Workspace> shown) : workspace(std::move(shown)) {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(view);
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
    view->setWorkspace(workspace);
  }

  /// Waits until nothing runs any more and what came is shown.
  bool settle() {
    return QTest::qWaitFor([this] { return jobs.running().empty(); }, 60'000) && (QTest::qWait(80), true);
  }
  template <class Child>
  Child* child(const char* name) {
    return window.findChild<Child*>(QLatin1String(name));
  }
  QString said() { return view->messageBar()->isVisible() ? view->messageBar()->details() : QString(); }
  static int rowCount(const DataTable& table) { return table.source() ? int(table.source()->rowCount()) : 0; }
  static QString text(const DataTable& table, int place, const char* column) {
    const auto* model = qobject_cast<const DataModel*>(table.grid()->model());
    const auto number = model->columnOf(column);
    return number < 0 ? QStringLiteral("no column") : model->text(place, number);
  }

  JobRunner jobs;
  std::shared_ptr<const Workspace> workspace;
  QWidget window;
  ExperimentsView* view = new ExperimentsView(jobs);
};

} // namespace rankwright::test
