#pragma once

#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/index_builds.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_builder.h"
#include "core/workspace/workspace_files.h"
#include "sample_store.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <filesystem>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own.
class IndexStore {
public:
  IndexStore() { std::filesystem::copy(original(), folder(), std::filesystem::copy_options::recursive); }

  std::filesystem::path folder() const { return folder_.path().toStdString() + "/store"; }
  std::shared_ptr<const Workspace> open() const { return must(Workspace::open(folder(), {})); }

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

/// Shows a page as a window of its own.
inline void showPage(QWidget& page) {
  page.resize(1100, 700);
  page.show();
  page.activateWindow();
  if (!QTest::qWaitForWindowActive(&page)) qFatal("the window does not become active");
}

} // namespace rankwright::test
