#pragma once

#include "core/runs/segment_metrics.h"
#include "core/table/table_source.h"
#include "widgets/chart/chart_data.h"

#include <QString>

#include <memory>
#include <optional>

namespace rankwright {

/// A run by the values of a field, and against the baseline where there is one over the same rows.
struct RunSegments {
  MetricsBySegment metrics;
  std::optional<DifferenceBySegment> difference = {};
  JudgingOptions judging = {};
};

/// Segments that a chart has room for: those with the most rows.
inline constexpr std::size_t kRunSegmentsDrawn = 20;

/// The metric of each segment with its interval where it has one, and that of all rows as a line. nullptr
/// when no segment has the metric.
ChartPtr runSegmentChart(const RunSegments& segments, ModelMetric metric);

/// Every metric of each segment with rows, positives and users beside, and the difference to the baseline.
std::shared_ptr<const TableSource> runSegmentTable(const RunSegments& segments);

/// A warning where the difference of all rows has another sign than that of every segment; empty mostly.
QString runSimpsonText(const RunSegments& segments);

} // namespace rankwright
