#pragma once

#include "core/base/file.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_texts.h"
#include "sample_store.h"
#include "tests/gui/hands/hands.h"
#include "tests/unit/workspace/sample_copy.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_form.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/expression_edit.h"
#include "widgets/leaderboards/findings_panel.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/preview_panel.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/roll_back_bar.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <utility>

namespace rankwright::test {

/// The view in a window on a copy of the sample, with these boards.
struct BoardsBench {
  using Board = std::pair<std::string, std::string>; ///< name and text

  BoardsBench(std::initializer_list<Board> boards = {}) {
    std::filesystem::remove_all(folder() / "leaderboards");
    std::filesystem::create_directories(folder() / "leaderboards");
    for (const auto& [name, toml] : boards)
      if (const auto status = writeFileAtomically(folder() / leaderboardPath(name), toml); !status)
        throw std::runtime_error(status.error().describe());
    QSignalSpy opened(&documents, &DocumentSet::opened);
    documents.open(folder(), std::filesystem::path(scratch.path().toStdString()) / "state", false);
    if (!opened.wait()) qFatal("the workspace did not open");
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
    workspace = must(Workspace::open(folder(), {}));
    view->setWorkspace(workspace);
    if (!settle()) qFatal("the boards did not come");
  }

  std::filesystem::path folder() const { return sample.path(); }
  std::string file(const char* board) const {
    return readTextFile(folder() / leaderboardPath(board)).value_or("unreadable");
  }
  LeaderboardStore store() const { return must(LeaderboardStore::open(leaderboardStoreFile(folder()))); }

  /// Waits until nothing runs any more and what came is shown.
  bool settle() {
    const auto isQuiet = [this] { return jobs.running().empty() && !view->isBusy(); };
    do {
      if (!QTest::qWaitFor(isQuiet, 30'000)) return false;
      QTest::qWait(80);
    } while (!isQuiet());
    return true;
  }
  bool open(const char* board) {
    view->showBoard(QLatin1String(board));
    return settle() && view->board()->document() != nullptr;
  }
  void trigger(const char* action) { view->action(QLatin1String(action))->trigger(); }
  template <class Child>
  Child* child(const char* name) {
    return window.findChild<Child*>(QLatin1String(name));
  }
  const LeaderboardStatus& status(const char* board) {
    const auto* found = view->desk()->find(QLatin1String(board));
    if (!found) throw std::runtime_error("no such board");
    return *found;
  }
  bool finds(FindingKind kind) { return view->board()->findings()->model()->rowOf(kind) >= 0; }
  std::string text() const { return view->board()->document()->text(); }
  static QString cell(const DataTable& table, int place, const char* column) {
    const auto* model = qobject_cast<const DataModel*>(table.grid()->model());
    const auto number = model->columnOf(column);
    return number < 0 ? QStringLiteral("no column") : model->text(place, number);
  }
  QString said() { return view->messageBar()->isVisible() ? view->messageBar()->details() : QString(); }

  SampleCopy sample;
  QTemporaryDir scratch;
  JobRunner jobs;
  DocumentSet documents{jobs};
  QWidget window;
  std::shared_ptr<const Workspace> workspace;
  LeaderboardsView* view = new LeaderboardsView(documents, jobs);
};

inline constexpr const char* kTopBoard = "title = \"Top apps\"\nslots = 10\norder = \"board_installs\"\n";

} // namespace rankwright::test
