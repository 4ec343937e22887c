#pragma once

#include "widgets/table/cell_painter.h"
#include "widgets/table/row_place.h"

#include <QAbstractItemView>
#include <QBasicTimer>

namespace rankwright {

class ColumnHeader;
class ColumnLayout;
class DataModel;
class RowGutter;

/// Shows the cells of a `DataModel` of any length: every row has one height, so that rows are found by
/// arithmetic and nothing is kept for a row. Owns the column header, the row numbers and the place for a
/// filter row.
class GridView final : public QAbstractItemView {
  Q_OBJECT

public:
  /// Both outlive the view.
  GridView(DataModel& model, ColumnLayout& layout, QWidget* parent = nullptr);

  ColumnHeader* header() const { return header_; }
  CellPainter& painter() { return painter_; }
  const ColumnLayout& columnLayout() const { return layout_; }
  const DataModel& cells() const { return model_; }
  /// The widget between header and cells; the view owns it.
  void setFilterRow(QWidget* row);
  /// A button beside the filter row, above the row numbers; the view owns it.
  void setCornerButton(QWidget* button);
  QWidget* cornerButton() const { return corner_; }
  /// The page that stands in for the cells while it is visible; the view owns it.
  void setEmptyPage(QWidget* page);

  int rowHeight() const { return painter_.rowHeight(); }
  /// The places of rows that are at least partly in sight; last < first when there is none.
  int firstShownRow() const;
  int lastShownRow() const;
  /// The place of the row at a pixel of the viewport, the nearest one where there is none; -1 without rows.
  int rowNear(int y) const;
  /// Shows a column's edges; rows stay.
  void showColumn(int column);
  /// Makes a column as wide as its title and the rows in sight need.
  void fitColumn(int column);

  /// Makes a cell current, selects it alone and shows it.
  void goTo(int place, int column);
  /// Selects whole rows between two places.
  void selectRows(int from, int to, bool toggle);
  void selectColumn(int column);
  std::vector<CellBlock> selectedBlocks() const;
  void selectBlocks(const std::vector<CellBlock>& ranges);

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& point) const override;
  void keyboardSearch(const QString& search) override;
  void reset() override;
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;

signals:
  /// Enter or a double click on a cell.
  void opened(const QModelIndex& index);
  void selectionChanged();
  void currentMoved();
  void menuAsked(const QModelIndex& index, const QPoint& globalPosition);

protected:
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  int horizontalOffset() const override;
  int verticalOffset() const override;
  bool isIndexHidden(const QModelIndex& index) const override;
  void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
  QRegion visualRegionForSelection(const QItemSelection& selection) const override;
  void updateGeometries() override;
  void scrollContentsBy(int dx, int dy) override;
  void paintEvent(QPaintEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void timerEvent(QTimerEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  bool viewportEvent(QEvent* event) override;

private:
  int logicalX(int x) const;
  int columnBeside(int column, int step) const;
  QModelIndex cellNear(const QPoint& point) const;
  QItemSelection cellsBetween(const QModelIndex& from, const QModelIndex& to) const;
  void extendTo(const QModelIndex& index, bool keepOthers);
  bool navigate(QKeyEvent* event);
  void startAt(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
  /// Whether what is painted goes to the window, and not into a picture.
  bool isOnScreen(const QPainter& painter) const;
  void paintRow(QPainter& painter, int place, const QRect& clip);
  void paintCells(QPainter& painter, int place, bool frozen);
  /// Leaves the rows from `place` on to the next turn of the event loop.
  void paintLater(const QRect& rect, int place);
  CellLook lookOf(int place, int column) const;
  void paintFrozenEdge(QPainter& painter) const;
  void hoverAt(const QPoint& point);
  /// Tells assistive technology which cell is current.
  void tellFocus();
  void placeMargins();
  void placeEmptyPage();
  void showToolTip(const QPoint& position, const QPoint& globalPosition);

  DataModel& model_;
  ColumnLayout& layout_;
  CellPainter painter_;
  ColumnHeader* header_;
  RowGutter* gutter_;
  QWidget* filterRow_ = nullptr;
  QWidget* corner_ = nullptr;
  QWidget* emptyPage_ = nullptr;
  QModelIndex anchor_;  ///< where a range selection began; dropped with the rows it speaks of
  QModelIndex hovered_; ///< likewise
  QPoint dragged_;
  QBasicTimer dragScroll_;
  QRect unpainted_;     ///< of the viewport, to be painted in the next turn
  bool isFresh_ = true; ///< whether there may be texts that were never drawn before
  bool selecting_ = false;
  bool placing_ = false;
};

} // namespace rankwright
