// The Leaderboards view's page about how fresh a board is.
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/hand_rule_panel.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/pages/page_deck.h"

#include <QAction>
#include <QTabBar>

namespace rankwright {

void LeaderboardsView::addFreshness() {
  add("boards.freshness", "chronometer", tr("&Freshness"),
      tr("Show what the chosen board's rule gave day by day, and how long new apps wait to be seen"),
      [this] { showFreshness(); });
  auto* simulate =
      add("boards.simulate", "media-playback-start", tr("Si&mulate by hand against rule"),
          tr("Let simulated people find the list kept by hand, or the rule's, and see what differs"),
          [this] { simulateByHand(); });
  freshness_ = new FreshnessPage(*desk_, simulate);
  connect(freshness_, &FreshnessPage::changed, enabling_, qOverload<>(&QTimer::start));
  connect(freshness_, &FreshnessPage::followed, this, &LeaderboardsView::followed);
  connect(freshness_, &FreshnessPage::wanted, this, [this](const QString& part) {
    if (!isVisible()) emit followed({QStringLiteral("view"), id()});
    showFreshness();
    freshness_->deck()->show(part);
  });
}

void LeaderboardsView::showFreshness() {
  const auto name = chosenBoard();
  if (name.isEmpty()) return;
  freshness_->open(name);
  showPage(Freshness);
  freshness_->deck()->tabs()->setFocus();
}

void LeaderboardsView::simulateByHand() {
  if (page() != Freshness) showFreshness();
  freshness_->deck()->show(QStringLiteral("handOrRule"));
  freshness_->handOrRule()->simulate();
}

} // namespace rankwright
