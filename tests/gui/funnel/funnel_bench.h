#pragma once

#include "core/workspace/funnel_simulation.h"
#include "tests/gui/hands/hands.h"
#include "tests/gui/small_workspace.h"
#include "tests/gui/view_window.h"
#include "widgets/common/fact_view.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stage_log_box.h"
#include "widgets/funnel/stages_page.h"
#include "widgets/table/data_table.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own, without a stage log.
class FunnelStore : public SmallWorkspace {
public:
  FunnelStore() : SmallWorkspace({.items = 200, .users = 30, .days = 12, .seed = 5}) {}

  /// Simulates requests into the workspace's own place.
  std::filesystem::path addLog(const Workspace& workspace, std::uint32_t users = 12) const {
    const auto log = freeStageLogName(workspace);
    must(simulateFunnel(workspace, {.users = users}, log));
    return log;
  }
};

/// The view with its panel beside it, in a window.
struct FunnelBench : ViewWindow<FunnelView> {
  explicit FunnelBench(std::shared_ptr<const Workspace> shown) : ViewWindow(std::move(shown)) {
    auto* row = new QHBoxLayout(&window);
    row->addWidget(view, 2);
    row->addWidget(view->requests(), 1);
    view->setWorkspace(workspace);
    show({1300, 800});
  }

  bool isFilled() {
    return settle() && view->figures() && view->stagesPage()->bars()->facts().rowCount() > 0;
  }
};

} // namespace rankwright::test
