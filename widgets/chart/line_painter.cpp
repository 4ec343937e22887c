#include "widgets/chart/line_painter.h"

#include "widgets/chart/clipped_lines.h"
#include "widgets/chart/marker.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kWidth = 2;
constexpr double kMarkerSize = 7;
constexpr double kBandOpacity = 0.18;
/// Markers are drawn while points stand at least this many pixels apart.
constexpr double kMarkerDistance = 14;
/// From so many points a pixel column on, columns are drawn.
constexpr double kDense = 1.5;

double columnCount(const QPainter& painter, const QRectF& area) {
  return std::max(1.0, std::ceil(area.width() * painter.device()->devicePixelRatioF()));
}

std::vector<double> columnEdges(const AxisMap& x, double count) {
  std::vector<double> edges;
  for (double i = 0; i <= count; ++i)
    edges.push_back(x.toValue(x.pixelLower + (x.pixelUpper - x.pixelLower) * i / count));
  return edges;
}

/// A value's height, cut off far outside of the plot; a value that a logarithmic axis cannot show lies below
/// it.
double heightOf(const PlotFrame& frame, double value) {
  const auto pixel = frame.y.toPixel(value);
  const auto room = frame.area.height();
  return std::isnan(pixel) ? frame.area.bottom() + room
                           : std::clamp(pixel, frame.area.top() - room, frame.area.bottom() + room);
}

/// Collects both edges of a band and fills the parts between gaps.
class BandOutline {
public:
  BandOutline(QPainter& painter, const PlotFrame& frame) : painter_(painter), frame_(frame) {}
  ~BandOutline() { close(); }

  void add(double x, double lower, double upper) {
    const auto pixel = frame_.x.toPixel(x);
    if (std::isnan(pixel) || std::isnan(lower) || std::isnan(upper)) return close();
    top_ << QPointF(pixel, heightOf(frame_, upper));
    bottom_ << QPointF(pixel, heightOf(frame_, lower));
  }

private:
  void close() {
    std::reverse(bottom_.begin(), bottom_.end());
    painter_.drawPolygon(top_ + bottom_);
    top_.clear();
    bottom_.clear();
  }

  QPainter& painter_;
  const PlotFrame& frame_;
  QPolygonF top_, bottom_;
};

} // namespace

LinePainter::LinePainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)),
      line_(std::get<LineSeries>(chart_->spec->series[index])),
      prepared_(chart_->series[index]) {}

LinePainter::Span LinePainter::seen(const AxisMap& x) const {
  if (!prepared_.sorted) return {0, line_.x.size()};
  const auto first = std::ranges::lower_bound(line_.x, x.lower) - line_.x.begin();
  const auto last = std::ranges::upper_bound(line_.x, x.upper) - line_.x.begin();
  return {static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - 1, 0)),
          std::min(static_cast<std::size_t>(last) + 1, line_.x.size())};
}

void LinePainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                        const ChartColours&) const {
  const auto span = seen(frame.x);
  const bool dense = prepared_.sorted &&
                     static_cast<double>(span.end - span.begin) > kDense * columnCount(painter, frame.area);
  if (!line_.lower.empty()) paintBand(painter, frame, span, dense, style);
  if (dense)
    paintColumns(painter, frame, style);
  else
    paintPoints(painter, frame, span, style);
}

void LinePainter::paintBand(QPainter& painter, const PlotFrame& frame, Span span, bool dense,
                            const SeriesStyle& style) const {
  auto colour = style.colour;
  colour.setAlphaF(static_cast<float>(kBandOpacity));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  BandOutline outline(painter, frame);
  if (!dense) {
    for (auto i = span.begin; i < span.end; ++i)
      outline.add(line_.x[i], line_.lower[i], line_.upper[i]);
    return;
  }
  const auto edges = columnEdges(frame.x, columnCount(painter, frame.area));
  for (const auto& column : pixelColumns(line_.x, prepared_.lower, edges)) {
    const auto upper = prepared_.upper.range(column.begin, column.end);
    if (!column.y.isEmpty() && !upper.isEmpty())
      outline.add(line_.x[column.begin], column.y.lower, upper.upper);
  }
}

void LinePainter::paintPoints(QPainter& painter, const PlotFrame& frame, Span span,
                              const SeriesStyle& style) const {
  ClippedLines lines(frame.area.adjusted(-8, -8, 8, 8));
  for (auto i = span.begin; i < span.end; ++i)
    lines.add(frame.toPixel(line_.x[i], line_.y[i]));
  lines.finish();
  painter.setPen(style.pen(kWidth));
  painter.setBrush(Qt::NoBrush);
  for (const auto& line : lines.lines())
    painter.drawPolyline(line);
  for (const auto& point : lines.alone())
    drawMarker(painter, point, kMarkerSize, style);
  if (static_cast<double>(span.end - span.begin) * kMarkerDistance > frame.area.width()) return;
  for (auto i = span.begin; i < span.end; ++i) {
    const auto point = frame.toPixel(line_.x[i], line_.y[i]);
    if (!std::isnan(point.x()) && !std::isnan(point.y())) drawMarker(painter, point, kMarkerSize, style);
  }
}

void LinePainter::paintColumns(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style) const {
  const auto edges = columnEdges(frame.x, columnCount(painter, frame.area));
  QVector<QLineF> strokes;
  std::optional<QPointF> last;
  for (const auto& column : pixelColumns(line_.x, prepared_.y, edges)) {
    const auto x = frame.x.toPixel(line_.x[column.begin]);
    const auto first = line_.y[column.begin];
    if (last && !std::isnan(first)) strokes << QLineF(*last, {x, heightOf(frame, first)});
    if (!column.y.isEmpty())
      strokes << QLineF(x, heightOf(frame, column.y.lower), x, heightOf(frame, column.y.upper));
    const auto end = line_.y[column.end - 1];
    last = std::isnan(end) ? std::nullopt : std::optional(QPointF(x, heightOf(frame, end)));
  }
  // Thousands of short strokes: thin ones without smoothing are drawn ten times as fast and look the same.
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(style.colour, 1));
  painter.drawLines(strokes);
  painter.setRenderHint(QPainter::Antialiasing);
}

std::optional<double> LinePainter::valueAt(double x, double) const {
  if (!prepared_.sorted) return {};
  const auto index = nearestIndex(line_.x, x);
  return index && !std::isnan(line_.y[*index]) ? std::optional(line_.y[*index]) : std::nullopt;
}

std::optional<double> LinePainter::nextX(double x, bool forward) const {
  return prepared_.sorted ? nextValue(line_.x, x, forward) : std::nullopt;
}

std::optional<double> LinePainter::endValue(const AxisMap& x) const {
  if (!prepared_.sorted || line_.x.empty()) return {};
  return valueAt(std::min(x.upper, line_.x.back()), 0);
}

} // namespace rankwright
