// The tour through how fresh a leaderboard is.
#include "core/workspace/leaderboard_overview.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/hand_rule_panel.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/pages/page_deck.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/tour.h"

#include <QAction>
#include <QSpinBox>

#include <algorithm>

namespace rankwright {

namespace {

/// A board that keeps slots for new apps; the last one where none does.
QString boardOfNewApps(const LeaderboardOverview& overview) {
  const auto found = std::ranges::find_if(overview.boards, [](const auto& board) {
    return board.preview.board.list && board.preview.board.config.newApps.share > 0;
  });
  return toQt(found == overview.boards.end() ? overview.boards.back().name : found->name);
}

} // namespace

/// What the rule of the last board gave by day, how long new apps wait, and what the rule of a board for new
/// apps is worth.
Status Tour::showFreshness(MainWindow& window) {
  auto& view = window.leaderboards();
  auto* page = view.freshness();
  const auto isQuiet = [&] { return !view.isBusy(); };
  const auto& overview = *view.desk()->overview();
  const auto forNewApps = boardOfNewApps(overview);
  view.showBoard(toQt(overview.boards.back().name));
  RW_CHECK(waitUntil([&] { return view.board()->document() && isQuiet(); }, "a board"));
  view.showFreshness();
  RW_CHECK(waitUntil(isQuiet, "the days of a board"));
  RW_CHECK(save(window, QStringLiteral("board-freshness")));
  page->deck()->show(QStringLiteral("newApps"));
  RW_CHECK(waitUntil(isQuiet, "how long new apps wait"));
  RW_CHECK(save(window, QStringLiteral("board-new-apps")));
  view.showBoard(forNewApps);
  RW_CHECK(waitUntil([&] { return view.board()->document() && isQuiet(); }, "a board for new apps"));
  page->handOrRule()->exposuresField()->setValue(10);
  view.action(QStringLiteral("boards.simulate"))->trigger();
  RW_CHECK(waitUntil(isQuiet, "a simulated board"));
  RW_CHECK(save(window, QStringLiteral("board-by-hand-or-rule")));
  page->deck()->show(QStringLiteral("days"));
  return {};
}

} // namespace rankwright
