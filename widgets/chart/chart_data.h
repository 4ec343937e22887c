#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace rankwright {

/// What a chart shows, as plain values. Build one, wrap it into `std::shared_ptr<const ChartSpec>`, hand it
/// to a `ChartPanel`, never change it again: workers and the window read it at the same time.
///
/// A missing value is NaN: lines have a gap there, bars and cells are left out.

/// A line through [n] points, in order of x for the level of detail to apply; an optional band around it.
struct LineSeries {
  QString name;
  std::vector<double> x;
  std::vector<double> y;          ///< [n]
  std::vector<double> lower = {}; ///< [n] or empty
  std::vector<double> upper = {}; ///< [n] or empty
};

/// Bars from zero, beside those of the other series. Either `categories` or `x` says where they stand.
struct BarSeries {
  QString name;
  std::vector<double> values;
  QStringList categories = {};
  std::vector<double> x = {};
};

struct Histogram {
  QString name;
  std::vector<double> edges;  ///< [n + 1], ascending
  std::vector<double> counts; ///< [n], none negative
};

struct ScatterSeries {
  QString name;
  std::vector<double> x;
  std::vector<double> y; ///< [n]
};

enum class HeatScale {
  Sequential, ///< from the smallest to the largest value
  Share,      ///< from 0 to 1, whatever the values are
  Diverging,  ///< symmetric around zero
  Places,     ///< from the smallest, which stands out most, to the largest value
};

/// A matrix; the first row is at the top.
struct HeatMap {
  QString name;
  QStringList xLabels;
  QStringList yLabels;
  std::vector<double> values; ///< [rows, columns], row by row
  QString valueLabel = {};    ///< what the colour stands for, with its unit
  HeatScale scale = HeatScale::Sequential;
};

/// An estimate with its interval.
struct ForestRow {
  QString label;
  double estimate = 0;
  double lower = 0;
  double upper = 0;
};

/// Estimates below each other on one scale; the first row is at the top.
struct ForestPlot {
  QString name;
  std::vector<ForestRow> rows;
};

struct ReliabilityPoint {
  double predicted = 0; ///< mean prediction of the bin
  double observed = 0;  ///< share that came true
  double lower = 0;     ///< interval of `observed`
  double upper = 0;
  double count = 0; ///< samples in the bin
};

/// A calibration curve: where predictions are right the points lie on the diagonal, which is drawn with it.
struct Reliability {
  QString name;
  std::vector<ReliabilityPoint> bins;
};

using ChartSeries =
    std::variant<LineSeries, BarSeries, Histogram, ScatterSeries, HeatMap, ForestPlot, Reliability>;

enum class AxisKind {
  Number,
  Time, ///< seconds since 1970 UTC, shown as dates in local time
};

struct ChartAxis {
  QString label = {};
  QString unit = {}; ///< shown in brackets after the label
  bool log = false;  ///< starts logarithmic
  AxisKind kind = AxisKind::Number;
};

/// A line across the whole plot, e.g. at no effect.
struct ReferenceLine {
  Qt::Orientation orientation = Qt::Vertical; ///< Vertical: at an x value
  double value = 0;
  QString label = {};
};

struct ChartSpec {
  QString title = {};
  ChartAxis x = {};
  ChartAxis y = {};
  std::vector<ChartSeries> series = {};
  std::vector<ReferenceLine> references = {};
};

using ChartPtr = std::shared_ptr<const ChartSpec>;

/// The name people see in the legend.
QString seriesName(const ChartSeries& series);

/// Whether all lengths fit and edges ascend. Errors: InvalidArgument, naming the series.
Status checkChart(const ChartSpec& spec);

/// The labels along an axis in order of their positions 0, 1, …; empty for an axis of numbers. Bars of
/// several series share their categories, in order of first appearance.
QStringList xCategories(const ChartSpec& spec);
QStringList yCategories(const ChartSpec& spec);

/// "Label (unit)".
QString axisTitle(const ChartAxis& axis);

} // namespace rankwright
