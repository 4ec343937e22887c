#include "widgets/chart/plot_labels.h"

#include "widgets/chart/chart_number.h"
#include "widgets/chart/heat_map_painter.h"
#include "widgets/common/type_scale.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr int kMaxLabels = 8;
constexpr int kGap = kUnit;
/// Names may take this share of the chart.
constexpr double kShare = 0.25;
constexpr int kBar = 3 * kUnit;

struct EndLabel {
  std::size_t series = 0;
  QString text;
  double y = 0;
};

bool isNamedAtEnd(const ChartSeries& series) {
  return std::holds_alternative<LineSeries>(series) || std::holds_alternative<Reliability>(series);
}

/// The series whose names are written, seen or not, so that hiding one moves nothing.
std::vector<std::size_t> named(const PlotCanvas& canvas) {
  std::vector<std::size_t> all;
  const auto& series = canvas.chart()->spec->series;
  for (std::size_t i = 0; i < series.size(); ++i)
    if (isNamedAtEnd(series[i]) && !seriesName(series[i]).isEmpty()) all.push_back(i);
  return all;
}

/// Moves labels apart from the top down, then back up where they went over the bottom.
void spread(std::vector<EndLabel>& labels, double height, const QRectF& area) {
  std::ranges::sort(labels, {}, &EndLabel::y);
  auto free = area.top() + height / 2;
  for (auto& label : labels) {
    label.y = std::max(label.y, free);
    free = label.y + height;
  }
  auto limit = area.bottom() - height / 2;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, limit);
    limit = label->y - height;
  }
}

std::vector<EndLabel> labelsOf(const PlotCanvas& canvas, const PlotFrame& frame) {
  std::vector<EndLabel> labels;
  for (const auto i : named(canvas)) {
    if (!canvas.isSeriesVisible(i)) continue;
    const auto value = canvas.painters()[i]->endValue(frame.x);
    if (!value) continue;
    const auto y = frame.y.toPixel(*value);
    if (y >= frame.area.top() && y <= frame.area.bottom())
      labels.push_back({i, seriesName(canvas.chart()->spec->series[i]), y});
  }
  return labels;
}

const HeatMapPainter* heatMapOf(const PlotCanvas& canvas) {
  if (!canvas.chart()) return nullptr;
  for (std::size_t i = 0; i < canvas.painters().size(); ++i)
    if (const auto* map = dynamic_cast<const HeatMapPainter*>(canvas.painters()[i].get())) return map;
  return nullptr;
}

std::vector<double> keyValues(const ColourScale& scale) {
  std::vector<double> values;
  constexpr int kSteps = 4;
  for (int i = 0; i <= kSteps; ++i)
    values.push_back(scale.lower() + (scale.upper() - scale.lower()) * i / kSteps);
  return values;
}

QString keyText(const ColourScale& scale, double value) {
  return tickText(value, std::pow(10, std::floor(std::log10((scale.upper() - scale.lower()) / 4))) / 10);
}

} // namespace

int EndLabels::widthFor(const PlotCanvas& canvas, int plotWidth) {
  if (!canvas.chart()) return 0;
  const auto all = named(canvas);
  if (all.size() < 2 || all.size() > kMaxLabels) return 0;
  const QFontMetrics metrics(smallFont());
  int widest = 0;
  for (const auto i : all)
    widest = std::max(widest, metrics.horizontalAdvance(seriesName(canvas.chart()->spec->series[i])));
  return widest + 2 * kGap > plotWidth * kShare ? 0 : widest + 2 * kGap;
}

void EndLabels::paint(QPainter& painter, const PlotCanvas& canvas, const PlotFrame& frame) {
  auto labels = labelsOf(canvas, frame);
  painter.setFont(smallFont());
  const auto height = QFontMetricsF(painter.font()).height();
  if (static_cast<double>(labels.size()) * height > frame.area.height()) return;
  spread(labels, height, frame.area);
  for (const auto& label : labels) {
    painter.setPen(canvas.colours().style(label.series).text);
    painter.drawText(QRectF(frame.area.right() + kGap, label.y - height / 2, frame.area.width(), height),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, label.text);
  }
}

int ColourKey::widthFor(const PlotCanvas& canvas) {
  const auto* map = heatMapOf(canvas);
  if (!map) return 0;
  const QFontMetrics metrics(smallFont());
  int widest = 0;
  for (const auto value : keyValues(map->scale()))
    widest = std::max(widest, metrics.horizontalAdvance(keyText(map->scale(), value)));
  const auto label = map->valueLabel().isEmpty() ? 0 : metrics.height() + kGap;
  return 2 * kGap + kBar + kGap + widest + label + kGap;
}

void ColourKey::paint(QPainter& painter, const PlotCanvas& canvas, const PlotFrame& frame) {
  const auto* map = heatMapOf(canvas);
  if (!map) return;
  const auto& scale = map->scale();
  const QRectF bar(frame.area.right() + 2 * kGap, frame.area.top(), kBar, frame.area.height());
  QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
  const auto& stops = scale.stops(canvas.colours());
  for (std::size_t i = 0; i < stops.size(); ++i)
    gradient.setColorAt(static_cast<double>(i) / static_cast<double>(stops.size() - 1), stops[i]);
  painter.fillRect(bar, gradient);
  painter.setFont(smallFont());
  painter.setPen(canvas.colours().muted);
  const QFontMetricsF metrics(painter.font());
  double widest = 0;
  for (const auto value : keyValues(scale)) {
    const auto text = keyText(scale, value);
    const auto share = (value - scale.lower()) / (scale.upper() - scale.lower());
    const auto y = std::clamp(bar.bottom() - share * bar.height(), bar.top() + metrics.height() / 2,
                              bar.bottom() - metrics.height() / 2);
    painter.drawText(QPointF(bar.right() + kGap, y + metrics.ascent() / 2 - 1), text);
    widest = std::max(widest, metrics.horizontalAdvance(text));
  }
  painter.translate(bar.right() + 2 * kGap + widest + metrics.ascent(), bar.center().y());
  painter.rotate(-90);
  painter.drawText(QPointF(-metrics.horizontalAdvance(map->valueLabel()) / 2, 0), map->valueLabel());
}

void paintReferences(QPainter& painter, const ChartSpec& spec, const PlotFrame& frame,
                     const ChartColours& colours) {
  painter.setFont(smallFont());
  painter.setPen(QPen(colours.reference, 1, Qt::DashLine));
  for (const auto& line : spec.references) {
    const bool upright = line.orientation == Qt::Vertical;
    const auto at = upright ? frame.x.toPixel(line.value) : frame.y.toPixel(line.value);
    const auto& area = frame.area;
    if (std::isnan(at)) continue;
    if (upright) {
      painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
      painter.drawText(QPointF(at + kGap, area.top() + QFontMetricsF(painter.font()).ascent() + 2),
                       line.label);
    } else {
      painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
      painter.drawText(QPointF(area.left() + kGap, at - kGap), line.label);
    }
  }
}

} // namespace rankwright
