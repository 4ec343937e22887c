#pragma once

#include "core/model/torch/network.h"

#include <vector>

namespace rankwright {

/// DCN-V2 in its parallel form (Wang et al. 2021): cross layers x_{l+1} = x_0 ⊙ (W_l x_l + b_l) + x_l beside
/// hidden layers, and one output over both.
class CrossNetwork final : public Network {
public:
  CrossNetwork(const ModelShape& shape, at::Generator& generator);

  torch::Tensor logits(const FactorInput& input, Pass& pass) const override;
  void visit(const TensorVisitor& visitor) override;

private:
  std::unique_ptr<Network> sameWeights() const override { return std::make_unique<CrossNetwork>(*this); }

  std::vector<Linear> cross_; ///< [inputs, inputs] each
  LayerStack deep_;           ///< without an output of its own
  Linear output_;
};

} // namespace rankwright
