#pragma once

#include "widgets/chart/series_painter.h"

namespace rankwright {

/// Points as markers. Where there are too many to be told apart, the plot is cut into small cells that are
/// the more opaque the more points they hold.
class ScatterPainter final : public SeriesPainter {
public:
  ScatterPainter(PreparedPtr chart, std::size_t index);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;

private:
  std::span<const QPointF> seen(const AxisMap& x) const;

  PreparedPtr chart_;
  std::span<const QPointF> points_;
};

} // namespace rankwright
