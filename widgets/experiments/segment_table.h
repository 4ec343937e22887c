#pragma once

#include "core/experiment/effect_by_segment.h"
#include "core/table/table_source.h"

#include <memory>

namespace rankwright {

/// The effect on each segment, a row each in their order. Pointing at a figure shows the formula with the
/// row's numbers in it. The metric is that of the effects.
std::shared_ptr<const TableSource> segmentTable(const ExperimentDefinition& definition,
                                                const MetricDefinition& metric,
                                                const EffectBySegment& effects);

} // namespace rankwright
