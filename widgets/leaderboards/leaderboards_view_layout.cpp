// The parts of the Leaderboards view and where they stand.
#include "widgets/common/empty_page.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

QAction* LeaderboardsView::add(CommandSpec spec, std::function<void()> call) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  connect(action, &QAction::triggered, this, [this, call = std::move(call)] {
    // Commands reach the view from everywhere; who gives one wants to see what comes of it.
    if (!isVisible()) emit followed({QStringLiteral("view"), id()});
    call();
  });
  addAction(action);
  adopt(action, std::move(spec));
  return action;
}

/// The action's text may be its owner's, as an undo's, which names the step.
void LeaderboardsView::adopt(QAction* action, CommandSpec spec) {
  action->setObjectName(spec.id);
  action->setIcon(QIcon::fromTheme(spec.icon));
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  spec.group = title();
  commands_.emplace_back(action, std::move(spec));
}

void LeaderboardsView::addCommands() {
  addBoardCommands();
  addEditCommands();
  addVersionCommands();
}

void LeaderboardsView::addBoardCommands() {
  add({.id = QStringLiteral("boards.new"),
       .text = tr("&New board…"),
       .toolTip = tr("Make a board from a template"),
       .icon = QStringLiteral("list-add")},
      [this] { askForNewBoard(); });
  add({.id = QStringLiteral("boards.copy"),
       .text = tr("&Duplicate…"),
       .toolTip = tr("Make a board that begins as the chosen one"),
       .icon = QStringLiteral("edit-copy")},
      [this] { askForCopy(); });
  add({.id = QStringLiteral("boards.open"),
       .text = tr("&Edit"),
       .toolTip = tr("Open the chosen board with its list"),
       .icon = QStringLiteral("document-edit")},
      [this] { showBoard(chosenBoard()); });
  add({.id = QStringLiteral("boards.list"),
       .text = tr("&All boards"),
       .toolTip = tr("Back to the table of boards"),
       .icon = QStringLiteral("go-previous")},
      [this] { showBoards(); });
  add({.id = QStringLiteral("boards.reread"),
       .text = tr("Look a&gain"),
       .toolTip = tr("Read files, logs and the shelf again"),
       .icon = QStringLiteral("view-refresh")},
      [this] { desk_->lookAfresh(); });
  add({.id = QStringLiteral("boards.stop"),
       .text = tr("S&top"),
       .toolTip = tr("Stop looking at the boards"),
       .icon = QStringLiteral("process-stop")},
      [this] { desk_->cancel(); });
}

