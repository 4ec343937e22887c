#include "widgets/chart/chart_csv.h"

#include <array>
#include <charconv>
#include <cmath>

namespace rankwright {

namespace {

std::string cell(double value) {
  if (std::isnan(value)) return {};
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string cell(const QString& text) {
  auto plain = text.toStdString();
  if (plain.find_first_of("\",\r\n") == std::string::npos) return plain;
  for (std::size_t at = 0; (at = plain.find('"', at)) != std::string::npos; at += 2)
    plain.insert(at, 1, '"');
  return '"' + plain + '"';
}

std::string cell(const char* text) {
  return text;
}

template <class... Cells>
std::string line(const Cells&... cells) {
  std::string text;
  ((text += cell(cells), text += ','), ...);
  text.back() = '\n';
  return text;
}

QString orElse(const QString& title, const char* name) {
  return title.isEmpty() ? QString::fromLatin1(name) : title;
}

double boundAt(const std::vector<double>& bounds, std::size_t i) {
  return bounds.empty() ? std::nan("") : bounds[i];
}

std::string headerOf(const LineSeries&, const ChartSpec& spec) {
  return line("series", orElse(axisTitle(spec.x), "x"), orElse(axisTitle(spec.y), "y"), "lower", "upper");
}
std::string headerOf(const BarSeries&, const ChartSpec& spec) {
  return line("series", orElse(axisTitle(spec.x), "category"), orElse(axisTitle(spec.y), "value"));
}
std::string headerOf(const Histogram&, const ChartSpec&) {
  return line("series", "from", "to", "count");
}
std::string headerOf(const ScatterSeries&, const ChartSpec& spec) {
  return line("series", orElse(axisTitle(spec.x), "x"), orElse(axisTitle(spec.y), "y"));
}
std::string headerOf(const HeatMap& map, const ChartSpec& spec) {
  return line("series", orElse(axisTitle(spec.y), "row"), orElse(axisTitle(spec.x), "column"),
              orElse(map.valueLabel, "value"));
}
std::string headerOf(const ForestPlot&, const ChartSpec&) {
  return line("series", "label", "estimate", "lower", "upper");
}
std::string headerOf(const Reliability&, const ChartSpec&) {
  return line("series", "predicted", "observed", "lower", "upper", "count");
}

std::string rowsOf(const LineSeries& series) {
  std::string text;
  for (std::size_t i = 0; i < series.x.size(); ++i)
    text += line(series.name, series.x[i], series.y[i], boundAt(series.lower, i), boundAt(series.upper, i));
  return text;
}
std::string rowsOf(const BarSeries& bars) {
  std::string text;
  for (std::size_t i = 0; i < bars.values.size(); ++i)
    text += bars.x.empty() ? line(bars.name, bars.categories[static_cast<qsizetype>(i)], bars.values[i])
                           : line(bars.name, bars.x[i], bars.values[i]);
  return text;
}
std::string rowsOf(const Histogram& histogram) {
  std::string text;
  for (std::size_t i = 0; i < histogram.counts.size(); ++i)
    text += line(histogram.name, histogram.edges[i], histogram.edges[i + 1], histogram.counts[i]);
  return text;
}
std::string rowsOf(const ScatterSeries& points) {
  std::string text;
  for (std::size_t i = 0; i < points.x.size(); ++i)
    text += line(points.name, points.x[i], points.y[i]);
  return text;
}
std::string rowsOf(const HeatMap& map) {
  std::string text;
  std::size_t i = 0;
  for (const auto& row : map.yLabels)
    for (const auto& column : map.xLabels)
      text += line(map.name, row, column, map.values[i++]);
  return text;
}
std::string rowsOf(const ForestPlot& forest) {
  std::string text;
  for (const auto& row : forest.rows)
    text += line(forest.name, row.label, row.estimate, row.lower, row.upper);
  return text;
}
std::string rowsOf(const Reliability& curve) {
  std::string text;
  for (const auto& bin : curve.bins)
    text += line(curve.name, bin.predicted, bin.observed, bin.lower, bin.upper, bin.count);
  return text;
}

} // namespace

std::string csvText(const ChartSpec& spec) {
  std::string text;
  auto kind = std::variant_npos;
  for (const auto& series : spec.series) {
    if (series.index() != kind) {
      if (!text.empty()) text += '\n';
      text += std::visit([&](const auto& each) { return headerOf(each, spec); }, series);
      kind = series.index();
    }
    text += std::visit([](const auto& each) { return rowsOf(each); }, series);
  }
  return text;
}

} // namespace rankwright
