#include "widgets/chart/clipped_lines.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

std::optional<QLineF> clippedLine(const QLineF& line, const QRectF& rect) {
  // Liang and Barsky: the share of the line, from `begin` to `end`, that lies inside of each side.
  double begin = 0, end = 1;
  const auto cut = [&](double direction, double distance) {
    if (direction == 0) return distance >= 0;
    const auto share = distance / direction;
    if (direction < 0)
      begin = std::max(begin, share);
    else
      end = std::min(end, share);
    return begin <= end;
  };
  const bool seen = cut(-line.dx(), line.x1() - rect.left()) && cut(line.dx(), rect.right() - line.x1()) &&
                    cut(-line.dy(), line.y1() - rect.top()) && cut(line.dy(), rect.bottom() - line.y1());
  if (!seen) return {};
  return QLineF(begin == 0 ? line.p1() : line.pointAt(begin), end == 1 ? line.p2() : line.pointAt(end));
}

void ClippedLines::add(const QPointF& point) {
  if (std::isnan(point.x()) || std::isnan(point.y())) {
    finish();
    return;
  }
  if (last_) join(*last_, point);
  joined_ = last_.has_value();
  last_ = point;
}

void ClippedLines::join(const QPointF& from, const QPointF& to) {
  const auto part = clippedLine({from, to}, rect_);
  if (!part) return;
  if (lines_.empty() || lines_.back().constLast() != part->p1()) lines_.push_back(QList<QPointF>{part->p1()});
  lines_.back() << part->p2();
}

void ClippedLines::finish() {
  if (last_ && !joined_ && rect_.contains(*last_)) alone_.push_back(*last_);
  last_.reset();
  joined_ = false;
}

} // namespace rankwright
