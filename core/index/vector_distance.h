#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// What makes two vectors near.
enum class VectorMetric : std::uint8_t {
  InnerProduct, ///< a large inner product
  Cosine,       ///< a small angle: the inner product of vectors of length 1
  L2,           ///< a small Euclidean distance
};

/// "inner_product", "cosine", "l2".
std::string_view describe(VectorMetric metric);

/// The reverse of `describe`; nothing for any other text.
std::optional<VectorMetric> parseVectorMetric(std::string_view text);

/// What a search makes as small as it can, of two vectors of `dimension` numbers.
using VectorDistance = float (*)(const float* a, const float* b, std::size_t dimension);

/// The squared Euclidean distance for L2, the negative inner product for the others. The same bits on every
/// processor.
VectorDistance distanceFor(VectorMetric metric);

} // namespace rankwright
