#pragma once

#include "core/experiment/effect_over_time.h"
#include "core/table/table_source.h"

#include <memory>

namespace rankwright {

/// The points of an effect over time, a row each. Pointing at a figure shows the formula with the row's
/// numbers in it. The metric is that of the effect.
std::shared_ptr<const TableSource> timeTable(const ExperimentDefinition& definition,
                                             const MetricDefinition& metric, const EffectOverTime& effects);

} // namespace rankwright
