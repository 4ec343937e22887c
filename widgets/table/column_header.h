#pragma once

#include "core/table/row_query.h"

#include <QWidget>

#include <optional>
#include <vector>

class QMouseEvent;

namespace rankwright {

class ColumnLayout;
class DataModel;

/// The titles above the columns. A click sorts, Shift+click adds a level, an edge resizes (a double click
/// fits), a drag reorders. With the keyboard: arrows pick a column, Enter or Space sorts (Shift adds a
/// level), Alt+arrows resize, Ctrl+Shift+arrows move it, Menu opens what else there is.
class ColumnHeader final : public QWidget {
  Q_OBJECT

public:
  /// Both outlive the header.
  ColumnHeader(const DataModel& model, ColumnLayout& layout, QWidget* parent);

  void setSort(std::vector<SortKey> sort);
  /// The column that the keyboard acts on; -1 when there is none.
  int current() const { return current_; }
  void setCurrent(int column);
  /// The width that shows the column's whole title, in pixels.
  int widthOf(int column) const;
  /// The title with the state of its sort, in words.
  QString spoken(int column) const;
  /// The title and what the figures below it are, for tooltips and What's This.
  QString explained(int column) const;

  QSize sizeHint() const override;

signals:
  void sortAsked(int column, bool addLevel);
  void fitAsked(int column);
  /// The column should be scrolled into sight.
  void reached(int column);
  void menuAsked(int column, const QPoint& globalPosition);
  /// Down or Escape: back to the cells.
  void left();

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  enum class Grip { None, Title, Edge, Carried };

  int logicalX(const QPoint& position) const;
  QRect rectOf(int column) const;
  /// The column whose trailing edge is under the pixel; -1 when there is none.
  int edgeAt(int x) const;
  void paintColumn(QPainter& painter, int column) const;
  void paintSort(QPainter& painter, const QRect& rect, int level) const;
  void paintDrop(QPainter& painter) const;
  int levelOf(int column) const;
  void dropAt(int x);
  bool arrange(const QKeyEvent& event, int step);
  void step(int by);

  const DataModel& model_;
  ColumnLayout& layout_;
  std::vector<SortKey> sort_;
  int current_ = -1;
  Grip grip_ = Grip::None;
  int gripped_ = -1;
  int pressedX_ = 0;
  int pressedWidth_ = 0;
  int dropX_ = 0;
};

} // namespace rankwright
