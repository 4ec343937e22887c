#include "widgets/chart/heat_map_painter.h"

#include "widgets/chart/chart_number.h"
#include "widgets/common/type_scale.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// The numbers of the first and one past the last cell that are seen.
std::pair<int, int> seen(const AxisMap& axis, qsizetype count) {
  const auto [low, high] = std::minmax(axis.lower, axis.upper);
  const auto last = static_cast<double>(count);
  return {static_cast<int>(std::clamp(std::floor(low + 0.5), 0.0, last)),
          static_cast<int>(std::clamp(std::floor(high + 0.5) + 1, 0.0, last))};
}

} // namespace

HeatMapPainter::HeatMapPainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)),
      map_(std::get<HeatMap>(chart_->spec->series[index])),
      scale_(chart_->series[index].facts.values, map_.scale) {}

double HeatMapPainter::cell(int column, int row) const {
  return map_.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.xLabels.size()) +
                     static_cast<std::size_t>(column)];
}

void HeatMapPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle&,
                           const ChartColours& colours) const {
  const auto [left, right] = seen(frame.x, map_.xLabels.size());
  const auto [top, bottom] = seen(frame.y, map_.yLabels.size());
  painter.setFont(smallFont());
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int row = top; row < bottom; ++row)
    for (int column = left; column < right; ++column) {
      const QRectF rect(frame.toPixel(column - 0.5, row - 0.5), frame.toPixel(column + 0.5, row + 0.5));
      if (const auto value = cell(column, row); !std::isnan(value)) paintCell(painter, rect, value, colours);
    }
  painter.setRenderHint(QPainter::Antialiasing);
}

void HeatMapPainter::paintCell(QPainter& painter, const QRectF& rect, double value,
                               const ChartColours& colours) const {
  const auto colour = scale_.colourOf(value, colours);
  const auto box = rect.normalized().toAlignedRect();
  painter.fillRect(box, colour);
  const QFontMetrics metrics(painter.font(), painter.device());
  if (box.height() < metrics.height() + kUnit || box.width() < 4 * kUnit) return;
  const auto text = numberText(value);
  if (metrics.horizontalAdvance(text) + 2 * kUnit > box.width()) return;
  painter.setPen(textColourOn(colour));
  painter.drawText(box, Qt::AlignCenter, text);
}

std::optional<double> HeatMapPainter::valueAt(double x, double y) const {
  const auto column = std::round(x), row = std::round(y);
  if (!(column >= 0 && row >= 0 && column < static_cast<double>(map_.xLabels.size()) &&
        row < static_cast<double>(map_.yLabels.size())))
    return {};
  const auto value = cell(static_cast<int>(column), static_cast<int>(row));
  return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::optional<double> HeatMapPainter::nextX(double x, bool forward) const {
  const auto next = forward ? std::floor(x) + 1 : std::ceil(x) - 1;
  return next >= 0 && next < static_cast<double>(map_.xLabels.size()) ? std::optional(next) : std::nullopt;
}

} // namespace rankwright
