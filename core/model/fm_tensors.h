#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/safetensors.h"

#include <span>

namespace rankwright {

/// The names of a factorisation machine's tensors in a file.
inline constexpr const char* kFmBias = "bias";
inline constexpr const char* kFmLinear = "linear.weight";
inline constexpr const char* kFmFactors = "embedding.weight";

/// The weights of a factorisation machine as they lie in its tensors, which must outlive this.
struct FmTensors {
  float bias = 0;
  std::span<const float> linear;  ///< [ids]
  std::span<const float> factors; ///< [ids, embedding], row by row
};

/// Finds the weights. Errors: Corrupt for tensors that are missing, have another shape or hold values that
/// are not finite, with the name of the tensor.
Result<FmTensors> fmTensorsOf(const ModelShape& shape, std::span<const FloatTensor> tensors);

} // namespace rankwright
