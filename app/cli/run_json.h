#pragma once

#include "core/runs/run_comparison.h"
#include "core/runs/run_store.h"
#include "core/runs/segment_metrics.h"
#include "core/runs/sweep.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace rankwright::cli {

/// Figures that are absent are null, estimates { value, interval }.
nlohmann::ordered_json metricsJson(const OutputMetrics& metrics);
nlohmann::ordered_json judgingJson(const JudgingOptions& judging);
nlohmann::ordered_json runJson(const RunInfo& info);
nlohmann::ordered_json runsJson(const std::vector<ListedRun>& runs);
nlohmann::ordered_json segmentsJson(const MetricsBySegment& result);
nlohmann::ordered_json comparisonJson(const std::vector<OutputComparison>& comparisons);
nlohmann::ordered_json differenceJson(const DifferenceBySegment& result);
nlohmann::ordered_json sweepJson(const std::vector<TrialResult>& results, ModelMetric metric);

/// Two spaces of indent, and text that is no UTF-8 replaced.
std::string runJsonText(const nlohmann::ordered_json& json);

} // namespace rankwright::cli
