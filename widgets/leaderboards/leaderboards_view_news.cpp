// What others publish and write while the Leaderboards view is open.
#include "core/workspace/workspace.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/list_refresh.h"
#include "widgets/leaderboards/news_bar.h"
#include "widgets/leaderboards/release_watch.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/shelf_bar.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QMenu>

namespace rankwright {

void LeaderboardsView::addNewsCommands() {
  add("boards.newsHistory", "view-history", tr("Show its h&istory"),
      tr("Show every version of a board that others have published"), [this] { showNewsHistory(); });
  add("boards.newsDismiss", "window-close", tr("Dismiss the &news"),
      tr("Say no more of what others have published"), [this] { dismissNews(); });
  news_ = new NewsBar(action(QStringLiteral("boards.newsHistory")),
                      action(QStringLiteral("boards.newsDismiss")), this);
  watch_ = new ReleaseWatch(
      [this] { return review_->isBusy() || history_->isBusy() || shelf_->isBusy() || refresh_->isRunning(); },
      this);
  for (const auto* id : {"boards.newsHistory", "boards.newsDismiss"})
    action(QLatin1String(id))->setEnabled(false);
}

void LeaderboardsView::connectNews() {
  connect(watch_, &ReleaseWatch::published, this, &LeaderboardsView::takeNews);
  connect(watch_, &ReleaseWatch::filesChanged, this, [this] {
    desk_->documents().refresh();
    look();
  });
}

/// From the release on that the first look found.
void LeaderboardsView::watch() {
  if (isVisible()) watch_->watch(desk_->workspace()->folder(), desk_->overview()->mark.number);
}

void LeaderboardsView::takeNews(const std::vector<BoardRelease>& releases) {
  news_->tell(releases);
  for (const auto* id : {"boards.newsHistory", "boards.newsDismiss"})
    action(QLatin1String(id))->setEnabled(true);
  desk_->refreshShelf();
  if (page() == Review) return review_->renew(newsText(releases.back()));
  if (page() == History) history_->open(history_->name());
  look();
}

/// Of the one board, or of the one that is chosen from a menu.
void LeaderboardsView::showNewsHistory() {
  const auto open = [this](const QString& board) {
    dismissNews();
    showPage(History);
    history_->open(board);
    history_->table()->grid()->setFocus();
  };
  const auto boards = news_->boards(); // dismissing forgets them
  if (boards.size() == 1) return open(boards.front());
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& board : boards)
    menu->addAction(board, this, [open, board] { open(board); });
  menu->popup(news_->mapToGlobal(news_->rect().bottomLeft()));
}

void LeaderboardsView::dismissNews() {
  news_->dismiss();
  for (const auto* id : {"boards.newsHistory", "boards.newsDismiss"})
    action(QLatin1String(id))->setEnabled(false);
}

} // namespace rankwright
