// Tables of spreadsheets that come and go, and lists that are due.
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/export_bar.h"
#include "widgets/leaderboards/import_page.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/list_refresh.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QTimer>

namespace rankwright {

void LeaderboardsView::addTableCommands() {
  add("boards.import", "document-import", tr("&Import pins…"),
      tr("Pin the apps of a table that is kept in a spreadsheet: a file, or pasted cells"),
      [this] { askToImport(); });
  add("boards.export", "document-export", tr("E&xport lists…"),
      tr("Write the lists of the chosen boards for a spreadsheet, or copy them as cells"),
      [this] { export_->ask(chosenBoards()); });
  add("boards.refresh", "view-calendar-day", tr("Refresh what is d&ue"),
      tr("Build the lists on the shelf anew that are older than their refresh interval, and publish those "
         "that differ"),
      [this] { refresh_->start(); });
}

void LeaderboardsView::connectTables() {
  const auto fail = [this](const QString& title, const Error& error) { showError(title, error, {}); };
  const auto say = [this](const QString& said) {
    said_ = said;
    showState();
  };
  connect(import_, &ImportPage::closed, this, &LeaderboardsView::leavePage);
  connect(import_, &ImportPage::busyChanged, enabling_, qOverload<>(&QTimer::start));
  connect(export_, &ExportBar::done, this, say);
  connect(export_, &ExportBar::failed, this, fail);
  connect(export_, &ExportBar::closed, this, [this] {
    if (page() == Boards) all_->setFocus();
  });
  connect(refresh_, &ListRefresh::runningChanged, enabling_, qOverload<>(&QTimer::start));
  connect(refresh_, &ListRefresh::minutePassed, enabling_, qOverload<>(&QTimer::start));
  connect(refresh_, &ListRefresh::failed, this, fail);
  connect(refresh_, &ListRefresh::done, this, &LeaderboardsView::takeRefresh);
}

void LeaderboardsView::askToImport() {
  const auto board = chosenBoard();
  message_->dismiss();
  showPage(Import);
  import_->open(board);
}

void LeaderboardsView::takeRefresh(const RefreshOutcome& outcome) {
  takeRelease(outcome.release);
  if (!outcome.kept.empty()) showError(tr("Not all lists were built anew."), keptError(outcome.kept), {});
  desk_->refreshShelf();
  desk_->lookAfresh();
}

void LeaderboardsView::enableTables() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  const auto hasBoards = desk_->overview() && !desk_->overview()->boards.empty();
  const auto isWritable = desk_->workspace() && !desk_->isReadOnly();
  set("boards.import", isWritable && desk_->overview() && page() < Review);
  set("boards.export", hasBoards && page() < Review && !export_->isBusy());
  const auto due = refresh_->dueCount();
  auto* refresh = action(QStringLiteral("boards.refresh"));
  refresh->setEnabled(isWritable && due > 0 && !refresh_->isRunning());
  refresh->setText(due == 0 ? tr("Refresh what is d&ue")
                            : tr("Refresh what is d&ue (%1)").arg(countText(due)));
}

} // namespace rankwright
