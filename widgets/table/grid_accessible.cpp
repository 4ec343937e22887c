#include "widgets/table/grid_accessible.h"

#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kHeaderRow = -1;

QAccessibleInterface* makeGridAccessible(const QString& className, QObject* object) {
  if (className != QLatin1String("rankwright::GridView")) return nullptr;
  auto* view = qobject_cast<GridView*>(object);
  return view ? new GridAccessible(view) : nullptr;
}

const std::vector<int>& shownColumns(const GridView& view) {
  return view.columnLayout().shown();
}

QModelIndex indexOf(const GridView& view, int row, int column) {
  const auto& shown = shownColumns(view);
  if (column < 0 || column >= static_cast<int>(shown.size())) return {};
  return view.cells().index(row, shown[static_cast<std::size_t>(column)]);
}

} // namespace

void installGridAccessible() {
  static const bool installed = (QAccessible::installFactory(makeGridAccessible), true);
  Q_UNUSED(installed);
}

GridAccessible::GridAccessible(GridView* view) : QAccessibleWidget(view, QAccessible::Table) {}

GridAccessible::~GridAccessible() {
  for (const auto id : std::as_const(cells_))
    QAccessible::deleteAccessibleInterface(id);
}

GridView* GridAccessible::view() const {
  return static_cast<GridView*>(object());
}

void* GridAccessible::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
  return QAccessibleWidget::interface_cast(type);
}

int GridAccessible::columnCount() const {
  return static_cast<int>(shownColumns(*view()).size());
}

int GridAccessible::rowCount() const {
  return view()->cells().rowCount();
}

int GridAccessible::firstRow() const {
  return view()->firstShownRow();
}

int GridAccessible::rowsInSight() const {
  return std::max(0, view()->lastShownRow() - firstRow() + 1);
}

int GridAccessible::childCount() const {
  return QAccessibleWidget::childCount() + (rowsInSight() + 1) * columnCount();
}

QAccessibleInterface* GridAccessible::child(int index) const {
  const auto widgets = QAccessibleWidget::childCount();
  if (index < widgets) return QAccessibleWidget::child(index);
  const auto columns = columnCount();
  if (columns == 0 || index >= childCount()) return nullptr;
  const auto cell = index - widgets;
  const auto line = cell / columns;
  return cellAt(line == 0 ? kHeaderRow : firstRow() + line - 1, cell % columns);
}

int GridAccessible::indexOfChild(const QAccessibleInterface* child) const {
  auto* asked = const_cast<QAccessibleInterface*>(child);
  auto* cell = asked ? asked->tableCellInterface() : nullptr;
  if (!cell) return QAccessibleWidget::indexOfChild(child);
  const auto line = cell->rowIndex() == kHeaderRow ? 0 : cell->rowIndex() - firstRow() + 1;
  if (line < 0 || line > rowsInSight()) return -1;
  return QAccessibleWidget::childCount() + line * columnCount() + cell->columnIndex();
}

QAccessibleInterface* GridAccessible::childAt(int x, int y) const {
  const auto point = view()->viewport()->mapFromGlobal(QPoint(x, y));
  const auto index = view()->indexAt(point);
  if (!view()->viewport()->rect().contains(point) || !index.isValid())
    return QAccessibleWidget::childAt(x, y);
  return cellAt(index.row(), view()->columnLayout().placeOf(index.column()));
}

QAccessibleInterface* GridAccessible::focusChild() const {
  const auto current = view()->currentIndex();
  if (!view()->hasFocus() || !current.isValid()) return QAccessibleWidget::focusChild();
  return cellAt(current.row(), view()->columnLayout().placeOf(current.column()));
}

QAccessibleInterface* GridAccessible::cellAt(int row, int column) const {
  if (row < kHeaderRow || row >= rowCount() || column < 0 || column >= columnCount()) return nullptr;
  auto& id = cells_[{row, column}];
  if (id == 0) id = QAccessible::registerAccessibleInterface(new GridCellAccessible(view(), row, column));
  return QAccessible::accessibleInterface(id);
}

int GridAccessible::selectedCellCount() const {
  qint64 count = 0;
  for (const auto& range : view()->selectedBlocks())
    count += qint64(range.bottom - range.top + 1) * (range.right - range.left + 1);
  return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QList<QAccessibleInterface*> GridAccessible::selectedCells() const {
  QList<QAccessibleInterface*> cells;
  for (auto row = firstRow(); row < firstRow() + rowsInSight(); ++row)
    for (int column = 0; column < columnCount(); ++column)
      if (view()->selectionModel()->isSelected(indexOf(*view(), row, column)))
        cells.append(cellAt(row, column));
  return cells;
}

QString GridAccessible::columnDescription(int column) const {
  const auto index = indexOf(*view(), 0, column);
  return index.isValid() ? view()->header()->spoken(index.column()) : QString();
}

QString GridAccessible::rowDescription(int row) const {
  return view()->cells().headerData(row, Qt::Vertical).toString();
}

QList<int> GridAccessible::selectedColumns() const {
  QList<int> columns;
  for (int column = 0; column < columnCount(); ++column)
    if (isColumnSelected(column)) columns.append(column);
  return columns;
}

QList<int> GridAccessible::selectedRows() const {
  QList<int> rows;
  for (auto row = firstRow(); row < firstRow() + rowsInSight(); ++row)
    if (isRowSelected(row)) rows.append(row);
  return rows;
}

bool GridAccessible::isColumnSelected(int column) const {
  const auto index = indexOf(*view(), 0, column);
  return index.isValid() && std::ranges::any_of(view()->selectedBlocks(), [&](const CellBlock& range) {
           return range.top == 0 && range.bottom == rowCount() - 1 && range.left <= index.column() &&
                  index.column() <= range.right;
         });
}

bool GridAccessible::isRowSelected(int row) const {
  for (int column = 0; column < columnCount(); ++column)
    if (!view()->selectionModel()->isSelected(indexOf(*view(), row, column))) return false;
  return columnCount() > 0;
}

bool GridAccessible::selectRow(int row) {
  if (row < 0 || row >= rowCount()) return false;
  view()->selectRows(row, row, false);
  return true;
}

bool GridAccessible::selectColumn(int column) {
  const auto index = indexOf(*view(), 0, column);
  if (index.isValid()) view()->selectColumn(index.column());
  return index.isValid();
}

bool GridAccessible::unselectRow(int row) {
  if (!isRowSelected(row)) return false;
  view()->selectRows(row, row, true);
  return true;
}

bool GridAccessible::unselectColumn(int column) {
  if (!isColumnSelected(column)) return false;
  view()->selectionModel()->clearSelection();
  return true;
}

void GridAccessible::modelChange(QAccessibleTableModelChangeEvent*) {
  for (const auto id : std::as_const(cells_))
    QAccessible::deleteAccessibleInterface(id);
  cells_.clear();
}

} // namespace rankwright
