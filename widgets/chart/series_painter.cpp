#include "widgets/chart/series_painter.h"

#include "widgets/chart/bar_painter.h"
#include "widgets/chart/heat_map_painter.h"
#include "widgets/chart/interval_painter.h"
#include "widgets/chart/line_painter.h"
#include "widgets/chart/scatter_painter.h"

#include <algorithm>

namespace rankwright {

std::optional<double> SeriesPainter::valueAt(double, double) const {
  return {};
}

std::optional<double> SeriesPainter::nextX(double, bool) const {
  return {};
}

std::optional<double> SeriesPainter::endValue(const AxisMap&) const {
  return {};
}

std::optional<std::size_t> nearestIndex(std::span<const double> ascending, double x) {
  if (ascending.empty() || !(x >= ascending.front() && x <= ascending.back())) return {};
  const auto after = std::ranges::lower_bound(ascending, x);
  const auto index = static_cast<std::size_t>(after - ascending.begin());
  if (index == 0) return index;
  return x - ascending[index - 1] <= ascending[index] - x ? index - 1 : index;
}

std::optional<double> nextValue(std::span<const double> ascending, double x, bool forward) {
  if (forward) {
    const auto after = std::ranges::upper_bound(ascending, x);
    return after == ascending.end() ? std::nullopt : std::optional(*after);
  }
  const auto at = std::ranges::lower_bound(ascending, x);
  return at == ascending.begin() ? std::nullopt : std::optional(*(at - 1));
}

SeriesPainters makePainters(const PreparedPtr& chart) {
  SeriesPainters painters;
  const auto barPlaces = barSlots(*chart);
  for (std::size_t i = 0; i < chart->series.size(); ++i) {
    const auto& series = chart->spec->series[i];
    if (std::holds_alternative<LineSeries>(series))
      painters.push_back(std::make_unique<LinePainter>(chart, i));
    else if (std::holds_alternative<BarSeries>(series))
      painters.push_back(std::make_unique<BarPainter>(chart, i, barPlaces[i]));
    else if (std::holds_alternative<Histogram>(series))
      painters.push_back(std::make_unique<HistogramPainter>(chart, i));
    else if (std::holds_alternative<ScatterSeries>(series))
      painters.push_back(std::make_unique<ScatterPainter>(chart, i));
    else if (std::holds_alternative<HeatMap>(series))
      painters.push_back(std::make_unique<HeatMapPainter>(chart, i));
    else if (std::holds_alternative<ForestPlot>(series))
      painters.push_back(std::make_unique<ForestPainter>(chart, i));
    else
      painters.push_back(std::make_unique<ReliabilityPainter>(chart, i));
  }
  return painters;
}

} // namespace rankwright
