// How a `GridView` answers keys and the mouse: what becomes current and selected.
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"
#include "widgets/table/row_gutter.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

constexpr int kDragScrollInterval = 40; // milliseconds

} // namespace

QItemSelection GridView::cellsBetween(const QModelIndex& from, const QModelIndex& to) const {
  QItemSelection cells;
  const auto [first, last] = std::minmax({layout_.placeOf(from.column()), layout_.placeOf(to.column())});
  const auto [top, bottom] = std::minmax({from.row(), to.row()});
  if (first < 0) return cells;
  std::vector<int> columns(layout_.shown().begin() + first, layout_.shown().begin() + last + 1);
  std::ranges::sort(columns);
  for (std::size_t begin = 0; begin < columns.size();) {
    auto end = begin;
    while (end + 1 < columns.size() && columns[end + 1] == columns[end] + 1)
      ++end;
    cells.append(QItemSelectionRange(model_.index(top, columns[begin]), model_.index(bottom, columns[end])));
    begin = end + 1;
  }
  return cells;
}

void GridView::extendTo(const QModelIndex& index, bool keepOthers) {
  if (!anchor_.isValid()) anchor_ = currentIndex().isValid() ? currentIndex() : index;
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
  selectionModel()->select(cellsBetween(anchor_, index), keepOthers ? QItemSelectionModel::SelectCurrent
                                                                    : QItemSelectionModel::ClearAndSelect);
}

void GridView::goTo(int place, int column) {
  const auto index = model_.index(place, column);
  if (!index.isValid()) return;
  anchor_ = index;
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  scrollTo(index);
}

void GridView::selectRows(int from, int to, bool toggle) {
  if (layout_.shown().empty() || model_.rowCount() == 0) return;
  const auto first = layout_.shown().front();
  const auto last = layout_.shown().back();
  anchor_ = model_.index(from, first);
  selectionModel()->setCurrentIndex(model_.index(to, first), QItemSelectionModel::NoUpdate);
  selectionModel()->select(cellsBetween(anchor_, model_.index(to, last)),
                           toggle ? QItemSelectionModel::Toggle : QItemSelectionModel::ClearAndSelect);
}

void GridView::selectColumn(int column) {
  if (model_.rowCount() == 0) return;
  const QItemSelection cells(model_.index(0, column), model_.index(model_.rowCount() - 1, column));
  selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

std::vector<CellBlock> GridView::selectedBlocks() const {
  std::vector<CellBlock> ranges;
  for (const auto& range : selectionModel()->selection())
    ranges.push_back({range.top(), range.left(), range.bottom(), range.right()});
  return ranges;
}

void GridView::selectBlocks(const std::vector<CellBlock>& ranges) {
  QItemSelection cells;
  for (const auto& range : ranges)
    cells.append(
        QItemSelectionRange(model_.index(range.top, range.left), model_.index(range.bottom, range.right)));
  selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

void GridView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  selectionModel()->select(cellsBetween(cellNear(rect.topLeft()), cellNear(rect.bottomRight())), command);
}

QRegion GridView::visualRegionForSelection(const QItemSelection&) const {
  return viewport()->rect();
}

// Looking through ten million rows for a prefix would stop the window; finding is what Ctrl+F is for.
void GridView::keyboardSearch(const QString&) {}

int GridView::columnBeside(int column, int step) const {
  const auto last = static_cast<int>(layout_.shown().size()) - 1;
  return layout_.shown()[static_cast<std::size_t>(std::clamp(layout_.placeOf(column) + step, 0, last))];
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  if (model_.rowCount() == 0 || layout_.shown().empty()) return {};
  const auto last = model_.rowCount() - 1;
  const auto page = std::max(1, viewport()->height() / rowHeight() - 1);
  const auto start = model_.index(std::min(last, firstShownRow()), layout_.shown().front());
  const auto current = currentIndex().isValid() ? currentIndex() : start;
  // The first arrow makes a cell in sight current.
  if (!currentIndex().isValid() && action == MoveDown && !modifiers.testFlag(Qt::ControlModifier))
    return start;
  const auto forward = isRightToLeft() ? -1 : 1;
  const auto whole = modifiers.testFlag(Qt::ControlModifier);
  const auto columns = layout_.count();
  auto row = current.row();
  auto column = current.column();
  switch (action) {
  case MoveUp:
    row = whole ? 0 : row - 1;
    break;
  case MoveDown:
    row = whole ? last : row + 1;
    break;
  case MovePageUp:
    row -= page;
    break;
  case MovePageDown:
    row += page;
    break;
  case MoveLeft:
    column = columnBeside(column, (whole ? -columns : -1) * forward);
    break;
  case MoveRight:
    column = columnBeside(column, (whole ? columns : 1) * forward);
    break;
  case MoveHome:
    column = columnBeside(column, -columns);
    if (whole) row = 0;
    break;
  case MoveEnd:
    column = columnBeside(column, columns);
    if (whole) row = last;
    break;
  case MoveNext:
  case MovePrevious:
    break;
  }
  return model_.index(std::clamp(row, 0, last), column);
}

bool GridView::navigate(QKeyEvent* event) {
  static const QHash<int, CursorAction> actions{
      {Qt::Key_Up, MoveUp},         {Qt::Key_Down, MoveDown},         {Qt::Key_Left, MoveLeft},
      {Qt::Key_Right, MoveRight},   {Qt::Key_Home, MoveHome},         {Qt::Key_End, MoveEnd},
      {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown},
  };
  const auto action = actions.find(event->key());
  if (action == actions.end() || event->modifiers().testFlag(Qt::AltModifier)) return false;
  const auto next = moveCursor(*action, event->modifiers());
  if (!next.isValid()) return false;
  if (event->modifiers().testFlag(Qt::ShiftModifier))
    extendTo(next, false);
  else
    goTo(next.row(), next.column());
  scrollTo(next);
  return true;
}

void GridView::keyPressEvent(QKeyEvent* event) {
  if (navigate(event)) return;
  const auto isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && currentIndex().isValid())
    emit opened(currentIndex());
  else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier &&
           currentIndex().isValid())
    selectRows(currentIndex().row(), currentIndex().row(), false);
  else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier &&
           currentIndex().isValid())
    selectColumn(currentIndex().column());
  else if (event->key() == Qt::Key_Space && currentIndex().isValid())
    selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
  else if (event->matches(QKeySequence::SelectAll))
    selectAll();
  else
    event->ignore(); // the base class would copy one cell and search by prefix
}

