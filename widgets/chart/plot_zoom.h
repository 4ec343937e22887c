#pragma once

#include "widgets/chart/plot_canvas.h"

#include <QElapsedTimer>

namespace rankwright {

/// Moves and scales what a canvas shows, and goes back step by step.
class PlotZoom final : public QObject {
  Q_OBJECT

public:
  explicit PlotZoom(PlotCanvas& canvas) : QObject(&canvas), canvas_(canvas) {}

  /// Which axes a step concerns.
  struct Axes {
    bool x = true;
    bool y = true;
  };

  /// Scales by `factor` around a pixel; steps that follow each other quickly are one step to go back.
  void zoomBy(double factor, const QPointF& pixel, Axes axes);
  /// The same around the middle.
  void zoomBy(double factor);
  /// Shows what lies in the rectangle of pixels, which is inside of the plot; one that is flat leaves the
  /// other axis alone.
  void zoomTo(const QRectF& pixels);
  /// Moves by shares of what is seen, to larger values; also on axes that run downwards, where up is up.
  void panBy(double right, double up);
  void reset();
  void back();
  bool canGoBack() const { return !history_.isEmpty(); }
  /// Forgets the steps.
  void restart();
  /// Remembers where a drag begins.
  void begin();

signals:
  void changed();

private:
  void remember(bool joinable);
  void show(const PlotRanges& ranges);

  PlotCanvas& canvas_;
  ZoomHistory history_;
  QElapsedTimer sinceStep_;
};

} // namespace rankwright
