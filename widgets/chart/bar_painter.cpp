#include "widgets/chart/bar_painter.h"

#include "widgets/chart/marker.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// The share of the room between two categories that bars take.
constexpr double kFill = 0.8;

double smallestGap(const PreparedChart& chart) {
  std::vector<double> all;
  for (const auto& series : chart.series)
    all.insert(all.end(), series.positions.begin(), series.positions.end());
  std::erase_if(all, [](double x) { return std::isnan(x); });
  std::ranges::sort(all);
  double gap = 0;
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i] > all[i - 1] && (gap == 0 || all[i] - all[i - 1] < gap)) gap = all[i] - all[i - 1];
  return gap > 0 ? gap : 1;
}

/// The bar between two x values up to a value, from zero or, on a logarithmic axis, from the bottom.
std::optional<QRectF> barRect(const PlotFrame& frame, double from, double to, double value) {
  if (std::isnan(value) || (frame.y.log && value <= 0)) return {};
  const auto left = frame.x.log && from <= 0 ? frame.area.left() : frame.x.toPixel(from);
  const auto foot = frame.y.log ? frame.area.bottom() : frame.y.toPixel(0);
  const auto rect =
      QRectF(QPointF(left, foot), QPointF(frame.x.toPixel(to), frame.y.toPixel(value))).normalized();
  // The outline of a bar that goes on outside is not seen there.
  const auto seen = rect & frame.area.adjusted(-4, -4, 4, 4);
  return seen.width() > 0 ? std::optional(seen) : std::nullopt;
}

void drawBar(QPainter& painter, const QRectF& rect, const SeriesStyle& style) {
  if (rect.width() < 3) {
    painter.fillRect(rect, style.colour);
    return;
  }
  fillRect(painter, rect, style);
}

} // namespace

std::vector<BarSlot> barSlots(const PreparedChart& chart) {
  const auto isBars = [](const ChartSeries& series) { return std::holds_alternative<BarSeries>(series); };
  const auto& series = chart.spec->series;
  const auto count = static_cast<double>(std::ranges::count_if(series, isBars));
  const auto width = count > 0 ? smallestGap(chart) * kFill / count : 1;
  std::vector<BarSlot> slotOf(series.size());
  double place = 0;
  for (std::size_t i = 0; i < series.size(); ++i)
    if (isBars(series[i])) slotOf[i] = {(place++ - (count - 1) / 2) * width, width};
  return slotOf;
}

BarPainter::BarPainter(PreparedPtr chart, std::size_t index, BarSlot place)
    : chart_(std::move(chart)),
      bars_(std::get<BarSeries>(chart_->spec->series[index])),
      prepared_(chart_->series[index]),
      place_(place),
      reach_(smallestGap(*chart_) / 2),
      ascending_(prepared_.positions) {
  std::erase_if(ascending_, [](double x) { return std::isnan(x); });
  std::ranges::sort(ascending_);
}

void BarPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                       const ChartColours&) const {
  for (std::size_t i = 0; i < bars_.values.size(); ++i) {
    const auto middle = prepared_.positions[i] + place_.offset;
    const auto rect = barRect(frame, middle - place_.width / 2, middle + place_.width / 2, bars_.values[i]);
    if (rect) drawBar(painter, *rect, style);
  }
}

std::optional<double> BarPainter::valueAt(double x, double) const {
  const auto near = std::ranges::find_if(prepared_.positions,
                                         [&](double position) { return std::abs(position - x) <= reach_; });
  if (near == prepared_.positions.end()) return {};
  const auto value = bars_.values[static_cast<std::size_t>(near - prepared_.positions.begin())];
  return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::optional<double> BarPainter::nextX(double x, bool forward) const {
  return nextValue(ascending_, x, forward);
}

HistogramPainter::HistogramPainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)), histogram_(std::get<Histogram>(chart_->spec->series[index])) {
  for (std::size_t i = 0; i < histogram_.counts.size(); ++i)
    middles_.push_back((histogram_.edges[i] + histogram_.edges[i + 1]) / 2);
}

void HistogramPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                             const ChartColours&) const {
  // Histograms lie over each other.
  auto quiet = style;
  quiet.colour.setAlphaF(0.75F);
  for (std::size_t i = 0; i < histogram_.counts.size(); ++i) {
    const auto rect = barRect(frame, histogram_.edges[i], histogram_.edges[i + 1], histogram_.counts[i]);
    if (rect && histogram_.counts[i] > 0) drawBar(painter, *rect, quiet);
  }
}

std::optional<double> HistogramPainter::valueAt(double x, double) const {
  const auto& edges = histogram_.edges;
  if (edges.empty() || x < edges.front() || x > edges.back()) return {};
  const auto after = std::ranges::upper_bound(edges, x) - edges.begin();
  const auto bin = std::min(static_cast<std::size_t>(after), edges.size() - 1) - 1;
  return std::isnan(histogram_.counts[bin]) ? std::nullopt : std::optional(histogram_.counts[bin]);
}

std::optional<double> HistogramPainter::nextX(double x, bool forward) const {
  return nextValue(middles_, x, forward);
}

} // namespace rankwright
