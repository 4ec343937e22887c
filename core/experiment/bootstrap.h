#pragma once

#include "core/experiment/effect_test.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rankwright {

/// A whole number in [0, n), the next one of a stream.
using DrawBelow = std::function<std::uint32_t(std::uint32_t n)>;

/// Differences of means b − a of resampled users (Efron 1979): for each replicate a's users are drawn, then
/// b's. Errors: InvalidArgument for an arm without values.
Result<std::vector<double>> bootstrapDifferences(std::span<const double> a, std::span<const double> b,
                                                 std::uint32_t replicates, const DrawBelow& below);

/// A user's weight in a replicate: the first k with draw < kPoissonThresholds[k] in [0, 1,000,000), else 8.
/// Poisson with mean 1, so that a replicate needs one pass over a log and no shuffling (Chamandy et al.
/// 2012).
inline constexpr std::array<std::uint32_t, 8> kPoissonThresholds{367879, 735759, 919699, 981012,
                                                                 996340, 999406, 999917, 999990};
std::uint32_t poissonWeight(std::uint32_t draw,
                            std::span<const std::uint32_t> thresholds = kPoissonThresholds);

/// The same differences by Poisson weights, a's first; replicates in which an arm weighs nothing are left
/// out. Errors: as above.
Result<std::vector<double>>
poissonBootstrapDifferences(std::span<const double> a, std::span<const double> b, std::uint32_t replicates,
                            const DrawBelow& below,
                            std::span<const std::uint32_t> thresholds = kPoissonThresholds);

/// What replicates say.
struct BootstrapSummary {
  double mean = 0;
  double standardError = 0; ///< their standard deviation over n − 1
  Interval percentile = {};
};

/// Errors: InvalidArgument for fewer than two replicates or an alpha outside (0, 1).
Result<BootstrapSummary> bootstrapSummary(std::span<const double> replicates, double alpha = 0.05);

/// Corrected for bias and skew (BCa; Efron 1987). `leftOut` holds the estimate without each user in turn.
/// Errors: as above; InvalidArgument also where all replicates lie on one side of the estimate.
Result<Interval> correctedInterval(std::span<const double> replicates, double estimate,
                                   std::span<const double> leftOut, double alpha = 0.05);

} // namespace rankwright
