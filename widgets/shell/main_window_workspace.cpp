// What a window does with a workspace that was opened.

#include "core/workspace/workspace.h"
#include "widgets/command/command_palette.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/text.h"
#include "widgets/document/document_set.h"
#include "widgets/preferences/preferences.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/palette_sources.h"
#include "widgets/shell/recent_workspaces.h"
#include "widgets/shell/session_keeper.h"
#include "widgets/shell/single_instance.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/workspace_access.h"
#include "widgets/shell/workspace_opener.h"
#include "widgets/simulator/guess_you_like.h"

#include <utility>

namespace rankwright {

void MainWindow::showWorkspace(const OpenedWorkspace& opened) {
  if (!opened.isReload && workspace_) {
    keepSession();
    sessions_->pause();
  }
  workspace_ = opened.workspace;
  if (!openError_.isEmpty() && message_->details() == openError_) message_->dismiss();
  openError_.clear();
  setWindowTitle(tr("%1 – Rankwright").arg(toQt(workspace_->config().name)));
  recent_->add(workspaceFolder(), toQt(workspace_->config().name));
  access_->watch(workspace_->folder(), workspace_->config().data);
  palette_->setSources(paletteSources(*deck_, workspace_));
  showSummary();
  deliver(opened);
}

/// Gives the workspace to one view after the other, so that the window stays awake.
void MainWindow::deliver(const OpenedWorkspace& opened) {
  delivery_->clear();
  if (!opened.isReload) openDocuments();
  for (auto* view : deck_->views())
    delivery_->add([this, view, opened] { giveTo(*view, opened); });
  if (!opened.isReload) deliverSession(opened);
  delivery_->add([this] {
    enableCommands();
    emit workspaceOpened();
  });
}

void MainWindow::giveTo(View& view, const OpenedWorkspace& opened) {
  const auto state = opened.isReload ? view.saveState() : QJsonObject();
  view.setWorkspace(workspace_);
  // In the same turn, before a table has read rows that the session filters.
  if (opened.isReload)
    view.restoreState(state);
  else
    SessionKeeper::restoreView(view, opened.session);
}

void MainWindow::deliverSession(const OpenedWorkspace& opened) {
  const auto withPlace = services_.preferences.restoresViews() && opened.user.isEmpty();
  delivery_->add([this, session = opened.session, withPlace] {
    sessions_->restore(workspaceFolder(), session, withPlace);
  });
  delivery_->add([this, user = opened.user] {
    if (isFirstViewWanted(user)) deck_->prepare(*list_);
  });
  delivery_->add([this, user = opened.user] { showFirstView(user); });
}

void MainWindow::openDocuments() {
  instance_->listenFor(workspaceFolder());
  navigator_->clear();
  // A window built anew finds them open already, with what is unsaved.
  if (services_.documents.folder() != workspace_->folder())
    services_.documents.open(workspace_->folder(), services_.state, access_->isReadOnly());
}

/// `wanted`: the key of the user who was asked for; empty when none was.
bool MainWindow::isFirstViewWanted(const QString& wanted) const {
  return !deck_->current() || !wanted.isEmpty();
}

void MainWindow::showFirstView(const QString& wanted) {
  if (isFirstViewWanted(wanted)) deck_->show(*list_);
  const auto user =
      wanted.isEmpty() && !list_->hasUser() ? toQt(workspace_->config().sampleUser) : wanted;
  if (!user.isEmpty()) list_->selectUser(user);
  if (deck_->current() == list_) list_->users()->setFocus();
}

void MainWindow::showSummary() {
  summary_->setText(tr("%1 apps · %2 users · %3 indexes")
                        .arg(countText(workspace_->items().size()), countText(workspace_->users().size()),
                             countText(workspace_->indexes().size())));
  summary_->setToolTip(toQt(workspace_->config().description));
}

} // namespace rankwright
