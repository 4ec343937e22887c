#pragma once

#include <vector>

class QColor;
class QPainter;
class QRect;
class QWidget;

namespace rankwright {

class DataModel;

/// How one cell stands out from its neighbours.
struct CellLook {
  bool selected = false;
  bool current = false;   ///< keyboard commands act on it
  bool linked = false;    ///< its address would be followed
  bool alternate = false; ///< every second row
  bool heading = false;   ///< stands over the rows of a group
};

/// Paints the cells of a `DataModel` in the colours of a widget's palette.
class CellPainter {
public:
  /// Both outlive the painter.
  CellPainter(const DataModel& model, const QWidget& widget);

  /// The largest magnitude of each column, for bars; NaN or nothing where it is not known.
  void setPeaks(std::vector<double> peaks) { peaks_ = std::move(peaks); }
  /// Rows that a newer query is about to replace are drawn quietly.
  void setDimmed(bool dimmed) { dimmed_ = dimmed; }
  bool isDimmed() const { return dimmed_; }

  void paint(QPainter& painter, const QRect& rect, int place, int column, const CellLook& look) const;
  /// The width that shows the whole cell, in pixels.
  int widthOf(int place, int column) const;
  int rowHeight() const;

private:
  void paintGround(QPainter& painter, const QRect& rect, const CellLook& look) const;
  void paintBar(QPainter& painter, const QRect& rect, double number, int column, const CellLook& look) const;
  void paintText(QPainter& painter, const QRect& rect, int place, int column, const CellLook& look) const;
  void paintFocus(QPainter& painter, const QRect& rect, const CellLook& look) const;
  QColor textColour(const CellLook& look, bool link, bool blank) const;
  bool strongSelection(const CellLook& look) const;

  const DataModel& model_;
  const QWidget& widget_;
  std::vector<double> peaks_;
  bool dimmed_ = false;
};

} // namespace rankwright
