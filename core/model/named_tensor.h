#pragma once

#include "core/base/result.h"
#include "core/model/safetensors.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// The values of the tensor with that name. Errors: Corrupt when it is missing, has another shape or holds
/// values that are not finite, with its name.
Result<std::span<const float>> valuesOf(std::span<const FloatTensor> tensors, std::string_view name,
                                        const std::vector<std::int64_t>& shape);

} // namespace rankwright
