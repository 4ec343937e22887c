// Changes of several boards at once in the Leaderboards view, and apps that move among slots and boards.
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_moves.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/bulk_edit_page.h"
#include "widgets/leaderboards/home_page_view.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/move_app_bar.h"
#include "widgets/leaderboards/preview_panel.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QTimer>

#include <algorithm>

namespace rankwright {

void LeaderboardsView::addSeveralCommands() {
  add("boards.changeSeveral", "document-properties", tr("&Change several…"),
      tr("Change keys of the selected boards alike, as one step"), [this] { changeSeveral(); });
  add("boards.moveApp", "go-jump", tr("&Move to another board…"),
      tr("Pin the selected app on another board, and take it off this one"), [this] { askToMoveApp(); });
}

/// In the list alone, since the keys may mean something else beside it.
void LeaderboardsView::addSlotCommands() {
  const auto addTo = [this](const char* id, const char* icon, const QString& text, const QString& toolTip,
                            const QKeySequence& keys, int step) {
    auto* action = actions_.add(id, icon, text, toolTip);
    setShortcut(action, keys);
    connect(action, &QAction::triggered, this, [this, step] { board_->pinBeside(step); });
  };
  addTo("boards.pinHigher", "go-up", tr("Pin one slot hi&gher"),
        tr("Keep the selected app one slot higher than it stands"), QKeySequence(Qt::ALT | Qt::Key_Up), -1);
  addTo("boards.pinLower", "go-down", tr("Pin one slot lo&wer"),
        tr("Keep the selected app one slot lower than it stands"), QKeySequence(Qt::ALT | Qt::Key_Down), 1);
}

void LeaderboardsView::connectSeveral() {
  QList<QAction*> ofApps;
  for (const auto* id :
       {"boards.pin", "boards.pinHigher", "boards.pinLower", "boards.moveApp", "boards.exclude"})
    ofApps << action(QLatin1String(id));
  board_->preview()->addActions(
      {action(QStringLiteral("boards.pinHigher")), action(QStringLiteral("boards.pinLower"))});
  board_->preview()->table()->setCellActions(ofApps);
  connect(board_, &BoardPage::moveWanted, this, &LeaderboardsView::moveApp);
  connect(moveApp_, &MoveAppBar::wanted, this, &LeaderboardsView::moveApp);
  connect(moveApp_, &MoveAppBar::closed, this,
          [this] { page() == Boards ? all_->setFocus() : board_->preview()->setFocus(); });
  connect(several_, &BulkEditPage::closed, this, &LeaderboardsView::leavePage);
  connect(several_, &BulkEditPage::busyChanged, enabling_, qOverload<>(&QTimer::start));
}

void LeaderboardsView::changeSeveral() {
  if (!desk_->overview()) return;
  auto marked = markedBoards(true);
  several_->setNames([apps = apps_](const std::string& item) {
    const auto found = apps->items().find(item);
    return found ? apps->textOf(*found).name : QString();
  });
  showPage(Several);
  several_->open(marked);
}

void LeaderboardsView::askToMoveApp() {
  if (!desk_->overview()) return;
  if (page() == Boards) return askToMoveCardApp();
  const auto item = board_->currentKey();
  if (!item) return;
  const auto* board = desk_->find(board_->name());
  const auto stands = board && std::ranges::find(board->items, *item) != board->items.end();
  moveApp_->ask(*item, board_->nameOf(*item), stands ? board_->name() : QString(), *desk_->overview());
}

void LeaderboardsView::askToMoveCardApp() {
  if (const auto move = all_->homePage()->currentMove())
    moveApp_->ask(move->item, board_->nameOf(move->item), move->from, *desk_->overview());
}

void LeaderboardsView::moveApp(const ItemMove& move) {
  const auto app = board_->nameOf(move.item);
  const auto* board = desk_->find(move.to);
  const auto to = board ? toQt(board->title()) : move.to;
  const auto stays = move.from.isEmpty() || move.from == move.to || move.isCopy;
  changes_->apply(stays ? tr("pin of %1 on %2").arg(app, to) : tr("move of %1 to %2").arg(app, to),
                  moveItem(move));
}

void LeaderboardsView::enableSeveral() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  const auto isWritable = desk_->overview() && !desk_->isReadOnly() && !changes_->isBusy();
  set("boards.changeSeveral", isWritable && page() < Review && !markedBoards(true).isEmpty());
  const auto hasApp = isWritable && page() == Board && board_->hasApp();
  const auto hasCardApp = isWritable && page() == Boards && all_->look() == AllBoardsPage::HomePage &&
                          all_->homePage()->currentMove();
  set("boards.moveApp", (hasApp || hasCardApp) && desk_->overview()->boards.size() > 1);
  set("boards.pinHigher", hasApp && board_->canPinBeside(-1));
  set("boards.pinLower", hasApp && board_->canPinBeside(1));
}

} // namespace rankwright
