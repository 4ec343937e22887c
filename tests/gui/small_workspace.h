#pragma once

#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_builder.h"
#include "tests/gui/sample_store.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own.
class SmallWorkspace {
public:
  std::filesystem::path folder() const { return path("store"); }
  std::filesystem::path path(const char* name) const { return folder_.path().toStdString() + '/' + name; }
  std::shared_ptr<const Workspace> open() const { return must(Workspace::open(folder(), {})); }

protected:
  explicit SmallWorkspace(const SimulationOptions& options) {
    std::filesystem::copy(original(options), folder(), std::filesystem::copy_options::recursive);
  }

private:
  /// Made once for all tests of a program, all of which ask for the same.
  static std::filesystem::path original(const SimulationOptions& options) {
    static const QTemporaryDir made;
    const std::filesystem::path store = made.path().toStdString() + "/store";
    if (!std::filesystem::exists(store)) {
      const auto simulated = must(simulateStore(options, {}));
      must(buildWorkspace(simulated.store, {store, std::nullopt, "Small store", "For tests."}, {}));
    }
    return store;
  }

  QTemporaryDir folder_;
};

} // namespace rankwright::test
