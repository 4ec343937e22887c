#pragma once

#include "widgets/experiments/experiment_case.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// "country: DE or FR".
QString filterText(const DimensionFilter& filter);

/// The names of the metrics, with commas.
QString metricsText(const ExperimentDefinition& definition);

/// A scope in words: "2026-11-01 to 2026-11-07, country: DE"; "all days" for the whole.
QString scopeText(const AnalysisScope& scope, const EventStoreSpan& span);

bool hasMetric(const ExperimentDefinition& definition, const std::string& name);

/// The experiment's metrics, and those that can be asked of any log and are none of them.
std::vector<MetricDefinition> offeredMetrics(const ExperimentDefinition& definition);

/// The values of each dimension that the split was looked at by.
std::vector<std::pair<std::string, std::vector<std::string>>> valuesOf(const TrustReport& trust);

/// Whether both ask the same.
bool sameQuestion(const ExperimentQuestion& a, const ExperimentQuestion& b);

} // namespace rankwright
