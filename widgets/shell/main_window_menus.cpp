#include "core/workspace/workspace.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/command/command_palette.h"
#include "widgets/common/appearance.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/data/table_view.h"
#include "widgets/document/documents_view.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/index/index_page.h"
#include "widgets/index/index_view.h"
#include "widgets/job/job_status.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/models/models_view.h"
#include "widgets/preferences/preferences.h"
#include "widgets/rules/profile_panel.h"
#include "widgets/rules/rules_view.h"
#include "widgets/shell/chart_menu.h"
#include "widgets/shell/help_desk.h"
#include "widgets/shell/layout_menu.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/window_commands.h"
#include "widgets/shell/window_preferences.h"
#include "widgets/shell/workspace_access.h"
#include "widgets/shell/workspace_opener.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/persona_bar.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/what_if_panel.h"
#include "widgets/table/data_table.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kMessageMilliseconds = 10'000;

/// Ctrl and the view's number; beyond the digits, of which 0 belongs to the size of the text, Ctrl+L, as in
/// leaderboards.
QKeySequence shortcutOfView(int number) {
  constexpr int kMostDigits = 9;
  return QKeySequence(number <= kMostDigits ? QStringLiteral("Ctrl+%1").arg(number)
                                            : QStringLiteral("Ctrl+L"));
}

} // namespace

void MainWindow::buildMenus() {
  buildWorkspaceMenu();
  buildEditMenu();
  buildViewMenu();
  menuBar()->addMenu(new LayoutMenu(*layouts_, *commands_, this));
  help_->fillMenu(*menuBar()->addMenu(tr("&Help")));
}

