#pragma once

#include "widgets/chart/plot_canvas.h"

namespace rankwright {

/// Names of lines, written right of the plot beside their ends, in the colours of the lines.
class EndLabels {
public:
  /// The room the names need right of the plot, in pixels; 0 when they would take too much of `plotWidth`, or
  /// a single line makes them needless.
  static int widthFor(const PlotCanvas& canvas, int plotWidth);

  static void paint(QPainter& painter, const PlotCanvas& canvas, const PlotFrame& frame);
};

/// The colours of a heat map with their values, right of the plot.
class ColourKey {
public:
  static int widthFor(const PlotCanvas& canvas);
  static void paint(QPainter& painter, const PlotCanvas& canvas, const PlotFrame& frame);
};

void paintReferences(QPainter& painter, const ChartSpec& spec, const PlotFrame& frame,
                     const ChartColours& colours);

} // namespace rankwright
