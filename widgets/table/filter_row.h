#pragma once

#include "core/table/table_source.h"

#include <QWidget>

#include <vector>

namespace rankwright {

class ColumnLayout;
class FilterCell;
class FilterStack;

/// A filter line under each column's header, which moves with its column.
class FilterRow final : public QWidget {
  Q_OBJECT

public:
  /// `layout` outlives the row.
  explicit FilterRow(ColumnLayout& layout, QWidget* parent = nullptr);

  /// What is being typed stays when the columns are the same as before.
  void setColumns(const std::vector<TableColumn>& columns);
  /// Shows the typed filter of each column.
  void showFilters(const FilterStack& stack);
  FilterCell* cell(int column) const { return cells_[static_cast<std::size_t>(column)]; }

  /// In the order of the eye.
  std::vector<QWidget*> shownCells() const;

  QSize sizeHint() const override;

signals:
  void filterTyped(int column, const QString& text);
  void left();
  void helpAsked();
  /// A column should be scrolled into sight.
  void reached(int column);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void place();
  void placeCell(int column);

  ColumnLayout& layout_;
  QWidget* scrolled_; ///< clips the columns that scroll
  QWidget* frozen_;
  std::vector<FilterCell*> cells_;
  std::vector<TableColumn> columns_;
};

} // namespace rankwright
