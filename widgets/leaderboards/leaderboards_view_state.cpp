// What the Leaderboards view says, and what can be done in it at the moment.
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/hand_rule_panel.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QLabel>

namespace rankwright {

void LeaderboardsView::connectParts() {
  connect(desk_, &BoardDesk::looked, this, &LeaderboardsView::follow);
  connect(desk_, &BoardDesk::lookingChanged, enabling_, qOverload<>(&QTimer::start));
  connect(desk_, &BoardDesk::failed, this, &LeaderboardsView::showError);
  connect(&desk_->documents(), &DocumentSet::saved, this, [this](const QString& path) {
    if (isVisible() && !leaderboardNameOf(path.toStdString()).empty()) look();
  });
  connect(table_, &DataTable::activated, this, [this](const Address& address) {
    address.kind == boardKind() ? showBoard(address.key) : emit followed(address);
  });
  connect(newBoard_, &NewBoardBar::closed, this, [this] { all_->setFocus(); });
  connect(board_, &BoardPage::changed, enabling_, qOverload<>(&QTimer::start));
  connect(board_, &BoardPage::failed, this,
          [this](const QString& title, const Error& error) { showError(title, error, {}); });
  connect(board_, &BoardPage::followed, this, &LeaderboardsView::followed);
  connect(review_, &ReviewPage::closed, this, &LeaderboardsView::leavePage);
  connect(review_, &ReviewPage::published, this, &LeaderboardsView::takeRelease);
  connect(review_, &ReviewPage::followed, this, &LeaderboardsView::followed);
  connect(history_, &VersionsPage::selectionChanged, enabling_, qOverload<>(&QTimer::start));
  connect(history_, &VersionsPage::rolledBack, this, &LeaderboardsView::takeRelease);
  connect(history_, &VersionsPage::followed, this, &LeaderboardsView::followed);
  connectChanges();
  connectSeveral();
  connectBoards();
  connectNews();
  connectTables();
  connect(enabling_, &QTimer::timeout, this, &LeaderboardsView::enable);
  connect(&jobs_, &JobRunner::progressed, this, &LeaderboardsView::showState);
}

void LeaderboardsView::enable() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  const auto isOpen = desk_->workspace() != nullptr;
  const auto isWritable = isOpen && !desk_->isReadOnly();
  const auto hasChosen = isOpen && !chosenBoard().isEmpty();
  set("boards.new", isWritable);
  set("boards.copy", isWritable && hasChosen && page() < Review);
  set("boards.open", hasChosen && page() != Board);
  set("boards.list", page() != Boards);
  set("boards.reread", isOpen);
  set("boards.stop", desk_->isLooking());
  set("boards.review", isOpen && desk_->overview() && !desk_->overview()->boards.empty() && page() < Review);
  set("boards.history", hasChosen && page() < Review);
  set("boards.rollBack", page() == History && history_->canRollBack());
  set("boards.freshness", hasChosen && page() != Freshness);
  set("boards.simulate", hasChosen && (page() != Freshness || !freshness_->handOrRule()->isSimulating()));
  enableBoard();
  enableChanges();
  enableSeveral();
  enableBoards();
  enableTables();
  showState();
}

void LeaderboardsView::enableBoard() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  auto* document = board_->document();
  const auto isInFront = page() == Board && document;
  set("boards.save", page() <= Board && !desk_->isReadOnly() && !unsaved().empty());
  set("boards.fix", isInFront && board_->canFix());
  set("boards.pin", isInFront && board_->hasApp());
  set("boards.exclude", isInFront && board_->hasApp());
  action(QStringLiteral("boards.pin"))->setText(board_->isPinned() ? tr("Un&pin") : tr("&Pin"));
}

/// One line: what runs, else what is in front, else what was done, else what there is.
void LeaderboardsView::showState() {
  const auto shown = [this]() -> QString {
    if (const auto progress = desk_->progressText(); !progress.isEmpty() && !desk_->data()) return progress;
    if (!said_.isEmpty() && page() != Board) return said_;
    if (const auto* board = desk_->find(board_->name()); board && page() == Board)
      return tr("%1 · %2").arg(toQt(board->title()), stateText(*board));
    const auto count = desk_->overview() ? desk_->overview()->boards.size() : 0;
    const auto notSaved = unsaved().size();
    if (notSaved > 0) return tr("Boards: %1 · not saved: %2").arg(countText(count), countText(notSaved));
    return count == 0 ? QString() : tr("Boards: %1").arg(countText(count));
  }();
  if (state_->text() == shown) return;
  state_->setText(shown);
  state_->setToolTip(shown);
}

} // namespace rankwright
