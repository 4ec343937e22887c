#include "core/model/torch/dropout.h"

#include "core/model/torch/dropout_kernels.h"

namespace rankwright {

namespace {

std::size_t sizeOf(const torch::Tensor& tensor) {
  return static_cast<std::size_t>(tensor.numel());
}

/// What is given tells where the slope is 0, so that no mask is kept.
class ReluDropout : public torch::autograd::Function<ReluDropout> {
public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, torch::Tensor sums, double rate,
                               std::int64_t noise) {
    reluDropout(sums.data_ptr<float>(), sizeOf(sums), rate, static_cast<std::uint64_t>(noise));
    context->mark_dirty({sums});
    context->save_for_backward({sums});
    context->saved_data["factor"] = 1 / (1 - rate);
    return sums;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list outer) {
    const auto given = context->get_saved_variables()[0];
    const auto slope = outer[0].contiguous();
    auto inner = torch::empty_like(slope);
    maskedSlope(slope.data_ptr<float>(), given.data_ptr<float>(), sizeOf(given),
                static_cast<float>(context->saved_data["factor"].toDouble()), inner.data_ptr<float>());
    return {inner, {}, {}};
  }
};

} // namespace

torch::Tensor reluWithDropout(const torch::Tensor& sums, double rate, std::uint64_t noise) {
  auto values = sums.contiguous();
  if (torch::GradMode::is_enabled() && values.requires_grad())
    return ReluDropout::apply(values, rate, static_cast<std::int64_t>(noise));
  reluDropout(values.data_ptr<float>(), sizeOf(values), rate, noise);
  return values;
}

torch::Tensor dropout(const torch::Tensor& values, double rate, std::uint64_t noise) {
  auto mask = torch::empty(values.sizes());
  drawMask(mask.data_ptr<float>(), sizeOf(mask), rate, noise);
  return values * mask;
}

} // namespace rankwright
