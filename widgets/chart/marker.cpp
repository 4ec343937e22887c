#include "widgets/chart/marker.h"

#include "widgets/chart/clipped_lines.h"

#include <cmath>

namespace rankwright {

namespace {

QPolygonF triangle(double r) {
  return QList<QPointF>{{0, -r}, {r, r * 0.8}, {-r, r * 0.8}};
}

QPolygonF diamond(double r) {
  const auto reach = r * 1.2;
  return QList<QPointF>{{0, -reach}, {reach, 0}, {0, reach}, {-reach, 0}};
}

void drawStrokes(QPainter& painter, const QPointF& centre, double r, bool upright) {
  const auto diagonal = r * 0.85;
  if (upright) {
    painter.drawLine(centre + QPointF(-r, 0), centre + QPointF(r, 0));
    painter.drawLine(centre + QPointF(0, -r), centre + QPointF(0, r));
  } else {
    painter.drawLine(centre + QPointF(-diagonal, -diagonal), centre + QPointF(diagonal, diagonal));
    painter.drawLine(centre + QPointF(-diagonal, diagonal), centre + QPointF(diagonal, -diagonal));
  }
}

constexpr double kHatch = 6; ///< pixels between the lines of a hatch
constexpr double kTint = 0.15;

/// Lines that lean by `lean` times the height from their foot to their top.
void hatchUpwards(QPainter& painter, const QRectF& rect, double lean) {
  const auto reach = std::abs(lean) * rect.height();
  for (auto x = rect.left() - reach; x < rect.right() + reach; x += kHatch)
    if (const auto line = clippedLine({x, rect.bottom(), x + lean * rect.height(), rect.top()}, rect))
      painter.drawLine(*line);
}

void hatchLevel(QPainter& painter, const QRectF& rect) {
  for (auto y = rect.bottom() - kHatch; y > rect.top(); y -= kHatch)
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void hatch(QPainter& painter, const QRectF& rect, Qt::BrushStyle filling) {
  if (filling == Qt::BDiagPattern || filling == Qt::DiagCrossPattern) hatchUpwards(painter, rect, 1);
  if (filling == Qt::FDiagPattern || filling == Qt::DiagCrossPattern) hatchUpwards(painter, rect, -1);
  if (filling == Qt::VerPattern || filling == Qt::CrossPattern) hatchUpwards(painter, rect, 0);
  if (filling == Qt::HorPattern || filling == Qt::CrossPattern) hatchLevel(painter, rect);
}

} // namespace

void fillRect(QPainter& painter, const QRectF& rect, const SeriesStyle& style) {
  auto inside = style.colour;
  if (style.filling != Qt::SolidPattern) inside.setAlphaF(inside.alphaF() * static_cast<float>(kTint));
  painter.setPen(QPen(style.colour, 1));
  painter.setBrush(inside);
  painter.drawRect(rect);
  hatch(painter, rect, style.filling);
}

void drawMarker(QPainter& painter, const QPointF& centre, double size, const SeriesStyle& style) {
  const auto r = size / 2;
  const bool strokes = style.marker == Marker::Cross || style.marker == Marker::Plus;
  painter.setPen(strokes ? QPen(style.colour, 1.6) : QPen(Qt::NoPen));
  painter.setBrush(style.colour);
  switch (style.marker) {
  case Marker::Circle:
    painter.drawEllipse(centre, r, r);
    break;
  case Marker::Square:
    painter.drawRect(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8));
    break;
  case Marker::Triangle:
    painter.drawPolygon(triangle(r).translated(centre));
    break;
  case Marker::Diamond:
    painter.drawPolygon(diamond(r).translated(centre));
    break;
  case Marker::Cross:
  case Marker::Plus:
    drawStrokes(painter, centre, r, style.marker == Marker::Plus);
    break;
  }
}

void drawSwatch(QPainter& painter, const QRectF& rect, const SeriesStyle& style, bool filled) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (filled) {
    fillRect(painter, rect.adjusted(1, 1, -1, -1), style);
  } else {
    const auto middle = rect.center();
    painter.setPen(style.pen(2));
    painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()));
    drawMarker(painter, middle, 7, style);
  }
  painter.restore();
}

} // namespace rankwright
