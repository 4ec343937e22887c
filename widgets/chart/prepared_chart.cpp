#include "widgets/chart/prepared_chart.h"

#include "widgets/chart/chart_summary.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Sums up points as they come by.
class Totals {
public:
  void add(double x, double y) {
    if (std::isnan(x) || std::isnan(y)) {
      ++facts_.missing;
      return;
    }
    if (facts_.points++ == 0) facts_.first = y;
    facts_.last = y;
    facts_.values.add(y);
    facts_.x.addPoint(x);
    facts_.y.addPoint(y);
    addMoments(x, y);
  }

  SeriesFacts take() {
    const auto varies = varianceX_ > 0 && varianceY_ > 0;
    facts_.mean = meanY_;
    facts_.correlation = varies ? covariance_ / std::sqrt(varianceX_ * varianceY_) : 0;
    return facts_;
  }

  SeriesFacts& facts() { return facts_; }

private:
  /// Welford's update, which does not lose digits where the mean is large.
  void addMoments(double x, double y) {
    const auto n = static_cast<double>(facts_.points);
    const auto dx = x - meanX_;
    const auto dy = y - meanY_;
    meanX_ += dx / n;
    meanY_ += dy / n;
    varianceX_ += dx * (x - meanX_);
    varianceY_ += dy * (y - meanY_);
    covariance_ += dx * (y - meanY_);
  }

  SeriesFacts facts_;
  double meanX_ = 0, meanY_ = 0, varianceX_ = 0, varianceY_ = 0, covariance_ = 0;
};

bool ascends(std::span<const double> x) {
  return std::ranges::none_of(x, [](double value) { return std::isnan(value); }) && std::ranges::is_sorted(x);
}

PreparedSeries prepare(const LineSeries& line, const PreparedChart&) {
  Totals totals;
  for (std::size_t i = 0; i < line.x.size(); ++i)
    totals.add(line.x[i], line.y[i]);
  for (const auto* bound : {&line.lower, &line.upper})
    for (const auto value : *bound)
      totals.facts().y.add(value);
  PreparedSeries prepared{.facts = totals.take(), .sorted = ascends(line.x)};
  if (!prepared.sorted) return prepared;
  prepared.y = MinMaxPyramid(line.y);
  prepared.lower = MinMaxPyramid(line.lower);
  prepared.upper = MinMaxPyramid(line.upper);
  return prepared;
}

std::vector<double> positionsOf(const BarSeries& bars, const QStringList& labels) {
  if (!bars.x.empty()) return bars.x;
  QHash<QString, double> places;
  for (qsizetype i = 0; i < labels.size(); ++i)
    places.insert(labels[i], static_cast<double>(i));
  std::vector<double> positions;
  for (const auto& category : bars.categories)
    positions.push_back(places.value(category));
  return positions;
}

PreparedSeries prepare(const BarSeries& bars, const PreparedChart& chart) {
  PreparedSeries prepared{.positions = positionsOf(bars, chart.xLabels)};
  Totals totals;
  for (std::size_t i = 0; i < bars.values.size(); ++i)
    totals.add(prepared.positions[i], bars.values[i]);
  auto& facts = totals.facts();
  if (facts.points > 0) facts.y.add(0);
  prepared.facts = totals.take();
  return prepared;
}

PreparedSeries prepare(const Histogram& histogram, const PreparedChart&) {
  Totals totals;
  for (std::size_t i = 0; i < histogram.counts.size(); ++i)
    totals.add((histogram.edges[i] + histogram.edges[i + 1]) / 2, histogram.counts[i]);
  auto& facts = totals.facts();
  for (const auto edge : histogram.edges)
    facts.x.add(edge);
  if (facts.points > 0) facts.y.add(0);
  return {.facts = totals.take()};
}

