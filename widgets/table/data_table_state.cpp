// What a session remembers of a `DataTable`.
#include "widgets/common/text.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"
#include "widgets/table/row_loader.h"
#include "widgets/table/row_place.h"

#include <QJsonArray>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

const auto kColumns = QStringLiteral("columns");
const auto kFrozen = QStringLiteral("frozen");
const auto kSort = QStringLiteral("sort");
const auto kFilters = QStringLiteral("filters");
const auto kCurrent = QStringLiteral("current");
const auto kKey = QStringLiteral("key");
const auto kText = QStringLiteral("text");
const auto kWidth = QStringLiteral("width");
const auto kHidden = QStringLiteral("hidden");
const auto kDescending = QStringLiteral("descending");
const auto kColumn = QStringLiteral("column");
const auto kSelection = QStringLiteral("selection");
const auto kScroll = QStringLiteral("scroll");
const auto kTop = QStringLiteral("top");
const auto kBottom = QStringLiteral("bottom");
const auto kLeft = QStringLiteral("left");
const auto kRight = QStringLiteral("right");

/// More blocks than this are no selection that anyone wants back.
constexpr std::size_t kBlocksKept = 64;

QJsonArray columnsOf(const ColumnLayout& layout) {
  QJsonArray columns;
  for (const auto& column : layout.arrangement())
    columns.append(QJsonObject{
        {kKey, column.key}, {kWidth, column.chosen ? column.width : 0}, {kHidden, column.hidden}});
  return columns;
}

QJsonArray filtersOf(const RowQuery& query) {
  QJsonArray filters;
  for (const auto& filter : query.filters)
    filters.append(QJsonObject{{kKey, toQt(filter.column)}, {kText, toQt(filter.text)}});
  return filters;
}

QJsonArray sortOf(const RowQuery& query) {
  QJsonArray sort;
  for (const auto& level : query.sort)
    sort.append(QJsonObject{{kKey, toQt(level.column)}, {kDescending, level.descending}});
  return sort;
}

} // namespace

QJsonObject DataTable::saveState() const {
  if (!model_->source() && !pendingState_.isEmpty()) return pendingState_;
  QJsonObject state{{kColumns, columnsOf(*layout_)},
                    {kFrozen, layout_->frozen()},
                    {kSort, sortOf(stack_->query())},
                    {kFilters, filtersOf(stack_->query())},
                    {kScroll, scrollState()}};
  if (const auto selected = selectionState(); !selected.isEmpty()) state[kSelection] = selected;
  const auto current = currentState();
  for (auto entry = current.begin(); entry != current.end(); ++entry)
    state.insert(entry.key(), entry.value());
  return state;
}

/// The current row by its first address, or its first column where it has none: row numbers change with the
/// data.
QJsonObject DataTable::currentKey() const {
  const auto current = grid_->currentIndex();
  if (!current.isValid()) return {};
  int column = 0;
  while (column < model_->columnCount() && !model_->isAddress(column))
    ++column;
  if (column == model_->columnCount()) column = 0;
  const auto text = plainText(model_->cell(current.row(), column));
  if (text.isEmpty()) return {};
  return {{kKey, toQt(model_->column(column).key)},
          {kText, text},
          {kColumn, toQt(model_->column(current.column()).key)}};
}

QJsonObject DataTable::currentState() const {
  const auto key = currentKey();
  return key.isEmpty() ? QJsonObject() : QJsonObject{{kCurrent, key}};
}

/// Counted from the current row, so that it still fits when rows came or went above.
QJsonArray DataTable::selectionState() const {
  QJsonArray blocks;
  const auto selected = grid_->selectedBlocks();
  const auto current = grid_->currentIndex().row();
  if (current < 0 || selected.size() > kBlocksKept) return blocks;
  for (const auto& block : selected)
    blocks.append(QJsonObject{{kTop, block.top - current},
                              {kBottom, block.bottom - current},
                              {kLeft, toQt(model_->column(block.left).key)},
                              {kRight, toQt(model_->column(block.right).key)}});
  return blocks;
}

