#pragma once

#include "widgets/chart/series_painter.h"

namespace rankwright {

/// Estimates with horizontal intervals, a row each; several plots of a chart stand below each other in a row.
class ForestPainter final : public SeriesPainter {
public:
  ForestPainter(PreparedPtr chart, std::size_t index);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;
  bool hasHeight() const override { return false; }

private:
  SeriesStyle markOf(const SeriesStyle& style) const;

  PreparedPtr chart_;
  const ForestPlot& forest_;
  double offset_ = 0; ///< from the middle of a row, in rows
  std::vector<double> ascending_;
};

/// Bins of a calibration curve: points as large as they hold samples, with vertical intervals, and the
/// diagonal.
class ReliabilityPainter final : public SeriesPainter {
public:
  ReliabilityPainter(PreparedPtr chart, std::size_t index);

  void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
             const ChartColours& colours) const override;
  std::optional<double> valueAt(double x, double y) const override;
  std::optional<double> nextX(double x, bool forward) const override;
  std::optional<double> endValue(const AxisMap& x) const override;

private:
  double markerSize(double count) const;

  PreparedPtr chart_;
  std::vector<ReliabilityPoint> bins_; ///< by prediction, without the missing ones
  std::vector<double> predicted_;
  double most_ = 1;
};

} // namespace rankwright
