#pragma once

#include "sample_events.h"
#include "tests/gui/hands/hands.h"
#include "tests/gui/small_workspace.h"
#include "tests/gui/view_window.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/table/data_table.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own, without an experiment.
class ExperimentStore : public SmallWorkspace {
public:
  ExperimentStore() : SmallWorkspace({.items = 120, .users = 40, .days = 10, .seed = 5}) {}

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
};

/// The view in a window.
struct ViewBench : ViewWindow<ExperimentsView> {
  explicit ViewBench(std::shared_ptr<const Workspace> shown) : ViewWindow(std::move(shown)) { showView(); }
};

} // namespace rankwright::test
