#include "core/model/named_tensor.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

Result<std::span<const float>> valuesOf(std::span<const FloatTensor> tensors, std::string_view name,
                                        const std::vector<std::int64_t>& shape) {
  const auto found = std::ranges::find(tensors, name, &FloatTensor::name);
  if (found == tensors.end()) return fail(ErrorKind::Corrupt, "the model lacks the tensor: {}", name);
  if (found->shape != shape)
    return fail(ErrorKind::Corrupt, "the shape of a tensor does not fit the vocabulary and options: {}",
                name);
  if (!std::ranges::all_of(found->values, [](float value) { return std::isfinite(value); }))
    return fail(ErrorKind::Corrupt, "a tensor holds values that are not finite: {}", name);
  return std::span<const float>(found->values);
}

} // namespace rankwright
