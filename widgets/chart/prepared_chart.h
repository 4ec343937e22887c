#pragma once

#include "core/base/job_control.h"
#include "widgets/chart/chart_data.h"
#include "widgets/chart/min_max_pyramid.h"

#include <QPointF>

namespace rankwright {

/// What is known of the values along one axis.
struct AxisFacts {
  MinMax extent;          ///< all that is to be seen, intervals and the foot of bars among it
  MinMax positive;        ///< the part of it that a logarithmic axis can show
  std::size_t masked = 0; ///< points at or below zero, which a logarithmic axis cannot show
  void add(double value); ///< NaN changes nothing
  void addPoint(double value);
};

/// What is known of a series; the figures are of its y values (estimates of a forest plot, values of a heat
/// map).
struct SeriesFacts {
  std::size_t points = 0; ///< without the missing ones
  std::size_t missing = 0;
  AxisFacts x;
  AxisFacts y;
  MinMax values;
  double mean = 0;
  double first = 0;
  double last = 0;
  double correlation = 0; ///< of x and y, -1 to 1; 0 when either does not vary
};

struct PreparedSeries {
  SeriesFacts facts = {};
  bool sorted = true;                 ///< the x values ascend, none is NaN
  std::vector<double> positions = {}; ///< where bars stand, of bar series only
  std::vector<QPointF> points = {};   ///< of scatter series: by x, without the missing ones
  MinMaxPyramid y = {};               ///< of sorted lines
  MinMaxPyramid lower = {};
  MinMaxPyramid upper = {};
};

/// A chart with all that needs a pass over its data. Immutable.
struct PreparedChart {
  ChartPtr spec;
  std::vector<PreparedSeries> series; ///< one for each of `spec`
  QStringList xLabels;
  QStringList yLabels;
  QString summary; ///< of `summaryOf()`

  std::size_t numPoints() const;
};

using PreparedPtr = std::shared_ptr<const PreparedChart>;

/// Reads the data once; for a worker when there is much of it. Errors: InvalidArgument of `checkChart()`,
/// Cancelled.
Result<PreparedPtr> prepareChart(ChartPtr spec, const JobControl& job);

/// How many values the chart holds.
std::size_t valueCount(const ChartSpec& spec);

} // namespace rankwright
