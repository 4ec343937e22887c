#include "core/model/fm_tensors.h"

#include "core/model/named_tensor.h"

namespace rankwright {

Result<FmTensors> fmTensorsOf(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  RW_ASSIGN(const auto bias, valuesOf(tensors, kFmBias, {1}));
  RW_ASSIGN(const auto linear, valuesOf(tensors, kFmLinear, {shape.idCount}));
  RW_ASSIGN(const auto factors, valuesOf(tensors, kFmFactors, {shape.idCount, shape.embedding}));
  return FmTensors{bias.front(), linear, factors};
}

} // namespace rankwright
