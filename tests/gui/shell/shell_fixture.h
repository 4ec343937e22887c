#pragma once

#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/workbench.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own, and workbenches that remember what they show beside
/// it.
class ShellFixture {
public:
  ShellFixture() {
    const auto simulated = must(simulateStore({.items = 300, .users = 40, .days = 20, .seed = 5}, {}));
    must(buildWorkspace(simulated.store, {folder().toStdString(), std::nullopt, "Small store", "For tests."},
                        {}));
  }

  QString folder() const { return folder_.filePath(QStringLiteral("store")); }
  QString path(const QString& name) const { return folder_.filePath(name); }

  WorkbenchFolders memory() const {
    return {std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat),
            path(QStringLiteral("state")), path(QStringLiteral("cache"))};
  }

  /// Shows the window and opens the workspace. False when it does not open.
  bool open(MainWindow& window) const {
    window.show();
    if (!QTest::qWaitForWindowActive(&window)) return false;
    QSignalSpy opened(&window, &MainWindow::workspaceOpened);
    window.openWorkspace(folder());
    return opened.wait(20'000);
  }

private:
  QTemporaryDir folder_;
};

} // namespace rankwright::test
