#include "widgets/chart/interval_painter.h"

#include "widgets/chart/clipped_lines.h"
#include "widgets/chart/marker.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kWidth = 2;
constexpr double kEnd = 4; ///< half the length of the stroke across an interval's end
constexpr double kEstimate = 9;
constexpr double kBetweenPlots = 0.28; ///< rows between plots that share them
constexpr double kSmallestBin = 6;
constexpr double kLargestBin = 14;

/// A line between two points with a stroke across either end that is seen.
void drawInterval(QPainter& painter, const PlotFrame& frame, const QPointF& from, const QPointF& to) {
  const auto line = clippedLine({from, to}, frame.area.adjusted(-1, -1, 1, 1));
  if (!line) return;
  painter.drawLine(*line);
  const bool level = from.y() == to.y();
  const auto across = level ? QPointF(0, kEnd) : QPointF(kEnd, 0);
  for (const auto& end : {from, to})
    if (frame.area.contains(end)) painter.drawLine(end - across, end + across);
}

/// Where an interval's end is drawn; one that a logarithmic axis cannot show lies at the axis' begin.
double endPixel(const AxisMap& axis, double value) {
  const auto pixel = axis.toPixel(value);
  return std::isnan(pixel) && !std::isnan(value) ? axis.pixelLower : pixel;
}

/// How far below the middle of its rows a plot stands among those of the chart.
double offsetOf(const ChartSpec& spec, std::size_t index) {
  double before = 0, all = 0;
  for (std::size_t i = 0; i < spec.series.size(); ++i) {
    if (!std::holds_alternative<ForestPlot>(spec.series[i])) continue;
    ++all;
    if (i < index) ++before;
  }
  return (before - (all - 1) / 2) * kBetweenPlots;
}

void drawDiagonal(QPainter& painter, const PlotFrame& frame, const ChartColours& colours) {
  painter.setPen(QPen(colours.reference, 1, Qt::DashLine));
  ClippedLines lines(frame.area);
  constexpr int kSteps = 64; // It bends when one of the axes is logarithmic.
  for (int i = 0; i <= kSteps; ++i) {
    const auto value =
        frame.x.toValue(frame.x.pixelLower + (frame.x.pixelUpper - frame.x.pixelLower) * i / kSteps);
    lines.add(frame.toPixel(value, value));
  }
  for (const auto& line : lines.lines())
    painter.drawPolyline(line);
}

} // namespace

ForestPainter::ForestPainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)),
      forest_(std::get<ForestPlot>(chart_->spec->series[index])),
      offset_(offsetOf(*chart_->spec, index)) {
  for (const auto& row : forest_.rows)
    if (!std::isnan(row.estimate)) ascending_.push_back(row.estimate);
  std::ranges::sort(ascending_);
}

void ForestPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                          const ChartColours&) const {
  for (std::size_t i = 0; i < forest_.rows.size(); ++i) {
    const auto& row = forest_.rows[i];
    const auto place = static_cast<double>(i) + offset_;
    const auto y = frame.y.toPixel(place);
    const QPointF from(endPixel(frame.x, row.lower), y), to(endPixel(frame.x, row.upper), y);
    painter.setPen(QPen(style.colour, kWidth));
    if (!std::isnan(from.x()) && !std::isnan(to.x())) drawInterval(painter, frame, from, to);
    const auto estimate = frame.toPixel(row.estimate, place);
    if (!std::isnan(estimate.x())) drawMarker(painter, estimate, kEstimate, markOf(style));
  }
}

/// A plot alone has the squares that forests are known for; several are told apart by their shapes too.
SeriesStyle ForestPainter::markOf(const SeriesStyle& style) const {
  auto mark = style;
  if (chart_->spec->series.size() == 1) mark.marker = Marker::Square;
  return mark;
}

std::optional<double> ForestPainter::valueAt(double, double y) const {
  const auto row = std::round(y);
  if (!(row >= 0 && row < static_cast<double>(forest_.rows.size()))) return {};
  const auto estimate = forest_.rows[static_cast<std::size_t>(row)].estimate;
  return std::isnan(estimate) ? std::nullopt : std::optional(estimate);
}

std::optional<double> ForestPainter::nextX(double x, bool forward) const {
  return nextValue(ascending_, x, forward);
}

ReliabilityPainter::ReliabilityPainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)), bins_(std::get<Reliability>(chart_->spec->series[index]).bins) {
  std::erase_if(bins_, [](const auto& bin) { return std::isnan(bin.predicted) || std::isnan(bin.observed); });
  std::ranges::sort(bins_, {}, &ReliabilityPoint::predicted);
  for (const auto& bin : bins_) {
    predicted_.push_back(bin.predicted);
    most_ = std::max(most_, bin.count);
  }
}

double ReliabilityPainter::markerSize(double count) const {
  return kSmallestBin + (kLargestBin - kSmallestBin) * std::sqrt(std::max(count, 0.0) / most_);
}

void ReliabilityPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                               const ChartColours& colours) const {
  painter.setBrush(Qt::NoBrush);
  drawDiagonal(painter, frame, colours);
  ClippedLines lines(frame.area.adjusted(-8, -8, 8, 8));
  for (const auto& bin : bins_)
    lines.add(frame.toPixel(bin.predicted, bin.observed));
  painter.setPen(style.pen(1.5));
  for (const auto& line : lines.lines())
    painter.drawPolyline(line);
  for (const auto& bin : bins_) {
    const auto at = frame.toPixel(bin.predicted, bin.observed);
    if (std::isnan(at.x()) || std::isnan(at.y())) continue;
    painter.setPen(QPen(style.colour, 1.5));
    const QPointF from(at.x(), endPixel(frame.y, bin.lower)), to(at.x(), endPixel(frame.y, bin.upper));
    if (!std::isnan(from.y()) && !std::isnan(to.y())) drawInterval(painter, frame, from, to);
    drawMarker(painter, at, markerSize(bin.count), style);
  }
}

std::optional<double> ReliabilityPainter::valueAt(double x, double) const {
  const auto index = nearestIndex(predicted_, x);
  return index ? std::optional(bins_[*index].observed) : std::nullopt;
}

std::optional<double> ReliabilityPainter::nextX(double x, bool forward) const {
  return nextValue(predicted_, x, forward);
}

std::optional<double> ReliabilityPainter::endValue(const AxisMap& x) const {
  return predicted_.empty() ? std::nullopt : valueAt(std::min(x.upper, predicted_.back()), 0);
}

} // namespace rankwright
