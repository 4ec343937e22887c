#pragma once

#include "core/runs/expert_health.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// What each task's gate gives each expert, as a heat map. nullptr for no gate.
ChartPtr gateChart(const ExpertHealth& health);

/// Each expert: zero rate, mean and deviation of its outputs, its largest share of a gate, its light.
FactTable expertFacts(const ExpertHealth& health);

/// What is wrong with the experts in a sentence, or that nothing is.
QString expertText(const ExpertHealth& health);

} // namespace rankwright
