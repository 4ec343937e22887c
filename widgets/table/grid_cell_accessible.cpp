#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_accessible.h"
#include "widgets/table/grid_view.h"

#include <QWindow>

namespace rankwright {

GridCellAccessible::GridCellAccessible(GridView* view, int row, int column)
    : view_(view), row_(row), column_(column) {}

void* GridCellAccessible::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::TableCellInterface) return static_cast<QAccessibleTableCellInterface*>(this);
  return nullptr;
}

int GridCellAccessible::dataColumn() const {
  const auto& shown = view_->columnLayout().shown();
  return column_ < static_cast<int>(shown.size()) ? shown[static_cast<std::size_t>(column_)] : -1;
}

QModelIndex GridCellAccessible::index() const {
  return view_->cells().index(row_, dataColumn());
}

bool GridCellAccessible::isValid() const {
  return view_ && dataColumn() >= 0 && row_ < view_->cells().rowCount();
}

QWindow* GridCellAccessible::window() const {
  return view_ ? view_->window()->windowHandle() : nullptr;
}

QAccessibleInterface* GridCellAccessible::parent() const {
  return view_ ? QAccessible::queryAccessibleInterface(view_) : nullptr;
}

QString GridCellAccessible::text(QAccessible::Text kind) const {
  if (!isValid()) return {};
  const auto& cells = view_->cells();
  if (row_ < 0 && kind == QAccessible::Name) return view_->header()->spoken(dataColumn());
  if (kind == QAccessible::Description && row_ >= 0)
    if (const auto how = cells.explanation(row_, dataColumn()); !how.isEmpty()) return how;
  if (kind == QAccessible::Description)
    return cells.headerData(dataColumn(), Qt::Horizontal, Qt::AccessibleDescriptionRole).toString();
  return kind == QAccessible::Name ? index().data(Qt::AccessibleTextRole).toString() : QString();
}

QRect GridCellAccessible::rect() const {
  if (!isValid()) return {};
  if (row_ >= 0) {
    const auto local = view_->visualRect(index());
    return {view_->viewport()->mapToGlobal(local.topLeft()), local.size()};
  }
  const auto* header = view_->header();
  const auto column = view_->visualRect(view_->cells().index(0, dataColumn()));
  return {header->mapToGlobal(QPoint(column.left(), 0)), QSize(column.width(), header->height())};
}

QAccessible::Role GridCellAccessible::role() const {
  return row_ < 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
}

QAccessible::State GridCellAccessible::state() const {
  QAccessible::State state;
  if (!isValid()) {
    state.invalid = true;
    return state;
  }
  if (row_ < 0) return state;
  state.selectable = true;
  state.focusable = true;
  state.multiSelectable = true;
  state.readOnly = true;
  state.linked = view_->cells().isAddress(dataColumn());
  state.selected = isSelected();
  state.focused = view_->hasFocus() && view_->currentIndex() == index();
  state.offscreen = !view_->viewport()->rect().intersects(view_->visualRect(index()));
  return state;
}

QList<QAccessibleInterface*> GridCellAccessible::columnHeaderCells() const {
  auto* table = parent();
  return table && row_ >= 0 ? QList{table->tableInterface()->cellAt(-1, column_)}
                            : QList<QAccessibleInterface*>();
}

bool GridCellAccessible::isSelected() const {
  return isValid() && row_ >= 0 && view_->selectionModel()->isSelected(index());
}

} // namespace rankwright
