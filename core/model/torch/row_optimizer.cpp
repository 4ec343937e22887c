#include "core/model/torch/row_optimizer.h"

#include <algorithm>

namespace rankwright {

void RowOptimizer::move(WeightRows& table, const RowGradients& gradients, const StepRule& rule,
                        std::uint64_t step, std::size_t begin, std::size_t end) {
  const std::size_t width = table.layout.width();
  for (auto i = begin; i < end; ++i) {
    const std::size_t id = gradients.ids[i];
    auto* weights = table.row(id);
    if (rowDecay_ > 0) {
      // A row that was never touched has nothing to forget.
      const auto idle = lastSteps_[id] == 0 ? 0 : step - lastSteps_[id] - 1;
      const auto kept = 1 - static_cast<float>(std::min(1.0, rowDecay_ * static_cast<double>(idle)));
      for (std::size_t j = 0; j < width; ++j)
        weights[j] *= kept;
      lastSteps_[id] = static_cast<std::uint32_t>(step);
    }
    auto* first = moments_.first.empty() ? nullptr : moments_.first.data() + id * width;
    moveWeights(rule, gradients.values.data() + i * width, width, weights, first,
                moments_.second.data() + id * width);
  }
}

void RowOptimizer::forget() {
  std::ranges::fill(moments_.first, 0.0F);
  std::ranges::fill(moments_.second, 0.0F);
  std::ranges::fill(lastSteps_, 0U);
}

} // namespace rankwright
