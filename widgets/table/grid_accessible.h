#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <utility>

namespace rankwright {

class GridView;

/// Lets assistive technology read every `GridView`. Once is enough; more do no harm.
void installGridAccessible();

/// A table of any length for assistive technology: any cell can be asked for by row and column, enumerated
/// are those in sight. Columns count in the order of the eye; row -1 is the header.
class GridAccessible final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
  explicit GridAccessible(GridView* view);
  ~GridAccessible() override;

  GridView* view() const;

  void* interface_cast(QAccessible::InterfaceType type) override;
  int childCount() const override;
  QAccessibleInterface* child(int index) const override;
  QAccessibleInterface* childAt(int x, int y) const override;
  QAccessibleInterface* focusChild() const override;
  int indexOfChild(const QAccessibleInterface* child) const override;

  QAccessibleInterface* caption() const override { return nullptr; }
  QAccessibleInterface* summary() const override { return nullptr; }
  QAccessibleInterface* cellAt(int row, int column) const override;
  int selectedCellCount() const override;
  QList<QAccessibleInterface*> selectedCells() const override;
  QString columnDescription(int column) const override;
  QString rowDescription(int row) const override;
  int selectedColumnCount() const override { return static_cast<int>(selectedColumns().size()); }
  int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
  int columnCount() const override;
  int rowCount() const override;
  QList<int> selectedColumns() const override;
  /// Of the rows in sight.
  QList<int> selectedRows() const override;
  bool isColumnSelected(int column) const override;
  bool isRowSelected(int row) const override;
  bool selectRow(int row) override;
  bool selectColumn(int column) override;
  bool unselectRow(int row) override;
  bool unselectColumn(int column) override;
  void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
  int firstRow() const;
  int rowsInSight() const;

  mutable QHash<std::pair<int, int>, QAccessible::Id> cells_;
};

/// One cell or, in row -1, one column's header.
class GridCellAccessible final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
  GridCellAccessible(GridView* view, int row, int column);

  void* interface_cast(QAccessible::InterfaceType type) override;
  bool isValid() const override;
  QObject* object() const override { return nullptr; }
  QWindow* window() const override;
  QAccessibleInterface* parent() const override;
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override;
  QAccessible::Role role() const override;
  QAccessible::State state() const override;

  int columnExtent() const override { return 1; }
  QList<QAccessibleInterface*> columnHeaderCells() const override;
  int columnIndex() const override { return column_; }
  int rowExtent() const override { return 1; }
  QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
  int rowIndex() const override { return row_; }
  bool isSelected() const override;
  QAccessibleInterface* table() const override { return parent(); }

private:
  QModelIndex index() const;
  int dataColumn() const;

  QPointer<GridView> view_;
  int row_;
  int column_;
};

} // namespace rankwright
