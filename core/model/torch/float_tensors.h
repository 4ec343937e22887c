#pragma once

#include "core/model/safetensors.h"

#include <torch/torch.h>

#include <span>
#include <string>

namespace rankwright {

/// A tensor as it is saved.
FloatTensor toFloatTensor(std::string name, const torch::Tensor& tensor);

/// The values of a saved tensor, which are borrowed.
torch::Tensor toTorch(std::span<const float> values, at::IntArrayRef shape);

} // namespace rankwright
