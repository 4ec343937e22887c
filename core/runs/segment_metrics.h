#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/runs/output_metrics.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One value of a segment field.
struct SegmentMetrics {
  std::string value;
  OutputMetrics metrics; ///< of its rows; their number, positives and users are in it
};

/// An output by the values of a segment field.
struct MetricsBySegment {
  std::string field;
  OutputMetrics overall;
  std::vector<SegmentMetrics> segments; ///< by falling number of rows
  std::uint32_t leftOut = 0;            ///< values beyond `most`
};

/// The `most` values with the most rows. Errors: NotFound for no such output or field; Cancelled.
Result<MetricsBySegment> metricsBySegment(const Predictions& predictions, std::string_view output,
                                          std::string_view field, const JudgingOptions& options = {},
                                          std::uint32_t most = 100, const JobControl& job = {});

/// One value of a segment field, seen by two models.
struct SegmentDifference {
  std::string value;
  std::uint64_t rows = 0;
  std::uint64_t positives = 0;
  std::uint32_t users = 0;
  std::optional<double> a; ///< nothing where the rows do not give the metric
  std::optional<double> b;

  std::optional<double> difference() const { return a && b ? std::optional(*b - *a) : std::nullopt; }
};

/// The difference b − a of a metric by the values of a field. Simpson's paradox is where the overall
/// difference has another sign than that of every segment.
struct DifferenceBySegment {
  std::string field;
  ModelMetric metric = ModelMetric::Auc;
  SegmentDifference overall;
  std::vector<SegmentDifference> segments; ///< by falling number of rows
  std::optional<double> within;            ///< mean of the segments' differences, weighted by their rows
  bool isReversed = false;                 ///< Simpson's paradox
};

/// Errors: as `metricsBySegment`; Conflict for predictions of other rows.
Result<DifferenceBySegment> differenceBySegment(const Predictions& a, const Predictions& b,
                                                std::string_view output, std::string_view field,
                                                ModelMetric metric, const JudgingOptions& options = {},
                                                std::uint32_t most = 100, const JobControl& job = {});

} // namespace rankwright
