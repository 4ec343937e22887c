#include "core/model/torch/network.h"

#include "core/model/named_tensor.h"
#include "core/model/torch/cross_network.h"
#include "core/model/torch/deep_network.h"
#include "core/model/torch/float_tensors.h"
#include "core/model/torch/multi_task_network.h"

#include <ATen/CPUGeneratorImpl.h>

namespace rankwright {

std::unique_ptr<Network> Network::replica() const {
  auto network = sameWeights();
  network->visit([](const std::string&, torch::Tensor& tensor, TensorRole role) {
    if (role == TensorRole::Statistic) return;
    tensor = tensor.detach();
    tensor.set_requires_grad(true);
  });
  return network;
}

std::unique_ptr<Network> Network::copy() const {
  auto network = sameWeights();
  network->visit(
      [](const std::string&, torch::Tensor& tensor, TensorRole) { tensor = tensor.detach().clone(); });
  return network;
}

std::unique_ptr<Network> drawNetwork(const ModelShape& shape, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed);
  if (isMultiTask(shape.kind)) return std::make_unique<MultiTaskNetwork>(shape, generator);
  if (shape.kind == ModelKind::DcnV2) return std::make_unique<CrossNetwork>(shape, generator);
  if (shape.kind == ModelKind::DeepFm) return std::make_unique<DeepNetwork>(shape, generator);
  return nullptr;
}

std::vector<FloatTensor> tensorsOf(Network& network) {
  std::vector<FloatTensor> tensors;
  network.visit([&](const std::string& name, torch::Tensor& tensor, TensorRole) {
    tensors.push_back(toFloatTensor(name, tensor));
  });
  return tensors;
}

Status fillNetwork(Network& network, std::span<const FloatTensor> tensors) {
  Status status;
  network.visit([&](const std::string& name, torch::Tensor& tensor, TensorRole) {
    const auto shape = tensor.sizes();
    auto values = valuesOf(tensors, name, shape.vec());
    if (!values) {
      if (status) status = failureOf(values);
      return;
    }
    tensor = toTorch(*values, shape).clone();
  });
  return status;
}

std::uint32_t taskCountOf(const ModelShape& shape) {
  return isMultiTask(shape.kind) ? 2 : 1;
}

} // namespace rankwright
