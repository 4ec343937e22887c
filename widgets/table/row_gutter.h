#pragma once

#include <QWidget>

namespace rankwright {

class GridView;

/// The numbers of the rows at the table's leading edge. A click selects the row, a drag or Shift+click
/// several, Ctrl+click adds one.
class RowGutter final : public QWidget {
  Q_OBJECT

public:
  /// The view is the parent.
  explicit RowGutter(GridView& view);

  /// Wide enough for the number of the last row.
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

private:
  GridView& view_;
  int pressed_ = -1;
};

} // namespace rankwright
