#pragma once

#include "core/model/torch/network.h"

namespace rankwright {

/// The deep part of DeepFM (Guo et al. 2017): hidden layers and one output.
class DeepNetwork final : public Network {
public:
  DeepNetwork(const ModelShape& shape, at::Generator& generator);

  torch::Tensor logits(const FactorInput& input, Pass& pass) const override { return deep_(input, pass); }
  void visit(const TensorVisitor& visitor) override { deep_.visit("deep", visitor); }

private:
  std::unique_ptr<Network> sameWeights() const override { return std::make_unique<DeepNetwork>(*this); }

  LayerStack deep_;
};

} // namespace rankwright
