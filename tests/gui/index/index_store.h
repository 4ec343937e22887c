#pragma once

#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/workspace/index_builds.h"
#include "core/workspace/workspace_files.h"
#include "tests/gui/small_workspace.h"

#include <QTest>
#include <QWidget>

#include <filesystem>
#include <memory>

namespace rankwright::test {

/// A small synthetic workspace in a folder of its own.
class IndexStore : public SmallWorkspace {
public:
  IndexStore() : SmallWorkspace({.items = 200, .users = 30, .days = 12, .seed = 5}) {}
};

/// Shows a page as a window of its own.
inline void showPage(QWidget& page) {
  page.resize(1100, 700);
  page.show();
  page.activateWindow();
  if (!QTest::qWaitForWindowActive(&page)) qFatal("the window does not become active");
}

} // namespace rankwright::test