void LeaderboardsView::addEditCommands() {
  add({.id = QStringLiteral("boards.save"),
       .text = tr("&Save"),
       .toolTip = tr("Write the board's file; the shelf stays as it is"),
       .icon = QStringLiteral("document-save"),
       .shortcut = QKeySequence::Save},
      [this] { save(); });
  adopt(undo_->createUndoAction(this, tr("Undo")), {.id = QStringLiteral("boards.undo"),
                                                    .text = {},
                                                    .toolTip = tr("Take the last edit of the board back"),
                                                    .icon = QStringLiteral("edit-undo"),
                                                    .shortcut = QKeySequence::Undo,
                                                    .group = {},
                                                    .name = tr("Undo an edit of the board")});
  adopt(undo_->createRedoAction(this, tr("Redo")),
        {.id = QStringLiteral("boards.redo"),
         .text = {},
         .toolTip = tr("Do again what was taken back"),
         .icon = QStringLiteral("edit-redo"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         .group = {},
         .name = tr("Redo an edit of the board")});
  add({.id = QStringLiteral("boards.fix"),
       .text = tr("&Fix"),
       .toolTip = tr("Make the edit that the selected finding proposes"),
       .icon = QStringLiteral("tools-check-spelling"),
       .shortcut = QKeySequence(Qt::ALT | Qt::Key_Return)},
      [this] { board_->fix(); });
  add({.id = QStringLiteral("boards.pin"),
       .text = tr("&Pin"),
       .toolTip = tr("Keep the selected app at its slot, or at the first free one"),
       .icon = QStringLiteral("pin")},
      [this] { board_->pin(); });
  add({.id = QStringLiteral("boards.exclude"),
       .text = tr("E&xclude"),
       .toolTip = tr("Keep the selected app off the board"),
       .icon = QStringLiteral("edit-delete")},
      [this] { board_->exclude(); });
}

void LeaderboardsView::addVersionCommands() {
  add({.id = QStringLiteral("boards.review"),
       .text = tr("&Review and publish…"),
       .toolTip = tr("See what publishing would change, in definition and list, and publish"),
       .icon = QStringLiteral("document-send")},
      [this] { review(); });
  add({.id = QStringLiteral("boards.history"),
       .text = tr("&History"),
       .toolTip = tr("Show every version of the chosen board"),
       .icon = QStringLiteral("view-history")},
      [this] { showHistory(); });
  add({.id = QStringLiteral("boards.rollBack"),
       .text = tr("Put this version &back"),
       .toolTip = tr("Have the selected version in force again"),
       .icon = QStringLiteral("edit-undo")},
      [this] { history_->askToRollBack(); });
}

void LeaderboardsView::nameParts() {
  table_->setObjectName(QStringLiteral("boardTable"));
  state_->setObjectName(QStringLiteral("leaderboardsState"));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  enabling_->setSingleShot(true);
  enabling_->setInterval(0);
  setHelp(this, QStringLiteral("leaderboards-view"),
          tr("The boards of the store's home page: what they show, what is wrong with them, and what is "
             "published."));
  setHelp(table_, QStringLiteral("leaderboards-view#boards"),
          tr("The boards of the workspace. Point at a figure to see how it comes about; select several rows "
             "to publish them at once."));
}

void LeaderboardsView::buildLayout() {
  auto* list = new QWidget;
  auto* rows = new QVBoxLayout(list);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(table_, 1);
  boards_->addWidget(buildEmpty());
  boards_->addWidget(list);
  for (auto* page : std::initializer_list<QWidget*>{boards_, board_, review_, history_})
    pages_->addWidget(page);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(buildHead());
  column->addWidget(buildTools());
  column->addWidget(newBoard_);
  column->addWidget(pages_, 1);
  QList<QAction*> cellActions;
  for (const auto* id : {"boards.open", "boards.copy", "boards.review", "boards.history"})
    cellActions << action(QLatin1String(id));
  table_->setCellActions(cellActions);
}

QWidget* LeaderboardsView::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(makeTextButton(action(QStringLiteral("boards.list"))));
  row->addWidget(state_, 1);
  row->addWidget(makeToolButton(action(QStringLiteral("boards.stop"))));
  return head;
}

QWidget* LeaderboardsView::buildTools() {
  auto* tools = new QWidget;
  auto* flow = new FlowLayout(tools, 2 * kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  for (const auto* id : {"boards.new", "boards.open", "boards.review", "boards.history", "boards.rollBack"})
    flow->addWidget(makeTextButton(action(QLatin1String(id))));
  for (const auto* id : {"boards.save", "boards.undo", "boards.redo", "boards.pin", "boards.exclude",
                         "boards.copy", "boards.reread"})
    flow->addWidget(makeToolButton(action(QLatin1String(id))));
  return tools;
}

QWidget* LeaderboardsView::buildEmpty() {
  auto* empty = new EmptyPage(iconName());
  empty->setObjectName(QStringLiteral("noBoards"));
  empty->setTexts(tr("No boards yet"),
                  tr("A board is a rule for apps, an order, and pins: a file in the workspace's folder "
                     "leaderboards. Make one from a template; nothing is shown to users before it is "
                     "published."));
  for (const auto* id : {"boards.new", "boards.reread"})
    empty->addButton(action(QLatin1String(id)));
  return empty;
}

} // namespace rankwright
