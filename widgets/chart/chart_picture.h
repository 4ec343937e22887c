#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace rankwright {

class PlotCanvas;

/// A chart with its title and legend, as it is seen, drawn for other places than the window. To be called on
/// the window's thread.

/// `scale` times as many pixels as on the screen.
QImage imageOf(PlotCanvas& canvas, const QString& title, double scale);
QByteArray svgOf(PlotCanvas& canvas, const QString& title);
/// One page as large as the chart.
QByteArray pdfOf(PlotCanvas& canvas, const QString& title);

/// For a worker. Errors: Internal.
Result<QByteArray> pngBytes(const QImage& image);

} // namespace rankwright
