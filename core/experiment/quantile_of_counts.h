#pragma once

#include "core/events/event_store.h"
#include "core/experiment/quantile.h"

#include <span>

namespace rankwright {

/// `quantileOf` of values of which many are equal, ascending; NaN of none.
double quantileOf(std::span<const ArmDistribution::Count> counts, double share);

/// `quantileSummary` of the same. Errors: as there.
Result<QuantileSummary> quantileSummary(std::span<const ArmDistribution::Count> counts, double share,
                                        double alpha = 0.05);

} // namespace rankwright