QJsonObject DataTable::scrollState() const {
  const auto current = std::max(0, grid_->currentIndex().row());
  return {{kTop, grid_->verticalScrollBar()->value() - current * grid_->rowHeight()},
          {kLeft, grid_->horizontalScrollBar()->value()}};
}

void DataTable::restoreState(const QJsonObject& state) {
  if (!model_->source()) {
    pendingState_ = state;
    return;
  }
  applyState(state);
  restoreCurrent(state);
}

void DataTable::applyState(const QJsonObject& state) {
  std::vector<ColumnLayout::Column> columns;
  for (const auto& value : state.value(kColumns).toArray()) {
    const auto column = value.toObject();
    const auto width = column.value(kWidth).toInt();
    columns.push_back({column.value(kKey).toString(), width, column.value(kHidden).toBool(), width > 0});
  }
  layout_->arrange(columns, state.value(kFrozen).toInt());
  stack_->restore(queryOf(state));
}

RowQuery DataTable::queryOf(const QJsonObject& state) const {
  RowQuery query;
  for (const auto& value : state.value(kFilters).toArray()) {
    const auto filter = value.toObject();
    query.filters.push_back(
        {filter.value(kKey).toString().toStdString(), filter.value(kText).toString().toStdString()});
  }
  for (const auto& value : state.value(kSort).toArray()) {
    const auto level = value.toObject();
    query.sort.push_back({level.value(kKey).toString().toStdString(), level.value(kDescending).toBool()});
  }
  std::erase_if(query.filters, [this](const auto& filter) { return model_->columnOf(filter.column) < 0; });
  std::erase_if(query.sort, [this](const auto& level) { return model_->columnOf(level.column) < 0; });
  return query;
}

void DataTable::restoreCurrent(const QJsonObject& state) {
  wantedSight_ = state;
  const auto current = state.value(kCurrent).toObject();
  if (!current.isEmpty())
    loader_->goToKey(current.value(kKey).toString().toStdString(),
                     current.value(kText).toString().toStdString());
  else if (!loader_->isLoading())
    showSight();
}

void DataTable::showSightWithoutRow() {
  if (!wantedSight_.isEmpty() && !wantedSight_.contains(kCurrent)) showSight();
}

void DataTable::showSight() {
  const auto sight = std::exchange(wantedSight_, {});
  const auto row = std::max(0, grid_->currentIndex().row());
  const auto current = sight.value(kCurrent).toObject().value(kColumn).toString();
  const auto column = model_->columnOf(current.toStdString());
  if (column >= 0 && layout_->placeOf(column) >= 0) grid_->goTo(row, column);
  const auto selected = blocksOf(sight.value(kSelection).toArray(), row);
  if (!selected.empty()) grid_->selectBlocks(selected);
  const auto scroll = sight.value(kScroll).toObject();
  if (scroll.isEmpty()) return;
  grid_->verticalScrollBar()->setValue(row * grid_->rowHeight() + scroll.value(kTop).toInt());
  grid_->horizontalScrollBar()->setValue(scroll.value(kLeft).toInt());
}

std::vector<CellBlock> DataTable::blocksOf(const QJsonArray& selection, int current) const {
  std::vector<CellBlock> blocks;
  for (const auto& value : selection) {
    const auto block = value.toObject();
    const CellBlock cells{current + block.value(kTop).toInt(),
                          model_->columnOf(block.value(kLeft).toString().toStdString()),
                          current + block.value(kBottom).toInt(),
                          model_->columnOf(block.value(kRight).toString().toStdString())};
    const auto fits = cells.top >= 0 && cells.top <= cells.bottom && cells.bottom < model_->rowCount() &&
                      cells.left >= 0 && cells.left <= cells.right;
    if (fits) blocks.push_back(cells);
  }
  return blocks;
}

} // namespace rankwright
