// Steps over several boards in the Leaderboards view, and what comes back from the shelf or leaves it.
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/shelf_bar.h"
#include "widgets/leaderboards/versions_page.h"

#include <QAction>
#include <QTimer>

#include <utility>

namespace rankwright {

void LeaderboardsView::addTurnCommands() {
  setShortcut(add("boards.undo", "edit-undo", tr("Undo"), tr("Take the last edit of the board back"),
                  [this] { turn(StepDirection::Undo); }),
              QKeySequence::Undo);
  setShortcut(add("boards.redo", "edit-redo", tr("Redo"), tr("Do again what was taken back"),
                  [this] { turn(StepDirection::Redo); }),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

void LeaderboardsView::addDraftCommands() {
  add("boards.delete", "user-trash", tr("De&lete the draft"),
      tr("Take the files of the chosen boards away; what is on the shelf stays there, and Undo brings the "
         "files back"),
      [this] { deleteDrafts(); });
  add("boards.bringBack", "document-revert", tr("Bring the &file back"),
      tr("Make a draft of what the shelf has of a board without a file"), [this] { bringFilesBack(); });
}

void LeaderboardsView::addShelfCommands() {
  add("boards.putBefore", "media-skip-backward", tr("Put the version &before back…"),
      tr("Have the chosen boards as they were before the last release"),
      [this] { shelf_->askToPutBefore(markedBoards()); });
  add("boards.withdraw", "archive-remove", tr("Take o&ff the shelf…"),
      tr("Show the chosen boards to nobody any more; their drafts stay"),
      [this] { shelf_->askToWithdraw(markedBoards()); });
}

void LeaderboardsView::connectChanges() {
  connect(newBoard_, &NewBoardBar::wanted, this, [this](const QString& name, const std::string& toml) {
    changes_->create(tr("making of %1").arg(name), {{name, toml}});
  });
  connect(changes_, &BoardChanges::created, this, &LeaderboardsView::takeCreated);
  connect(changes_, &BoardChanges::done, this, &LeaderboardsView::tellStep);
  connect(changes_, &BoardChanges::changed, enabling_, qOverload<>(&QTimer::start));
  connect(changes_, &BoardChanges::failed, this,
          [this](const QString& title, const Error& error) { showError(title, error, {}); });
  connect(shelf_, &ShelfBar::released, this, &LeaderboardsView::takeShelf);
  connect(shelf_, &ShelfBar::closed, this, [this] {
    if (page() == Boards) all_->setFocus();
  });
  connect(shelf_, &ShelfBar::runningChanged, enabling_, qOverload<>(&QTimer::start));
}

/// The look that is under way then has the boards; a single one is opened.
void LeaderboardsView::takeCreated(const QStringList& boards) {
  if (boards.size() == 1) wanted_ = boards.front();
}

void LeaderboardsView::tellStep(const QString& name, const QStringList& boards) {
  const auto onShelf = std::exchange(deletedOnShelf_, {});
  if (!onShelf.isEmpty())
    said_ = tr("%1 · still on the shelf: %2").arg(name, onShelf.join(QStringLiteral(", ")));
  else if (boards.size() > 1)
    said_ = tr("%1: %2").arg(name, boards.join(QStringLiteral(", ")));
  showState();
}

void LeaderboardsView::takeShelf(const BoardRelease& release) {
  takeRelease(release);
  if (page() == History) history_->open(history_->name());
}

/// The document that undo and redo are about; nullptr for all boards.
Document* LeaderboardsView::front() const {
  return page() == Board ? board_->document() : nullptr;
}

void LeaderboardsView::turn(StepDirection direction) {
  message_->dismiss();
  changes_->turn(direction, front());
  enable();
}

void LeaderboardsView::enableTurn(const char* id, StepDirection direction) {
  const auto isSeen = page() == Boards || (page() == Board && board_->document() && !board_->isReadOnly());
  const auto name = isSeen ? changes_->nameOf(direction, front()) : QString();
  auto* action = this->action(QLatin1String(id));
  action->setEnabled(isSeen && changes_->can(direction, front()));
  const auto text = direction == StepDirection::Undo ? tr("Undo %1") : tr("Redo %1");
  action->setText(text.arg(name).trimmed());
}

QStringList LeaderboardsView::markedBoards() const {
  if (page() != Boards) return {chosenBoard()};
  const auto marked = all_->selectedBoards();
  return marked.isEmpty() ? QStringList{chosenBoard()} : marked;
}

QStringList LeaderboardsView::markedBoards(bool hasFile) const {
  auto names = markedBoards();
  names.removeIf([&](const QString& name) {
    const auto* board = desk_->find(name);
    return !board || (board->state != DraftState::NoDraft) != hasFile;
  });
  return names;
}

void LeaderboardsView::deleteDrafts() {
  const auto names = markedBoards(true);
  if (names.isEmpty()) return;
  deletedOnShelf_.clear();
  for (const auto& choice : boardsOnShelf(*desk_->overview(), names))
    deletedOnShelf_ << toQt(choice.board);
  changes_->remove(tr("deletion of %1").arg(names.join(QStringLiteral(", "))), names);
}

void LeaderboardsView::bringFilesBack() {
  std::vector<NewBoard> boards;
  for (const auto& name : markedBoards(false))
    boards.push_back({name, desk_->find(name)->toml});
  if (!boards.empty())
    changes_->create(tr("return of %1").arg(markedBoards(false).join(QStringLiteral(", "))), boards);
}

void LeaderboardsView::enableChanges() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  enableTurn("boards.undo", StepDirection::Undo);
  enableTurn("boards.redo", StepDirection::Redo);
  const auto isWritable = desk_->overview() && !desk_->isReadOnly() && page() != Review && page() != Several;
  const auto isFree = isWritable && !changes_->isBusy();
  set("boards.delete", isFree && page() < Review && !markedBoards(true).isEmpty());
  set("boards.bringBack", isFree && !markedBoards(false).isEmpty());
  const auto isIdle = isWritable && !shelf_->isBusy();
  set("boards.putBefore", isIdle && !versionsBefore(*desk_->overview(), markedBoards()).empty());
  set("boards.withdraw", isIdle && !boardsOnShelf(*desk_->overview(), markedBoards()).empty());
}

} // namespace rankwright
