#include "widgets/chart/scatter_painter.h"

#include "widgets/chart/marker.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// More markers than these hide each other.
constexpr std::size_t kMaxMarkers = 4'000;
constexpr double kMarkerSize = 6;
constexpr double kCell = 3; ///< pixels
constexpr double kFaintest = 0.25;

/// Counts points by cells of the plot.
class DensityGrid {
public:
  explicit DensityGrid(const PlotFrame& frame)
      : frame_(frame),
        width_(static_cast<int>(std::ceil(frame.area.width() / kCell))),
        height_(static_cast<int>(std::ceil(frame.area.height() / kCell))),
        counts_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

  void add(const QPointF& point) {
    const auto at = frame_.toPixel(point.x(), point.y()) - frame_.area.topLeft();
    if (!(at.x() >= 0 && at.y() >= 0)) return;
    const auto column = static_cast<int>(at.x() / kCell);
    const auto row = static_cast<int>(at.y() / kCell);
    if (column < width_ && row < height_) ++counts_[indexOf(column, row)];
  }

  QImage image(QColor colour) const {
    QImage image(width_, height_, QImage::Format_ARGB32);
    const auto most = std::log1p(static_cast<double>(*std::ranges::max_element(counts_)));
    for (int row = 0; row < height_; ++row)
      for (int column = 0; column < width_; ++column) {
        const auto count = counts_[indexOf(column, row)];
        const auto share = kFaintest + (1 - kFaintest) * std::log1p(static_cast<double>(count)) / most;
        image.setPixel(
            column, row,
            qRgba(colour.red(), colour.green(), colour.blue(), count > 0 ? qRound(255 * share) : 0));
      }
    return image;
  }

  QRectF rect() const { return {frame_.area.topLeft(), QSizeF(width_ * kCell, height_ * kCell)}; }

private:
  std::size_t indexOf(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(column);
  }

  const PlotFrame& frame_;
  int width_;
  int height_;
  std::vector<std::uint32_t> counts_;
};

void paintDensity(QPainter& painter, const PlotFrame& frame, std::span<const QPointF> points,
                  const QColor& colour) {
  if (frame.area.isEmpty()) return;
  DensityGrid grid(frame);
  for (const auto& point : points)
    grid.add(point);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.drawImage(grid.rect(), grid.image(colour));
}

} // namespace

ScatterPainter::ScatterPainter(PreparedPtr chart, std::size_t index)
    : chart_(std::move(chart)), points_(chart_->series[index].points) {}

std::span<const QPointF> ScatterPainter::seen(const AxisMap& x) const {
  const auto byX = [](const QPointF& point) { return point.x(); };
  const auto first = std::ranges::lower_bound(points_, x.lower, {}, byX);
  const auto last = std::ranges::upper_bound(points_, x.upper, {}, byX);
  return {first, last};
}

void ScatterPainter::paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                           const ChartColours&) const {
  const auto points = seen(frame.x);
  if (points.size() > kMaxMarkers) return paintDensity(painter, frame, points, style.colour);
  auto translucent = style;
  translucent.colour.setAlphaF(0.7F);
  const auto room = frame.area.adjusted(-kMarkerSize, -kMarkerSize, kMarkerSize, kMarkerSize);
  for (const auto& point : points) {
    const auto at = frame.toPixel(point.x(), point.y());
    if (room.contains(at)) drawMarker(painter, at, kMarkerSize, translucent);
  }
}

} // namespace rankwright
