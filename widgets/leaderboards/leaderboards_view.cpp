#include "widgets/leaderboards/leaderboards_view.h"

#include "core/workspace/board_templates.h"
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/leaderboards/bulk_edit_page.h"
#include "widgets/leaderboards/export_bar.h"
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/import_page.h"
#include "widgets/leaderboards/list_refresh.h"
#include "widgets/leaderboards/move_app_bar.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/release_watch.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/roll_back_bar.h"
#include "widgets/leaderboards/shelf_bar.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rankwright {

namespace {

enum BoardsState { NoBoards, Table };

QString pageKey() {
  return QStringLiteral("page");
}
QString boardKey() {
  return QStringLiteral("board");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString allKey() {
  return QStringLiteral("all");
}
QString editorKey() {
  return QStringLiteral("editor");
}
QString freshnessKey() {
  return QStringLiteral("freshness");
}

} // namespace

LeaderboardsView::LeaderboardsView(DocumentSet& documents, JobRunner& jobs, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      desk_(new BoardDesk(jobs, documents, this)),
      changes_(new BoardChanges(*desk_, this)),
      message_(new MessageBar),
      state_(new MutedLabel),
      pages_(new PageStack),
      boards_(new PageStack),
      enabling_(new QTimer(this)),
      newBoard_(new NewBoardBar),
      shelf_(new ShelfBar(*desk_)),
      moveApp_(new MoveAppBar),
      several_(new BulkEditPage(*desk_, *changes_)),
      table_(new DataTable(tr("Boards"), jobs)),
      review_(new ReviewPage(*desk_)),
      history_(new VersionsPage(*desk_)),
      import_(new ImportPage(*desk_, *changes_)),
      export_(new ExportBar(*desk_)),
      refresh_(new ListRefresh(*desk_, this)) {
  addCommands();
  board_ = new BoardPage(*desk_, {.fix = action(QStringLiteral("boards.fix")),
                                  .pin = action(QStringLiteral("boards.pin")),
                                  .exclude = action(QStringLiteral("boards.exclude"))});
  board_->carryUndo({action(QStringLiteral("boards.undo")), action(QStringLiteral("boards.redo"))});
  buildBoards();
  nameParts();
  buildLayout();
  connectParts();
  enable();
}

/// Jobs of parts end while these go, and there is nobody left to hear of it.
LeaderboardsView::~LeaderboardsView() {
  disconnect(&jobs_, nullptr, this, nullptr);
  for (auto* part : findChildren<QObject*>())
    part->disconnect(this);
}

QAction* LeaderboardsView::action(const QString& id) const {
  return actions_.find(id);
}

/// The texts of undoing name the step, which tells little where there is no board to be seen.
std::vector<std::pair<QAction*, CommandSpec>> LeaderboardsView::commands() const {
  auto all = actions_.commands(title());
  for (auto& [action, spec] : all) {
    if (spec.id == QStringLiteral("boards.undo")) spec.name = tr("Undo an edit of the board");
    if (spec.id == QStringLiteral("boards.redo")) spec.name = tr("Redo an edit of the board");
  }
  std::ranges::copy(freshness_->commands(), std::back_inserter(all));
  return all;
}

QStringList LeaderboardsView::addressKinds() const {
  return {boardKind()};
}

void LeaderboardsView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto before = desk_->workspace();
  const auto isOther = !workspace || !before || workspace->folder() != before->folder();
  apps_ = workspace ? std::make_shared<const AppCatalogue>(
                          std::shared_ptr<const ItemPool>(workspace, &workspace->items()))
                    : nullptr;
  if (workspace) newBoard_->setTemplates(templatesFor(*workspace));
  desk_->setWorkspace(std::move(workspace));
  board_->setApps(apps_);
  freshness_->setApps(apps_);
  all_->setApps(apps_);
  import_->setApps(apps_);
  setNames();
  if (isOther) {
    message_->dismiss();
    newBoard_->hide();
    leaveBars();
    several_->close();
    import_->close();
    said_.clear();
    review_->clear();
    board_->open({});
    history_->open({});
    freshness_->open({});
    showPage(Boards);
    table_->setSource(nullptr);
    dismissNews();
    watch_->stop();
    boards_->setCurrentIndex(NoBoards);
  }
  if (isVisible()) look();
  enable();
}

/// Of apps in lists that need not be of the catalogue's any more.
void LeaderboardsView::setNames() {
  const auto nameOf = [apps = apps_](const std::string& item) {
    const auto found = apps ? apps->items().find(item) : std::nullopt;
    return found ? apps->textOf(*found).name : toQt(item);
  };
  review_->setNames(nameOf);
  history_->setNames(nameOf);
}

void LeaderboardsView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  // Files and versions may have come from elsewhere while others were looked at.
  look();
}

void LeaderboardsView::hideEvent(QHideEvent* event) {
  View::hideEvent(event);
  watch_->pause();
}

void LeaderboardsView::look() {
  if (desk_->workspace()) desk_->look();
}

void LeaderboardsView::follow() {
  const auto& overview = *desk_->overview();
  boards_->setCurrentIndex(overview.boards.empty() ? NoBoards : Table);
  all_->follow();
  watch();
  if (const auto wanted = std::exchange(wanted_, {}); !wanted.isEmpty()) showBoard(wanted);
  if (page() == Board && !overview.find(board_->name().toStdString())) leaveBoard();
  enable();
  emit filled();
}

LeaderboardsView::Page LeaderboardsView::page() const {
  return static_cast<Page>(pages_->currentIndex());
}

/// What was asked about another page.
void LeaderboardsView::leaveBars() {
  shelf_->dismiss();
  moveApp_->hide();
  export_->hide();
}

