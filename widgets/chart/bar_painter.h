#pragma once

#include "widgets/chart/series_painter.h"

namespace rankwright {

/// Where the bars of a series stand beside those of the others, in units of x.
struct BarSlot {
  double offset = 0; ///< from the position to the middle of the bar
  double width = 1;
};

/// One for each series of the chart; shared out evenly among its bar series.
std::vector<BarSlot> barSlots(const PreparedChart& chart);

class BarPainter final : public SeriesPainter {
public:
  BarPainter(PreparedPtr chart, std::size_t index, BarSlot place);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;
  /// The cursor stands in the middle of a group of bars, beside each of them.
  bool hasHeight() const override { return false; }

private:
  PreparedPtr chart_;
  const BarSeries& bars_;
  const PreparedSeries& prepared_;
  BarSlot place_;
  double reach_; ///< how far from its position a bar answers
  std::vector<double> ascending_;
};

class HistogramPainter final : public SeriesPainter {
public:
  HistogramPainter(PreparedPtr chart, std::size_t index);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;

private:
  PreparedPtr chart_;
  const Histogram& histogram_;
  std::vector<double> middles_;
};

} // namespace rankwright
