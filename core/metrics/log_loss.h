#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Probabilities are moved this far away from 0 and 1 before the logarithm, so that one certain and wrong row
/// costs −ln(1e-7) ≈ 16.1 instead of making the mean infinite.
inline constexpr double kLogLossClip = 1e-7;

/// Mean negative log likelihood of the labels in nats: −mean(y ln p + (1 − y) ln(1 − p)), natural logarithm,
/// p clipped to [1e-7, 1 − 1e-7]. 0 is perfect; ln 2 ≈ 0.693 is what p = 0.5 everywhere gives. One label
/// alone is fine. On the machine's cores where rows are many. Errors: InvalidArgument for no rows, unequal
/// lengths, labels other than 0 and 1, or a p outside [0, 1].
Result<double> logLoss(std::span<const float> probabilities, std::span<const std::uint8_t> labels);

/// The same as a weighted mean. Errors: as above, and InvalidArgument for weights that cannot be used.
Result<double> logLoss(std::span<const float> probabilities, std::span<const std::uint8_t> labels,
                       std::span<const float> weights);

} // namespace rankwright
