#include "widgets/chart/chart_data.h"

#include <QSet>

#include <algorithm>

namespace rankwright {

namespace {

Status checkLength(const char* what, const QString& name, std::size_t is, std::size_t wanted) {
  if (is == wanted) return {};
  return fail(ErrorKind::InvalidArgument, "the series has {} {} where {} are needed: {}", is, what, wanted,
              name.toStdString());
}

Status checkBand(const char* what, const QString& name, std::size_t is, std::size_t wanted) {
  return is == 0 ? Status() : checkLength(what, name, is, wanted);
}

Status check(const LineSeries& line) {
  RW_CHECK(checkLength("y values", line.name, line.y.size(), line.x.size()));
  RW_CHECK(checkBand("lower bounds", line.name, line.lower.size(), line.x.size()));
  return checkLength("upper bounds", line.name, line.upper.size(), line.lower.size());
}

Status check(const BarSeries& bars) {
  if (bars.x.empty())
    return checkLength("categories", bars.name, static_cast<std::size_t>(bars.categories.size()),
                       bars.values.size());
  return checkLength("x values", bars.name, bars.x.size(), bars.values.size());
}

Status check(const Histogram& histogram) {
  const auto edges = histogram.counts.empty() ? histogram.edges.size() : histogram.counts.size() + 1;
  RW_CHECK(checkLength("edges", histogram.name, histogram.edges.size(), edges));
  if (!std::ranges::is_sorted(histogram.edges))
    return fail(ErrorKind::InvalidArgument, "the edges of the histogram do not ascend: {}",
                histogram.name.toStdString());
  return {};
}

Status check(const ScatterSeries& points) {
  return checkLength("y values", points.name, points.y.size(), points.x.size());
}

Status check(const HeatMap& map) {
  return checkLength("values", map.name, map.values.size(),
                     static_cast<std::size_t>(map.xLabels.size() * map.yLabels.size()));
}

Status check(const ForestPlot&) {
  return {};
}

Status check(const Reliability&) {
  return {};
}

/// Appends what is not there yet, in order.
void mergeInto(QStringList& all, QSet<QString>& known, const QStringList& more) {
  for (const auto& label : more) {
    if (known.contains(label)) continue;
    known.insert(label);
    all << label;
  }
}

} // namespace

QString seriesName(const ChartSeries& series) {
  return std::visit([](const auto& each) { return each.name; }, series);
}

Status checkChart(const ChartSpec& spec) {
  for (const auto& series : spec.series)
    RW_CHECK(std::visit([](const auto& each) { return check(each); }, series));
  return {};
}

QStringList xCategories(const ChartSpec& spec) {
  QStringList all;
  QSet<QString> known;
  for (const auto& series : spec.series) {
    if (const auto* map = std::get_if<HeatMap>(&series)) return map->xLabels;
    if (const auto* bars = std::get_if<BarSeries>(&series)) mergeInto(all, known, bars->categories);
  }
  return all;
}

QStringList yCategories(const ChartSpec& spec) {
  QStringList all;
  for (const auto& series : spec.series) {
    if (const auto* map = std::get_if<HeatMap>(&series)) return map->yLabels;
    const auto* forest = std::get_if<ForestPlot>(&series);
    if (!forest || !all.isEmpty()) continue;
    for (const auto& row : forest->rows)
      all << row.label;
  }
  return all;
}

QString axisTitle(const ChartAxis& axis) {
  if (axis.unit.isEmpty()) return axis.label;
  return axis.label.isEmpty() ? axis.unit : QStringLiteral("%1 (%2)").arg(axis.label, axis.unit);
}

} // namespace rankwright
