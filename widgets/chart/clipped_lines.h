#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

namespace rankwright {

/// The part of the line inside the rectangle. Lines are cut before they are drawn because a painter walks
/// along the dashes of all of a line, even of the kilometres outside the window when zoomed in.
std::optional<QLineF> clippedLine(const QLineF& line, const QRectF& rect);

/// Joins points to lines, interrupted at points with a NaN and outside the rectangle.
class ClippedLines {
public:
  explicit ClippedLines(const QRectF& rect) : rect_(rect) {}

  void add(const QPointF& point);

  const std::vector<QPolygonF>& lines() const { return lines_; }
  /// Points without a neighbour to be joined with, which no line shows.
  const std::vector<QPointF>& alone() const { return alone_; }
  void finish();

private:
  void join(const QPointF& from, const QPointF& to);

  QRectF rect_;
  std::vector<QPolygonF> lines_;
  std::vector<QPointF> alone_;
  std::optional<QPointF> last_;
  bool joined_ = false;
};

} // namespace rankwright
