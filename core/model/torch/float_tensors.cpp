#include "core/model/torch/float_tensors.h"

#include <utility>
#include <vector>

namespace rankwright {

FloatTensor toFloatTensor(std::string name, const torch::Tensor& tensor) {
  const auto contiguous = tensor.contiguous();
  const auto* data = contiguous.data_ptr<float>();
  return {std::move(name), tensor.sizes().vec(), std::vector<float>(data, data + contiguous.numel())};
}

torch::Tensor toTorch(std::span<const float> values, at::IntArrayRef shape) {
  // LibTorch has no tensor of const elements; nothing writes to this one.
  return torch::from_blob(const_cast<float*>(values.data()), shape, torch::kFloat32);
}

} // namespace rankwright
