#include "widgets/chart/chart_summary.h"

#include "widgets/chart/chart_number.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::size_t kTopBars = 5;
/// Below this correlation with x a series counts as having no trend.
constexpr double kTrend = 0.3;

class Sentences {
  Q_DECLARE_TR_FUNCTIONS(ChartSummary)

public:
  static QString trend(double correlation) {
    if (std::abs(correlation) < kTrend) return tr("No clear trend.");
    return correlation > 0 ? tr("Rising.") : tr("Falling.");
  }

  static QString figures(const QString& name, const SeriesFacts& facts) {
    if (facts.points == 0) return tr("%1: every value is missing.").arg(name);
    auto text = tr("%1: %n points, minimum %2, maximum %3, mean %4.", "", static_cast<int>(facts.points))
                    .arg(name, numberText(facts.values.lower), numberText(facts.values.upper),
                         numberText(facts.mean));
    if (facts.missing > 0) text += u' ' + tr("%n values are missing.", "", static_cast<int>(facts.missing));
    return text;
  }

  static QString course(const SeriesFacts& facts) {
    if (facts.points < 2) return {};
    return u' ' + tr("First %1, last %2.").arg(numberText(facts.first), numberText(facts.last)) + u' ' +
           trend(facts.correlation);
  }

  static QString of(const LineSeries& line, const PreparedSeries& prepared, const PreparedChart&) {
    return figures(line.name, prepared.facts) + course(prepared.facts);
  }

  static QString of(const ScatterSeries& points, const PreparedSeries& prepared, const PreparedChart&) {
    return figures(points.name, prepared.facts) + u' ' +
           tr("Correlation of both axes %1.").arg(numberText(prepared.facts.correlation));
  }

  static QString of(const BarSeries& bars, const PreparedSeries& prepared, const PreparedChart&) {
    std::vector<std::size_t> order(bars.values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::size_t i) { return std::isnan(bars.values[i]); });
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return bars.values[i]; });
    order.resize(std::min(order.size(), kTopBars));
    QStringList top;
    for (const auto i : order) {
      const auto place = bars.x.empty() ? bars.categories[static_cast<qsizetype>(i)] : numberText(bars.x[i]);
      top << tr("%1 %2", "a bar's category and its value").arg(place, numberText(bars.values[i]));
    }
    const auto text = figures(bars.name, prepared.facts);
    return top.isEmpty() ? text
                         : text + u' ' + tr("The longest bars: %1.").arg(top.join(QStringLiteral(", ")));
  }

  static QString of(const Histogram& histogram, const PreparedSeries& prepared, const PreparedChart&) {
    const auto most = std::ranges::max_element(histogram.counts);
    if (most == histogram.counts.end() || prepared.facts.points == 0)
      return figures(histogram.name, prepared.facts);
    const auto bin = static_cast<std::size_t>(most - histogram.counts.begin());
    const auto total = std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0.0);
    return tr("%1: %n bins from %2 to %3, %4 in total.", "", static_cast<int>(histogram.counts.size()))
               .arg(histogram.name, numberText(histogram.edges.front()), numberText(histogram.edges.back()),
                    numberText(total)) +
           u' ' +
           tr("The fullest bin, from %1 to %2, holds %3.")
               .arg(numberText(histogram.edges[bin]), numberText(histogram.edges[bin + 1]),
                    numberText(*most));
  }

  static QString of(const HeatMap& map, const PreparedSeries& prepared, const PreparedChart&) {
    auto text = figures(map.name, prepared.facts);
    if (prepared.facts.points == 0) return text;
    const auto cell = [&](double value) {
      const auto at = std::ranges::find(map.values, value) - map.values.begin();
      return tr("%1 at %2, %3")
          .arg(numberText(value), map.xLabels[at % map.xLabels.size()], map.yLabels[at / map.xLabels.size()]);
    };
    return text + u' ' + tr("Lowest: %1.").arg(cell(prepared.facts.values.lower)) + u' ' +
           tr("Highest: %1.").arg(cell(prepared.facts.values.upper));
  }

  static QString of(const ForestPlot& forest, const PreparedSeries&, const PreparedChart&) {
    QStringList rows;
    for (const auto& row : forest.rows)
      rows << tr("%1: %2, interval from %3 to %4.")
                  .arg(row.label, numberText(row.estimate), numberText(row.lower), numberText(row.upper));
    return rows.join(u'\n');
  }

  static QString of(const Reliability& curve, const PreparedSeries& prepared, const PreparedChart&) {
    double samples = 0, gap = 0;
    for (const auto& bin : curve.bins) {
      if (std::isnan(bin.observed) || std::isnan(bin.predicted)) continue;
      samples += bin.count;
      gap += bin.count * std::abs(bin.observed - bin.predicted);
    }
    auto text = figures(curve.name, prepared.facts);
    if (samples <= 0) return text;
    return text + u' ' +
           tr("Over %1 samples the observed share is %2 away from the prediction on average.")
               .arg(numberText(samples), numberText(gap / samples));
  }

  static QString head(const ChartSpec& spec) {
    const auto x = axisTitle(spec.x);
    const auto y = axisTitle(spec.y);
    if (x.isEmpty() && y.isEmpty()) return spec.title;
    return tr("%1. Horizontal axis: %2. Vertical axis: %3.").arg(spec.title, x, y);
  }

  static QString reference(const ReferenceLine& line) {
    return line.label.isEmpty() ? tr("Reference line at %1.").arg(numberText(line.value))
                                : tr("Reference line %1 at %2.").arg(line.label, numberText(line.value));
  }
};

} // namespace

QString summaryOf(const PreparedChart& chart) {
  QStringList lines{Sentences::head(*chart.spec)};
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    lines << std::visit([&](const auto& each) { return Sentences::of(each, chart.series[i], chart); },
                        chart.spec->series[i]);
  for (const auto& line : chart.spec->references)
    lines << Sentences::reference(line);
  return lines.join(u'\n');
}

} // namespace rankwright
