#pragma once

#include "core/simulate/simulate_store.h"
#include "core/workspace/funnel_simulation.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stage_log_box.h"
#include "widgets/funnel/stages_page.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own, without a stage log.
class FunnelStore {
public:
  FunnelStore() { std::filesystem::copy(original(), folder(), std::filesystem::copy_options::recursive); }

  std::filesystem::path folder() const { return path("store"); }
  std::filesystem::path path(const char* name) const { return folder_.path().toStdString() + '/' + name; }
  std::shared_ptr<const Workspace> open() const { return must(Workspace::open(folder(), {})); }

  /// Simulates requests into the workspace's own place.
  std::filesystem::path addLog(const Workspace& workspace, std::uint32_t users = 12) const {
    const auto log = freeStageLogName(workspace);
    must(simulateFunnel(workspace, {.users = users}, log));
    return log;
  }

private:
  /// Made once for all tests of a program.
  static std::filesystem::path original() {
    static const QTemporaryDir made;
    const std::filesystem::path store = made.path().toStdString() + "/store";
    if (!std::filesystem::exists(store)) {
      const auto simulated = must(simulateStore({.items = 200, .users = 30, .days = 12, .seed = 5}, {}));
      must(buildWorkspace(simulated.store, {store, std::nullopt, "Small store", "For tests."}, {}));
    }
    return store;
  }

  QTemporaryDir folder_;
};

/// The view with its panel beside it, in a window.
struct FunnelBench {
  explicit FunnelBench(std::shared_ptr<const Workspace> shown) : workspace(std::move(shown)) {
    auto* row = new QHBoxLayout(&window);
    row->addWidget(view, 2);
    row->addWidget(view->requests(), 1);
    view->setWorkspace(workspace);
    window.resize(1300, 800);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
  }

  /// Waits until nothing runs any more and what came is shown.
  bool settle() {
    return QTest::qWaitFor([this] { return jobs.running().empty(); }, 30'000) && (QTest::qWait(50), true);
  }
  bool isFilled() {
    return settle() && view->figures() && view->stagesPage()->bars()->facts().rowCount() > 0;
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
  FunnelView* view = new FunnelView(jobs);
};

} // namespace rankwright::test