PreparedSeries prepare(const ScatterSeries& scatter, const PreparedChart&) {
  PreparedSeries prepared{.sorted = ascends(scatter.x)};
  Totals totals;
  prepared.points.reserve(scatter.x.size());
  for (std::size_t i = 0; i < scatter.x.size(); ++i) {
    totals.add(scatter.x[i], scatter.y[i]);
    if (!std::isnan(scatter.x[i]) && !std::isnan(scatter.y[i]))
      prepared.points.emplace_back(scatter.x[i], scatter.y[i]);
  }
  if (!prepared.sorted)
    std::ranges::sort(prepared.points, {}, [](const QPointF& point) { return point.x(); });
  prepared.facts = totals.take();
  return prepared;
}

PreparedSeries prepare(const HeatMap& map, const PreparedChart&) {
  Totals totals;
  for (std::size_t i = 0; i < map.values.size(); ++i)
    totals.add(static_cast<double>(i), map.values[i]);
  auto facts = totals.take();
  facts.correlation = 0; // The order of the cells means nothing.
  facts.x = facts.y = {};
  for (const auto edge : {-0.5, static_cast<double>(map.xLabels.size()) - 0.5})
    facts.x.add(edge);
  for (const auto edge : {-0.5, static_cast<double>(map.yLabels.size()) - 0.5})
    facts.y.add(edge);
  return {.facts = facts};
}

PreparedSeries prepare(const ForestPlot& forest, const PreparedChart&) {
  Totals totals;
  for (std::size_t i = 0; i < forest.rows.size(); ++i)
    totals.add(static_cast<double>(i), forest.rows[i].estimate);
  auto facts = totals.take();
  facts.x = facts.y = {};
  for (const auto& row : forest.rows) {
    facts.x.addPoint(row.estimate);
    facts.x.add(row.lower);
    facts.x.add(row.upper);
  }
  for (const auto edge : {-0.5, static_cast<double>(forest.rows.size()) - 0.5})
    facts.y.add(edge);
  return {.facts = facts};
}

PreparedSeries prepare(const Reliability& curve, const PreparedChart&) {
  Totals totals;
  for (const auto& bin : curve.bins) {
    totals.add(bin.predicted, bin.observed);
    totals.facts().y.add(bin.lower);
    totals.facts().y.add(bin.upper);
  }
  return {.facts = totals.take()};
}

std::size_t lengthOf(const LineSeries& line) {
  return line.x.size() + line.lower.size();
}
std::size_t lengthOf(const BarSeries& bars) {
  return bars.values.size();
}
std::size_t lengthOf(const Histogram& histogram) {
  return histogram.counts.size();
}
std::size_t lengthOf(const ScatterSeries& points) {
  return points.x.size();
}
std::size_t lengthOf(const HeatMap& map) {
  return map.values.size();
}
std::size_t lengthOf(const ForestPlot& forest) {
  return forest.rows.size();
}
std::size_t lengthOf(const Reliability& curve) {
  return curve.bins.size();
}

} // namespace

void AxisFacts::add(double value) {
  extent.add(value);
  if (value > 0) positive.add(value);
}

void AxisFacts::addPoint(double value) {
  add(value);
  if (value <= 0) ++masked;
}

std::size_t PreparedChart::numPoints() const {
  std::size_t count = 0;
  for (const auto& each : series)
    count += each.facts.points;
  return count;
}

Result<PreparedPtr> prepareChart(ChartPtr spec, const JobControl& job) {
  RW_CHECK(checkChart(*spec));
  auto chart = std::make_shared<PreparedChart>();
  chart->spec = spec;
  chart->xLabels = xCategories(*spec);
  chart->yLabels = yCategories(*spec);
  for (const auto& series : spec->series) {
    RW_CHECK(job.check());
    chart->series.push_back(std::visit([&](const auto& each) { return prepare(each, *chart); }, series));
    job.report("preparing the chart", static_cast<double>(chart->series.size()),
               static_cast<double>(spec->series.size()));
  }
  chart->summary = summaryOf(*chart);
  return chart;
}

std::size_t valueCount(const ChartSpec& spec) {
  std::size_t count = 0;
  for (const auto& series : spec.series)
    count += std::visit([](const auto& each) { return lengthOf(each); }, series);
  return count;
}

} // namespace rankwright