void LeaderboardsView::showPage(Page page) {
  const auto before = place();
  if (page != this->page()) leaveBars();
  if (page >= Review && this->page() < Review) before_ = this->page();
  pages_->setCurrentIndex(page);
  showTools();
  enable();
  if (place() != before) emit placeChanged();
}

void LeaderboardsView::showBoards() {
  showPage(Boards);
  all_->setFocus();
}

/// The board in front is gone.
void LeaderboardsView::leaveBoard() {
  board_->open({});
  showBoards();
}

void LeaderboardsView::leavePage() {
  several_->close();
  review_->clear();
  import_->close();
  showPage(before_);
}

void LeaderboardsView::goTo(const Address& address) {
  if (address.kind == boardKind()) showBoard(address.key);
}

void LeaderboardsView::showBoard(const QString& name) {
  if (name.isEmpty()) return;
  if (!desk_->overview() || (desk_->isLooking() && !desk_->find(name))) {
    wanted_ = name;
    return;
  }
  if (!desk_->find(name))
    return showError(tr("The board could not be shown."),
                     {ErrorKind::NotFound, "there is no board called: " + name.toStdString()}, {});
  message_->dismiss();
  const auto before = place();
  board_->open(name);
  showPage(Board);
  if (place() != before) emit placeChanged();
}

Address LeaderboardsView::place() const {
  if (page() == Boards || chosenBoard().isEmpty()) return {};
  return boardAddress(chosenBoard());
}

void LeaderboardsView::askForNewBoard() {
  showBoards();
  newBoard_->ask(boardNames());
}

void LeaderboardsView::askForCopy() {
  const auto* board = desk_->find(chosenBoard());
  if (board) newBoard_->askForCopy(boardNames(), toQt(board->name), board->toml);
}

QStringList LeaderboardsView::boardNames() const {
  QStringList names;
  if (const auto& overview = desk_->overview())
    for (const auto& board : overview->boards)
      names << toQt(board.name);
  return names;
}

QString LeaderboardsView::chosenBoard() const {
  if (page() == History) return history_->name();
  if (page() == Freshness) return freshness_->name();
  return page() == Boards ? all_->currentBoard() : board_->name();
}

QStringList LeaderboardsView::chosenBoards() const {
  if (page() == Board) return {board_->name()};
  const auto chosen = all_->selectedBoards();
  return chosen.size() > 1 ? chosen : boardNames();
}

void LeaderboardsView::review() {
  if (!desk_->overview()) return;
  auto names = chosenBoards();
  // Those that say what is on the shelf have nothing to be reviewed, unless somebody chose them.
  if (names.size() > 1)
    names.removeIf([this](const QString& name) {
      const auto* board = desk_->find(name);
      return !board || board->state == DraftState::Published || board->state == DraftState::NoDraft;
    });
  showPage(Review);
  review_->review(names);
}

void LeaderboardsView::showHistory() {
  const auto name = chosenBoard();
  if (name.isEmpty()) return;
  showPage(History);
  history_->open(name);
  history_->table()->grid()->setFocus();
}

void LeaderboardsView::takeRelease(const BoardRelease& release) {
  watch_->addOwn(release.number);
  QStringList versions;
  for (const auto& version : release.versions)
    versions << tr("%1 version %2").arg(toQt(version.board)).arg(version.number);
  said_ = versions.isEmpty() ? tr("Nothing differed from the shelf.")
                             : tr("On the shelf: %1").arg(versions.join(QStringLiteral(", ")));
  showState();
}

/// What saving would write: the board in front, or else every board.
std::vector<Document*> LeaderboardsView::unsaved() const {
  auto all = page() == Board ? std::vector{board_->document()} : desk_->documents().documents();
  std::erase_if(all, [](const Document* document) {
    return !document || !document->isDirty() || leaderboardNameOf(document->path().toStdString()).empty();
  });
  return all;
}

void LeaderboardsView::save() {
  if (desk_->isReadOnly()) return;
  for (auto* document : unsaved())
    document->save(jobs_);
}

bool LeaderboardsView::isBusy() const {
  return desk_->isLooking() || changes_->isBusy() || shelf_->isBusy() || import_->isBusy() ||
         export_->isBusy() || refresh_->isRunning() || several_->isBusy() || board_->isBusy() ||
         review_->isBusy() || history_->isBusy() || freshness_->isBusy() || all_->isBusy() ||
         enabling_->isActive();
}

void LeaderboardsView::showError(const QString& title, const Error& error,
                                 const std::function<void()>& retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_->showError(isWish ? tr("Stopped.") : title, error, retry);
  enable();
}

void LeaderboardsView::keyPressEvent(QKeyEvent* event) {
  if (turnByKey(*event)) return;
  if (event->key() != Qt::Key_Escape) return View::keyPressEvent(event);
  if (page() >= Review) return leavePage();
  if (desk_->isLooking()) return desk_->cancel();
  View::keyPressEvent(event);
}

QJsonObject LeaderboardsView::saveState() const {
  return {{pageKey(), page() == Review || page() == Several ? before_ : page()},
          {boardKey(), board_->name()},
          {tableKey(), table_->saveState()},
          {allKey(), all_->saveState()},
          {editorKey(), board_->saveState()},
          {freshnessKey(), freshness_->saveState()}};
}

void LeaderboardsView::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  table_->restoreState(state.value(tableKey()).toObject());
  all_->restoreState(state.value(allKey()).toObject());
  board_->restoreState(state.value(editorKey()).toObject());
  freshness_->restoreState(state.value(freshnessKey()).toObject());
  if (state.value(pageKey()).toInt() != Boards) showBoard(state.value(boardKey()).toString());
}

} // namespace rankwright
