// The tour through a draft.
#include "widgets/document/diff_page.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/tour.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/configuration_model.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/invented_user_page.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/persona_bar.h"
#include "widgets/simulator/save_draft_page.h"
#include "widgets/simulator/what_if_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QTreeView>

#include <algorithm>

namespace rankwright {

/// The configuration, what a draft of it does, and the phone.
Status Tour::showWhatIf(MainWindow& window) {
  const auto& model = *window.view().whatIf()->model();
  window.deck().dock(QStringLiteral("whatIf"))->raise();
  RW_CHECK(waitUntil([&] { return model.rowCount() > 0; }, "the configuration"));
  const auto channel = std::ranges::find_if(model.tables(), &ConfigurationTable::isChannel);
  if (channel == model.tables().end()) return {};
  const auto row = model.index(static_cast<int>(channel - model.tables().begin()), 0);
  // There are no drafts of a workspace that is open for reading only.
  RW_CHECK(model.flags(row).testFlag(Qt::ItemIsUserCheckable) ? showDraft(window, row)
                                                              : save(window, QStringLiteral("what-if")));
  window.deck().dock(QStringLiteral("phone"))->raise();
  RW_CHECK(save(window, QStringLiteral("phone")));
  window.traceDock().raise();
  return showInventedUser(window);
}

/// A draft with that channel switched off, then beside the published list with what saving it would change.
Status Tour::showDraft(MainWindow& window, const QModelIndex& row) {
  auto& view = window.view();
  auto& panel = *view.whatIf();
  auto& model = *panel.model();
  panel.tree()->setCurrentIndex(row);
  model.setData(row, Qt::Unchecked, Qt::CheckStateRole);
  RW_CHECK(waitUntil([&] { return view.shownDraft() != nullptr; }, "the list of a draft"));
  RW_CHECK(save(window, QStringLiteral("what-if")));
  panel.setSideBySide(true);
  panel.action(QStringLiteral("whatIf.save"))->trigger();
  const auto* diff = panel.findChild<DiffPage*>(QStringLiteral("pipelineDifference"));
  RW_CHECK(waitUntil([&] { return diff->text().contains(QLatin1String("+enabled")); }, "a difference"));
  RW_CHECK(save(window, QStringLiteral("what-if-save")));
  emit panel.savePage()->closed({});
  RW_CHECK(showBlastRadius(window));
  panel.setSideBySide(false);
  panel.action(QStringLiteral("whatIf.discard"))->trigger();
  return waitUntil([&] { return view.shownDraft() == nullptr; }, "the published list");
}

/// The same draft over the users of the workspace.
Status Tour::showBlastRadius(MainWindow& window) {
  auto& panel = *window.view().blastRadius();
  panel.action(QStringLiteral("blastRadius.draft"))->trigger();
  RW_CHECK(waitUntil(
      [&] { return !panel.isRunning() && panel.compared() && panel.compared()->isDraftBesidePublished(); },
      "a blast radius"));
  return save(window, QStringLiteral("blast-radius"));
}

/// A user who is described by features alone.
Status Tour::showInventedUser(MainWindow& window) {
  auto& view = window.view();
  view.personas()->action(QStringLiteral("persona.copy"))->trigger();
  RW_CHECK(waitUntil([&] { return view.isInvented() && !view.list()->cards().empty(); }, "an invented user"));
  RW_CHECK(save(window, QStringLiteral("invented-user")));
  emit view.invented()->left();
  return waitUntil([&] { return !view.isInvented(); }, "a user of the store");
}

} // namespace rankwright
