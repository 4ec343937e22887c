// The looks of all boards in the Leaderboards view, and what is moved in them.
#include "widgets/common/text.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_moves.h"
#include "widgets/leaderboards/home_page_view.h"
#include "widgets/leaderboards/leaderboards_view.h"

#include <QAction>
#include <QTimer>

#include <algorithm>
#include <ranges>
#include <utility>

namespace rankwright {

void LeaderboardsView::addLookCommands() {
  add("boards.lookTable", "view-list-details", tr("&Table"), tr("Show all boards as a table"),
      [this] { showPage(Boards); });
  add("boards.lookHomePage", "view-grid", tr("Home pa&ge"),
      tr("Show all boards in their places on the store's home page"), [this] { showPage(Boards); });
  add("boards.lookOverlap", "office-chart-bar", tr("O&verlap"),
      tr("Show which boards have how many apps in common"), [this] { showPage(Boards); });
}

void LeaderboardsView::addPlaceCommands() {
  add("boards.rowUp", "go-up", tr("Move &up"), tr("Move the board a row up on the home page"),
      [this] { stepRow(-1); });
  add("boards.rowDown", "go-down", tr("Move do&wn"), tr("Move the board a row down on the home page"),
      [this] { stepRow(1); });
  add("boards.offPage", "list-remove", tr("Take &off the page"),
      tr("Give the board no place on the home page"), [this] { setRowOf(all_->currentBoard(), 0); });
}

void LeaderboardsView::buildBoards() {
  QList<QAction*> looks;
  for (const auto* id : {"boards.lookTable", "boards.lookHomePage", "boards.lookOverlap"})
    looks << action(QLatin1String(id));
  all_ = new AllBoardsPage(*desk_, *table_, looks);
  all_->setAppActions({action(QStringLiteral("boards.moveApp"))});
  // Elsewhere in the view the same keys move other things.
  for (const auto& [id, key] :
       {std::pair("boards.rowUp", Qt::Key_Up), std::pair("boards.rowDown", Qt::Key_Down)}) {
    auto* move = action(QLatin1String(id));
    removeAction(move);
    move->setShortcut(QKeySequence(Qt::ALT | key));
    move->setShortcutContext(Qt::WidgetShortcut);
    all_->homePage()->addAction(move);
  }
}

void LeaderboardsView::connectBoards() {
  connect(all_, &AllBoardsPage::chosen, enabling_, qOverload<>(&QTimer::start));
  connect(all_, &AllBoardsPage::opened, this, &LeaderboardsView::showBoard);
  connect(all_, &AllBoardsPage::followed, this, &LeaderboardsView::followed);
  connect(all_->homePage(), &HomePageView::rowWanted, this, &LeaderboardsView::setRowOf);
  connect(all_->homePage(), &HomePageView::moveWanted, this, &LeaderboardsView::moveApp);
}

void LeaderboardsView::enableBoards() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  const auto hasBoards = desk_->overview() && !desk_->overview()->boards.empty();
  for (const auto* id : {"boards.lookTable", "boards.lookHomePage", "boards.lookOverlap"})
    set(id, hasBoards);
  const auto isFree = hasBoards && page() == Boards && !desk_->isReadOnly() && !changes_->isBusy();
  set("boards.rowUp", isFree && rowStep(-1));
  set("boards.rowDown", isFree && rowStep(1));
  const auto* board = desk_->find(all_->currentBoard());
  set("boards.offPage", isFree && board && board->preview.board.config.row > 0);
}

void LeaderboardsView::setRowOf(const QString& board, std::uint32_t row) {
  const auto* status = desk_->find(board);
  if (!status) return;
  const auto title = toQt(status->title());
  const auto name =
      row == 0 ? tr("taking of %1 off the page").arg(title) : tr("move of %1 to row %2").arg(title).arg(row);
  changes_->apply(name, moveToRow(*desk_->overview(), board.toStdString(), row));
}

/// A board without a place comes below all others.
std::optional<std::uint32_t> LeaderboardsView::rowStep(int step) const {
  const auto* board = desk_->find(all_->currentBoard());
  if (!board || board->state == DraftState::NoDraft || !board->preview.isReadable) return std::nullopt;
  const auto row = board->preview.board.config.row;
  const auto& boards = desk_->overview()->boards;
  const auto last = std::ranges::max(
      boards | std::views::transform([](const auto& each) { return each.preview.board.config.row; }));
  if (row == 0) return step < 0 ? std::optional(last + 1) : std::nullopt;
  const auto isAtEnd = step < 0 ? row == 1 : row >= last;
  return isAtEnd ? std::nullopt : std::optional(step < 0 ? row - 1 : row + 1);
}

void LeaderboardsView::stepRow(int step) {
  if (const auto row = rowStep(step)) setRowOf(all_->currentBoard(), *row);
}

} // namespace rankwright
