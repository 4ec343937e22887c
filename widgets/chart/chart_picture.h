#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QPicture>
#include <QString>

namespace rankwright {

class PlotCanvas;

/// A chart with its title and legend, as it is seen, as the commands that draw it. Recorded on the window's
/// thread, which costs a few milliseconds; what is made of it, below, is for workers.
struct ChartDrawing {
  QPicture commands;
  QSize size;
  QString title;
};

/// Records the chart as it is now.
ChartDrawing drawingOf(PlotCanvas& canvas, const QString& title);

/// `scale` times as many pixels as on the screen. Errors: Internal.
Result<QImage> imageOf(const ChartDrawing& drawing, double scale);
/// The same as a file. Errors: Internal.
Result<QByteArray> pngOf(const ChartDrawing& drawing, double scale);
/// Errors: Internal.
Result<QByteArray> svgOf(const ChartDrawing& drawing);
/// One page as large as the chart. Errors: Internal.
Result<QByteArray> pdfOf(const ChartDrawing& drawing);

} // namespace rankwright
