#pragma once

#include "core/model/torch/gradient_step.h"
#include "core/model/torch/row_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// The gradient of the rows of a table that a batch touches.
struct RowGradients {
  std::vector<std::uint32_t> ids; ///< distinct
  std::vector<float> values;      ///< [ids, width]
};

/// Moves the rows that a batch touches and no others; their moments stand still meanwhile. LibTorch 1.13 has
/// no such optimiser in C++.
///
/// AdamAR (row decay α): a row that was last touched I + 1 steps ago loses the share min(1, α I) before it
/// moves, since rows that are seldom seen are those that are learned by heart.
class RowOptimizer {
public:
  RowOptimizer(Optimizer optimizer, const WeightRows& table, double rowDecay)
      : rowDecay_(rowDecay),
        moments_(optimizer, table.values.size()),
        lastSteps_(rowDecay > 0 ? static_cast<std::size_t>(table.rowCount()) : 0) {}

  /// Moves the rows [begin, end) of the gradients in step `step`, from 1. Different rows may be moved at
  /// once.
  void move(WeightRows& table, const RowGradients& gradients, const StepRule& rule, std::uint64_t step,
            std::size_t begin, std::size_t end);

  /// As if nothing had been moved yet.
  void forget();

  OptimizerMoments& moments() { return moments_; }
  std::vector<std::uint32_t>& lastSteps() { return lastSteps_; } ///< by id; empty without row decay

private:
  double rowDecay_;
  OptimizerMoments moments_;
  std::vector<std::uint32_t> lastSteps_;
};

} // namespace rankwright
