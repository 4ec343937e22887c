#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

/// Checks what every metric over scored rows asks for: one finite score and one label of 0 or 1 a row, at
/// least one row. Errors: InvalidArgument, with the position of the first value that cannot be used.
Status checkScoredRows(std::span<const float> scores, std::span<const std::uint8_t> labels);
Status checkScoredRows(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// The same for probabilities, which lie in [0, 1].
Status checkProbabilities(std::span<const float> probabilities, std::span<const std::uint8_t> labels);
Status checkProbabilities(std::span<const double> probabilities, std::span<const std::uint8_t> labels);

/// Checks that there are `rowCount` weights, each finite and not negative, and that they are not all zero.
/// Errors: InvalidArgument, with the position.
Status checkWeights(std::span<const float> weights, std::size_t rowCount);

/// How many rows have each label.
struct LabelCounts {
  std::uint64_t positives = 0;
  std::uint64_t negatives = 0;
};

LabelCounts countLabels(std::span<const std::uint8_t> labels);

} // namespace rankwright
