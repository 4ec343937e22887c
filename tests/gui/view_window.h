#pragma once

#include "core/workspace/workspace.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

#include <memory>

namespace rankwright::test {

/// A view of a workspace in a window, and what tests ask of it. Whoever derives from it shows the window.
template <class ShownView>
struct ViewWindow {
  explicit ViewWindow(std::shared_ptr<const Workspace> shown) : workspace(std::move(shown)) {}

  void show(const QSize& size) {
    window.resize(size);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
  }
  /// The view alone, and its workspace once it is seen.
  void showView() {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(view);
    show({1280, 800});
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
  ShownView* view = new ShownView(jobs);
};

} // namespace rankwright::test
