#pragma once

#include "core/model/torch/row_table.h"
#include "core/model/torch/training_batch.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// What a batch's entries add up to in its rows. Of a machine without pairs `squares` stays 0.
struct RowSums {
  std::span<float> sums;    ///< [rows, width]: Σ x_i [w_i, v_i]
  std::span<float> squares; ///< [rows]: Σ x_i² ‖v_i‖²
  std::span<float> cells; ///< [rows, fields · factors]: Σ x_i v_i of each cell; empty when nobody reads it
};

/// Fills the rows [begin, end) of `out`, which spans the whole batch.
void sumRows(const WeightRows& table, const TrainingBatch& batch, std::size_t begin, std::size_t end,
             const RowSums& out);

/// The logit of a factorisation machine without its bias: Σ w_i x_i + ½ Σ_f [(Σ v_if x_i)² − Σ v_if² x_i²]
/// (Rendle 2010, lemma 3.1), of one row's sums; 0 without linear weights and pairs.
float machineLogit(const RowLayout& layout, const float* sums, float squares, bool pairs);

/// The slopes of a loss along what the entries add up to.
struct RowSlopes {
  std::span<const float> machine; ///< [rows] along the machine's logit; empty without one
  std::span<const float> sums;    ///< [rows, width], as `sumRows` gave them; read with pairs
  std::span<const float> cells;   ///< [rows, fields · factors]; empty when nobody read the cells
  bool pairs = false;
};

/// The gradient of the rows of the groups [begin, end): out is [groups, width]. With s the sum of a row and g
/// its slope: ∂/∂w_i = Σ g x_i, ∂/∂v_i = Σ g (x_i s − x_i² v_i) + Σ x_i · cell's slope.
void groupGradients(const WeightRows& table, const TrainingBatch& batch, const EntryGroups& groups,
                    const RowSlopes& slopes, std::size_t begin, std::size_t end, std::span<float> out);

} // namespace rankwright
