#pragma once

#include "core/model/torch/expert_bank.h"
#include "core/model/torch/network.h"

#include <optional>
#include <vector>

namespace rankwright {

/// A tower for each task, click and install, over the factors themselves or over its mixture of experts.
class MultiTaskNetwork final : public Network {
public:
  MultiTaskNetwork(const ModelShape& shape, at::Generator& generator);

  torch::Tensor logits(const FactorInput& input, Pass& pass) const override;
  void visit(const TensorVisitor& visitor) override;

private:
  std::unique_ptr<Network> sameWeights() const override { return std::make_unique<MultiTaskNetwork>(*this); }

  std::optional<ExpertBank> experts_;
  std::vector<LayerStack> towers_;
};

} // namespace rankwright
