// The tour through leaderboards.
#include "core/workspace/leaderboard_overview.h"
#include "core/workspace/workspace.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/bulk_edit_page.h"
#include "widgets/leaderboards/import_page.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/preview_panel.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/tour.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QLineEdit>
#include <QTabWidget>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace rankwright {

/// What one condition more would change on all boards; it is not applied.
Status Tour::showSeveralBoards(MainWindow& window) {
  auto& view = window.leaderboards();
  view.table()->grid()->selectAll();
  const auto isQuiet = [&] { return !view.isBusy(); };
  RW_CHECK(waitUntil(isQuiet, "the selected boards"));
  view.action(QStringLiteral("boards.changeSeveral"))->trigger();
  view.several()
      ->findChild<QLineEdit*>(QStringLiteral("bulkCondition"))
      ->insert(QStringLiteral("price == 0"));
  RW_CHECK(waitUntil(isQuiet, "a change of several boards"));
  RW_CHECK(save(window, QStringLiteral("boards-several")));
  view.showBoards();
  return {};
}

/// The boards in their places on the home page, what they have in common, and the table by owner.
Status Tour::showBoardLooks(MainWindow& window) {
  auto& view = window.leaderboards();
  const auto isQuiet = [&] { return !view.isBusy(); };
  view.action(QStringLiteral("boards.lookHomePage"))->trigger();
  RW_CHECK(waitUntil(isQuiet, "the home page"));
  RW_CHECK(save(window, QStringLiteral("boards-home-page")));
  view.action(QStringLiteral("boards.lookOverlap"))->trigger();
  RW_CHECK(waitUntil(isQuiet, "the overlap of boards"));
  RW_CHECK(save(window, QStringLiteral("boards-overlap")));
  view.action(QStringLiteral("boards.lookTable"))->trigger();
  view.allBoards()->setGrouping(BoardGrouping::Owner);
  RW_CHECK(waitUntil(isQuiet, "the boards by owner"));
  RW_CHECK(save(window, QStringLiteral("boards-by-owner")));
  view.allBoards()->setGrouping(BoardGrouping::None);
  return waitUntil(isQuiet, "the boards");
}

/// All boards, the first of them while it is edited, and what publishing would change. Nothing is published.
Status Tour::showLeaderboards(MainWindow& window) {
  auto& view = window.leaderboards();
  window.navigator().show(view);
  const auto isQuiet = [&] { return view.desk()->overview() && !view.isBusy(); };
  RW_CHECK(waitUntil(isQuiet, "the boards"));
  RW_CHECK(save(window, view.id()));
  if (view.desk()->overview()->boards.empty()) return {};
  RW_CHECK(showSeveralBoards(window));
  RW_CHECK(showBoardLooks(window));
  view.showBoard(toQt(view.desk()->overview()->boards.front().name));
  RW_CHECK(waitUntil([&] { return view.board()->document() && isQuiet(); }, "a board"));
  RW_CHECK(save(window, QStringLiteral("board")));
  auto* preview = view.board()->preview();
  preview->tabs()->setCurrentIndex(PreviewPanel::Phone);
  RW_CHECK(save(window, QStringLiteral("board-phone")));
  preview->tabs()->setCurrentIndex(PreviewPanel::Absence);
  preview->absence()->ask(ItemId(0));
  RW_CHECK(waitUntil(isQuiet, "why an app is not on the board"));
  RW_CHECK(save(window, QStringLiteral("board-why-not")));
  preview->tabs()->setCurrentIndex(PreviewPanel::List);
  view.review();
  RW_CHECK(waitUntil(isQuiet, "the review of a board"));
  RW_CHECK(save(window, QStringLiteral("board-review")));
  view.showBoards();
  view.table()->grid()->selectAll();
  view.review();
  RW_CHECK(waitUntil(isQuiet, "the review of all boards"));
  RW_CHECK(save(window, QStringLiteral("boards-review")));
  RW_CHECK(showFreshness(window));
  view.action(QStringLiteral("boards.list"))->trigger();
  return showImport(window);
}

/// A table of pins in which a row means nothing. It is read, and nothing is changed.
Status Tour::showImport(MainWindow& window) {
  auto& view = window.leaderboards();
  const auto isQuiet = [&] { return !view.isBusy(); };
  const auto& items = view.desk()->workspace()->items();
  std::string table = "item\tslot\n";
  for (std::uint32_t row = 0; row < std::min(items.size(), 6U); ++row)
    table.append(items.keyOf(ItemId(row))).append(fmt::format("\t{}\n", row + 1));
  table += "not in the catalogue\t7\n";
  view.action(QStringLiteral("boards.import"))->trigger();
  view.importPage()->readCells(QByteArray::fromStdString(table), QStringLiteral("pins.csv"));
  RW_CHECK(waitUntil(isQuiet, "the table of pins"));
  RW_CHECK(save(window, QStringLiteral("board-import")));
  view.action(QStringLiteral("boards.list"))->trigger();
  return {};
}

} // namespace rankwright
