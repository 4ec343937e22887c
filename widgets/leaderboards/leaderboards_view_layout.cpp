// The parts of the Leaderboards view and where they stand.
#include "widgets/common/empty_page.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/all_boards_page.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_page.h"
#include "widgets/leaderboards/bulk_edit_page.h"
#include "widgets/leaderboards/export_bar.h"
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/import_page.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/leaderboards/move_app_bar.h"
#include "widgets/leaderboards/new_board_bar.h"
#include "widgets/leaderboards/news_bar.h"
#include "widgets/leaderboards/review_page.h"
#include "widgets/leaderboards/shelf_bar.h"
#include "widgets/leaderboards/versions_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// A page as one bit.
constexpr unsigned on(LeaderboardsView::Page page) {
  return 1U << static_cast<unsigned>(page);
}

} // namespace

QAction* LeaderboardsView::add(const char* id, const char* icon, const QString& text, const QString& toolTip,
                               std::function<void()> call) {
  auto* action = actions_.add(id, icon, text, toolTip);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, [this, call = std::move(call)] {
    // Commands reach the view from everywhere; who gives one wants to see what comes of it.
    if (!isVisible()) emit followed({QStringLiteral("view"), this->id()});
    call();
  });
  addAction(action);
  return action;
}

void LeaderboardsView::setShortcut(QAction* action, const QKeySequence& keys) {
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void LeaderboardsView::addCommands() {
  addBoardCommands();
  addEditCommands();
  addVersionCommands();
  addDraftCommands();
  addShelfCommands();
  addSeveralCommands();
  addSlotCommands();
  addLookCommands();
  addPlaceCommands();
  addNewsCommands();
  addFreshness();
  addTableCommands();
}

void LeaderboardsView::addBoardCommands() {
  add("boards.new", "list-add", tr("&New board…"), tr("Make a board from a template"),
      [this] { askForNewBoard(); });
  add("boards.copy", "edit-copy", tr("&Duplicate…"), tr("Make a board that begins as the chosen one"),
      [this] { askForCopy(); });
  add("boards.open", "document-edit", tr("&Edit"), tr("Open the chosen board with its list"),
      [this] { showBoard(chosenBoard()); });
  add("boards.list", "go-previous", tr("&All boards"), tr("Back to the table of boards"),
      [this] { showBoards(); });
  add("boards.reread", "view-refresh", tr("Look a&gain"), tr("Read files, logs and the shelf again"),
      [this] { desk_->lookAfresh(); });
  add("boards.stop", "process-stop", tr("S&top"), tr("Stop looking at the boards"),
      [this] { desk_->cancel(); });
}

void LeaderboardsView::addEditCommands() {
  setShortcut(
      add("boards.save", "document-save", tr("&Save"),
          tr("Write the board's file, or those of all boards that are not saved; the shelf stays as it is"),
          [this] { save(); }),
      QKeySequence::Save);
  addTurnCommands();
  setShortcut(add("boards.fix", "tools-check-spelling", tr("&Fix"),
                  tr("Make the edit that the selected finding proposes"), [this] { board_->fix(); }),
              QKeySequence(Qt::ALT | Qt::Key_Return));
  add("boards.pin", "pin", tr("&Pin"), tr("Keep the selected app at its slot, or at the first free one"),
      [this] { board_->pin(); });
  add("boards.exclude", "edit-delete", tr("E&xclude"), tr("Keep the selected app off the board"),
      [this] { board_->exclude(); });
}

void LeaderboardsView::addVersionCommands() {
  add("boards.review", "document-send", tr("&Review and publish…"),
      tr("See what publishing would change, in definition and list, and publish"), [this] { review(); });
  add("boards.history", "view-history", tr("&History"), tr("Show every version of the chosen board"),
      [this] { showHistory(); });
  add("boards.rollBack", "edit-undo", tr("Put this version &back"),
      tr("Have the selected version in force again"), [this] { history_->askToRollBack(); });
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
  boards_->addWidget(buildEmpty());
  boards_->addWidget(all_);
  for (auto* page :
       std::initializer_list<QWidget*>{boards_, board_, review_, history_, freshness_, several_, import_})
    pages_->addWidget(page);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(news_);
  column->addWidget(buildHead());
  column->addWidget(buildTools());
  column->addWidget(newBoard_);
  column->addWidget(shelf_);
  column->addWidget(moveApp_);
  column->addWidget(export_);
  column->addWidget(pages_, 1);
  QList<QAction*> cellActions;
  for (const auto* id : {"boards.open", "boards.copy", "boards.review", "boards.history", "boards.freshness",
                         "boards.changeSeveral", "boards.putBefore", "boards.withdraw", "boards.bringBack",
                         "boards.delete", "boards.export"})
    cellActions << action(QLatin1String(id));
  for (const auto* id : {"boards.rowUp", "boards.rowDown", "boards.offPage"})
    cellActions << action(QLatin1String(id));
  table_->setCellActions(cellActions);
  showTools();
  all_->setBoardActions(cellActions);
}

QWidget* LeaderboardsView::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(makeTextButton(action(QStringLiteral("boards.list"))));
  row->addWidget(state_, 1);
  row->addWidget(makeStopButton());
  return head;
}

/// There is nothing to be stopped most of the time.
QWidget* LeaderboardsView::makeStopButton() {
  auto* stop = action(QStringLiteral("boards.stop"));
  auto* button = makeToolButton(stop);
  button->hide();
  connect(stop, &QAction::enabledChanged, button, &QWidget::setVisible);
  return button;
}

QWidget* LeaderboardsView::buildTools() {
  constexpr auto kDraft = on(Boards) | on(Board);
  auto* tools = new QWidget;
  auto* flow = new FlowLayout(tools, 2 * kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  const auto place = [&](QWidget* button, unsigned pages) {
    flow->addWidget(button);
    tools_.emplace_back(button, pages);
  };
  for (const auto& [id, pages] : std::initializer_list<std::pair<const char*, unsigned>>{
           {"boards.new", kDraft},
           {"boards.open", on(Boards) | on(History) | on(Freshness)},
           {"boards.review", kDraft},
           {"boards.history", kDraft},
           {"boards.rollBack", on(History)},
           {"boards.freshness", kDraft | on(History)}})
    place(makeTextButton(action(QLatin1String(id))), pages);
  for (const auto* id : {"boards.save", "boards.undo", "boards.redo"})
    place(makeToolButton(action(QLatin1String(id))), kDraft);
  for (const auto* id : {"boards.pin", "boards.exclude"})
    place(makeToolButton(action(QLatin1String(id))), on(Board));
  for (const auto* id : {"boards.copy", "boards.delete", "boards.putBefore", "boards.withdraw"})
    place(makeToolButton(action(QLatin1String(id))), kDraft);
  for (const auto* id :
       {"boards.changeSeveral", "boards.bringBack", "boards.refresh", "boards.import", "boards.export"})
    place(makeToolButton(action(QLatin1String(id))), on(Boards));
  place(makeToolButton(action(QStringLiteral("boards.reread"))), ~0U);
  return tools;
}

void LeaderboardsView::showTools() {
  for (const auto& [button, pages] : tools_)
    button->setVisible((pages & on(page())) != 0);
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
