#pragma once

#include "widgets/chart/chart_palette.h"

#include <QPainter>

namespace rankwright {

/// Draws the series' marker around `centre`, `size` pixels wide, solid where the shape has an inside.
void drawMarker(QPainter& painter, const QPointF& centre, double size, const SeriesStyle& style);

/// Fills a bar or a piece of a legend with the series' filling and outlines it. Hatches are drawn as lines,
/// since few programs that read SVG know the patterns of Qt's brushes.
void fillRect(QPainter& painter, const QRectF& rect, const SeriesStyle& style);

/// A sample of the series for a legend: a line with its marker, or a piece of a filling.
void drawSwatch(QPainter& painter, const QRectF& rect, const SeriesStyle& style, bool filled);

} // namespace rankwright
