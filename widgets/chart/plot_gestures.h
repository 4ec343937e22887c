#pragma once

#include "widgets/chart/chart_cursors.h"
#include "widgets/chart/plot_zoom.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace rankwright {

/// What the mouse and the keyboard do in a chart:
///
/// - drag: zooms to the rectangle; with Shift or the middle button: pans
/// - wheel: zooms around the mouse; with Shift only x, with Ctrl only y
/// - Ctrl+click, Ctrl+Shift+click: set the marks A and B; dragging their lines moves them
/// - double click: shows everything
/// - arrows pan, Ctrl+arrows move the cursor from point to point, Escape ends a drag
class PlotGestures final : public QObject {
  Q_OBJECT

public:
  PlotGestures(PlotCanvas& canvas, PlotZoom& zoom, ChartCursors& cursors);

  /// The rectangle being drawn; empty when none is.
  QRectF rubberBand() const;

  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  enum class Drag { None, Rectangle, Pan, MarkA, MarkB };

  bool press(const QMouseEvent& event);
  bool move(const QMouseEvent& event);
  bool release();
  bool wheel(const QWheelEvent& event);
  bool key(const QKeyEvent& event);
  bool overrides(QKeyEvent& event) const;
  bool moveCursorBy(int key);
  void leave();

  Drag dragFor(const QMouseEvent& event) const;
  std::optional<CursorMark> markNear(double pixel) const;
  void dragTo(const QPointF& pixel);
  void followMouse(const QPointF& pixel);
  QPointF valueAt(const QPointF& pixel) const;
  void stepX(bool forward);
  void stepY(bool down);
  void showCursorShape(const QPointF& pixel);

  PlotCanvas& canvas_;
  PlotZoom& zoom_;
  ChartCursors& cursors_;
  Drag drag_ = Drag::None;
  QPointF from_;
  QPointF to_;
};

} // namespace rankwright
