#include "widgets/chart/chart_cursors.h"

namespace rankwright {

void ChartCursors::setMoving(std::optional<QPointF> place) {
  if (place == moving_) return;
  moving_ = place;
  if (place) last_ = place;
  emit changed();
}

void ChartCursors::setMark(CursorMark which, std::optional<double> x) {
  auto& mark = which == CursorMark::A ? a_ : b_;
  if (mark == x) return;
  mark = x;
  emit changed();
}

void ChartCursors::clear() {
  if (isEmpty()) return;
  moving_ = {};
  a_ = b_ = {};
  emit changed();
}

void ChartCursors::forget() {
  clear();
  last_ = {};
}

} // namespace rankwright
