#pragma once

#include "core/base/result.h"
#include "core/experiment/effect_test.h"
#include "core/metrics/qini.h"

#include <cstdint>

namespace rankwright {

/// The interval of the normalised Qini by bootstrap over users with Poisson weights (Chamandy et al. 2012).
/// Users stand in at most a thousand groups of like scores, whose sums of weights are drawn: a sum of n of
/// them is Poisson of n. Errors: InvalidArgument for fewer than two replicates that are defined, or as
/// `upliftCurve`.
Result<Interval> normalisedQiniInterval(const UpliftRows& rows, std::uint32_t replicates, std::uint64_t seed,
                                        double alpha);

} // namespace rankwright
