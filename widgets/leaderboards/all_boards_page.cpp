#include "widgets/leaderboards/all_boards_page.h"

#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_card.h"
#include "widgets/leaderboards/board_table.h"
#include "widgets/leaderboards/home_page_view.h"
#include "widgets/leaderboards/overlap_page.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString lookKey() {
  return QStringLiteral("look");
}
QString groupingKey() {
  return QStringLiteral("groupBy");
}
QString overlapKey() {
  return QStringLiteral("overlap");
}

} // namespace

AllBoardsPage::AllBoardsPage(BoardDesk& desk, DataTable& table, const QList<QAction*>& looks, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      looks_(looks),
      table_(table),
      homePage_(new HomePageView),
      overlap_(new OverlapPage(desk)),
      grouping_(new QComboBox),
      stack_(new PageStack) {
  setHelp(homePage_, QStringLiteral("leaderboards-view#boards"),
          tr("The store's home page: each board in its place, with its state, what is wrong with it, and its "
             "first apps. Drag a card to another row, or an app to a slot of another card."));
  buildLayout(looks);
  connectParts(looks);
  showLook();
}

void AllBoardsPage::buildLayout(const QList<QAction*>& looks) {
  for (auto* page : std::initializer_list<QWidget*>{&table_, homePage_, overlap_})
    stack_->addWidget(page);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(buildHead(looks));
  column->addWidget(stack_, 1);
}

QWidget* AllBoardsPage::buildHead(const QList<QAction*>& looks) {
  grouping_->setObjectName(QStringLiteral("groupBoards"));
  grouping_->setAccessibleName(tr("Group boards by"));
  grouping_->setToolTip(
      tr("Put boards that have this in common together, under a heading with their figures"));
  for (const auto& [text, grouping] :
       {std::pair(tr("Nothing"), BoardGrouping::None), std::pair(tr("Owner"), BoardGrouping::Owner),
        std::pair(tr("State"), BoardGrouping::State), std::pair(tr("Row"), BoardGrouping::Row)})
    grouping_->addItem(text, int(grouping));
  auto* label = new QLabel(tr("&Group by:"));
  label->setBuddy(grouping_);
  groupPart_ = new QWidget;
  auto* group = new QHBoxLayout(groupPart_);
  group->setContentsMargins(0, 0, 0, 0);
  group->setSpacing(2 * kUnit);
  group->addWidget(label);
  group->addWidget(grouping_);
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  row->setSpacing(kUnit);
  for (auto* look : looks)
    row->addWidget(makeTextButton(look));
  row->addStretch(1);
  row->addWidget(groupPart_);
  return head;
}

void AllBoardsPage::connectParts(const QList<QAction*>& looks) {
  auto* group = new QActionGroup(this);
  for (int look = 0; look < looks.size(); ++look) {
    looks[look]->setCheckable(true);
    group->addAction(looks[look]);
    connect(looks[look], &QAction::triggered, this, [this, look] {
      setLook(Look(look));
      setFocus();
    });
  }
  connect(grouping_, &QComboBox::currentIndexChanged, this, &AllBoardsPage::fillTable);
  connect(&table_, &DataTable::currentRowChanged, this, &AllBoardsPage::chosen);
  connect(&table_, &DataTable::selectedRowsChanged, this, &AllBoardsPage::chosen);
  connect(homePage_, &HomePageView::chosen, this, &AllBoardsPage::chosen);
  connect(homePage_, &HomePageView::appChosen, this, &AllBoardsPage::chosen);
  connect(homePage_, &HomePageView::opened, this, &AllBoardsPage::opened);
  connect(homePage_, &HomePageView::menuAsked, this, &AllBoardsPage::openMenu);
  connect(overlap_, &OverlapPage::chosen, this, &AllBoardsPage::chosen);
  connect(overlap_, &OverlapPage::menuAsked, this, &AllBoardsPage::openMenu);
  connect(overlap_, &OverlapPage::followed, this, &AllBoardsPage::followed);
}

void AllBoardsPage::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
  overlap_->setApps(apps_);
}

/// The looks that are not seen are filled when they are.
void AllBoardsPage::follow() {
  if (!desk_.overview()) return;
  switch (look_) {
  case Table:
    return fillTable();
  case HomePage:
    return homePage_->setCards(
        boardCards(*desk_.overview(), apps_.get(), QDateTime::currentSecsSinceEpoch()));
  case Overlap:
    return overlap_->follow();
  }
}

