#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace rankwright {

/// Models as one writes them with LibTorch's own modules: embeddings with dense gradients, one graph, Adam.
/// What a library over PyTorch does, without its Python.
struct PlainTorchImpl : torch::nn::Module {
  PlainTorchImpl(std::int64_t ids, std::int64_t factors, std::int64_t fieldCount,
                 const std::vector<std::int64_t>& hidden)
      : fields(fieldCount) {
    linear = register_module("linear", torch::nn::Embedding(ids, 1));
    factor = register_module("factor", torch::nn::Embedding(ids, factors));
    torch::nn::init::normal_(factor->weight, 0, 0.01);
    torch::nn::init::zeros_(linear->weight);
    auto inputs = fields * factors;
    for (const auto units : hidden) {
      deep->push_back(torch::nn::Linear(inputs, units));
      deep->push_back(torch::nn::ReLU());
      inputs = units;
    }
    if (!hidden.empty()) deep->push_back(torch::nn::Linear(inputs, 1));
    register_module("deep", deep);
  }

  torch::Tensor forward(const torch::Tensor& ids) {
    const auto cells = factor(ids);
    const auto sums = cells.sum(1);
    auto logits = linear(ids).sum(1).squeeze(1) + 0.5 * (sums * sums - (cells * cells).sum(1)).sum(1);
    if (!deep->is_empty()) logits = logits + deep->forward(cells.flatten(1)).squeeze(1);
    return logits;
  }

  std::int64_t fields;
  torch::nn::Embedding linear{nullptr}, factor{nullptr};
  torch::nn::Sequential deep;
};
TORCH_MODULE(PlainTorch);

} // namespace rankwright