void GridView::startAt(const QModelIndex& index, Qt::KeyboardModifiers modifiers) {
  if (modifiers.testFlag(Qt::ShiftModifier)) return extendTo(index, false);
  anchor_ = index;
  selectionModel()->setCurrentIndex(index, modifiers.testFlag(Qt::ControlModifier)
                                               ? QItemSelectionModel::Toggle
                                               : QItemSelectionModel::ClearAndSelect);
}

void GridView::mousePressEvent(QMouseEvent* event) {
  const auto index = indexAt(event->pos());
  if (!index.isValid()) return;
  if (event->button() == Qt::LeftButton) {
    startAt(index, event->modifiers());
    selecting_ = true;
  } else if (event->button() == Qt::RightButton && !selectionModel()->isSelected(index)) {
    startAt(index, {});
  }
}

void GridView::mouseMoveEvent(QMouseEvent* event) {
  dragged_ = event->pos();
  if (!selecting_) return hoverAt(event->pos());
  const auto near = cellNear(dragged_);
  if (near.isValid() && near != currentIndex())
    extendTo(near, event->modifiers().testFlag(Qt::ControlModifier));
  if (viewport()->rect().contains(dragged_))
    dragScroll_.stop();
  else if (!dragScroll_.isActive())
    dragScroll_.start(kDragScrollInterval, this);
}

void GridView::mouseReleaseEvent(QMouseEvent*) {
  selecting_ = false;
  dragScroll_.stop();
}

void GridView::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto index = indexAt(event->pos());
  if (index.isValid() && event->button() == Qt::LeftButton) emit opened(index);
}

void GridView::timerEvent(QTimerEvent* event) {
  if (event->timerId() != dragScroll_.timerId()) return QAbstractItemView::timerEvent(event);
  const auto area = viewport()->rect();
  const auto beyond = [](int at, int from, int to) { return at < from ? at - from : std::max(0, at - to); };
  verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                beyond(dragged_.y(), area.top(), area.bottom()));
  const auto across = beyond(dragged_.x(), area.left(), area.right());
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isRightToLeft() ? -across : across));
  extendTo(cellNear(dragged_), false);
}

void GridView::hoverAt(const QPoint& point) {
  const auto index = indexAt(point);
  if (index == hovered_) return;
  const auto left = std::exchange(hovered_, index);
  viewport()->update(visualRect(left));
  viewport()->update(visualRect(index));
}

void GridView::leaveEvent(QEvent* event) {
  hoverAt({-1, -1});
  QAbstractItemView::leaveEvent(event);
}

void GridView::contextMenuEvent(QContextMenuEvent* event) {
  const auto byKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto index = byKey ? currentIndex() : indexAt(event->pos());
  if (!index.isValid()) return;
  const auto corner = viewport()->mapToGlobal(visualRect(index).bottomLeft());
  emit menuAsked(index, byKey ? corner : event->globalPos());
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QAbstractItemView::currentChanged(current, previous);
  viewport()->update();
  gutter_->update();
  tellFocus();
  emit currentMoved();
}

void GridView::tellFocus() {
  if (!QAccessible::isActive() || !hasFocus()) return;
  auto* table = QAccessible::queryAccessibleInterface(this);
  const auto place = layout_.placeOf(currentIndex().column());
  if (!table || !table->tableInterface() || place < 0) return;
  if (auto* cell = table->tableInterface()->cellAt(currentIndex().row(), place)) {
    QAccessibleEvent told(cell, QAccessible::Focus);
    QAccessible::updateAccessibility(&told);
  }
}

void GridView::reset() {
  anchor_ = {};
  hovered_ = {};
  selecting_ = false;
  dragScroll_.stop();
  isFresh_ = true;
  QAbstractItemView::reset();
  updateGeometries();
}

bool GridView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QAbstractItemView::viewportEvent(event);
  const auto& help = static_cast<const QHelpEvent&>(*event);
  showToolTip(help.pos(), help.globalPos());
  return true;
}

/// What does not fit into its cell, and how the figure comes about.
void GridView::showToolTip(const QPoint& position, const QPoint& globalPosition) {
  const auto index = indexAt(position);
  if (!index.isValid()) return QToolTip::hideText();
  const auto rect = visualRect(index);
  const auto fits = painter_.widthOf(index.row(), index.column()) <= rect.width();
  QStringList texts;
  if (!fits) texts << model_.text(index.row(), index.column());
  if (const auto how = model_.explanation(index.row(), index.column()); !how.isEmpty()) texts << how;
  QToolTip::showText(globalPosition, asToolTip(texts.join(QLatin1Char('\n'))), viewport(), rect);
}

} // namespace rankwright
