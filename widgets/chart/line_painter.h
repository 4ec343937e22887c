#pragma once

#include "widgets/chart/series_painter.h"

namespace rankwright {

/// A line with its band. Where more points than pixels are seen it draws what each pixel column spans instead
/// of the points, so that a million of them take the time of a thousand.
class LinePainter final : public SeriesPainter {
public:
  LinePainter(PreparedPtr chart, std::size_t index);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;
  std::optional<double> endValue(const AxisMap& x) const override;

private:
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// The points that are seen and one to each side.
  Span seen(const AxisMap& x) const;
  void paintBand(QPainter& painter, const PlotFrame& frame, Span span, bool dense,
                 const SeriesStyle& style) const;
  void paintPoints(QPainter& painter, const PlotFrame& frame, Span span, const SeriesStyle& style) const;
  void paintColumns(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style) const;

  PreparedPtr chart_;
  const LineSeries& line_;
  const PreparedSeries& prepared_;
};

} // namespace rankwright
