#include "core/model/torch/gradient_step.h"

#include "core/model/torch/vector_clones.h"

#include <cmath>

namespace rankwright {

namespace {

constexpr float kFirstDecay = 0.9F;
constexpr float kSecondDecay = 0.999F;
constexpr float kEpsilon = 1e-8F;

RW_VECTOR_CLONES void adam(const StepRule& rule, const float* __restrict slope, std::size_t count,
                           float* __restrict weights, float* __restrict first, float* __restrict second) {
  const auto [optimizer, rate, scale, l2, c1, c2] = rule;
  for (std::size_t i = 0; i < count; ++i) {
    const float g = scale * slope[i] + l2 * weights[i];
    const float m = kFirstDecay * first[i] + (1 - kFirstDecay) * g;
    const float v = kSecondDecay * second[i] + (1 - kSecondDecay) * g * g;
    first[i] = m;
    second[i] = v;
    weights[i] -= rate * (m * c1) / (std::sqrt(v * c2) + kEpsilon);
  }
}

RW_VECTOR_CLONES void adagrad(const StepRule& rule, const float* __restrict slope, std::size_t count,
                              float* __restrict weights, float* __restrict second) {
  for (std::size_t i = 0; i < count; ++i) {
    const float g = rule.scale * slope[i] + rule.l2 * weights[i];
    const float v = second[i] + g * g;
    second[i] = v;
    weights[i] -= rule.rate * g / (std::sqrt(v) + kEpsilon);
  }
}

} // namespace

StepRule stepRule(Optimizer optimizer, double rate, double scale, double l2, std::uint64_t step) {
  StepRule rule{optimizer, static_cast<float>(rate), static_cast<float>(scale), static_cast<float>(l2)};
  const auto correction = [step](float decay) {
    return static_cast<float>(1 / (1 - std::pow(static_cast<double>(decay), static_cast<double>(step))));
  };
  rule.firstCorrection = correction(kFirstDecay);
  rule.secondCorrection = correction(kSecondDecay);
  return rule;
}

void moveWeights(const StepRule& rule, const float* slope, std::size_t count, float* weights, float* first,
                 float* second) {
  if (rule.optimizer == Optimizer::Adam)
    adam(rule, slope, count, weights, first, second);
  else
    adagrad(rule, slope, count, weights, second);
}

} // namespace rankwright