void MainWindow::buildWorkspaceMenu() {
  const auto group = tr("Workspace");
  addCommands(
      *commands_, *menuBar()->addMenu(tr("&Workspace")),
      {{{.id = QStringLiteral("workspace.open"),
         .text = tr("&Open workspace…"),
         .toolTip = tr("Open the folder of a workspace (it has a workspace.toml)"),
         .icon = QStringLiteral("document-open-folder"),
         .shortcut = QKeySequence::Open,
         .group = group},
        [this] { chooseWorkspace(); }},
       {{.id = QStringLiteral("workspace.sample"),
         .text = tr("Open the &sample"),
         .toolTip = tr("Open the synthetic store that comes with the program"),
         .icon = QStringLiteral("folder-favorites"),
         .group = group},
        [this] { openSample(); }},
       {{.id = QStringLiteral("workspace.import"),
         .text = tr("&Import…"),
         .toolTip = tr("Make a workspace of a Frappe folder, CSV files or the original engine's files"),
         .icon = QStringLiteral("document-import"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+I")),
         .group = group},
        [this] { importData(); }},
       {},
       {{.id = QStringLiteral("workspace.reload"),
         .text = tr("&Reload"),
         .toolTip = tr("Read the workspace again from disk"),
         .icon = QStringLiteral("view-refresh"),
         .shortcut = QKeySequence::Refresh,
         .group = group},
        [this] { opener_->reload(); }},
       {{.id = QStringLiteral("workspace.train"),
         .text = tr("&Train model"),
         .toolTip = tr("Train the ranking model on the whole log, as model.toml says, and rank with it"),
         .icon = QStringLiteral("run-build"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+T")),
         .group = group},
        [this] {
          message_->dismiss();
          opener_->train();
        }},
       {},
       {{.id = QStringLiteral("preferences.show"),
         .text = tr("&Preferences…"),
         .toolTip = tr("Appearance, language, shortcuts, start and recovery"),
         .icon = QStringLiteral("configure"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+,")),
         .group = group},
        [this] { showPreferences(); }},
       {{.id = QStringLiteral("workspace.quit"),
         .text = tr("&Quit"),
         .toolTip = tr("Close the window; what is unsaved is offered again at the next start"),
         .icon = QStringLiteral("application-exit"),
         // Desktops other than GNOME and KDE have no standard key for it.
         .shortcut = QKeySequence(QStringLiteral("Ctrl+Q")),
         .group = group},
        [this] { close(); }}},
      this);
}

void MainWindow::buildEditMenu() {
  const auto group = tr("Edit");
  auto* menu = menuBar()->addMenu(tr("&Edit"));
  // Files and rules are edited alike: the menu has the commands of the view that is shown.
  const auto addOf = [this, menu](const View* view, const auto& commands) {
    for (const auto& [action, spec] : commands) {
      commands_->adopt(action, spec);
      menu->addAction(action);
      const auto showFor = [action = action, view, this] {
        action->setVisible((deck_->current() == rules_) == (view == rules_));
      };
      connect(deck_, &ViewDeck::shown, action, showFor);
      showFor();
    }
  };
  addOf(documents_, documents_->commands());
  addOf(rules_, rules_->commands());
  menu->addSeparator();
  addCommands(*commands_, *menu,
              {{{.id = QStringLiteral("list.copy"),
                 .text = tr("Copy &list"),
                 .toolTip = tr("Copy the recommended list as tab-separated text"),
                 .icon = QStringLiteral("edit-copy"),
                 .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+L")),
                 .group = group},
                [this] { copyList(); }},
               {{.id = QStringLiteral("edit.copyAddress"),
                 .text = tr("Copy &address"),
                 .toolTip = tr("Copy the address of what is shown, e.g. user:17; the palette takes it back"),
                 .icon = QStringLiteral("edit-link"),
                 .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+U")),
                 .group = group},
                [this] { copyAddress(); }}},
              this);
  auto* charts = new ChartMenu(*deck_, services_.jobs, *message_, *commands_, this);
  connect(charts, &ChartMenu::saved, this, [this](int count, const QString& folder) {
    statusBar()->showMessage(
        tr("%n chart(s) saved in %1", nullptr, count).arg(QDir::toNativeSeparators(folder)),
        kMessageMilliseconds);
  });
  menu->addMenu(charts);
}

void MainWindow::buildViewMenu() {
  const auto group = tr("View");
  auto* menu = menuBar()->addMenu(tr("&View"));
  std::vector<WindowCommand> commands;
  int number = 0;
  for (auto* view : deck_->views())
    commands.push_back({{.id = QStringLiteral("view.") + view->id(),
                         .text = view->title(),
                         .toolTip = tr("Show the view “%1”").arg(view->title()),
                         .icon = view->iconName(),
                         .shortcut = shortcutOfView(++number),
                         .group = group},
                        [this, view] {
                          navigator_->show(*view);
                          // Choosing the current view must not uncheck it.
                          markCurrentView();
                        }});
  commands.push_back({});
  commands.push_back({{.id = QStringLiteral("view.back"),
                       .text = tr("&Back"),
                       .toolTip = tr("Show what was shown before"),
                       .icon = QStringLiteral("go-previous"),
                       .shortcut = QKeySequence(QStringLiteral("Alt+Left")),
                       .group = group},
                      [this] { navigator_->back(); }});
  commands.push_back({{.id = QStringLiteral("view.forward"),
                       .text = tr("&Forward"),
                       .toolTip = tr("Show what was shown before going back"),
                       .icon = QStringLiteral("go-next"),
                       .shortcut = QKeySequence(QStringLiteral("Alt+Right")),
                       .group = group},
                      [this] { navigator_->forward(); }});
  commands.push_back({});
  commands.push_back({{.id = QStringLiteral("list.cards"),
                       .text = tr("List as &cards"),
                       .toolTip = tr("Show the recommended list as cards"),
                       .icon = QStringLiteral("view-list-icons"),
                       .group = group},
                      [this] { list_->list()->setMode(ListDisplay::Mode::Cards); }});
  commands.push_back(
      {{.id = QStringLiteral("list.table"),
        .text = tr("List as &table"),
        .toolTip = tr("Show the recommended list as a table that can be filtered, sorted and exported"),
        .icon = QStringLiteral("view-list-details"),
        .group = group},
       [this] { list_->list()->setMode(ListDisplay::Mode::Table); }});
  commands.push_back({{.id = QStringLiteral("jobs.show"),
                       .text = tr("&Jobs"),
                       .toolTip = tr("List what runs and what failed"),
                       .icon = QStringLiteral("view-list-details"),
                       .shortcut = QKeySequence(QStringLiteral("Ctrl+J")),
                       .group = group},
                      [this] { jobStatus_->showAll(); }});
  addCommands(*commands_, *menu, commands, this);
  addBaseline(*menu->addMenu(tr("&Baseline")));
  addWhatIf(*menu->addMenu(tr("W&hat if")));
  menu->addSeparator();
  addPanels(*menu);
  addToolBars(*menu);
  menu->addSeparator();
  addAppearance(*menu->addMenu(tr("&Appearance")));
}

/// Their own names are those of views as well, so that outside of the menu they say what they do.
void MainWindow::addPanels(QMenu& menu) {
  const auto add = [&](QDockWidget* panel) {
    auto* toggle = panel->toggleViewAction();
    commands_->adopt(toggle, {.id = QStringLiteral("panel.") + panel->objectName(),
                              .text = {},
                              .toolTip = {},
                              .icon = {},
                              .group = tr("Panels"),
                              .name = tr("Show or hide the panel “%1”").arg(panel->windowTitle())});
    menu.addAction(toggle);
  };
  for (auto* view : deck_->views())
    std::ranges::for_each(deck_->docksOf(*view), add);
  std::ranges::for_each(deck_->commonDocks(), add);
}

void MainWindow::addBaseline(QMenu& menu) {
  for (const auto& [action, spec] : list_->baseline()->commands()) {
    commands_->adopt(action, spec);
    menu.addAction(action);
  }
  connect(list_->baseline(), &ListBaseline::saved, this, [this](const QString& path) {
    statusBar()->showMessage(tr("Baseline saved as %1").arg(QDir::toNativeSeparators(path)),
                             kMessageMilliseconds);
  });
}

void MainWindow::addWhatIf(QMenu& menu) {
  for (const auto& [action, spec] : list_->whatIf()->commands()) {
    commands_->adopt(action, spec);
    menu.addAction(action);
  }
  menu.addSeparator();
  for (const auto& [action, spec] : list_->blastRadius()->commands()) {
    commands_->adopt(action, spec);
    menu.addAction(action);
  }
  menu.addSeparator();
  for (const auto& [action, spec] : list_->personas()->commands()) {
    commands_->adopt(action, spec);
    menu.addAction(action);
  }
}

void MainWindow::addAppearance(QMenu& menu) {
  auto* group = new QActionGroup(this);
  const auto add = [&](Appearance::Mode mode, const QString& id, const QString& text) {
    auto* action = commands_->add({.id = id,
                                   .text = text,
                                   .toolTip = tr("Change the colours at once"),
                                   .icon = {},
                                   .group = tr("Appearance")});
    action->setCheckable(true);
    action->setChecked(services_.preferences.mode() == mode);
    group->addAction(action);
    menu.addAction(action);
    connect(action, &QAction::triggered, this, [this, mode] { services_.preferences.setMode(mode); });
    connect(&services_.preferences, &Preferences::modeChanged, action,
            [action, mode](Appearance::Mode now) { action->setChecked(now == mode); });
  };
  add(Appearance::Mode::System, QStringLiteral("appearance.system"), tr("As the &system"));
  add(Appearance::Mode::Light, QStringLiteral("appearance.light"), tr("&Light"));
  add(Appearance::Mode::Dark, QStringLiteral("appearance.dark"), tr("&Dark"));
}

void MainWindow::addToolBars(QMenu& menu) {
  auto* views = makeToolBar(QStringLiteral("viewsBar"), tr("Views"), menu);
  views->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  for (auto* view : deck_->views()) {
    auto* action = commands_->find(QStringLiteral("view.") + view->id());
    action->setCheckable(true);
    views->addAction(action);
  }
  addToolBar(Qt::LeftToolBarArea, views);
  auto* places = makeToolBar(QStringLiteral("placesBar"), tr("Places"), menu);
  for (const auto* id : {"view.back", "view.forward", "palette.show"})
    places->addAction(commands_->find(QLatin1String(id)));
  addToolBar(Qt::TopToolBarArea, places);
}

QToolBar* MainWindow::makeToolBar(const QString& id, const QString& title, QMenu& menu) {
  auto* bar = new QToolBar(title);
  bar->setObjectName(id);
  bar->setMovable(false);
  commands_->adopt(bar->toggleViewAction(), {.id = QStringLiteral("toolbar.") + id,
                                             .text = {},
                                             .toolTip = {},
                                             .icon = {},
                                             .group = tr("Panels"),
                                             .name = tr("Show or hide the tool bar “%1”").arg(title)});
  menu.addAction(bar->toggleViewAction());
  return bar;
}

/// Once the views stand in the window, where they are looked for.
void MainWindow::adoptViewCommands() {
  const auto adopt = [this](QAction* action, const QString& group) {
    commands_->adopt(action,
                     {.id = action->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = group});
  };
  for (auto* table : findChildren<DataTable*>())
    for (auto* action : table->tableActions())
      adopt(action, tr("Table"));
  for (auto* facts : findChildren<FactView*>())
    for (auto* action : facts->actions())
      adopt(action, tr("Facts"));
  for (auto* page : findChildren<IndexPage*>())
    for (auto* action : page->actions())
      adopt(action, tr("Index"));
  const auto adoptAll = [this](const std::vector<std::pair<QAction*, CommandSpec>>& all) {
    for (const auto& [action, spec] : all)
      commands_->adopt(action, spec);
  };
  adoptAll(keys_->commands());
  adoptAll(funnel_->commands());
  adoptAll(experiments_->commands());
  adoptAll(models_->commands());
  adoptAll(leaderboards_->commands());
  std::vector<std::pair<QAction*, CommandSpec>> charts;
  list_->scores()->scores()->addCommandsTo(charts, QStringLiteral("scores"), tr("Chart of scores"));
  list_->scores()->logit()->addCommandsTo(charts, QStringLiteral("logit"), tr("Chart of the logit"));
  rules_->profile()->chart()->addCommandsTo(charts, QStringLiteral("profile"),
                                            tr("Chart of a rule's values"));
  adoptAll(charts);
}

void MainWindow::enableCommands() {
  const auto enable = [this](const QString& id, bool enabled) {
    if (auto* action = commands_->find(id)) action->setEnabled(enabled);
  };
  const auto open = workspace_ != nullptr;
  enable(QStringLiteral("workspace.reload"), open);
  enable(QStringLiteral("workspace.train"), open && !access_->isReadOnly());
  enable(QStringLiteral("view.back"), navigator_->canGoBack());
  enable(QStringLiteral("view.forward"), navigator_->canGoForward());
  enable(QStringLiteral("list.copy"), !list_->listText().isEmpty());
  enable(QStringLiteral("edit.copyAddress"), deck_->current() != nullptr);
  for (const auto* view : deck_->views())
    enable(QStringLiteral("view.") + view->id(), open);
  markCurrentView();
}

void MainWindow::markCurrentView() {
  for (const auto* view : deck_->views())
    if (auto* action = commands_->find(QStringLiteral("view.") + view->id()))
      action->setChecked(view == deck_->current());
}

void MainWindow::showPreferences() {
  showPreferencesDialog(services_.preferences, *commands_, this);
}

void MainWindow::copyList() {
  QGuiApplication::clipboard()->setText(list_->listText());
}

void MainWindow::copyAddress() {
  QGuiApplication::clipboard()->setText(navigator_->here().text());
}

} // namespace rankwright
