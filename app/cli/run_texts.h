#pragma once

#include "core/runs/run_comparison.h"
#include "core/runs/run_store.h"
#include "core/runs/segment_metrics.h"
#include "core/runs/sweep.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright::cli {

/// A run's figures of one output beside those of the others; "": of the first output of each.
std::string runsText(const std::vector<ListedRun>& runs, std::string_view output);
std::string runText(const RunInfo& info);
std::string metricsText(const std::vector<OutputMetrics>& metrics, const JudgingOptions& judging);
std::string bySegmentText(const MetricsBySegment& result);
std::string comparisonText(std::string_view a, std::string_view b,
                           const std::vector<OutputComparison>& comparisons);
std::string differenceText(const DifferenceBySegment& result);
std::string sweepText(const std::vector<TrialResult>& results, ModelMetric metric);

} // namespace rankwright::cli
