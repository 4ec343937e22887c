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

namespace rankwright {

/// What the rule of the last board gave by day, how long new apps wait, and what the rule is worth.
Status Tour::showFreshness(MainWindow& window) {
  constexpr int kUsers = 300;
  auto& view = window.leaderboards();
  auto* page = view.freshness();
  const auto isQuiet = [&] { return !view.isBusy(); };
  view.showBoard(toQt(view.desk()->overview()->boards.back().name));
  RW_CHECK(waitUntil([&] { return view.board()->document() && isQuiet(); }, "a board"));
  view.showFreshness();
  RW_CHECK(waitUntil(isQuiet, "the days of a board"));
  RW_CHECK(save(window, QStringLiteral("board-freshness")));
  page->deck()->show(QStringLiteral("newApps"));
  RW_CHECK(waitUntil(isQuiet, "how long new apps wait"));
  RW_CHECK(save(window, QStringLiteral("board-new-apps")));
  page->handOrRule()->usersField()->setValue(kUsers);
  view.action(QStringLiteral("boards.simulate"))->trigger();
  RW_CHECK(waitUntil(isQuiet, "a simulated board"));
  RW_CHECK(save(window, QStringLiteral("board-by-hand-or-rule")));
  page->deck()->show(QStringLiteral("days"));
  return {};
}

} // namespace rankwright
