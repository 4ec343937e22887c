#pragma once

#include "core/model/model_config.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// How a step of the optimiser moves weights w with the gradient g = scale · slope + l2 · w.
struct StepRule {
  Optimizer optimizer = Optimizer::Adam;
  float rate = 0;
  float scale = 1;
  float l2 = 0;
  float firstCorrection = 1;  ///< 1 / (1 − β1ᵗ) of Adam's step t
  float secondCorrection = 1; ///< 1 / (1 − β2ᵗ)
};

/// The rule of step `step`, from 1.
StepRule stepRule(Optimizer optimizer, double rate, double scale, double l2, std::uint64_t step);

/// The moments of `count` weights: Adam has both (Kingma and Ba 2015), Adagrad the second alone, Σ g² (Duchi
/// et al. 2011).
struct OptimizerMoments {
  std::vector<float> first;
  std::vector<float> second;

  OptimizerMoments() = default;
  OptimizerMoments(Optimizer optimizer, std::size_t count)
      : first(optimizer == Optimizer::Adam ? count : 0), second(count) {}
};

/// Adam: m ← 0.9 m + 0.1 g, v ← 0.999 v + 0.001 g², w ← w − rate · m̂ / (√v̂ + 1e-8). Adagrad: v ← v + g²,
/// w ← w − rate · g / (√v + 1e-8). `first` may be null for Adagrad.
void moveWeights(const StepRule& rule, const float* slope, std::size_t count, float* weights, float* first,
                 float* second);

} // namespace rankwright
