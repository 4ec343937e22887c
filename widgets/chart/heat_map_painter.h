#pragma once

#include "widgets/chart/colour_scale.h"
#include "widgets/chart/series_painter.h"

namespace rankwright {

/// Coloured cells with their values written in where they fit; missing cells stay empty.
class HeatMapPainter final : public SeriesPainter {
public:
  HeatMapPainter(PreparedPtr chart, std::size_t index);

  const ColourScale& scale() const { return scale_; }
  const QString& valueLabel() const { return map_.valueLabel; }

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;
  bool hasHeight() const override { return false; }

private:
  double cell(int column, int row) const;
  void paintCell(QPainter& painter, const QRectF& rect, double value, const ChartColours& colours) const;

  PreparedPtr chart_;
  const HeatMap& map_;
  ColourScale scale_;
};

} // namespace rankwright
