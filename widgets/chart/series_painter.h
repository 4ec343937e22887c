#pragma once

#include "widgets/chart/axis_map.h"
#include "widgets/chart/chart_palette.h"
#include "widgets/chart/prepared_chart.h"

#include <QPainter>

#include <memory>
#include <optional>

namespace rankwright {

/// Draws one series and answers what it shows at a place. Made once a chart; knows no widget.
class SeriesPainter {
public:
  virtual ~SeriesPainter() = default;

  /// Draws into `frame.area`, which the painter is clipped to.
  virtual void paint(QPainter& painter, const PlotFrame& frame, const SeriesStyle& style,
                     const ChartColours& colours) const = 0;

  /// The value of the read-out for a cursor at x; `y` matters to series of rows only. Nothing where there is
  /// none.
  virtual std::optional<double> valueAt(double x, double y) const;

  /// The closest x after (`forward`) or before x where the series has a point; where the keyboard moves the
  /// cursor.
  virtual std::optional<double> nextX(double x, bool forward) const;

  /// The value at the right end of what is seen, beside which the series' name is written.
  virtual std::optional<double> endValue(const AxisMap& x) const;

  /// Whether the value belongs to a height, so that a cursor can mark it there.
  virtual bool hasHeight() const { return true; }
};

using SeriesPainters = std::vector<std::unique_ptr<SeriesPainter>>;

/// One for each series of the chart, in order.
SeriesPainters makePainters(const PreparedPtr& chart);

/// The number of the finite x value closest to `x` in an ascending list; nothing when `x` lies outside of it.
std::optional<std::size_t> nearestIndex(std::span<const double> ascending, double x);

/// The next larger or smaller value of an ascending list.
std::optional<double> nextValue(std::span<const double> ascending, double x, bool forward);

} // namespace rankwright
