#pragma once

#include "core/model/torch/network.h"

#include <vector>

namespace rankwright {

/// Experts that all tasks share, and a gate for each task: g = softmax(W x), f = Σ_i g_i expert_i(x) (Ma et
/// al., KDD 2018).
class ExpertBank {
public:
  ExpertBank() = default;

  /// `experts` stacks of `hidden` layers, one gate for each of `tasks`.
  ExpertBank(std::int64_t inputs, std::span<const std::uint32_t> hidden, std::uint32_t experts,
             std::uint32_t tasks, const LayerOptions& options, at::Generator& generator);

  std::int64_t outputs() const { return experts_.front().outputs(); }

  /// For each task its mixture, [rows, units]. Records gates and experts where the pass asks for it.
  std::vector<torch::Tensor> operator()(const FactorInput& input, Pass& pass) const;

  void visit(const TensorVisitor& visitor);

private:
  std::vector<LayerStack> experts_;
  std::vector<Linear> gates_;
};

} // namespace rankwright
