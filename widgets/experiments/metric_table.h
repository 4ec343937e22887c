#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/table/table_source.h"

#include <memory>

namespace rankwright {

/// All that is told of each metric and arm, a row each in the order of the report. Pointing at a figure shows
/// the formula with the row's numbers in it.
std::shared_ptr<const TableSource> metricTable(const ExperimentDefinition& definition,
                                               const ExperimentReport& report);

} // namespace rankwright