void AllBoardsPage::fillTable() {
  if (!desk_.overview()) return;
  auto table = boardTable(*desk_.overview(), QDateTime::currentSecsSinceEpoch(), grouping());
  table_.setGroupedSource(std::move(table.source), std::move(table.groups));
}

BoardGrouping AllBoardsPage::grouping() const {
  return BoardGrouping(grouping_->currentData().toInt());
}

void AllBoardsPage::setGrouping(BoardGrouping grouping) {
  grouping_->setCurrentIndex(std::max(0, grouping_->findData(int(grouping))));
}

void AllBoardsPage::setLook(Look look) {
  if (look == look_) return;
  const auto current = currentBoard();
  const auto selected = selectedBoards();
  look_ = look;
  showLook();
  follow();
  choose(current, selected);
  emit chosen();
}

void AllBoardsPage::showLook() {
  looks_[look_]->setChecked(true);
  stack_->setCurrentIndex(look_);
  groupPart_->setVisible(look_ == Table);
  setFocusProxy(front());
}

QWidget* AllBoardsPage::front() const {
  switch (look_) {
  case HomePage:
    return homePage_;
  case Overlap:
    return overlap_->matrix();
  default:
    return table_.grid();
  }
}

QString AllBoardsPage::boardOfRow(std::uint32_t row) const {
  const auto& overview = desk_.overview();
  return overview && row < overview->boards.size() ? toQt(overview->boards[row].name) : QString();
}

QString AllBoardsPage::currentBoard() const {
  switch (look_) {
  case HomePage:
    return homePage_->currentBoard();
  case Overlap:
    return overlap_->currentBoard();
  default:
    break;
  }
  const auto row = table_.currentRow();
  return row ? boardOfRow(*row) : QString();
}

QStringList AllBoardsPage::selectedBoards() const {
  switch (look_) {
  case HomePage:
    return homePage_->selectedBoards();
  case Overlap:
    return overlap_->selectedBoards();
  default:
    break;
  }
  QStringList boards;
  for (const auto row : table_.selectedRows())
    if (const auto board = boardOfRow(row); !board.isEmpty()) boards << board;
  return boards;
}

void AllBoardsPage::choose(const QString& current, const QStringList& selected) {
  switch (look_) {
  case HomePage:
    return homePage_->choose(current, selected);
  case Overlap:
    return overlap_->choose(current);
  default:
    return chooseRows(current, selected);
  }
}

/// Heads of groups are rows of their own behind those of the boards.
void AllBoardsPage::chooseRows(const QString& current, const QStringList& selected) {
  if (!desk_.overview() || !table_.source()) return;
  const auto& boards = desk_.overview()->boards;
  std::vector<CellBlock> blocks;
  const auto columns = static_cast<int>(table_.source()->columns().size());
  for (std::uint32_t row = 0; row < boards.size(); ++row) {
    const auto name = toQt(boards[row].name);
    if (name == current) table_.chooseRow(row);
    const auto place = placeOfRow(table_.rows(), table_.source()->rowCount(), row);
    if (place && selected.contains(name)) blocks.push_back({*place, 0, *place, columns - 1});
  }
  if (selected.size() > 1) table_.grid()->selectBlocks(blocks);
}

void AllBoardsPage::openMenu(const QPoint& globalPosition) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (look_ == HomePage && homePage_->currentMove()) {
    menu->addActions(appActions_);
    menu->addSeparator();
  }
  menu->addActions(boardActions_);
  menu->popup(globalPosition);
}

bool AllBoardsPage::isBusy() const {
  return table_.isLoading() || overlap_->isBusy();
}

QJsonObject AllBoardsPage::saveState() const {
  return {{lookKey(), look_}, {groupingKey(), int(grouping())}, {overlapKey(), overlap_->saveState()}};
}

void AllBoardsPage::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  setGrouping(BoardGrouping(state.value(groupingKey()).toInt()));
  overlap_->restoreState(state.value(overlapKey()).toObject());
  setLook(Look(std::clamp(state.value(lookKey()).toInt(), int(Table), int(Overlap))));
}

} // namespace rankwright
