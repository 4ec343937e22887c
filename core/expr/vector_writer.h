#pragma once

#include "core/expr/batch_arena.h"
#include "core/expr/request_clock.h"
#include "core/expr/vector.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

/// What the kernels of one evaluation share.
struct Batch {
  std::uint32_t rowCount = 0;
  std::shared_ptr<BatchArena> arena;
  const RequestClock* clock = nullptr; ///< nullptr where no clock function is evaluated
};

/// Writes the cells of a new vector. Cells that are not written are missing.
template <class Cell>
class VectorWriter {
public:
  /// A constant vector has one cell to write, any other one for each row of the batch.
  VectorWriter(const Batch& batch, bool constant)
      : batch_(batch), constant_(constant), cells_(constant ? 1 : batch.rowCount), valid_(cells_.size(), 0) {}

  std::uint32_t cellCount() const { return static_cast<std::uint32_t>(cells_.size()); }

  void write(std::uint32_t cell, const Cell& value) {
    cells_[cell] = value;
    valid_[cell] = 1;
  }

  /// All cells, which have a value from now on.
  std::span<Cell> writeAll() {
    std::ranges::fill(valid_, 1);
    return cells_;
  }

  Vector finish() && {
    if (std::find(valid_.begin(), valid_.end(), 0) == valid_.end()) valid_.clear();
    return Vector({std::move(cells_), std::move(valid_), batch_.arena}, batch_.rowCount, constant_);
  }

private:
  const Batch& batch_;
  bool constant_;
  std::vector<Cell> cells_;
  std::vector<std::uint8_t> valid_;
};

} // namespace rankwright
