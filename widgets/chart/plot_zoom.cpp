#include "widgets/chart/plot_zoom.h"

namespace rankwright {

namespace {

constexpr qint64 kJoinMs = 400;
/// A rectangle thinner than this many pixels means its other direction only.
constexpr double kFlat = 8;

AxisRange rangeBetween(const AxisMap& axis, double from, double to) {
  const auto a = axis.toValue(from), b = axis.toValue(to);
  return {qMin(a, b), qMax(a, b)};
}

} // namespace

void PlotZoom::remember(bool joinable) {
  const bool joined = joinable && sinceStep_.isValid() && sinceStep_.elapsed() < kJoinMs;
  if (!joined) history_.push(canvas_.ranges());
  if (joinable)
    sinceStep_.start();
  else
    sinceStep_.invalidate();
}

void PlotZoom::show(const PlotRanges& ranges) {
  canvas_.setRanges(ranges);
  emit changed();
}

void PlotZoom::begin() {
  remember(false);
  emit changed();
}

void PlotZoom::zoomBy(double factor, const QPointF& pixel, Axes axes) {
  remember(true);
  const auto frame = canvas_.frame();
  auto ranges = canvas_.ranges();
  const auto log = canvas_.logAxes();
  if (axes.x) ranges.x = scaled(ranges.x, factor, frame.x.toValue(pixel.x()), log.x);
  if (axes.y) ranges.y = scaled(ranges.y, factor, frame.y.toValue(pixel.y()), log.y);
  show(ranges);
}

void PlotZoom::zoomBy(double factor) {
  zoomBy(factor, canvas_.frame().area.center(), {});
}

void PlotZoom::zoomTo(const QRectF& pixels) {
  const auto frame = canvas_.frame();
  const auto seen = pixels.normalized();
  auto ranges = canvas_.ranges();
  if (seen.width() < kFlat && seen.height() < kFlat) return;
  if (seen.width() >= kFlat) ranges.x = rangeBetween(frame.x, seen.left(), seen.right());
  if (seen.height() >= kFlat) ranges.y = rangeBetween(frame.y, seen.top(), seen.bottom());
  remember(false);
  show(ranges);
}

void PlotZoom::panBy(double right, double up) {
  const auto frame = canvas_.frame();
  const auto log = canvas_.logAxes();
  const bool downwards = frame.y.pixelUpper > frame.y.pixelLower;
  auto ranges = canvas_.ranges();
  ranges.x = shifted(ranges.x, right, log.x);
  ranges.y = shifted(ranges.y, downwards ? -up : up, log.y);
  show(ranges);
}

void PlotZoom::reset() {
  if (canvas_.ranges() == canvas_.full()) return;
  remember(false);
  show(canvas_.full());
}

void PlotZoom::back() {
  if (const auto earlier = history_.pop()) show(*earlier);
}

void PlotZoom::restart() {
  history_.clear();
  sinceStep_.invalidate();
  emit changed();
}

} // namespace rankwright
